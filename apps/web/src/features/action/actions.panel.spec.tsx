import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActionView } from '@rachis/domain';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { ActionsPanel } from './actions.panel.js';

const person = '0198f000-0000-7000-8000-000000000001';
const action = (id: string, what: string, more: Partial<ActionView> = {}): ActionView => ({
  id: `0198f000-0000-7000-8000-0000000000${id}`, version: 1, recordedAt: '2026-03-13T17:15:00Z', recordedById: person, recordedByName: 'Dr Adeyemi', caseId: '0198f000-0000-7000-8000-0000000000ff', kind: 'by_hand', what, goals: [],
  theCase: { id: '0198f000-0000-7000-8000-0000000000ff', caseNumber: 'SP-1', familyName: 'Okafor', givenName: 'Margaret', open: true }, ownerId: person, ownerName: 'Dr Adeyemi', dueOn: '2026-03-14', dueTime: '09:00', timeZone: 'Europe/London',
  dueAt: '2026-03-14T09:00:00Z', dueBasis: 'stated', overdue: false, state: 'open', reminders: [], ...more,
});
let server: ReturnType<typeof serverForSpec>;
beforeEach(() => {
  server = serverForSpec(() => ({ id: action('10', '').id, version: 2 }));
});
afterEach(() => {
  cleanup();
  server.stop();
});

const shows = (actions: ActionView[], more: Partial<Parameters<typeof ActionsPanel>[0]> = {}) =>
  render(aroundSpec(<ActionsPanel title="Mine" note="" actions={actions} groupedBy="patient" hidden={false} people={[]} personId={person} mayRecord maySettle empty={<p>Nothing waits for you</p>} {...more} />));

describe('the list of actions', () => {
  it('says what, who, by when, where the day came from and what it waits for', async () => {
    shows([action('10', 'Radiotherapy', { kind: 'post_operative_radiotherapy', dueBasis: 'asked_again', waitingFor: 'Operate', goals: ['decompression'], overdue: true, firstDueOn: '2026-03-01', changeReason: 'No place before' })]);
    const row = await screen.findByRole('article', { name: /Radiotherapy after the operation: Radiotherapy/ });
    for (const words of ['Overdue', '14 Mar 2026, 09:00', 'Waits for: Operate', 'asked about after 30 days', 'Was due 1 Mar 2026: No place before', 'Dr Adeyemi', 'Goals: decompression']) expect(row).toHaveTextContent(words);
    expect(screen.getByRole('heading', { name: /OKAFOR, Margaret/ })).toBeVisible();
  });

  it('settles with x the row that has the keys, and takes it back with u', async () => {
    shows([action('10', 'First'), action('11', 'Second')]);
    await screen.findByRole('article', { name: 'First' });
    await userEvent.keyboard('jj');
    expect(screen.getByRole('article', { name: 'Second' })).toHaveFocus();
    await userEvent.keyboard('x');
    await waitFor(() => expect(server.sent[0]).toMatchObject({ method: 'POST', path: `/api/actions/${action('11', '').id}/outcome`, body: { outcome: 'done' } }));
    expect(await screen.findByRole('list', { name: 'Just settled' })).toHaveTextContent('Second: done');
    await userEvent.keyboard('u');
    await waitFor(() => expect(server.sent[1]).toMatchObject({ path: `/api/actions/${action('11', '').id}/undoing` }));
  });

  it('asks why something was not done, and sends nothing before it knows', async () => {
    shows([action('10', 'Operate')]);
    await userEvent.click(await screen.findByRole('button', { name: 'Not done…' }));
    const form = await screen.findByRole('form', { name: 'Not done' });
    await userEvent.click(within(form).getByRole('button', { name: 'Not done' }));
    expect(await within(form).findByText('Say why it was not done')).toBeVisible();
    expect(server.sent).toEqual([]);
  });

  it('offers a referrer only what is theirs, hides names when asked, and says what to do where nothing is', async () => {
    shows([action('10', 'Own'), action('11', 'Another', { ownerId: null, ownerName: null, ownerRole: 'pathologist' })], { mayRecord: false, hidden: true });
    expect(await screen.findAllByRole('button', { name: /^Done/ })).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Hand on or move…' })).toBeNull();
    expect(screen.queryByText(/OKAFOR/)).toBeNull();
    cleanup();
    shows([]);
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();
  });

  it('keeps what no longer holds, struck through, with what replaced it', async () => {
    shows([action('10', 'Operate', { state: 'superseded', supersededBecause: 'addendum' }), action('11', 'Tell', { state: 'not_done', notDoneReason: 'patient_choice', settledAt: '2026-03-14T09:00:00Z', settledByName: 'J. Tan' })]);
    expect(await screen.findByRole('article', { name: 'Operate' })).toHaveTextContent('No longer holds: an addendum to the decision');
    const told = screen.getByRole('article', { name: 'Tell' });
    expect(told).toHaveTextContent("The patient's choice");
    expect(within(told).getByRole('button', { name: 'Undo' })).toBeVisible();
  });
});
