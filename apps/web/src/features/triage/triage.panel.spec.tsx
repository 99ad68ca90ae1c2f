import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { CaseView, StandardOfCareView, TriageCode, TriageOutcome, TriageOutcomeView } from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { aroundSpec } from '../../around-specs.js';
import { TriagePanel, type TakenStep } from './triage.panel.js';

const recorded = { version: 1, recordedAt: '2026-03-13T12:00:00Z', recordedById: '2', recordedByName: 'Dr Tan' };
const referral = (id: string, familyName: string, more: Partial<CaseView> = {}): CaseView => ({
  id, version: 4, caseNumber: `SP-${id}`, state: 'submitted', createdAt: '2026-03-13T10:00:00Z', referrer: { id: '9', displayName: 'Dr Bello' },
  patient: { ...recorded, id: `p${id}`, familyName, identifiers: [] }, question: `Operate on ${familyName}?`, mscc: 'no',
  functionalStatuses: [], lesions: [], priorTreatments: [], imaging: [], wishes: [], laboratory: [], discussions: [], ...more,
});
const asked: TriageOutcomeView = { ...recorded, id: '7', outcome: 'ask', asked: ['histology'], askedOf: 'referrer', decidedAt: '2026-03-13T12:00:00Z', decidedByName: 'Dr Tan', replied: false };
const standard: StandardOfCareView = { ...recorded, id: '0198f000-0000-7000-8000-000000000001', boardId: '5', name: 'Single fraction', appliesTo: 'Painful and stable', plan: '8 Gy once', source: 'Protocol', boardName: 'Tuesday board', caseCount: 0 };

const decided: { caseId: string; outcome: TriageOutcome }[] = [];
const undone: TakenStep[] = [];
const opened: string[] = [];
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  for (const list of [decided, undone, opened]) list.length = 0;
});

function Inbox({ start, may = () => true, refuses = false }: { start: readonly CaseView[]; may?: (outcome: TriageCode) => boolean; refuses?: boolean }) {
  const [cases, setCases] = useState(start);
  return (
    <TriagePanel
      cases={cases}
      total={cases.length}
      standards={[standard]}
      nameOf={({ patient }) => patient.familyName}
      headOf={({ patient }) => <h2>{patient.familyName}</h2>}
      may={may}
      onOpen={(id) => opened.push(id)}
      onDecide={({ id }, outcomeId, outcome) => {
        if (refuses) return Promise.reject(new Error('Somebody was quicker'));
        decided.push({ caseId: id, outcome });
        setCases((now) => now.filter((one) => one.id !== id));
        return Promise.resolve({ id: outcomeId, version: 1 });
      }}
      onUndo={(step) => {
        undone.push(step);
        setCases(start);
        return Promise.resolve();
      }}
    />
  );
}
const two = [referral('1', 'Okafor', { mscc: 'yes' }), referral('2', 'Bell')];
const cardOf = (name: string) => screen.findByRole('article', { name });

