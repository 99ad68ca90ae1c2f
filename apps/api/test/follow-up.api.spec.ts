import { newId, type ChangesSince, type FollowUpInbox, type FollowUpRow, type Kept } from '@rachis/domain';
import { TestApi, type ActingPerson } from './support/api.js';
import { BoardRoom } from './support/board-room.js';

let api: TestApi;
let room: BoardRoom;
let oncologist: ActingPerson;
beforeAll(async () => {
  api = await TestApi.start();
  room = await BoardRoom.gather(api);
  oncologist = await api.as('medical_oncologist');
});
afterAll(() => api.stop());

const DAY_MS = 86_400_000;
const day = (from: number): string => new Date(Date.now() + from * DAY_MS).toISOString().slice(0, 10);
const enters = async (caseId: string, path: string, body: object, { id = newId(), seen = 0, by = oncologist } = {}) => {
  const answer = await by.put<Kept>(`/cases/${caseId}/${path}/${id}`, body, seen);
  return { id, answer };
};
const entered = async (caseId: string, path: string, body: object): Promise<string> => {
  const { id, answer } = await enters(caseId, path, body);
  expect({ path, status: answer.status, text: answer.status === 200 ? '' : answer.text }).toEqual({ path, status: 200, text: '' });
  return id;
};
const one = async (caseId: string): Promise<FollowUpRow> => (await oncologist.get<FollowUpRow>(`/cases/${caseId}/follow-up`)).body;
const inbox = async (of: 'mine' | 'board' = 'board', by = oncologist): Promise<FollowUpInbox> => (await by.get<FollowUpInbox>(`/follow-up?of=${of}`)).body;

const VISIT = { visitedOn: day(-1), state: 'seen', kind: 'clinic', systemicStatus: 'stable', anyToxicity: 'yes', toxicities: [{ what: 'Oesophagitis', cause: 'radiotherapy', severity: 'mild', gradeWords: 'CTCAE v5 grade 1' }] };
const RESPONSE = { assessedOn: day(-2), levels: 'T8', unequivocalGrowth: 'no', epiduralProgression: 'no', neurologyWorse: 'no', equivocalIncrease: 'no', stableMris: 2, status: 'local_control' };
const EQ5D = { answeredOn: day(-1), instrument: 'eq5d5l', edition: 'EQ-5D-5L, English (UK)', answeredBy: 'patient', index: '0.742', valueSet: 'England', vas: 65 };

