import { newId, type MeetingList } from '@rachis/domain';
import { TestApi } from './support/api.js';
import { BoardRoom } from './support/board-room.js';
import { Listener } from './support/listener.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

describe('the calendar of meetings', () => {
  it('shows a month back and a quarter ahead, or the days that are asked for, of one board or all', async () => {
    const room = await BoardRoom.gather(api);
    const far = newId();
    await room.coordinator.put(`/meetings/${far}`, { boardId: room.boardId, startsAt: '2031-03-30T00:30:00+01:00' }, 0);
    const ids = async (query: string) => (await room.surgeon.get<MeetingList>(`/meetings${query}`)).body.meetings.map(({ id }) => id);
    expect(await ids(`?boardId=${room.boardId}`)).toEqual([room.meetingId]);
    // 00:30 summer time is still the 29th in London: the days are those where the board meets.
    expect(await ids(`?boardId=${room.boardId}&from=2031-03-29&to=2031-03-29`)).toEqual([far]);
    expect(await ids(`?boardId=${room.boardId}&from=2031-03-30&to=2031-03-30`)).toEqual([]);
    expect(await ids(`?boardId=${newId()}`)).toEqual([]);
  });

  it.each([['?from=yesterday', '#/from'], ['?to=2026-02-30', '#/to'], ['?boardId=7', '#/boardId'], ['?from=2026-05-02&to=2026-05-01', '#/to']])('refuses %s', async (query, pointer) => {
    (await (await api.as('radiologist')).get(`/meetings${query}`)).expectProblem(422, 'invalid-input', pointer);
  });

  it('refuses a meeting of a board there is not', async () => {
    (await (await api.as('coordinator')).put(`/meetings/${newId()}`, { boardId: newId(), startsAt: '2026-03-17T08:00:00Z' }, 0)).expectProblem(422, 'invalid-input', '#/boardId');
  });

  it('is for the board only', async () => {
    for (const role of ['referrer', 'administrator', 'auditor'] as const) (await (await api.as(role)).get('/meetings')).expectProblem(403, 'not-permitted');
  });
});

describe('opening and closing', () => {
  it('ticks nobody as present by itself: who is not recorded is unknown, not absent', async () => {
    const room = await BoardRoom.gather(api, { present: false });
    expect(await room.meeting()).toMatchObject({ state: 'open', openedAt: expect.any(String), attendance: [], mayDrive: true });
    expect((await room.surgeon.get(`/meetings/${room.meetingId}`)).body).toMatchObject({ mayDrive: false });
  });

  it('is refused while a case still waits, and says how many', async () => {
    const room = await BoardRoom.gather(api);
    const first = await room.list();
    const second = await room.list();
    const refused = (await room.close()).expectProblem(409, 'agenda-not-finished');
    expect((refused.body as { detail: string }).detail).toContain('2 cases are still waiting');
    await room.chair.post(`/agenda-items/${first.itemId}/deferral`, { reason: 'time' }, 1);
    await room.draft(second.itemId);
    await room.sign(second.itemId);
    expect((await room.close()).status).toBe(200);
    expect(await room.meeting()).toMatchObject({ state: 'closed', closedAt: expect.any(String), currentItemId: null, decidedCount: 1 });
  });

  it('returns what was only listed to preparation, with a reason', async () => {
    const room = await BoardRoom.gather(api);
    const notReady = await room.list(undefined, { bucket: 'not_ready' });
    const standard = await room.list(undefined, { bucket: 'standard_of_care' });
    expect((await room.close()).status).toBe(200);
    for (const { itemId } of [notReady, standard]) expect(await room.item(itemId)).toMatchObject({ status: 'deferred', theCase: { state: 'in_preparation' } });
    expect((await room.item(notReady.itemId)).deferralReason).toContain('Information missing');
    expect(await api.auditOf(standard.caseId)).toContainEqual(expect.objectContaining({ action: 'meeting.close', subject: 'spine_case' }));
  });

  it('leaves a draft waiting for its signature, which may still be finished, signed or deferred', async () => {
    const room = await BoardRoom.gather(api);
    const [signed, deferred] = [await room.drafted(), await room.drafted()];
    const late = await room.list(undefined, { bucket: 'not_ready' });
    expect((await room.close()).status).toBe(200);
    (await room.draft(late.itemId)).expectProblem(409, 'not-listed');
    expect((await room.draft(signed.itemId, { plan: 'Finished after the meeting' }, 1)).status).toBe(200);
    expect((await room.sign(signed.itemId, 2)).status).toBe(200);
    expect((await room.chair.post(`/agenda-items/${deferred.itemId}/deferral`, { reason: 'information_missing' }, 1)).status).toBe(200);
    (await room.attends(room.chair, 'chair')).expectProblem(409, 'meeting-closed');
    (await room.chair.put(`/meetings/${room.meetingId}/room`, { view: 'summary' })).expectProblem(409, 'meeting-closed');
  });

  it('belongs to chair and coordinator, on the version that was seen', async () => {
    const room = await BoardRoom.gather(api, { open: false });
    (await room.surgeon.post(`/meetings/${room.meetingId}/opening`, undefined, 1)).expectProblem(403, 'not-permitted');
    (await room.chair.post(`/meetings/${room.meetingId}/opening`, undefined, 7)).expectProblem(412, 'stale-version');
    (await room.chair.post(`/meetings/${room.meetingId}/opening`)).expectProblem(428, 'version-needed');
    (await room.close()).expectProblem(409, 'meeting-not-open');
  });

  it('keeps a meeting where it was planned once it is in session or over', async () => {
    const room = await BoardRoom.gather(api);
    const { version } = await room.meeting();
    const plan = (more: object, seen: number) => room.coordinator.put(`/meetings/${room.meetingId}`, { boardId: room.boardId, startsAt: '2026-03-17T08:00:00Z', ...more }, seen);
    (await plan({ boardId: newId() }, version)).expectProblem(422, 'invalid-input', '#/boardId');
    expect((await plan({ place: 'Room 3' }, version)).status).toBe(200);
    await room.close();
    (await plan({}, version + 2)).expectProblem(409, 'meeting-closed');
  });
});

