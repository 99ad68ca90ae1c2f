import { newId, type MeetingView } from '@rachis/domain';
import { TestApi } from './support/api.js';
import { BoardRoom } from './support/board-room.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
}, 30_000);
afterAll(() => api.stop());

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const day = (days: number) => inDays(days).slice(0, 10);

/** Plans another meeting of the board of a room. */
async function planned(room: BoardRoom, days: number, boardId = room.boardId): Promise<string> {
  const id = newId();
  expect((await room.coordinator.put(`/meetings/${id}`, { boardId, startsAt: inDays(days) }, 0)).status).toBe(200);
  return id;
}
const itemsOf = async (room: BoardRoom, meetingId: string) => (await room.chair.get<MeetingView>(`/meetings/${meetingId}`)).body.items;
const defer = (room: BoardRoom, itemId: string, more: object = {}, seen = 1) => room.chair.post(`/agenda-items/${itemId}/deferral`, { reason: 'histology_pending', ...more }, seen);
const undo = async (room: BoardRoom, itemId: string, seen?: number) => room.chair.post(`/agenda-items/${itemId}/undo`, undefined, seen ?? (await room.meeting()).lastAct?.version ?? 0);

describe('a deferred case', () => {
  it('is listed again for the first meeting on or after the day on which it is expected, as it stood', async () => {
    const room = await BoardRoom.gather(api);
    const [early, right, late] = [await planned(room, 7), await planned(room, 14), await planned(room, 21)];
    const { itemId, caseId } = await room.list(undefined, { plannedMinutes: 9, presenterId: room.surgeon.id });
    expect((await defer(room, itemId, { ownerId: room.surgeon.id, expectedOn: day(10), note: 'The laboratory telephones' })).status).toBe(200);
    expect(await room.item(itemId)).toMatchObject({ status: 'deferred', deferralReason: 'Histology pending: The laboratory telephones', deferralOwner: { id: room.surgeon.id }, expectedOn: day(10), relistedFor: expect.any(String) });
    expect(await itemsOf(room, right)).toMatchObject([{ status: 'listed', bucket: 'discuss', plannedMinutes: 9, presenter: { id: room.surgeon.id }, theCase: { id: caseId, state: 'listed' } }]);
    for (const other of [early, late]) expect(await itemsOf(room, other)).toEqual([]);
  }, 15_000);

  it('waits as a wish while no meeting is planned, and the next one that fits honours it', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, caseId } = await room.list();
    await defer(room, itemId, { expectedOn: day(10) });
    expect(await room.item(itemId)).toMatchObject({ status: 'deferred', relistedFor: null, theCase: { state: 'in_preparation' } });
    const foreign = await BoardRoom.gather(api);
    expect(await itemsOf(room, await planned(room, 20, foreign.boardId))).toEqual([]);
    expect(await itemsOf(room, await planned(room, 3))).toEqual([]);
    const meetingId = await planned(room, 12);
    expect(await itemsOf(room, meetingId)).toMatchObject([{ status: 'listed', theCase: { id: caseId, state: 'listed' } }]);
    expect(await itemsOf(room, await planned(room, 13))).toEqual([]);
    expect((await room.item(itemId)).relistedFor).toEqual(expect.any(String));
  });

  it('is listed by a meeting that is moved to a day that fits', async () => {
    const room = await BoardRoom.gather(api);
    const meetingId = await planned(room, 3);
    const { itemId } = await room.list();
    await defer(room, itemId, { expectedOn: day(10) });
    expect((await room.coordinator.put(`/meetings/${meetingId}`, { boardId: room.boardId, startsAt: inDays(11) }, 1)).status).toBe(200);
    expect(await itemsOf(room, meetingId)).toHaveLength(1);
  });

  it('is not listed a second time where somebody has listed it already', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, caseId } = await room.list();
    await defer(room, itemId, { expectedOn: day(10) });
    const byHand = await planned(room, 5);
    expect((await room.coordinator.put(`/meetings/${byHand}/agenda/${newId()}`, { caseId, bucket: 'discuss' }, 0)).status).toBe(200);
    expect(await itemsOf(room, await planned(room, 12))).toEqual([]);
  });

  it('without a day goes back to preparation and nothing more', async () => {
    const room = await BoardRoom.gather(api);
    const later = await planned(room, 7);
    const { itemId } = await room.list();
    await defer(room, itemId);
    expect(await itemsOf(room, later)).toEqual([]);
  });

  it('names an owner there is and a day that exists', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId } = await room.list();
    (await defer(room, itemId, { ownerId: newId() })).expectProblem(422, 'invalid-input', '#/ownerId');
    (await defer(room, itemId, { expectedOn: '2026-02-30' })).expectProblem(422, 'invalid-input', '#/expectedOn');
    (await defer(room, itemId, { reason: 'weather' })).expectProblem(422, 'invalid-input', '#/reason');
    (await room.surgeon.post(`/agenda-items/${itemId}/deferral`, { reason: 'time' }, 1)).expectProblem(403, 'not-permitted');
  });
});