describe('what is recorded after the treatment', () => {
  it('is read with the case, newest first, and none of it blocks', async () => {
    const caseId = await oncologist.refer();
    await entered(caseId, 'visits', { visitedOn: day(-40), state: 'missed', stateReason: 'Transport' });
    await entered(caseId, 'visits', VISIT);
    await entered(caseId, 'local-responses', RESPONSE);
    await entered(caseId, 'prom-answers', EQ5D);
    await entered(caseId, 'prom-answers', { answeredOn: day(-1), instrument: 'sosgoq2', edition: 'SOSGOQ2.0, English', total: '61.5', physical: '55' });
    await entered(caseId, 'local-responses', { assessedOn: day(-1), levels: 'L2' });
    const read = await oncologist.readCase(caseId);
    expect(read.visits).toMatchObject([{ ...VISIT, recordedById: oncologist.id }, { state: 'missed', systemicStatus: null }]);
    expect(read.localResponses).toMatchObject([{ levels: 'L2', status: null, stableMris: null }, RESPONSE]);
    expect(read.promAnswers?.find(({ instrument }) => instrument === 'eq5d5l')).toMatchObject({ ...EQ5D, total: null });
  });

  it.each([
    ['a visit without a day', 'visits', { ...VISIT, visitedOn: null }, '#/visitedOn'],
    ['findings of a visit that did not take place', 'visits', { ...VISIT, state: 'missed' }, '#/state'],
    ['a reason why a visit did not take place that did', 'visits', { ...VISIT, stateReason: 'x' }, '#/stateReason'],
    ['no toxicity, and one', 'visits', { ...VISIT, anyToxicity: 'no' }, '#/anyToxicity'],
    ['a response of no level', 'local-responses', { ...RESPONSE, levels: null }, '#/levels'],
    ['a response of a study that is of another case', 'local-responses', { ...RESPONSE, studyId: newId() }, '#/studyId'],
    ['a status that SPINO does not have', 'local-responses', { ...RESPONSE, status: 'cured' }, '#/status'],
    ['a questionnaire without its version', 'prom-answers', { ...EQ5D, edition: null }, '#/edition'],
    ['an index that is no number', 'prom-answers', { ...EQ5D, index: 'good' }, '#/index'],
    ['a VAS above a hundred', 'prom-answers', { ...EQ5D, vas: 101 }, '#/vas'],
    ['a total of the other questionnaire', 'prom-answers', { ...EQ5D, total: '61' }, '#/total'],
    ['a questionnaire nobody knows', 'prom-answers', { ...EQ5D, instrument: 'other' }, '#/instrument'],
    ['own dates that are none', 'surveillance-plans', { template: 'own_dates', startOn: day(0) }, '#/template'],
    ['a schedule nobody knows', 'surveillance-plans', { template: 'weekly', startOn: day(0) }, '#/template'],
    ['a schedule into times that cannot be recorded', 'surveillance-plans', { template: 'mri_spino', startOn: '2149-06-01' }, '#/startOn'],
    ['somebody responsible who does not exist', 'surveillance-plans', { template: 'mri_spino', startOn: day(0), responsibleId: newId() }, '#/responsibleId'],
    ['a reason for an end that has no day', 'surveillance-plans', { template: 'mri_spino', startOn: day(0), endedReason: 'x' }, '#/endedReason'],
    ['a step after an operation that is of no case', 'postoperative-checks', { operationId: newId(), kind: 'wound', result: 'done', checkedOn: day(0) }, '#/operationId'],
    ['a step with something to follow that is not said', 'postoperative-checks', { operationId: newId(), kind: 'wound', result: 'problem', checkedOn: day(0) }, '#/result'],
  ])('refuses %s', async (_what, path, body, pointer) => {
    const caseId = await oncologist.refer();
    (await enters(caseId, path, body)).answer.expectProblem(422, 'invalid-input', pointer);
  });

  it.each([['visits', VISIT, 'visits'], ['local-responses', RESPONSE, 'localResponses'], ['prom-answers', EQ5D, 'promAnswers']] as const)('keeps what was entered in error among the %s, struck through', async (path, body, list) => {
    const caseId = await oncologist.refer();
    const id = await entered(caseId, path, body);
    const retract = (seen: number, by = oncologist, reason = 'Of another patient') => by.post<Kept>(`/cases/${caseId}/${path}/${id}/retraction`, { reason }, seen);
    (await retract(7)).expectProblem(412, 'stale-version');
    (await retract(1, await api.as('referrer'))).expectProblem(403, 'not-permitted');
    (await retract(1, oncologist, ' ')).expectProblem(422, 'invalid-input', '#/reason');
    expect((await retract(1)).body).toEqual({ id, version: 2 });
    expect((await oncologist.readCase(caseId))[list]).toMatchObject([{ id, retractedReason: 'Of another patient' }]);
    (await retract(2)).expectProblem(409, 'entered-in-error');
    (await enters(caseId, path, body, { id, seen: 2 })).answer.expectProblem(409, 'entered-in-error');
  });
});

