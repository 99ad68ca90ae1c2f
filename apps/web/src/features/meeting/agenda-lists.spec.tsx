import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AgendaItemView, MeetingView } from '@rachis/domain';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { aroundSpec, serverForSpec } from '../../around-specs.js';
import { AgendaLists } from './agenda-lists.js';
import { agendaPlan } from './agenda-plan.js';
import { useAgendaActs } from './use-agenda-acts.js';

const row = (id: string, familyName: string) => ({ id: `case-${id}`, caseNumber: `SP-${id}`, state: 'listed' as const, familyName, esccIncomplete: true, sinsIncomplete: true });
const item = (id: string, familyName: string, position: number, bucket: AgendaItemView['bucket'] = 'discuss'): AgendaItemView => ({ id, version: 1, position, bucket, status: 'listed', late: false, plannedMinutes: 6, theCase: row(id, familyName), previousDecisions: 0 });
const meeting: MeetingView = {
  id: 'm', version: 7, boardId: 'b', boardName: 'Tuesday board', timeZone: 'Europe/London', kind: 'board', state: 'planned', startsAt: '2026-03-17T08:00:00Z', plannedMinutes: 75, itemCount: 4, decidedCount: 0, readyCount: 4, quorum: [], team: [], view: 'summary', attendance: [], mayDrive: true,
  items: [item('a', 'Adams', 1), item('b', 'Berg', 2), item('c', 'Chan', 3), item('n', 'Novak', 4, 'not_ready')],
};

function Arranged() {
  const { items, acts, place, said } = useAgendaActs(meeting, { onEdit: () => undefined, onRemove: () => undefined });
  return (
    <>
      <p role="status" aria-label="Agenda">
        {said}
      </p>
      <AgendaLists items={items} plan={agendaPlan(meeting, items, [])} breakAt={() => null} timeZone="Europe/London" acts={acts} onDrop={place} />
    </>
  );
}

let server: ReturnType<typeof serverForSpec>;
beforeEach(async () => {
  server = serverForSpec(() => ({ id: 'm', version: 8 }));
  render(aroundSpec(<Arranged />));
  await screen.findByRole('status', { name: 'Agenda' });
});
afterEach(() => server.stop());

const handle = (name: string) => screen.getByRole('button', { name: new RegExp(`^Move ${name}: Alt`) });
const names = (part: string) => within(screen.getByRole('region', { name: part })).queryAllByRole('link').map((link) => link.textContent);
const said = () => screen.getByRole('status', { name: 'Agenda' });
const orders = () => server.sent.filter(({ path }) => path.endsWith('/order')).map(({ body }) => (body as { itemIds: string[] }).itemIds.join(''));

describe('moving a case with the keyboard', () => {
  it('puts it one place further, says where it is now, and sends every case once', async () => {
    handle('Adams').focus();
    fireEvent.keyDown(handle('Adams'), { key: 'ArrowDown', altKey: true });
    expect(names('To discuss')).toEqual(['Berg', 'Adams', 'Chan']);
    expect(said()).toHaveTextContent('Adams is now 2 of 3 in To discuss.');
    await waitFor(() => expect(orders()).toEqual(['bacn']));
    expect(handle('Adams')).toHaveFocus();
  });

  it('says at the end that it is the last, and sends nothing', () => {
    fireEvent.keyDown(handle('Chan'), { key: 'ArrowDown', altKey: true });
    expect(said()).toHaveTextContent('Chan is last in To discuss; Alt, Shift and an arrow move it to another part.');
    expect(server.sent).toEqual([]);
  });

  it('moves it into the next part with Shift', async () => {
    fireEvent.keyDown(handle('Berg'), { key: 'ArrowDown', altKey: true, shiftKey: true });
    expect(names('Not ready')).toEqual(['Berg', 'Novak']);
    expect(said()).toHaveTextContent('Berg is now 1 of 2 in Not ready.');
    await waitFor(() => expect(orders()).toEqual(['acbn']));
    expect(server.sent[0]).toMatchObject({ path: '/api/meetings/m/agenda/b', body: { bucket: 'not_ready', caseId: 'case-b' } });
  });

  it('makes two moves of two quick presses, the second on top of the first', async () => {
    fireEvent.keyDown(handle('Adams'), { key: 'ArrowDown', altKey: true });
    fireEvent.keyDown(handle('Adams'), { key: 'ArrowDown', altKey: true });
    expect(names('To discuss')).toEqual(['Berg', 'Chan', 'Adams']);
    await waitFor(() => expect(orders()).toEqual(['bacn', 'bcan']));
  });

  it('leaves an arrow without Alt to the page', () => {
    fireEvent.keyDown(handle('Adams'), { key: 'ArrowDown' });
    expect(server.sent).toEqual([]);
  });
});

describe('moving a case with its buttons', () => {
  it('does the same as the keys', async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Move Chan up' }));
    expect(names('To discuss')).toEqual(['Adams', 'Chan', 'Berg']);
    await waitFor(() => expect(orders()).toEqual(['acbn']));
  });
});
