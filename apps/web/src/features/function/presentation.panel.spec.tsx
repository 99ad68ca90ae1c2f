import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { FitnessView, PresentationView } from '@rachis/domain';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { FitnessPanel } from './fitness.panel.js';
import { PresentationPanel } from './presentation.panel.js';
// Opened late by the panel; read here already, so that opening waits for nothing.
import './presentation.form.js';

// On a machine that may be busy; a sheet has more than a hundred cells.
configure({ asyncUtilTimeout: 20_000 });
const LONG = 60_000;
jest.setTimeout(LONG);

const recorded = {
  id: 'c',
  version: 3,
  recordedAt: '2026-03-13T16:00:00Z',
  recordedById: 'a',
  recordedByName: 'Dr Bello',
};
const presentation: PresentationView = {
  ...recorded,
  symptoms: [{ symptom: 'limb_weakness', since: '2026-03-12', severity: 'unknown', side: 'both', words: 'Legs' }],
  riskFactors: ['nf2'],
  systolic: 148,
  diastolic: 82,
  absences: { growthPace: 'unknown' },
};

let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(() => ({ id: 'c', version: 4 }));
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  server.stop();
});
type Case = ComponentProps<typeof PresentationPanel>['theCase'];
const show = (more: Partial<Case>, mayEdit = true) =>
  render(aroundSpec(<PresentationPanel theCase={{ id: 'c', functionalStatuses: [], ...more }} mayEdit={mayEdit} />));
const row = async (name: string) =>
  within(await screen.findByRole('table', { name: 'Symptoms' })).getByRole('row', { name: new RegExp(`^${name}`) });

describe('how the disease made itself known', () => {
  it('shows each symptom with onset and red-flag list, and those of the referral as such', async () => {
    show({ presentation, symptoms: ['limb_weakness', 'night_pain'] });
    expect(await row('Limb weakness')).toHaveTextContent(
      /given at referral too.*12 Mar 2026.*Unknown.*Both sides · Legs.*immediately/,
    );
    expect(await row('Pain at night')).toHaveTextContent(/given at referral.*Not recorded.*Not recorded.*within 24 h/);
  });

  it('says that risk factors are kept out of the analyses, and which vital signs nobody measured', async () => {
    show({ presentation });
    expect(await screen.findByText(/excluded from metastasis analytics/)).toBeInTheDocument();
    expect(screen.getByText(/148\/82 mmHg/)).toHaveTextContent('not recorded: pulse, temperature, weight');
  });

  it('does not take an empty record for "no symptoms", and says when they were said to be none', async () => {
    show({}, false);
    expect(await screen.findByText('No symptom is recorded. That does not say there was none.')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    cleanup();
    show({ presentation: { ...recorded, incidental: 'yes' } });
    expect(await screen.findByText('Found incidentally, without symptoms.')).toBeInTheDocument();
    cleanup();
    show({ presentation: { ...recorded, incidental: 'yes' }, symptoms: ['night_pain'] });
    expect(await screen.findByText(/One of the two is wrong/)).toBeInTheDocument();
  });

  it(
    'takes a symptom of the referral over with one press, and sends onset and severity',
    async () => {
      show({ symptoms: ['night_pain', 'limb_weakness'] });
      await userEvent.click(await screen.findByRole('button', { name: 'Edit: Presentation' }));
      const form = await screen.findByRole('form', { name: 'Presentation' });
      await userEvent.click(within(form).getByRole('button', { name: 'Add Limb weakness' }));
      const entry = await within(form).findByRole('group', { name: 'Symptom 1' });
      expect(within(entry).getByRole('combobox', { name: /^Symptom/ })).toHaveValue('limb_weakness');
      await userEvent.type(within(entry).getByRole('textbox', { name: 'Since' }), '2026-03-12');
      await userEvent.click(within(entry).getByRole('radio', { name: 'Severe' }));
      expect(within(form).queryByRole('button', { name: 'Add Limb weakness' })).not.toBeInTheDocument();
      await userEvent.click(within(form).getByRole('button', { name: 'Save presentation' }));
      await waitFor(() => expect(server.sent).toHaveLength(1));
      expect(server.sent[0]).toMatchObject({
        path: '/api/cases/c/presentation',
        body: {
          symptoms: [{ symptom: 'limb_weakness', since: '2026-03-12', severity: 'severe', side: null }],
          incidental: null,
        },
      });
    },
    LONG,
  );

  it(
    'does not send symptoms together with "found incidentally"',
    async () => {
      show({ presentation });
      await userEvent.click(await screen.findByRole('button', { name: 'Edit: Presentation' }));
      const form = await screen.findByRole('form', { name: 'Presentation' });
      const asked = within(form).getByRole('radiogroup', { name: 'Found incidentally, without symptoms' });
      await userEvent.click(within(asked).getByRole('radio', { name: 'Yes' }));
      await userEvent.click(within(form).getByRole('button', { name: 'Save presentation' }));
      expect(await within(form).findByText(/Found without symptoms, yet symptoms are listed/)).toBeInTheDocument();
      expect(server.sent).toEqual([]);
    },
    LONG,
  );
});

describe('fitness', () => {
  const fitness = (more: Partial<FitnessView>) =>
    render(aroundSpec(<FitnessPanel caseId="c" fitness={{ ...recorded, anticoagulated: 'yes', ...more }} mayEdit />));
  it('says to the minute how long ago the last dose was', async () => {
    fitness({ anticoagulantLastAt: new Date(Date.now() - (8 * 60 + 20) * 60_000 - 5_000).toISOString() });
    expect(await screen.findByText('last dose 8 h 20 min ago')).toBeInTheDocument();
  });
  it('does not count from a dose that lies ahead', async () => {
    fitness({ anticoagulantLastAt: new Date(Date.now() + 3_600_000).toISOString() });
    expect(await screen.findByText('lies ahead: check the time')).toBeInTheDocument();
  });
  it('shows a frailty figure only with its scale and day, and that nothing is worked out', async () => {
    fitness({
      frailtyScale: 'Clinical Frailty Scale',
      frailtyResult: '4',
      frailtyOn: '2026-03-10',
      comorbidities: ['diabetes', 'copd'],
    });
    expect(
      await screen.findByText(/Clinical Frailty Scale, 10 Mar 2026 · as recorded, not worked out here/),
    ).toBeInTheDocument();
    expect(screen.getByText('Diabetes, COPD or pneumonia')).toBeInTheDocument();
  });
});