describe('the plan of surveillance', () => {
  it('works out its dates once; another note moves none of them, another start moves all', async () => {
    const caseId = await oncologist.refer();
    const plan = { template: 'mri_spino', startOn: '2026-04-13', ownDates: [{ kind: 'visit', dueOn: '2026-05-04', words: 'Rehabilitation' }], responsibleId: oncologist.id };
    const id = await entered(caseId, 'surveillance-plans', plan);
    const [kept] = (await oncologist.readCase(caseId)).surveillancePlans ?? [];
    expect(kept).toMatchObject({ ...plan, responsible: { displayName: oncologist.displayName } });
    expect(kept?.due.slice(0, 3)).toMatchObject([{ kind: 'visit', dueOn: '2026-05-04', words: 'Rehabilitation' }, { kind: 'mri', dueOn: '2026-07-13' }, { kind: 'mri', dueOn: '2026-10-13' }]);
    expect((await enters(caseId, 'surveillance-plans', { ...plan, note: 'By letter' }, { id, seen: 1 })).answer.body.version).toBe(2);
    expect((await oncologist.readCase(caseId)).surveillancePlans?.[0]?.due).toEqual(kept?.due);
    await enters(caseId, 'surveillance-plans', { ...plan, startOn: '2026-05-13' }, { id, seen: 2 });
    expect((await oncologist.readCase(caseId)).surveillancePlans?.[0]?.due[1]?.dueOn).toBe('2026-08-13');
    (await enters(caseId, 'surveillance-plans', plan, { id, seen: 1 })).answer.expectProblem(412, 'stale-version');
    (await enters(await oncologist.refer(), 'surveillance-plans', plan, { id, seen: 3 })).answer.expectProblem(404, 'not-found');
  });

  it('guesses no date where the risk that it goes by is not recorded', async () => {
    const caseId = await oncologist.refer();
    await entered(caseId, 'surveillance-plans', { template: 'mri_sbrt_risk_adapted', startOn: day(-30) });
    expect((await oncologist.readCase(caseId)).surveillancePlans?.[0]?.due).toEqual([]);
    expect(await one(caseId)).toMatchObject({ hasPlan: true, next: [] });
  });

  it('is settled by what was done: the MRI of the first week is not the one at three months, a late one is', async () => {
    const caseId = await oncologist.refer();
    await entered(caseId, 'surveillance-plans', { template: 'mri_spino', startOn: day(-200) });
    const nextOf = async () => (await one(caseId)).next.map(({ dueOn }) => dueOn);
    const [first] = await nextOf();
    await entered(caseId, 'imaging', { modality: 'mri_region', performedOn: day(-195) });
    expect(await nextOf()).toEqual([first]);
    await entered(caseId, 'imaging', { modality: 'ct_region', performedOn: day(-80) });
    expect(await nextOf()).toEqual([first]);
    await entered(caseId, 'imaging', { modality: 'mri_region', performedOn: day(-90) });
    const [second] = await nextOf();
    expect(second! > first!).toBe(true);
    expect((await one(caseId)).lastScanOn).toBe(day(-80));
  });
});