describe('the live room', () => {
  it('leads every screen to the case, and times its discussion', async () => {
    const room = await BoardRoom.gather(api);
    const [first, second] = [await room.list(), await room.list()];
    const go = (itemId: string | null, view = 'summary') => room.chair.put(`/meetings/${room.meetingId}/room`, { itemId, view });
    await go(first.itemId);
    expect(await room.meeting()).toMatchObject({ currentItemId: first.itemId, view: 'summary', items: [{ openedAt: expect.any(String), closedAt: null }, { openedAt: null }] });
    const began = (await room.item(first.itemId)).openedAt;
    await go(second.itemId, 'read_back');
    expect(await room.item(first.itemId)).toMatchObject({ openedAt: began, closedAt: expect.any(String) });
    await go(first.itemId);
    expect(await room.item(first.itemId)).toMatchObject({ openedAt: began, closedAt: null });
    (await go(newId())).expectProblem(422, 'invalid-input', '#/itemId');
  });

  it('tells those who follow, and does not name the meeting to a referrer', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId } = await room.list();
    const [follower, outsider] = [await Listener.open(api, room.surgeon), await Listener.open(api, room.referrer)];
    await room.chair.put(`/meetings/${room.meetingId}/room`, { itemId, view: 'summary' });
    expect(await follower.hears({ action: 'meeting.drive' })).toEqual({ action: 'meeting.drive', meetingId: room.meetingId });
    expect(outsider.text).not.toContain(room.meetingId);
    for (const one of [follower, outsider]) one.close();
  });

  it('is driven by chair and coordinator, and only in session', async () => {
    const room = await BoardRoom.gather(api, { open: false });
    (await room.chair.put(`/meetings/${room.meetingId}/room`, { view: 'summary' })).expectProblem(409, 'meeting-not-open');
    (await room.surgeon.put(`/meetings/${room.meetingId}/room`, { view: 'summary' })).expectProblem(403, 'not-permitted');
  });
});

describe('attendance', () => {
  it('notes from the clock of the database when somebody came and went', async () => {
    const room = await BoardRoom.gather(api, { present: false });
    await room.attends(room.surgeon, 'spine_surgeon', { mode: 'absent' });
    expect((await room.meeting()).attendance).toMatchObject([{ mode: 'absent', joinedAt: null, leftAt: null }]);
    await room.attends(room.surgeon, 'spine_surgeon');
    const [there] = (await room.meeting()).attendance;
    expect(there).toMatchObject({ personId: room.surgeon.id, displayName: room.surgeon.displayName, mode: 'in_room', joinedAt: expect.any(String), leftAt: null });
    await room.attends(room.surgeon, 'spine_surgeon', { mode: 'remote' });
    expect((await room.meeting()).attendance).toMatchObject([{ mode: 'remote', joinedAt: there?.joinedAt, leftAt: null }]);
    await room.attends(room.surgeon, 'spine_surgeon', { mode: 'absent' });
    expect((await room.meeting()).attendance).toMatchObject([{ mode: 'absent', joinedAt: there?.joinedAt, leftAt: expect.any(String) }]);
  });

  it('refuses a specialty that nobody gave the person, a case of another agenda, and a person there is not', async () => {
    const room = await BoardRoom.gather(api);
    (await room.attends(room.surgeon, 'radiologist')).expectProblem(422, 'invalid-input', '#/specialty');
    (await room.attends(room.surgeon, 'spine_surgeon', { recusedItemIds: [newId()] })).expectProblem(422, 'invalid-input', '#/recusedItemIds');
    (await room.coordinator.put(`/meetings/${room.meetingId}/attendance/${newId()}`, { specialty: 'radiologist', mode: 'remote' })).expectProblem(404, 'not-found');
    (await room.surgeon.put(`/meetings/${room.meetingId}/attendance/${room.surgeon.id}`, { specialty: 'spine_surgeon', mode: 'remote' })).expectProblem(403, 'not-permitted');
  });
});
