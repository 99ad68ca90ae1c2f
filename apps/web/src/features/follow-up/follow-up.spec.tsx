import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CaseView, FollowUpRow, SurveillancePlanView, VisitView } from '@rachis/domain';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { CaseEndPanel } from './case-end.panel.js';
import { DuePanel } from './due.panel.js';
import { InboxPanel } from './inbox.panel.js';
import { PresentAgainDialog } from './present-again.dialog.js';
import { SurveillancePanel } from './surveillance.panel.js';
import { VisitsPanel } from './visits.panel.js';
// The forms come later in the browser; loaded here, no test waits for them.
import './case-end.form.js';
import './surveillance-plan.form.js';
import './visit.form.js';

// The test browser loads no fonts; a text box that grows asks for them.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const TODAY = '2026-05-01';
const row = (caseNumber = 'R-1', more: Partial<FollowUpRow> = {}): FollowUpRow => ({
  theCase: { id: caseNumber, caseNumber, state: 'follow_up', familyName: 'Test', givenName: caseNumber, esccIncomplete: false, sinsIncomplete: false },
  mine: false,
  hasPlan: true,
  next: [{ kind: 'mri', dueOn: '2026-07-13', planId: 'p' }],
  newResults: [],
  function: [],
  ...more,
});
const recorded = { version: 1, recordedAt: '2026-04-28T16:00:00Z', recordedById: 'a', recordedByName: 'Dr Lindqvist' };

let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(() => ({ id: 'x', version: 1 }));
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  server.stop();
});
const putsSent = () => server.sent.filter(({ method }) => method !== 'GET');

describe('the inbox', () => {
  it('stands in the order of what presses, never blank where nothing is planned', async () => {
    const rows = [row('R-1'), row('R-2', { hasPlan: false, next: [] }), row('R-3', { progression: 'Local progression at T8', progressedOn: '2026-04-20' }), row('R-4', { next: [{ kind: 'mri', dueOn: '2026-04-24', planId: 'p' }] })];
    render(aroundSpec(<InboxPanel inbox={{ rows, total: 4 }} today={TODAY} hidden={false} onOpen={jest.fn()} empty={null} />));
    const [, ...lines] = within(await screen.findByRole('grid', { name: 'Follow-up' })).getAllByRole('row');
    expect(lines.map((line) => line.getAttribute('aria-label'))).toEqual([
      expect.stringContaining('R-3: Local progression at T8'), expect.stringContaining('R-4: MRI overdue by 7 days, was due 24 Apr 2026'), expect.stringContaining('R-2: No follow-up scheduled – set plan'), expect.stringContaining('R-1: MRI on 13 Jul 2026'),
    ]);
  });

  it('shows the course of pain and function, and what was not asked as not recorded', async () => {
    const examined = [{ examinedOn: '2026-04-28', painNrs: 2, kps: null, ambulation: 'walks_with_aid' as const }, { examinedOn: '2026-03-13', painNrs: 8, kps: '60' }];
    render(aroundSpec(<InboxPanel inbox={{ rows: [row('R-1', { function: examined })], total: 1 }} today={TODAY} hidden={false} onOpen={jest.fn()} empty={null} />));
    expect(await screen.findByText('NRS 8 → 2')).toBeInTheDocument();
    expect(screen.getByText('KPS 60 → not recorded')).toBeInTheDocument();
    expect(screen.getByText('Walks with aid')).toBeInTheDocument();
  });
});

