import { readinessOf } from '@rachis/domain';
import { BoardRoom } from './support/board-room.js';
import { TestApi } from './support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const asking = async (room: BoardRoom, more: object) =>
  room.coordinator.put(`/boards/${room.boardId}`, { name: `Board ${room.boardId.slice(-4)}`, timeZone: 'Europe/London', quorum: [], members: [], ...more }, 1);

describe('what a board asks for', () => {
  it('is what its cases are measured by, with the time by which it wants it', async () => {
    const room = await BoardRoom.gather(api, { open: false, present: false });
    expect((await asking(room, { minimumDataSet: ['question', 'sins'], cutOffHours: 92 })).status).toBe(200);
    const { caseId } = await room.list(undefined, { lateReason: 'Referred after the cut-off' });
    const theCase = await room.surgeon.readCase(caseId);
    expect(theCase.discussions).toMatchObject([{ status: 'listed', minimumDataSet: ['question', 'sins'], cutOffHours: 92 }]);
    expect(readinessOf(theCase).map(({ id, done, owner }) => ({ id, done, owner }))).toEqual([
      { id: 'question', done: true, owner: 'referrer' },
      { id: 'sins', done: false, owner: 'spine_surgeon' },
    ]);
  });

  it('is everything while nothing was chosen', async () => {
    const room = await BoardRoom.gather(api, { open: false, present: false });
    const { caseId } = await room.list();
    expect(readinessOf(await room.surgeon.readCase(caseId))).toHaveLength(15);
  });

  it.each([
    [{ minimumDataSet: ['shoe_size'] }, '#/minimumDataSet'],
    [{ minimumDataSet: ['sins', 'sins'] }, '#/minimumDataSet'],
    [{ cutOffHours: 0 }, '#/cutOffHours'],
    [{ cutOffHours: 400 }, '#/cutOffHours'],
  ])('refuses %j', async (more, pointer) => {
    const room = await BoardRoom.gather(api, { open: false, present: false });
    (await asking(room, more)).expectProblem(422, 'invalid-input', pointer);
  });
});

describe('a case that goes on with something missing', () => {
  it('is never held up, and what was missing is kept with the reason and who did it', async () => {
    const room = await BoardRoom.gather(api, { open: false, present: false });
    const caseId = await room.triagedCase({ tumour: { primary: 'breast', absences: { histology: 'pending' } } });
    expect((await room.coordinator.move(caseId, 'declare-ready', { reason: 'The biopsy will not change the question' })).status).toBe(200);
    const [bypass] = (await room.surgeon.readCase(caseId)).bypasses ?? [];
    expect(bypass).toMatchObject({ move: 'declare-ready', reason: 'The biopsy will not change the question', recordedByName: room.coordinator.displayName });
    expect(bypass?.missing).toEqual(expect.arrayContaining(['histology', 'sins', 'wish']));
    expect(bypass?.missing).not.toContain('primary');
    expect(bypass?.stated).toBeGreaterThanOrEqual(1);
    expect(await api.auditOf(caseId)).toContainEqual(expect.objectContaining({ action: 'case.declare-ready', subject: 'readiness_bypass', actor_id: room.coordinator.id }));
  });

  it('is measured by the board on whose list it is put, and not counted when nothing that board asks for is missing', async () => {
    const room = await BoardRoom.gather(api, { open: false, present: false });
    await asking(room, { minimumDataSet: ['question'] });
    const { caseId } = await room.list();
    expect((await room.surgeon.readCase(caseId)).bypasses).toEqual([]);
    const strict = await BoardRoom.gather(api, { open: false, present: false });
    const { caseId: other } = await strict.list();
    expect((await strict.surgeon.readCase(other)).bypasses).toMatchObject([{ move: 'list', reason: null }]);
  });

  it('leaves no trace of a move that was refused', async () => {
    const room = await BoardRoom.gather(api, { open: false, present: false });
    const caseId = await room.referrer.refer();
    (await room.coordinator.move(caseId, 'declare-ready')).expectProblem(409, 'move-not-possible');
    expect(await api.rows(`SELECT 1 FROM readiness_bypass WHERE case_id = '${caseId}'`)).toEqual([]);
  });

  it('stays as it was: not even the owner of the tables changes it', async () => {
    const room = await BoardRoom.gather(api, { open: false, present: false });
    await room.list();
    await expect(api.rows(`UPDATE readiness_bypass SET reason = 'other'`)).rejects.toThrow(/append/i);
  });
});
