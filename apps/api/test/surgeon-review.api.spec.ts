import { newId, surgeonTasks, type Kept, type SurgeonReview, type SurgeonRow } from '@rachis/domain';
import { TestApi } from './support/api.js';
import { BoardRoom } from './support/board-room.js';

let api: TestApi;
let room: BoardRoom;
beforeAll(async () => {
  api = await TestApi.start();
  room = await BoardRoom.gather(api);
});
afterAll(() => api.stop());

const DAY_MS = 86_400_000;
const day = (from: number): string => new Date(Date.now() + from * DAY_MS).toISOString().slice(0, 10);
const review = async (of: 'mine' | 'board' = 'mine', by = room.surgeon): Promise<SurgeonReview> => (await by.get<SurgeonReview>(`/surgeon-review?of=${of}`)).body;
const rowOf = async (caseId: string): Promise<SurgeonRow> => {
  const found = (await review('board')).rows.find(({ theCase }) => theCase.id === caseId);
  if (!found) throw new Error('the case is not on the list');
  return found;
};
const groups = async (caseId: string) => surgeonTasks(await rowOf(caseId), day(0)).map(({ group }) => group);
const enters = async (caseId: string, path: string, body: object, id = newId(), seen = 0): Promise<string> => {
  const answer = await room.surgeon.put<Kept>(`/cases/${caseId}/${path}/${id}`, body, seen);
  expect({ path, status: answer.status, text: answer.status === 200 ? '' : answer.text }).toEqual({ path, status: 200, text: '' });
  return id;
};

describe("the surgeon's list", () => {
  it('follows a case from the decision over theatre to the checks, the hand-over and what went wrong', async () => {
    const waiting = await room.triagedCase();
    expect(await groups(waiting)).toEqual(['undecided']);
    const { caseId } = await room.signed({ radiotherapy: '20 Gy in 5 fractions', steps: [{ id: newId(), specialty: 'radiation_oncologist', what: 'Radiotherapy', latestBy: day(28) }] });
    expect(await rowOf(caseId)).toMatchObject({ mine: true, wantsSurgery: true, wantsRadiotherapy: true, radiotherapyBy: day(28), planId: null, operationId: null });
    expect(await groups(caseId)).toEqual(['to_book']);

    const planId = await enters(caseId, 'surgery-plans', { proposedOn: day(0), status: 'booked', plannedOn: day(1), slot: 'Theatre 3', responsibleId: room.surgeon.id });
    expect(await rowOf(caseId)).toMatchObject({ planId, planStatus: 'booked', plannedOn: day(1), slot: 'Theatre 3', surgeon: room.surgeon.displayName });
    expect(await groups(caseId)).toEqual(['booked']);

    const operationId = await enters(caseId, 'operations', { performedOn: day(0), planId, histologySent: 'yes' });
    expect(await rowOf(caseId)).toMatchObject({ operationId, operatedOn: day(0), tissueUntracked: true, radiotherapyBegun: false });
    expect(await groups(caseId)).toEqual(['histology', 'checks', 'checks', 'handover']);

    const specimen = await enters(caseId, 'biopsies', { kind: 'open_surgical', performedOn: day(0), expectedOn: day(7) });
    expect(await rowOf(caseId)).toMatchObject({ tissueUntracked: false, specimensAwaited: 1, histologyExpectedOn: day(7) });
    await enters(caseId, 'biopsies', { kind: 'open_surgical', performedOn: day(0), reportedOn: day(0), adequacy: 'diagnostic' }, specimen, 1);
    for (const kind of ['wound', 'imaging', 'rt_handover']) await enters(caseId, 'postoperative-checks', { operationId, kind, result: 'done', checkedOn: day(0) });
    expect(await groups(caseId)).toEqual(['handover']);

    await enters(caseId, 'radiotherapy-courses', { state: 'under_way', setting: 'postoperative', levels: 'T8', firstFractionOn: day(0) });
    expect(await groups(caseId).catch(() => [])).toEqual([]);
    const complication = await enters(caseId, 'complications', { category: 'treatment_related', type: 'wound_dehiscence', description: 'Lower end', operationId, clavienDindo: 'IIIb', disabilityAtDischarge: 'yes' });
    expect((await rowOf(caseId)).complications).toEqual([{ id: complication, name: 'Wound dehiscence: Lower end', occurredOn: null, grade: 'IIIbd' }]);
    expect(await groups(caseId)).toEqual(['complications']);
    expect((await room.surgeon.post(`/cases/${caseId}/complications/${complication}/retraction`, { reason: 'Of another patient' }, 1)).status).toBe(200);
    expect(await groups(caseId)).toEqual([]);
  });

  it('is mine by the case, by the decision or by the plan', async () => {
    const decided = await room.signed();
    const planned = await room.signed({ responsibleId: room.chair.id, informsPatientId: room.chair.id });
    await enters(planned.caseId, 'surgery-plans', { proposedOn: day(0), status: 'proposed', responsibleId: room.surgeon.id });
    const other = await room.signed({ responsibleId: room.chair.id, informsPatientId: room.chair.id });
    const ids = (await review()).rows.map(({ theCase }) => theCase.id);
    expect(ids).toEqual(expect.arrayContaining([decided.caseId, planned.caseId]));
    expect(ids).not.toContain(other.caseId);
    expect((await review()).rows.every(({ mine }) => mine)).toBe(true);
    expect((await review('board')).rows.map(({ theCase }) => theCase.id)).toContain(other.caseId);
  });

  it("is the board's own", async () => {
    (await room.referrer.get('/surgeon-review')).expectProblem(403, 'not-permitted');
    (await room.surgeon.get('/surgeon-review?of=all')).expectProblem(422, 'invalid-input', '#/of');
    expect((await (await api.stranger('spine_surgeon')).get<SurgeonReview>('/surgeon-review')).body).toEqual({ total: 0, rows: [] });
  });
});
