import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ComplicationView, DiscussionView, OperationView, SurgeryPlanView } from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
// The forms are loaded when they are opened; here they are loaded beforehand, so that a busy machine does not decide.
import './complication.form.js';
import { OperationForm } from './operation.form.js';
import './surgery-plan.form.js';
import { SurgeryPanels } from './surgery.panel.js';

const recorded = { version: 1, recordedAt: '2026-03-13T16:00:00Z', recordedById: 'a', recordedByName: 'Dr Adeyemi' };
const plan = (id: string, more: Partial<SurgeryPlanView> = {}): SurgeryPlanView => ({ ...recorded, id, proposedOn: '2026-03-13', status: 'booked', ...more });
const operation = (id: string, more: Partial<OperationView> = {}): OperationView => ({ ...recorded, id, performedOn: '2026-03-14', ...more });
const complication = (id: string, more: Partial<ComplicationView> = {}): ComplicationView => ({ ...recorded, id, category: 'treatment_related', type: 'csf_leak', ...more });
const discussion = (more: Partial<DiscussionView>): DiscussionView => ({ agendaItemId: 'i', meetingId: 'm', boardName: 'Board', startsAt: '2026-03-13T17:00:00Z', status: 'discussed', ...more });

let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(() => ({ id: 'x', version: 1 }));
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  server.stop();
});

/** Forms of fifty questions, on a machine that may be busy. */
const BUSY = 30_000;

interface Known {
  surgeryPlans?: SurgeryPlanView[];
  operations?: OperationView[];
  complications?: ComplicationView[];
  discussions?: DiscussionView[];
}
const show = (known: Known, may = true) =>
  render(
    aroundSpec(
      <SurgeryPanels theCase={{ id: 'c', discussions: [], ...known }} people={[{ code: 'p1', label: 'Dr Adeyemi' }]} timeZone="Europe/London" mayPlan={may} mayOperate={may} mayRetract={{ operation: may, complication: may }} mayReport={may} />,
    ),
  );
/** By its label, because roles are costly to work out over a form of fifty controls. */
const formOf = (name: string) => screen.findByLabelText(name, { selector: 'form' }, { timeout: 4000 });
const panel = (name: string) => screen.findByRole('region', { name });

