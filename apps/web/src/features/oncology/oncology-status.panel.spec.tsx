import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OncologyStatusView, SupportiveDrugView, SystemicExtentView, TumourView } from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { OncologyStatusPanel } from './oncology-status.panel.js';
import { SupportiveDrugsPanel } from './supportive-drugs.panel.js';
// The forms come later in the browser; loaded here, no test waits for them.
import './oncology-status.form.js';
import './supportive-drug.form.js';

const recorded = {
  id: '1',
  version: 1,
  recordedAt: '2026-03-13T16:00:00Z',
  recordedById: 'a',
  recordedByName: 'Dr Bello',
};

let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(() => ({ id: 'x', version: 1 }));
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  server.stop();
});

describe('stage and trials', () => {
  const show = (
    status: Partial<OncologyStatusView> | null,
    primary: TumourView['primary'],
    extent: Partial<SystemicExtentView> = {},
  ) =>
    render(
      aroundSpec(
        <OncologyStatusPanel
          caseId="c"
          status={status ? { ...recorded, ...status } : null}
          tumour={{ ...recorded, primary }}
          extent={{ ...recorded, ...extent }}
          mayEdit
        />,
      ),
    );
  const panel = () => screen.findByRole('region', { name: 'Stage and trials' });

  it('says of everything that it is not recorded, and asks the prostate state of nobody else', async () => {
    show(null, 'breast', { remainingOptions: 'Chemotherapy' });
    expect(await panel()).toHaveTextContent('Stage Not recorded');
    expect(await panel()).toHaveTextContent(/Trials considered\s*Not recorded/);
    expect(await panel()).toHaveTextContent(/Remaining options\s*Chemotherapy/);
    expect(await panel()).not.toHaveTextContent('prostate');
  });

  it('asks the state of a prostate cancer, and shows one that is stored whatever the primary is', async () => {
    show(null, 'prostate');
    expect(await panel()).toHaveTextContent(/State of the prostate cancer\s*Not recorded/);
    cleanup();
    show({ absences: { prostateState: 'not_applicable' } }, 'breast');
    expect(await panel()).toHaveTextContent(/State of the prostate cancer\s*Not applicable/);
  });

  it('lists trials with number, eligibility and outcome', async () => {
    show(
      {
        stage: 'pT2 pN1',
        stageSystem: 'tnm',
        trialsConsidered: 'yes',
        trials: [
          { title: 'SBRT boost', registryId: 'NCT00000000', eligibility: 'not_eligible', outcome: 'KPS 60' },
          { title: 'Other trial' },
        ],
      },
      'breast',
    );
    const [first, second] = within(await screen.findByRole('list', { name: 'Trials' })).getAllByRole('listitem');
    expect(first).toHaveTextContent(/SBRT boost NCT00000000\s*not eligible\s*KPS 60/);
    expect(second).toHaveTextContent(/Other trial\s*eligibility Not recorded/);
  });

  it('is kept as one record', async () => {
    show(null, 'prostate');
    await userEvent.click(await screen.findByRole('button', { name: 'Edit: Stage and trials' }));
    const form = await screen.findByRole('form', { name: 'Stage and trials' });
    await userEvent.type(
      within(form).getByRole('textbox', { name: 'Earlier lines of systemic therapy, as stated' }),
      '0',
    );
    await userEvent.click(within(form).getByRole('radio', { name: /mCRPC/ }));
    await userEvent.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]).toMatchObject({
      method: 'PUT',
      path: '/api/cases/c/oncology-status',
      body: { priorLines: 0, prostateState: 'mCRPC' },
    });
  });
});

describe('bone agents and analgesics', () => {
  const show = (drugs: readonly Partial<SupportiveDrugView>[]) =>
    render(
      aroundSpec(
        <SupportiveDrugsPanel
          caseId="c"
          drugs={drugs.map((drug, at) => ({ ...recorded, id: String(at), kind: 'denosumab' as const, ...drug }))}
          mayEdit
        />,
      ),
    );

  it('shows last dose and teeth of a bone agent, each with the reason why it is missing, and no teeth of an analgesic', async () => {
    show([
      { running: 'yes', absences: { lastDoseOn: 'unknown' } },
      { kind: 'analgesic', agent: 'morphine', regimen: '20 mg twice daily' },
    ]);
    const [bone, pain] = within(await screen.findByRole('list', { name: 'Bone agents and analgesics' })).getAllByRole(
      'listitem',
    );
    expect(bone).toHaveTextContent(/Denosumab.*running.*last dose Unknown.*dental check Not recorded/);
    expect(pain).toHaveTextContent(/Morphine.*analgesic.*20 mg twice daily/);
    expect(pain).not.toHaveTextContent('dental');
  });

  it('drops a name and a dental check that do not belong to the kind when the kind is changed', async () => {
    show([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Add drug' }));
    const form = await screen.findByRole('form', { name: 'Bone agent or analgesic' });
    await userEvent.click(within(form).getByRole('radio', { name: 'Bisphosphonate' }));
    await userEvent.click(within(form).getByRole('radio', { name: 'Zoledronic acid' }));
    await userEvent.click(
      within(within(form).getByRole('radiogroup', { name: 'Dental check done' })).getByRole('radio', { name: 'Yes' }),
    );
    await userEvent.click(within(form).getByRole('radio', { name: 'Analgesic' }));
    await userEvent.click(within(form).getByRole('button', { name: 'Save drug' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    const { kind, agent, dentalCheck } = server.sent[0]?.body as Record<string, unknown>;
    expect({ kind, agent: agent ?? null, dentalCheck: dentalCheck ?? null }).toEqual({
      kind: 'analgesic',
      agent: null,
      dentalCheck: null,
    });
  });
});