describe('taking back', () => {
  it('a deferral puts the case where it stood, takes it off the next agenda, and stays in the audit', async () => {
    const room = await BoardRoom.gather(api);
    const next = await planned(room, 14);
    const { itemId, caseId } = await room.list();
    await defer(room, itemId, { expectedOn: day(10), ownerId: room.surgeon.id });
    expect((await room.meeting()).lastAct).toMatchObject({ itemId, status: 'deferred' });
    expect((await undo(room, itemId)).status).toBe(200);
    expect(await room.item(itemId)).toMatchObject({ status: 'listed', deferralReason: null, deferralOwner: null, expectedOn: null, theCase: { state: 'listed' } });
    expect(await itemsOf(room, next)).toEqual([]);
    expect((await room.meeting()).lastAct).toBeNull();
    expect(await api.auditOf(caseId)).toContainEqual(expect.objectContaining({ action: 'meeting.undo', subject: 'agenda_item' }));
  });

  it('a deferral without a day, and that a case was taken off', async () => {
    const room = await BoardRoom.gather(api);
    const [deferred, removed] = [await room.list(), await room.list()];
    await defer(room, deferred.itemId);
    expect((await room.chair.post(`/meetings/${room.meetingId}/agenda/${removed.itemId}/removal`, { reason: 'Wrong board' }, 1)).status).toBe(200);
    expect((await room.meeting()).lastAct).toMatchObject({ itemId: removed.itemId, status: 'removed' });
    expect((await undo(room, removed.itemId)).status).toBe(200);
    expect((await room.meeting()).lastAct).toMatchObject({ itemId: deferred.itemId, status: 'deferred' });
    expect((await undo(room, deferred.itemId)).status).toBe(200);
    expect((await room.meeting()).items.map(({ status, theCase }) => [status, theCase.state])).toEqual([['listed', 'listed'], ['listed', 'listed']]);
  });

  it('is refused when something has happened since, when there is nothing, and for who does not drive', async () => {
    const room = await BoardRoom.gather(api);
    const [listed, closed] = [await room.list(), await room.list()];
    (await undo(room, listed.itemId, 1)).expectProblem(409, 'cannot-undo');
    await defer(room, listed.itemId);
    (await undo(room, listed.itemId, 1)).expectProblem(412, 'stale-version');
    (await room.surgeon.post(`/agenda-items/${listed.itemId}/undo`, undefined, 2)).expectProblem(403, 'not-permitted');
    await defer(room, closed.itemId);
    const caseVersion = (await room.chair.readCase(closed.caseId)).version;
    expect((await room.chair.post(`/cases/${closed.caseId}/moves`, { move: 'close', closingReason: 'not_accepted', reason: 'Treated elsewhere' }, caseVersion)).status).toBe(200);
    (await undo(room, closed.itemId)).expectProblem(409, 'case-closed');
    expect((await room.close()).status).toBe(200);
    (await undo(room, listed.itemId, 2)).expectProblem(409, 'meeting-closed');
  });

  it('is refused once the case was opened where it was listed again', async () => {
    const room = await BoardRoom.gather(api);
    const next = await planned(room, 14);
    const { itemId } = await room.list();
    await defer(room, itemId, { expectedOn: day(10) });
    const [again] = await itemsOf(room, next);
    const { version } = (await room.chair.get<MeetingView>(`/meetings/${next}`)).body;
    expect((await room.chair.post(`/meetings/${next}/opening`, undefined, version)).status).toBe(200);
    expect((await room.chair.put(`/meetings/${next}/room`, { itemId: again!.id, view: 'summary' })).status).toBe(200);
    (await undo(room, itemId)).expectProblem(409, 'cannot-undo');
  });
});