describe('the surgery of a case', () => {
  it('says of nothing recorded that nothing is recorded, and never that there was none', async () => {
    show({}, false);
    expect(await panel('Surgery plan')).toHaveTextContent('That does not say there will be none');
    expect(await panel('Operations')).toHaveTextContent('No operation is recorded for this case');
    expect(await panel('Complications')).toHaveTextContent('That does not say there was none');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('shows the plan that counts with goals, levels and what does not fit, and the sentence of the newest signed decision beside it', async () => {
    show({
      surgeryPlans: [plan('1', { goals: [{ goal: 'decompression', rationale: 'Cord compressed' }, { goal: 'biopsy' }], primaryGoal: 'decompression', procedures: ['laminectomy', 'kyphoplasty'], cementedLevels: 'T6-T7, T9-T10', absences: { asaClass: 'pending' } })],
      discussions: [
        discussion({ agendaItemId: '1', decisionState: 'signed', sentence: 'An older decision.', signedAt: '2026-01-01T17:00:00Z' }),
        discussion({ agendaItemId: '2', decisionState: 'signed', sentence: 'For T8 the board recommends decompression.', signedAt: '2026-03-13T17:15:00Z', decisionId: 'd' }),
        discussion({ agendaItemId: '3', decisionState: 'draft', sentence: null }),
      ],
    });
    const region = await panel('Surgery plan');
    expect(region).toHaveTextContent('For T8 the board recommends decompression.');
    expect(region).not.toHaveTextContent('An older decision.');
    expect(region).toHaveTextContent('Booked');
    const goals = within(region).getByRole('list', { name: 'Goals of the plan' });
    expect(goals).toHaveTextContent(/Decompression primary.*Cord compressed/);
    expect(goals).toHaveTextContent('no reason recorded');
    expect(region).toHaveTextContent('No procedure here serves the goal biopsy');
    expect(region).toHaveTextContent('Balloon kyphoplasty serves none of the goals');
    expect(region).toHaveTextContent('T6–T7, T9–T10');
    expect(region).toHaveTextContent(/ASA class, as stated by the anaesthetist.*Pending/);
    expect(region).toHaveTextContent(/Expected blood loss.*Not recorded/);
  });

  it('keeps sixty plans readable: one counts, the older ones wait behind one line', async () => {
    show({ surgeryPlans: Array.from({ length: 60 }, (_, at) => plan(`p${at}`, { proposedOn: `2025-${String(12 - Math.floor(at / 5)).padStart(2, '0')}-0${5 - (at % 5)}` })) }, false);
    const region = await panel('Surgery plan');
    expect(within(region).getAllByText(/^Booked/).map(({ textContent }) => textContent)).toEqual(['Booked', 'Booked, then replaced']);
    await userEvent.click(within(region).getByText('Show 58 earlier'));
    await waitFor(() => expect(within(region).getAllByText('Booked, then replaced')).toHaveLength(59));
  }, BUSY);

  it('puts planned goals beside what was reached; what nobody answered is open', async () => {
    show({
      surgeryPlans: [plan('1', { goals: [{ goal: 'decompression' }, { goal: 'stabilisation' }, { goal: 'biopsy' }] })],
      operations: [operation('o', { planId: '1', startedAt: '2026-03-14T09:20:00Z', endedAt: '2026-03-14T13:05:00Z', goals: [{ goal: 'decompression', outcome: 'yes' }, { goal: 'biopsy', outcome: 'cannot_tell', words: 'Pathology pending' }], bloodLossMl: 0, absences: { transfusionUnits: 'unknown' } })],
    });
    const region = await panel('Operations');
    expect(region).toHaveTextContent('09:20');
    expect(region).toHaveTextContent('3 h 45 min');
    expect(region).toHaveTextContent('Not every planned goal is answered');
    const goals = within(region).getByRole('list', { name: 'Goals after the operation' });
    expect(goals).toHaveTextContent('DecompressionReached');
    expect(goals).toHaveTextContent('StabilisationOpen');
    expect(goals).toHaveTextContent('BiopsyCannot be toldPathology pending');
    expect(region).toHaveTextContent(/Blood loss.*0 mL/);
    expect(region).toHaveTextContent(/Red cells transfused.*Unknown/);
    expect(await panel('Surgery plan')).toHaveTextContent('Carried out');
  });

  it('says "no complication" only where somebody has looked, and names a contradiction', async () => {
    show({
      operations: [
        operation('1', { performedOn: '2026-05-01', followUpTo: '2026-06-01' }),
        operation('2', { performedOn: '2026-04-01' }),
        operation('3', { performedOn: '2026-03-01', followUpTo: '2026-04-01' }),
      ],
      complications: [complication('k', { operationId: '3', occurredOn: '2026-03-05', clavienDindo: 'IIIb', disabilityAtDischarge: 'yes', resolved: 'no' })],
    });
    const operations = await panel('Operations');
    expect(operations).toHaveTextContent('No complication observed up to 1 Jun 2026');
    expect(operations).toHaveTextContent('Complications Not recorded');
    await userEvent.click(within(operations).getByText('Show 1 earlier'));
    await within(operations).findByText(/but a complication is recorded/);
    expect(operations).toHaveTextContent('“None observed up to 1 Apr 2026”, but a complication is recorded');
    const complications = await panel('Complications');
    expect(complications).toHaveTextContent('Operation of 1 May 2026: none observed up to 1 Jun 2026, as stated by Dr Adeyemi');
    expect(complications).toHaveTextContent(/Dural tear or CSF leak.*5 Mar 2026.*IIIb-d, major.*Resolved.*No/);
    expect(complications).toHaveTextContent('after the operation of 1 Mar 2026');
  });

  it('shows the beginning of a long list of implants and all of it on demand', async () => {
    const implants = Array.from({ length: 40 }, (_, at) => `screw ${at + 1}`).join(', ');
    show({ surgeryPlans: [plan('1', { implants })] });
    const region = await panel('Surgery plan');
    expect(within(region).getByText('all of it')).toBeInTheDocument();
    expect(within(region).getByText(implants)).toBeInTheDocument();
  });
});

describe('recording surgery', () => {
  it('keeps a plan with its goals, and the primary one among them', async () => {
    show({});
    await userEvent.click(await screen.findByText('Add plan'));
    const form = await formOf('Surgery plan');
    await userEvent.click(within(form).getByLabelText('Decompression', { selector: 'input' }));
    const row = within(form).getByLabelText('Decompression', { selector: '[role=group]' });
    await userEvent.click(within(row).getByLabelText('Primary'));
    await userEvent.click(within(row).getByLabelText('Decompression: why'));
    await userEvent.paste('Cord');
    await userEvent.click(within(form).getByLabelText('Needle biopsy'));
    expect(form).toHaveTextContent('No procedure here serves the goal decompression');
    await userEvent.click(within(form).getByText('Save plan'));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]).toMatchObject({
      method: 'PUT', path: expect.stringMatching(/^\/api\/cases\/c\/surgery-plans\/[0-9a-f-]{36}$/),
      body: { status: 'proposed', goals: [{ goal: 'decompression', rationale: 'Cord' }], primaryGoal: 'decompression', procedures: ['needle_biopsy'], expectedBloodLossMl: null, asaClass: null },
    });
  }, BUSY);

  it('reads back levels that do not adjoin', async () => {
    show({});
    await userEvent.click(await screen.findByText('Add plan'));
    await userEvent.click(await screen.findByLabelText('Instrumented levels'));
    await userEvent.paste('D6-7, Th9 and T10');
    expect(await screen.findByText('Read as T6–T7, T9–T10')).toBeInTheDocument();
  }, BUSY);

  it('takes the primary goal back with the goal', async () => {
    show({ surgeryPlans: [plan('1', { goals: [{ goal: 'biopsy' }], primaryGoal: 'biopsy' })] });
    await userEvent.click(await screen.findByRole('button', { name: /^Edit plan/ }));
    const form = await formOf('Surgery plan');
    await userEvent.click(within(form).getByLabelText('Biopsy', { selector: 'input' }));
    await userEvent.click(within(form).getByText('Save plan'));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).toMatchObject({ goals: [], primaryGoal: null });
  }, BUSY);

  it('asks why a plan is cancelled', async () => {
    show({ surgeryPlans: [plan('1')] });
    await userEvent.click(await screen.findByRole('button', { name: /^Edit plan/ }));
    const form = await formOf('Surgery plan');
    await userEvent.click(within(form).getByLabelText('Cancelled'));
    await userEvent.click(within(form).getByText('Save plan'));
    expect(await within(form).findByText('Say below why the plan was cancelled')).toBeInTheDocument();
    await userEvent.type(within(form).getByLabelText('Cancelled because'), 'Not fit');
    await userEvent.click(within(form).getByText('Save plan'));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).toMatchObject({ status: 'cancelled', cancellationReason: 'Not fit' });
  }, BUSY);

  it('answers of an operation only what was said, goal by goal', async () => {
    const planId = '0198f000-0000-7000-8000-00000000aaaa';
    const one = operation('o', { planId });
    render(aroundSpec(<OperationForm caseId="c" operation={one} plans={[plan(planId, { goals: [{ goal: 'decompression' }] })]} onDone={() => undefined} />));
    const row = await screen.findByLabelText('Decompression', { selector: '[role=radiogroup]' });
    expect(row).toHaveTextContent('planned');
    expect(screen.getByLabelText('Biopsy', { selector: '[role=radiogroup]' })).not.toHaveTextContent('planned');
    await userEvent.click(within(row).getByLabelText('Partly reached'));
    await userEvent.click(screen.getByText('Save operation'));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).toMatchObject({ planId, goals: [{ goal: 'decompression', outcome: 'partly' }], followUpTo: null, bloodLossMl: null });
  }, BUSY);

  it('offers the complications of the chosen kind, and none of the other stays behind', async () => {
    show({});
    await userEvent.click(await screen.findByText('Add complication'));
    const form = await formOf('Complication');
    await userEvent.click(within(form).getByLabelText('Of chemotherapy, radiation or surgery'));
    const types = within(form).getByLabelText('Complication');
    expect(within(types).queryByText('Tumour recurrence')).not.toBeInTheDocument();
    await userEvent.selectOptions(types, 'Cement leakage');
    await userEvent.click(within(form).getByLabelText('Related to the tumour, metastases or recurrence'));
    await waitFor(() => expect(types).toHaveValue(''));
    await userEvent.selectOptions(types, 'Tumour recurrence');
    await userEvent.click(within(form).getByText('Save complication'));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).toMatchObject({ category: 'tumour_related', type: 'tumour_recurrence', clavienDindo: null, resolved: null });
  }, BUSY);
});