describe('the triage inbox by keyboard', () => {
  it('moves with j and k, accepts with a, and takes back with u', async () => {
    const user = userEvent.setup();
    render(aroundSpec(<Inbox start={two} />));
    await cardOf('Okafor');
    await user.keyboard('jj');
    expect(await cardOf('Bell')).toHaveFocus();
    await user.keyboard('k');
    expect(await cardOf('Okafor')).toHaveFocus();
    await user.keyboard('a');
    await waitFor(() => expect(decided).toEqual([{ caseId: '1', outcome: { outcome: 'accept' } }]));
    expect(await cardOf('Bell')).toHaveFocus();
    await user.keyboard('u');
    await waitFor(() => expect(undone).toMatchObject([{ caseId: '1', outcome: 'accept', version: 1 }]));
    expect(await cardOf('Okafor')).toBeInTheDocument();
  }, 30_000);

  it('makes an emergency with e and opens the case with Enter', async () => {
    const user = userEvent.setup();
    render(aroundSpec(<Inbox start={two} />));
    await cardOf('Okafor');
    await user.keyboard('j{Enter}');
    expect(opened).toEqual(['1']);
    await user.keyboard('e');
    await waitFor(() => expect(decided).toEqual([{ caseId: '1', outcome: { outcome: 'emergency' } }]));
  }, 30_000);

  it('asks for more with i: nothing is ticked beforehand, and what is asked goes with its addressee', async () => {
    const user = userEvent.setup();
    render(aroundSpec(<Inbox start={two} />));
    await cardOf('Okafor');
    await user.keyboard('i');
    const form = await screen.findByRole('form', { name: 'Ask for more' });
    for (const box of within(form).getAllByRole('checkbox')) expect(box).not.toBeChecked();
    await user.click(within(form).getByRole('checkbox', { name: 'Histology' }));
    await user.click(within(form).getByRole('button', { name: 'Ask' }));
    await waitFor(() => expect(decided).toMatchObject([{ caseId: '1', outcome: { outcome: 'ask', asked: ['histology'], askedOf: 'referrer' } }]));
  }, 30_000);

  it('asks for the reason with r, and sends nothing without one', async () => {
    const user = userEvent.setup();
    render(aroundSpec(<Inbox start={two} />));
    await cardOf('Okafor');
    await user.keyboard('r');
    const form = await screen.findByRole('form', { name: 'Do not accept' });
    await user.click(within(form).getByRole('button', { name: 'Do not accept' }));
    expect(decided).toEqual([]);
  }, 30_000);

  it('chooses the standard with s and shows what it says', async () => {
    const user = userEvent.setup();
    render(aroundSpec(<Inbox start={two} />));
    await cardOf('Okafor');
    await user.keyboard('s');
    const form = await screen.findByRole('form', { name: 'Standard of care' });
    await user.selectOptions(within(form).getByRole('combobox', { name: 'Standard of care' }), 'Single fraction · Tuesday board');
    expect(within(form).getByText('Painful and stable')).toBeInTheDocument();
    await user.click(within(form).getByRole('button', { name: 'List under this standard' }));
    await waitFor(() => expect(decided).toMatchObject([{ outcome: { outcome: 'standard_of_care', standardId: standard.id } }]));
  }, 30_000);

  it('does nothing by a letter that belongs to a way to another page, and nothing that the person may not do', async () => {
    const user = userEvent.setup();
    render(aroundSpec(<Inbox start={two} may={(outcome) => outcome !== 'accept'} />));
    await cardOf('Okafor');
    await user.keyboard('gea');
    expect(screen.queryByRole('button', { name: /^Accept/ })).not.toBeInTheDocument();
    expect(decided).toEqual([]);
  });
});

describe('a card of the inbox', () => {
  it('shows the suggestion with its reason, the flags with their source, and what is unknown', async () => {
    render(aroundSpec(<Inbox start={two} />));
    const card = await cardOf('Okafor');
    expect(card).toHaveTextContent('The referrer suspects compression of the cord or cauda equina');
    expect(card).toHaveTextContent('NICE QS56');
    expect(card).toHaveTextContent(/Not known:.*Bladder \(not recorded\)/);
    expect(await cardOf('Bell')).toHaveTextContent('Ask now: an emergency is not ruled out');
  });

  it('waits apart while an answer is awaited, and comes back with the reply', async () => {
    render(aroundSpec(<Inbox start={[referral('3', 'Asked', { triages: [asked] }), referral('4', 'Replied', { triages: [{ ...asked, replied: true }] })]} />));
    expect(within(await screen.findByRole('region', { name: 'Waiting for an answer' })).getByRole('article')).toHaveTextContent('No reply yet');
    expect(within(screen.getByRole('region', { name: 'To decide' })).getByRole('article')).toHaveTextContent('The referrer has replied');
  });

  it('stays, with the refusal on it, when somebody else was quicker', async () => {
    const user = userEvent.setup();
    render(aroundSpec(<Inbox start={two} refuses />));
    await cardOf('Okafor');
    await user.keyboard('a');
    expect(await within(await cardOf('Okafor')).findByText('Somebody was quicker')).toBeInTheDocument();
  });

  it('is followed by "Inbox zero" when none is left', async () => {
    render(aroundSpec(<Inbox start={[]} />));
    expect(await screen.findByText('Inbox zero')).toBeInTheDocument();
  });
});