describe('the inbox', () => {
  it('shows decided cases, whose they are, and says when nothing is planned for one', async () => {
    const { caseId, decisionId } = await room.signed();
    const waiting = await room.triagedCase();
    const { rows, total } = await inbox();
    expect(rows.map(({ theCase }) => theCase.id)).not.toContain(waiting);
    expect(total).toBe(rows.length);
    expect(rows.find(({ theCase }) => theCase.id === caseId)).toMatchObject({ decisionId, hasPlan: false, next: [], mine: false, newResults: [], progression: null, vitalStatus: null });
    expect((await inbox('mine')).rows.map(({ theCase }) => theCase.id)).not.toContain(caseId);
    expect((await inbox('mine', room.surgeon)).rows.map(({ theCase }) => theCase.id)).toContain(caseId);
    await entered(caseId, 'visits', VISIT);
    expect((await inbox('mine')).rows.map(({ theCase }) => theCase.id)).toContain(caseId);
  });

  it('tells what came in since the decision, until somebody has looked', async () => {
    const { caseId } = await room.signed();
    await entered(caseId, 'imaging', { modality: 'mri_region', performedOn: day(-1) });
    await entered(caseId, 'tumour-markers', { marker: 'ca15_3', value: '40', unit: 'kU/L', takenOn: day(-1) });
    expect((await one(caseId)).newResults.map(({ what }) => what).sort()).toEqual(['imaging', 'marker']);
    await entered(caseId, 'visits', { visitedOn: day(0), state: 'seen', kind: 'results_review' });
    expect(await one(caseId)).toMatchObject({ newResults: [], lastVisitOn: null });
  });

  it('knows a missed visit until the patient came, and a planned one', async () => {
    const { caseId } = await room.signed();
    await entered(caseId, 'visits', { visitedOn: day(-10), state: 'missed' });
    expect((await one(caseId)).missedOn).toBe(day(-10));
    await entered(caseId, 'visits', { visitedOn: day(5), state: 'planned' });
    expect(await one(caseId)).toMatchObject({ missedOn: null, plannedVisitOn: day(5) });
    await entered(caseId, 'visits', { ...VISIT, visitedOn: day(-3) });
    expect(await one(caseId)).toMatchObject({ lastVisitOn: day(-3) });
  });

  it('leads from progression to the board, with what is different since the decision', async () => {
    const { caseId, decisionId } = await room.signed();
    expect((await one(caseId)).progression).toBeNull();
    await entered(caseId, 'local-responses', { assessedOn: day(-1), levels: 'T8', epiduralProgression: 'yes' });
    expect(await one(caseId)).toMatchObject({ progression: 'Local progression at T8', progressedOn: day(-1) });
    const { facts } = (await oncologist.get<ChangesSince>(`/decisions/${decisionId}/changes`)).body;
    expect(facts).toContainEqual(expect.objectContaining({ section: 'Local response', what: 'added', title: expect.stringContaining('T8') }));
    expect((await oncologist.move(caseId, 're-present')).status).toBe(200);
    expect((await inbox()).rows.map(({ theCase }) => theCase.id)).not.toContain(caseId);
  });

  it('lets a progression be answered by a later judgement, of the same level or of the disease', async () => {
    const { caseId } = await room.signed();
    await entered(caseId, 'local-responses', { assessedOn: day(-20), levels: 'T8', status: 'local_progression' });
    await entered(caseId, 'visits', { visitedOn: day(-20), state: 'seen', systemicStatus: 'progression' });
    expect((await one(caseId)).progression).toBe('Systemic progression');
    await entered(caseId, 'visits', { visitedOn: day(-3), state: 'seen', systemicStatus: 'stable' });
    expect((await one(caseId)).progression).toBe('Local progression at T8');
    await entered(caseId, 'local-responses', { assessedOn: day(-3), levels: 'L2', status: 'local_control' });
    expect((await one(caseId)).progression).toBe('Local progression at T8');
    await entered(caseId, 'local-responses', { assessedOn: day(-2), levels: 'T8', status: 'pseudoprogression' });
    expect((await one(caseId)).progression).toBeNull();
  });

  it('shows the last two examinations, the newest first, and nothing where nothing was asked', async () => {
    const { caseId } = await room.signed();
    await entered(caseId, 'functional-statuses', { examinedOn: day(-30), painNrs: 8, kps: '60', ambulation: 'walks_with_aid' });
    await entered(caseId, 'functional-statuses', { examinedOn: day(-1), painNrs: 2 });
    expect((await one(caseId)).function).toEqual([{ examinedOn: day(-1), painNrs: 2, kps: null, ambulation: null }, { examinedOn: day(-30), painNrs: 8, kps: '60', ambulation: 'walks_with_aid' }]);
  });

  it('is the board’s own, and knows two lists', async () => {
    const { caseId } = await room.signed();
    (await room.referrer.get('/follow-up')).expectProblem(403, 'not-permitted');
    (await room.referrer.get(`/cases/${caseId}/follow-up`)).expectProblem(403, 'not-permitted');
    (await oncologist.get('/follow-up?of=everybody')).expectProblem(422, 'invalid-input', '#/of');
    (await oncologist.get(`/cases/${newId()}/follow-up`)).expectProblem(404, 'not-found');
    expect((await (await api.stranger('medical_oncologist')).get<FollowUpInbox>('/follow-up')).body).toEqual({ total: 0, rows: [] });
  });
});
