import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  DERMATOMES,
  KEY_MUSCLES,
  type FunctionalStatusView,
  type MuscleFinding,
  type NeuroExamView,
} from '@rachis/domain';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { gradeTyped } from './grade-cell.js';
import { NeuroPanel } from './neuro.panel.js';
// Opened late by the panel; read here already, so that opening waits for nothing.
import './neuro-exam.form.js';
import './sensory-sheet.js';

// On a machine that may be busy; a sheet has more than a hundred cells.
configure({ asyncUtilTimeout: 20_000 });
const LONG = 60_000;
jest.setTimeout(LONG);

const sides = ['right', 'left'] as const;
const legs = (powers: string): MuscleFinding[] =>
  KEY_MUSCLES.slice(5).flatMap((muscle, index) => sides.map((side) => ({ muscle, side, grade: powers[index] as '4' })));
const exam = (id: string, more: Partial<NeuroExamView> = {}): NeuroExamView => ({
  id,
  version: 1,
  examinedOn: '2026-03-13',
  recordedAt: '2026-03-13T16:00:00Z',
  recordedById: 'a',
  recordedByName: 'Dr Bello',
  ...more,
});
const okafor = exam('1', {
  examinedAt: '2026-03-13T12:10:00Z',
  ais: 'D',
  motor: legs('44445').map((one) => (one.muscle === 'L2' && one.side === 'right' ? { ...one, grade: '3' } : one)),
  sensoryLevelRight: 'T9',
  sensoryLevelLeft: 'T9',
  postVoidResidualMl: 320,
  gait: 'Walks with a frame and one person',
  absences: { deepAnalPressure: 'not_done' },
});

let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(() => ({ id: 'x', version: 1 }));
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  server.stop();
});
const show = (exams: readonly NeuroExamView[], { mayEdit = true, statuses = [] as FunctionalStatusView[] } = {}) =>
  render(aroundSpec(<NeuroPanel caseId="c" exams={exams} statuses={statuses} mayEdit={mayEdit} />));
const table = () => screen.findByRole('table', { name: 'Neurological examinations, newest first' });
const row = async (name: string) => within(await table()).getByRole('row', { name: new RegExp(`^${name}`) });

