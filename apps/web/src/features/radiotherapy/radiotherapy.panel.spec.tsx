import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { LesionView, PriorTreatmentView, RadiotherapyCourseView } from '@rachis/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aroundSpec } from '../../around-specs.js';
import { RadiotherapyPanel } from './radiotherapy.panel.js';

const recorded = { version: 1, recordedAt: '2026-03-13T16:00:00Z', recordedById: 'a', recordedByName: 'Dr Lindqvist' };
const course = (id: string, more: Partial<RadiotherapyCourseView> = {}): RadiotherapyCourseView => ({
  id,
  state: 'planned',
  ...recorded,
  ...more,
});
const earlier: PriorTreatmentView = {
  id: 'p',
  kind: 'radiotherapy',
  levels: 'T8-T10',
  totalDoseCgy: 3000,
  fractions: 10,
  givenOn: '2025-09-30',
  ...recorded,
};
const operation: PriorTreatmentView = { id: 'o', kind: 'surgery', levels: 'T9', givenOn: '2026-03-14', ...recorded };
const planned = course('c', {
  levels: 'T9',
  technique: 'sbrt',
  setting: 'reirradiation',
  prescribedDoseCgy: 1800,
  prescribedFractions: 1,
  thecalSacDmaxCgy: 900,
  dmaxScope: 'this_course',
  firstFractionOn: '2026-03-30',
});

afterEach(cleanup);

interface Shown {
  treatments?: PriorTreatmentView[];
  lesions?: LesionView[];
  mayEdit?: boolean;
}
const show = (courses: RadiotherapyCourseView[], { treatments = [], lesions = [], mayEdit = true }: Shown = {}) =>
  render(
    aroundSpec(
      <RadiotherapyPanel caseId="c" courses={courses} treatments={treatments} lesions={lesions} mayEdit={mayEdit} />,
    ),
  );
const courseRows = async () =>
  [...(await screen.findByRole<HTMLTableElement>('table', { name: 'Courses of radiotherapy' })).rows].slice(1);
const open = async () => userEvent.click(await screen.findByText('Published criteria'));

describe('the courses of a case', () => {
  it('show what was prescribed beside what was delivered, in gray', async () => {
    show([
      course('1', {
        state: 'stopped_early',
        stateReason: 'Pneumonia',
        levels: 'T8-T10',
        prescribedDoseCgy: 3000,
        prescribedFractions: 10,
        deliveredDoseCgy: 1200,
        deliveredFractions: 4,
        firstFractionOn: '2026-04-07',
        lastFractionOn: '2026-04-10',
      }),
    ]);
    const [row] = await courseRows();
    expect(row).toHaveTextContent('T8–T10Stopped early');
    expect(row).toHaveTextContent('Reason: Pneumonia');
    expect([...(row?.children ?? [])].slice(1, 4).map(({ textContent }) => textContent)).toEqual([
      '30 Gy in 10',
      '12 Gy in 4',
      '7 Apr 2026 to 10 Apr 2026',
    ]);
    expect(row).not.toHaveTextContent(/cGy/);
  });

  it('never take the delivered dose from the prescription', async () => {
    show([
      course('1', {
        state: 'delivered',
        prescribedDoseCgy: 3000,
        prescribedFractions: 10,
        absences: { deliveredDoseCgy: 'pending' },
      }),
      course('2', { state: 'delivered', prescribedDoseCgy: 800, prescribedFractions: 1 }),
      course('3'),
    ]);
    expect((await courseRows()).map((row) => row.children[2]?.textContent)).toEqual([
      'Pending',
      'Not recorded',
      'not given',
    ]);
  });

  it('name the structure and the scope of a maximum dose, or that nobody has said', async () => {
    show([course('1', { cordDmaxCgy: 1240, thecalSacDmaxCgy: 1500 })]);
    expect((await courseRows())[0]).toHaveTextContent(
      'Thecal sac 15 GyCord, contour not recorded 12.4 Gyof which courses: not recorded',
    );
  });

  it('carry a warning about what does not go together', async () => {
    show([course('1', { state: 'delivered', prescribedFractions: 5, deliveredFractions: 6 })]);
    expect((await courseRows())[0]).toHaveTextContent('6 fractions delivered, 5 prescribed');
  });

  it('do not call an empty list "never irradiated", and offer nothing to who may not record', async () => {
    show([], { mayEdit: false });
    expect(
      await screen.findByText(/No course of this case is recorded. That does not say there was none/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /course/ })).not.toBeInTheDocument();
  });

  it('fold what is older where there are many', async () => {
    show(
      Array.from({ length: 60 }, (_, at) => course(String(at), { levels: 'T9' })),
      { mayEdit: false },
    );
    expect(await courseRows()).toHaveLength(6);
    await userEvent.click(screen.getByText('Show 54 older courses'));
    expect(await courseRows()).toHaveLength(60);
  });
});

