import { newId, type BoardList } from '@rachis/domain';
import { TestApi } from './support/api.js';
import { BoardRoom } from './support/board-room.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const board = (more: object = {}) => ({ name: 'Northgate spine board', weekday: 'tuesday', localTime: '08:00', timeZone: 'Europe/London', plannedMinutes: 75, quorum: [{ specialty: 'spine_surgeon', count: 1 }], members: [], ...more });

describe('recording a board', () => {
  it('keeps team and quorum, and tells everybody whether they are of the team', async () => {
    const [coordinator, surgeon] = [await api.as('coordinator'), await api.as('spine_surgeon')];
    const id = newId();
    const members = [{ personId: surgeon.id, specialty: 'spine_surgeon' }, { personId: surgeon.id, specialty: 'chair' }];
    expect((await coordinator.put(`/boards/${id}`, board({ members }), 0)).body).toEqual({ id, version: 1 });
    const find = async (who: typeof surgeon) => (await who.get<BoardList>('/boards')).body.boards.find((one) => one.id === id);
    expect(await find(surgeon)).toMatchObject({ mine: true, version: 1, members: [{ displayName: surgeon.displayName, specialty: 'chair' }, { specialty: 'spine_surgeon' }], quorum: [{ specialty: 'spine_surgeon', count: 1 }] });
    expect(await find(coordinator)).toMatchObject({ mine: false });
    await coordinator.put(`/boards/${id}`, board({ members: [{ personId: coordinator.id, specialty: 'coordinator' }] }), 1);
    expect(await find(coordinator)).toMatchObject({ mine: true, members: [{ personId: coordinator.id }] });
  });

  it.each([
    [{ timeZone: 'Mars/Olympus' }, '#/timeZone'],
    [{ timeZone: '+01:00' }, '#/timeZone'],
    [{ localTime: '8 am' }, '#/localTime'],
    [{ quorum: [{ specialty: 'radiologist', count: 1 }, { specialty: 'radiologist', count: 2 }] }, '#/quorum/1/specialty'],
    [{ quorum: [{ specialty: 'radiologist', count: 0 }] }, '#/quorum/0/count'],
    [{ members: [{ personId: newId(), specialty: 'chair' }] }, '#/members'],
  ])('refuses %j and points at the field', async (more, pointer) => {
    const coordinator = await api.as('coordinator');
    (await coordinator.put(`/boards/${newId()}`, board(more), 0)).expectProblem(422, 'invalid-input', pointer);
  });

  it('hands its own threshold of high-grade compression to the cases on its list, and to no other', async () => {
    const room = await BoardRoom.gather(api, { open: false, present: false });
    const { caseId } = await room.list();
    const elsewhere = await room.triagedCase();
    const { members, ...published } = board();
    await room.coordinator.put(`/boards/${room.boardId}`, { ...published, members, highGradeFrom: '1c' }, 1);
    expect((await room.surgeon.readCase(caseId)).discussions).toMatchObject([{ boardName: published.name, highGradeFrom: '1c' }]);
    expect((await room.surgeon.readCase(elsewhere)).discussions).toEqual([]);
  });

  it('refuses a board written over a newer one', async () => {
    const coordinator = await api.as('coordinator');
    const id = newId();
    await coordinator.put(`/boards/${id}`, board(), 0);
    await coordinator.put(`/boards/${id}`, board({ name: 'Renamed' }), 1);
    (await coordinator.put(`/boards/${id}`, board(), 1)).expectProblem(412, 'stale-version');
  });

  it.each(['spine_surgeon', 'chair', 'referrer'] as const)('is not open to the %s', async (role) => {
    (await (await api.as(role)).put(`/boards/${newId()}`, board(), 0)).expectProblem(403, 'not-permitted');
  });

  it('shows nothing to another centre', async () => {
    const coordinator = await api.as('coordinator');
    const id = newId();
    await coordinator.put(`/boards/${id}`, board(), 0);
    const stranger = await api.stranger('coordinator');
    expect((await stranger.get<BoardList>('/boards')).body.boards).toEqual([]);
    (await stranger.put(`/boards/${id}`, board(), 1)).expectProblem(404, 'not-found');
  });
});
