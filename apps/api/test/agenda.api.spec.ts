import { newId, type Kept } from '@rachis/domain';
import { TestApi } from './support/api.js';
import { BoardRoom } from './support/board-room.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

describe('putting a case on an agenda', () => {
  it('lists it at the end, with its card, and moves the case', async () => {
    const room = await BoardRoom.gather(api);
    const first = await room.list();
    const second = await room.list(undefined, { bucket: 'ratify', plannedMinutes: 5, presenterId: room.surgeon.id, lateReason: 'Came at night' });
    const { items, itemCount, readyCount, decidedCount } = await room.meeting();
    expect([itemCount, readyCount, decidedCount]).toEqual([2, 2, 0]);
    expect(items).toMatchObject([
      { id: first.itemId, position: 1, status: 'listed', theCase: { id: first.caseId, state: 'listed', givenName: 'Margaret' }, decision: null, previousDecisions: 0 },
      { id: second.itemId, position: 2, bucket: 'ratify', plannedMinutes: 5, lateReason: 'Came at night', presenter: { displayName: room.surgeon.displayName } },
    ]);
    expect(await api.auditOf(first.caseId)).toContainEqual(expect.objectContaining({ action: 'agenda.arrange', actor_id: room.coordinator.id, subject: 'agenda_item' }));
  });

  it('lists once when pressed twice, and refuses a second place on any agenda', async () => {
    const room = await BoardRoom.gather(api);
    const [caseId, itemId] = [await room.triagedCase(), newId()];
    const press = () => room.coordinator.put<Kept>(`/meetings/${room.meetingId}/agenda/${itemId}`, { caseId, bucket: 'discuss' }, 0);
    const [one, two] = await Promise.all([press(), press()]);
    expect([one.body, two.body]).toEqual([{ id: itemId, version: 1 }, { id: itemId, version: 1 }]);
    (await room.coordinator.put(`/meetings/${room.meetingId}/agenda/${newId()}`, { caseId, bucket: 'discuss' }, 0)).expectProblem(409, 'already-listed');
  });

  it('gives two cases that are listed at the same moment places of their own', async () => {
    const room = await BoardRoom.gather(api);
    const cases = [await room.triagedCase(), await room.triagedCase(), await room.triagedCase()];
    await Promise.all(cases.map((caseId) => room.list(caseId)));
    expect((await room.meeting()).items.map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  it('refuses a case that was not accepted yet, a closed meeting, and another presenter than there is', async () => {
    const room = await BoardRoom.gather(api);
    const submitted = await room.referrer.refer();
    const list = (caseId: string, more: object = {}) => room.coordinator.put(`/meetings/${room.meetingId}/agenda/${newId()}`, { caseId, bucket: 'discuss', ...more }, 0);
    (await list(submitted)).expectProblem(409, 'move-not-possible');
    const triaged = await room.triagedCase();
    (await list(triaged, { presenterId: newId() })).expectProblem(422, 'invalid-input', '#/presenterId');
    (await list(triaged, { bucket: 'later' })).expectProblem(422, 'invalid-input', '#/bucket');
    await room.close();
    (await list(triaged)).expectProblem(409, 'meeting-closed');
  });

  it('changes how a case is listed, on the version that was seen', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, caseId } = await room.list();
    const change = (seen: number, more: object) => room.coordinator.put(`/meetings/${room.meetingId}/agenda/${itemId}`, { caseId, bucket: 'not_ready', ...more }, seen);
    expect((await change(1, { plannedMinutes: 7 })).status).toBe(200);
    expect(await room.item(itemId)).toMatchObject({ bucket: 'not_ready', plannedMinutes: 7, version: 2 });
    expect((await room.meeting()).readyCount).toBe(0);
    (await change(1, {})).expectProblem(412, 'stale-version');
    (await change(2, { caseId: await room.triagedCase() })).expectProblem(422, 'invalid-input', '#/caseId');
  });

  it.each(['spine_surgeon', 'radiologist', 'referrer'] as const)('is not open to the %s', async (role) => {
    const room = await BoardRoom.gather(api);
    const caseId = await room.triagedCase();
    (await (await api.as(role)).put(`/meetings/${room.meetingId}/agenda/${newId()}`, { caseId, bucket: 'discuss' }, 0)).expectProblem(403, 'not-permitted');
  });

  it('is closed to another centre', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, caseId } = await room.list();
    const stranger = await api.stranger('chair');
    (await stranger.get(`/meetings/${room.meetingId}`)).expectProblem(404, 'not-found');
    (await stranger.put(`/meetings/${room.meetingId}/agenda/${itemId}`, { caseId, bucket: 'discuss' }, 1)).expectProblem(404, 'not-found');
    (await stranger.post(`/agenda-items/${itemId}/deferral`, { reason: 'time' }, 1)).expectProblem(404, 'not-found');
    (await stranger.put(`/meetings/${room.meetingId}/room`, { view: 'summary' })).expectProblem(404, 'not-found');
  });
});

describe('taking a case off an agenda', () => {
  it('sends it back to preparation with the reason, and it can be listed again', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, caseId } = await room.list();
    expect((await room.coordinator.post(`/meetings/${room.meetingId}/agenda/${itemId}/removal`, { reason: 'Listed by mistake' }, 1)).status).toBe(200);
    expect((await room.meeting()).items).toEqual([]);
    expect((await room.chair.readCase(caseId)).state).toBe('in_preparation');
    expect((await room.list(caseId)).itemId).not.toBe(itemId);
    (await room.coordinator.post(`/meetings/${room.meetingId}/agenda/${itemId}/removal`, { reason: 'Again' }, 2)).expectProblem(409, 'not-listed');
  });

  it('by deferral keeps the case on the agenda with the reason in words', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, caseId } = await room.list();
    (await room.chair.post(`/agenda-items/${itemId}/deferral`, {}, 1)).expectProblem(422, 'invalid-input', '#/reason');
    (await room.chair.post(`/agenda-items/${itemId}/deferral`, { reason: 'histology_pending' }, 9)).expectProblem(412, 'stale-version');
    await room.chair.post(`/agenda-items/${itemId}/deferral`, { reason: 'histology_pending', note: 'Dr Rao, by Friday' }, 1);
    expect(await room.item(itemId)).toMatchObject({ status: 'deferred', deferralReason: 'Histology pending: Dr Rao, by Friday', theCase: { state: 'in_preparation' } });
    expect((await room.list(caseId)).caseId).toBe(caseId);
  });
});

describe('putting an agenda in order', () => {
  it('takes every case exactly once, on the version that was seen', async () => {
    const room = await BoardRoom.gather(api);
    const [a, b, c] = [await room.list(), await room.list(), await room.list()];
    const order = (itemIds: string[], seen: number) => room.coordinator.put(`/meetings/${room.meetingId}/order`, { itemIds }, seen);
    const { version } = await room.meeting();
    expect((await order([c.itemId, a.itemId, b.itemId], version)).status).toBe(200);
    expect((await room.meeting()).items.map(({ id, position }) => [id, position])).toEqual([[c.itemId, 1], [a.itemId, 2], [b.itemId, 3]]);
    (await order([a.itemId, b.itemId, c.itemId], version)).expectProblem(412, 'stale-version');
    for (const wrong of [[a.itemId, b.itemId], [a.itemId, b.itemId, newId()], [a.itemId, a.itemId, b.itemId]]) (await order(wrong, version + 1)).expectProblem(422, 'invalid-input', '#/itemIds');
  });
});