describe('the published criteria beside the courses', () => {
  it('stand open where a course is planned over a level with dose, each with its number and source', async () => {
    show([planned], { treatments: [earlier] });
    const part = await screen.findByRole('region', { name: 'Re-irradiation' });
    expect(part).toHaveTextContent('T8–T10 had: 30 Gy in 10, 30 Sep 2025. Meets 4 of 4 criteria.');
    expect(part).toHaveTextContent('37.5 + 24.75 = 62.25 Gyat most 70 GyMet');
    expect(part).toHaveTextContent('the maximum dose of its thecal sac is not recorded');
    expect(part).toHaveTextContent('Sahgal A, et al. Int J Radiat Oncol Biol Phys 2012');
    expect(within(part).getByRole('link', { name: 'Dose calculator' })).toHaveAttribute('href', '/calculators/dose');
    expect(part).not.toHaveTextContent(/\bsafe\b|recommended/i);
  });

  it('say what cannot be told and why', async () => {
    show([{ ...planned, thecalSacDmaxCgy: null }], { treatments: [{ ...earlier, fractions: null }] });
    const reasons = within(await screen.findByRole('list', { name: 'Cannot be told' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(reasons).toEqual([
      'Cannot be told: dose or fractions of the earlier course not known',
      'Cannot be told: new course: maximum dose of the thecal sac not recorded',
    ]);
    expect(await screen.findByText(/Meets 1 of 4 criteria, 3 not known/)).toBeInTheDocument();
  });

  it('are folded away without such a course', async () => {
    show([{ ...planned, setting: 'de_novo' }]);
    await screen.findByText('Published criteria');
    expect(screen.queryByRole('region', { name: 'Cord and thecal sac, de novo' })).not.toBeInTheDocument();
    await open();
    expect(await screen.findByRole('region', { name: 'Cord and thecal sac, de novo' })).toHaveTextContent(
      'Thecal sac 9 Gy in 1: at or below the lower published dose (12.4 to 14 Gy).',
    );
  });

  it('count the days from an operation of the spine, and not from one elsewhere', async () => {
    show([planned], {
      treatments: [
        operation,
        { ...operation, id: 'b', levels: null, givenOn: '2026-03-29', absences: { levels: 'not_applicable' } },
      ],
    });
    await open();
    const part = await screen.findByRole('region', { name: 'Surgery and radiotherapy' });
    expect(part).toHaveTextContent(
      '16 days from the operation of 14 Mar 2026 to the first fraction: one to three weeks.',
    );
    expect(part).toHaveTextContent('source not verified');
  });

  it('cannot tell the days from an operation known to the month', async () => {
    show([planned], { treatments: [{ ...operation, givenOn: '2026-03' }] });
    await open();
    expect(await screen.findByRole('region', { name: 'Surgery and radiotherapy' })).toHaveTextContent(
      'Cannot be told: no operation is recorded with its full date.',
    );
  });

  it('list the factors for a fracture, and what is missing to say more', async () => {
    show([{ ...planned, prescribedDoseCgy: 2400 }]);
    await open();
    expect(
      await screen.findByRole('region', { name: 'Vertebral fracture after stereotactic radiotherapy' }),
    ).toHaveTextContent(
      'Recorded: 24 Gy per fraction or more.Cannot be told whether the caution applies: whether the tumour is lytic (SINS), alignment (SINS), collapse before treatment (SINS) not recorded.',
    );
  });
});