describe('the follow-up of one case', () => {
  it('says in red that nothing is scheduled, and offers to set a plan with its dates shown', async () => {
    render(aroundSpec(<SurveillancePanel caseId="c" plans={[]} next={[]} people={[]} today={TODAY} mayEdit />));
    expect(await screen.findByText('No follow-up scheduled – set plan')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Add plan' }));
    const form = await screen.findByRole('form', { name: 'Surveillance plan' });
    await userEvent.selectOptions(within(form).getByRole('combobox', { name: /^Schedule/ }), 'mri_spino');
    await userEvent.type(within(form).getByLabelText(/Counted from/), '2026-04-13');
    expect(await within(form).findByText('13 Jul 2026')).toBeInTheDocument();
    expect(form).toHaveTextContent(/Source: SPINO part 1 .* from memory/);
    await userEvent.click(within(form).getByRole('button', { name: 'Save plan' }));
    await waitFor(() => expect(putsSent()).toHaveLength(1));
    expect(putsSent()[0]?.body).toMatchObject({ template: 'mri_spino', startOn: '2026-04-13' });
  });

  it('shows the next date, and one that has passed in words', async () => {
    const plan: SurveillancePlanView = { id: 'p', ...recorded, template: 'mri_spino', startOn: '2026-01-20', due: [{ kind: 'mri', dueOn: '2026-04-20' }, { kind: 'mri', dueOn: '2026-07-20' }] };
    render(aroundSpec(<SurveillancePanel caseId="c" plans={[plan]} next={[{ kind: 'mri', dueOn: '2026-04-20', planId: 'p' }]} people={[]} today={TODAY} mayEdit={false} />));
    expect(await screen.findByText('MRI overdue, was due 20 Apr 2026')).toBeInTheDocument();
    expect(screen.queryByText('No follow-up scheduled – set plan')).not.toBeInTheDocument();
  });

  it('shows a visit with what was examined on its day, and nothing of another day', async () => {
    const visit: VisitView = { id: 'v', ...recorded, visitedOn: '2026-04-28', state: 'seen', kind: 'clinic', systemicStatus: 'stable' };
    const statuses = [{ id: 's', ...recorded, examinedOn: '2026-04-28', painNrs: 2, ambulation: 'walks_with_aid' as const }, { id: 't', ...recorded, examinedOn: '2026-03-13', kps: '60' as const }];
    render(aroundSpec(<VisitsPanel caseId="c" visits={[visit]} statuses={statuses} exams={[]} mayEdit={false} mayRetract={false} />));
    const text = (await screen.findByText('Walks with aid')).closest('dl');
    expect(text).toHaveTextContent(/Pain \(NRS\)2.*KPSNot recorded.*Systemic diseaseStable disease.*ToxicityNot recorded/);
  });

  it('presents again with a question that says what was found, to be changed', async () => {
    const onPresented = jest.fn();
    const found = row('c', { progression: 'Local progression at T8', progressedOn: '2026-04-20', signedAt: '2026-03-13T17:15:00Z' });
    render(aroundSpec(<PresentAgainDialog caseId="c" version={9} row={found} facts={[{ section: 'Imaging', what: 'added', title: 'MRI', answers: [] }]} changes={null} onClose={jest.fn()} onPresented={onPresented} />));
    const question = await screen.findByRole('textbox', { name: 'Question to the board' });
    expect(question).toHaveValue('Local progression at T8, 20 Apr 2026, since the decision of 13 Mar 2026. Different since: Imaging: MRI. What is recommended now?');
    await userEvent.type(question, ' Re-irradiation?');
    await userEvent.click(screen.getByRole('button', { name: 'Present again' }));
    await waitFor(() => expect(onPresented).toHaveBeenCalled());
    expect(putsSent()[0]).toMatchObject({ path: '/api/cases/c/moves', body: { move: 're-present', question: expect.stringMatching(/^Local progression.*Re-irradiation\?$/) } });
  });

  it('says of a closed case that nothing is due', async () => {
    render(aroundSpec(<DuePanel row={row('c', { hasPlan: false, next: [] })} today={TODAY} open={false} mayPresent={false} ready onPresent={jest.fn()} />));
    expect(await screen.findByText('The case is closed: nothing is due.')).toBeInTheDocument();
  });
});

describe('death and transfer', () => {
  const theCase = (more: Partial<CaseView>) => ({ id: 'c', version: 4, state: 'follow_up', ...more }) as CaseView;

  it('is one act, with the date as far as it is known', async () => {
    render(aroundSpec(<CaseEndPanel theCase={theCase({})} mayEnd mayTakeBack />));
    await userEvent.click(await screen.findByRole('button', { name: 'Record death…' }));
    const form = await screen.findByRole('form', { name: 'Death' });
    await userEvent.type(within(form).getByRole('textbox', { name: 'On' }), '2026-04');
    await userEvent.click(within(form).getByRole('radio', { name: 'Of the disease or its treatment' }));
    await userEvent.click(within(form).getByRole('button', { name: 'Record death' }));
    await waitFor(() => expect(putsSent()).toHaveLength(1));
    expect(putsSent()[0]?.path).toMatch(/^\/api\/cases\/c\/ends\//);
    expect(putsSent()[0]?.body).toMatchObject({ kind: 'died', endedOn: '2026-04', cause: 'related' });
  });

  it('says what it closed, and can be taken back with a reason', async () => {
    const end = { id: 'e', ...recorded, kind: 'transferred' as const, transferredTo: 'Southmoor', stateBefore: 'follow_up' as const, plansEnded: 1, visitsCancelled: 0, itemsRemoved: 0, actionsClosed: 2 };
    render(aroundSpec(<CaseEndPanel theCase={theCase({ state: 'closed', ends: [end] })} mayEnd mayTakeBack />));
    expect(await screen.findByText('1 surveillance plan, 2 actions')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Record death…' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Entered in error: Transferred to Southmoor' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Reason' }), 'Another patient');
    await userEvent.click(screen.getByRole('button', { name: 'Mark as entered in error' }));
    await waitFor(() => expect(putsSent()).toHaveLength(1));
    expect(putsSent()[0]).toMatchObject({ path: '/api/cases/c/ends/e/retraction', body: { reason: 'Another patient' } });
  });
});