describe('the neurological examinations', () => {
  it('show the motor score of the legs as a total, each muscle, and what was stated as not done', async () => {
    show([okafor]);
    expect(await row('Power of the legs')).toHaveTextContent('LEMS 41 of 50');
    expect(await row('L2 hip flexors')).toHaveTextContent('R 3 · L 4');
    expect(await row('Sensory level')).toHaveTextContent('T9 / T9');
    expect(await row('Deep anal pressure')).toHaveTextContent('Not done');
    expect(await row('Residual after voiding')).toHaveTextContent('320 mL');
    expect(await row('Power of the arms')).toHaveTextContent('Not recorded');
    expect(screen.getByText(/Not recorded in this examination: .*anal tone/)).toBeInTheDocument();
    expect(await table()).not.toHaveTextContent('Normal');
  });

  it('give a range and no total where a muscle is not graded, and say which', async () => {
    show([exam('1', { motor: legs('44444').slice(1) })]);
    expect(await row('Power of the legs')).toHaveTextContent('LEMS 36 to 41 of 50 no total: L2 right not graded');
    expect(screen.queryByText(/points? (lost|gained)/)).not.toBeInTheDocument();
  });

  it('say what was lost between two totals, in which time, and that the rate is a rule of the product', async () => {
    show([exam('2', { examinedAt: '2026-03-13T15:40:00Z', motor: legs('33444') }), okafor]);
    expect(await screen.findByText('LEMS 41 to 36: 5 points lost')).toBeInTheDocument();
    expect(screen.getByText(/in 3.5 h, 34.3 points a day/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'rule of this product, no clinical source' })).toBeInTheDocument();
  });

  it('name no rate where the time of day is not known', async () => {
    show([exam('2', { motor: legs('33444') }), okafor]);
    expect(await screen.findByText(/no rate, because the time of day is not recorded at both/)).toBeInTheDocument();
  });

  it('let two statements of the AIS on one day stand beside each other and say so', async () => {
    const status = { ...exam('s'), examinedOn: '2026-03-13', ais: 'C' as const } as FunctionalStatusView;
    show([okafor], { statuses: [status] });
    expect(await screen.findByText(/this examination states AIS D, the examination of function C/)).toBeInTheDocument();
  });

  it(
    'fold the older ones of sixty away',
    async () => {
      show(Array.from({ length: 60 }, (_, index) => exam(String(index), { motor: legs('44444') })));
      expect(within(await table()).getAllByRole('columnheader')).toHaveLength(4);
      await userEvent.click(screen.getByRole('button', { name: 'Show 56 earlier examinations' }));
      expect(within(await table()).getAllByRole('columnheader')).toHaveLength(60);
    },
    LONG,
  );

  it('are not called normal where there are none, and cannot be added by who may not', async () => {
    show([], { mayEdit: false });
    expect(await screen.findByText(/does not say power and feeling are normal/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('the form of an examination', () => {
  const begin = async () => {
    show([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Add neurological examination' }));
    return screen.findByRole('form', { name: 'Neurological examination' });
  };
  const cell = (form: HTMLElement, name: string) => within(form).getByRole('textbox', { name });

  it(
    'takes power as digits down a column, tells the sum as far as it goes, and keeps only what was typed',
    async () => {
      const form = await begin();
      await userEvent.type(cell(form, 'L2 hip flexors, right'), '3{ArrowDown}4{Enter}4');
      await userEvent.type(cell(form, 'S1 ankle plantar flexors, left'), 'n');
      expect(cell(form, 'L4 ankle dorsiflexors, right')).toHaveValue('4');
      expect(form).toHaveTextContent('LEMS 11 to 46 of 50 no total:');
      expect(form).toHaveTextContent('S1 left not testable');
      expect(form).toHaveTextContent('UEMS: no muscle is graded');
      await userEvent.type(within(form).getByRole('textbox', { name: /^Residual after voiding/ }), '0');
      await userEvent.click(within(form).getByRole('button', { name: 'Save neurological examination' }));
      await waitFor(() => expect(server.sent).toHaveLength(1));
      expect(server.sent[0]).toMatchObject({
        method: 'PUT',
        body: {
          motor: [
            { muscle: 'L2', side: 'right', grade: '3' },
            { muscle: 'L3', side: 'right', grade: '4' },
            { muscle: 'L4', side: 'right', grade: '4' },
            { muscle: 'S1', side: 'left', grade: 'NT' },
          ],
          postVoidResidualMl: 0,
          ais: null,
          sensation: null,
          absences: null,
        },
      });
      expect(server.sent[0]?.path).toMatch(/^\/api\/cases\/c\/neuro-exams\/[0-9a-f-]{36}$/);
    },
    LONG,
  );

  it(
    'keeps why power was not examined, and forgets it when a muscle is graded',
    async () => {
      const form = await begin();
      await userEvent.selectOptions(
        within(form).getByRole('combobox', { name: 'Power of the key muscles: not known because' }),
        'Not done',
      );
      await userEvent.type(cell(form, 'L2 hip flexors, right'), '5');
      await userEvent.click(within(form).getByRole('button', { name: 'Save neurological examination' }));
      await waitFor(() => expect(server.sent).toHaveLength(1));
      expect(server.sent[0]?.body).toMatchObject({ motor: [{ muscle: 'L2', grade: '5' }], absences: null });
    },
    LONG,
  );

  it(
    'works out the sheet only when it is complete, names the classifier, and leaves what the examiner said',
    async () => {
      const motor: MuscleFinding[] = KEY_MUSCLES.flatMap((muscle, index) =>
        sides.map((side) => ({ muscle, side, grade: index < 5 ? '5' : '4' })),
      );
      const sensation = DERMATOMES.flatMap((dermatome) =>
        sides.map((side) => ({ dermatome, side, lightTouch: '2' as const, pinPrick: '2' as const })),
      ).slice(0, -1);
      show([
        exam('1', { ais: 'C', motor, sensation, deepAnalPressure: 'present', voluntaryAnalContraction: 'present' }),
      ]);
      await userEvent.click(await screen.findByRole('button', { name: /^Correct the neurological examination/ }));
      const form = await screen.findByRole('form', { name: 'Neurological examination' });
      expect(
        await within(form).findByText(
          /nothing is worked out: 2 cells are open \(light touch: S4–5 left, pin prick: S4–5 left\)/,
        ),
      ).toBeInTheDocument();
      await userEvent.type(cell(form, 'Light touch S4–5, left'), '1');
      await userEvent.type(cell(form, 'Pin prick S4–5, left'), '1');
      const reading = await within(form).findByRole('region', { name: 'ISNCSCI' });
      expect(reading).toHaveTextContent('AIS, worked outD');
      expect(reading).toHaveTextContent('AIS, as the examiner statedC · motor incomplete');
      expect(reading).toHaveTextContent(
        'The examiner states another grade than the sheet gives; the examiner’s stays.',
      );
      expect(reading).toHaveTextContent('Worked out by isncsci 2.0.6');
    },
    LONG,
  );

  it(
    'fills many empty cells only when told to, and never over a finding',
    async () => {
      const form = await begin();
      await userEvent.click(within(form).getByText('Whole ISNCSCI sheet'));
      await userEvent.type(await within(form).findByRole('textbox', { name: 'Light touch C3, right' }), '1');
      await userEvent.selectOptions(within(form).getByRole('combobox', { name: 'To dermatome' }), 'C4');
      await userEvent.click(within(form).getByRole('button', { name: 'Fill' }));
      expect(cell(form, 'Light touch C3, right')).toHaveValue('1');
      expect(cell(form, 'Pin prick C3, right')).toHaveValue('2');
      expect(cell(form, 'Light touch C4, left')).toHaveValue('2');
      expect(cell(form, 'Light touch C5, left')).toHaveValue('');
    },
    LONG,
  );
});

describe('a grade as it is typed', () => {
  it.each([
    ['3', null, '3'],
    ['34', '3', '4'],
    ['n', null, 'NT'],
    ['N', 'NT', null],
    ['', '3', null],
    ['6', null, undefined],
    ['x', '4', undefined],
    ['NT', 'NT', undefined],
  ])('%j after %j is %j', (text, before, grade) => expect(gradeTyped(text, before, 5)).toBe(grade));
});
