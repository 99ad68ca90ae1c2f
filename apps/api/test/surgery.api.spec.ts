import { newId, type CaseView, type HistoryPage, type Kept } from '@rachis/domain';
import { TestApi, type ActingPerson } from './support/api.js';

let api: TestApi;
let surgeon: ActingPerson;
beforeAll(async () => {
  api = await TestApi.start();
  surgeon = await api.as('spine_surgeon');
});
afterAll(() => api.stop());

const PLAN = {
  proposedOn: '2026-03-13', status: 'booked',
  goals: [{ goal: 'decompression', rationale: 'Cord compressed' }, { goal: 'stabilisation', rationale: null }], primaryGoal: 'decompression', resectionIntent: 'separation',
  targetLevels: 'T8', instrumentedLevels: 'D6-7, Th9 and T10', cementedLevels: 'T6, T7, T9, T10', approach: 'posterior_midline', procedures: ['separation_surgery', 'cement_augmented_screws'], minimallyInvasive: 'no',
  implantMaterials: ['carbon_peek', 'cement'], implants: 'Eight fenestrated screws, two rods', embolisation: 'not_planned', expectedBloodLossMl: 600, plannedOn: '2026-03-14', slot: 'Theatre 3, first', absences: { asaClass: 'pending' },
};
const OPERATION = {
  performedOn: '2026-03-14', startedAt: '2026-03-14T09:20:00.000Z', endedAt: '2026-03-14T13:05:00.000Z', surgeon: 'Dr Adeyemi', procedures: ['separation_surgery'], decompressedLevels: 'T8', instrumentedLevels: 'T6-T7, T9-T10',
  goals: [{ goal: 'decompression', outcome: 'yes', words: null }], bloodLossMl: 0, transfusionUnits: 2, histologySent: 'yes', histologyWords: 'S26-1182', absences: { resectionMargin: 'not_applicable' },
};
const COMPLICATION = { category: 'treatment_related', type: 'surgical_site_infection', occurredOn: '2026-03', clavienDindo: 'IIIb', disabilityAtDischarge: 'no', savesGrade: 'III', treatment: 'Washout in theatre', absences: { resolved: 'pending' } };

const planned = async (caseId: string, more: object = {}, id = newId()) => ({ id, answer: await surgeon.put<Kept>(`/cases/${caseId}/surgery-plans/${id}`, { ...PLAN, ...more }, 0) });
const operated = async (caseId: string, more: object = {}, id = newId()) => ({ id, answer: await surgeon.put<Kept>(`/cases/${caseId}/operations/${id}`, { ...OPERATION, ...more }, 0) });
const complicated = async (caseId: string, more: object = {}, id = newId()) => ({ id, answer: await surgeon.put<Kept>(`/cases/${caseId}/complications/${id}`, { ...COMPLICATION, ...more }, 0) });

describe('a surgery plan', () => {
  it('is kept as planned, levels in their one form, and read with the case, newest first', async () => {
    const caseId = await surgeon.refer();
    const first = await planned(caseId, { proposedOn: '2026-02-01', status: 'cancelled', cancellationReason: 'Declined by the patient' });
    const second = await planned(caseId, { responsibleId: surgeon.id });
    expect([first.answer.status, second.answer.status, second.answer.body.version]).toEqual([200, 200, 1]);
    const { surgeryPlans } = await surgeon.readCase(caseId);
    expect(surgeryPlans?.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(surgeryPlans?.[0]).toMatchObject({
      ...PLAN, instrumentedLevels: 'T6-T7, T9-T10', cementedLevels: 'T6-T7, T9-T10', asaClass: null, absences: { asaClass: 'pending' },
      responsible: { id: surgeon.id, displayName: surgeon.displayName }, recordedById: surgeon.id,
    });
    expect(surgeryPlans?.[1]).toMatchObject({ status: 'cancelled', cancellationReason: 'Declined by the patient', responsible: null });
  });

  it('may be nearly empty, and what is empty is not "none"', async () => {
    const caseId = await surgeon.refer();
    const id = newId();
    expect((await surgeon.put(`/cases/${caseId}/surgery-plans/${id}`, { proposedOn: '2026-03-13', status: 'proposed' }, 0)).status).toBe(200);
    expect((await surgeon.readCase(caseId)).surgeryPlans?.[0]).toMatchObject({ goals: [], primaryGoal: null, procedures: [], expectedBloodLossMl: null, minimallyInvasive: null, absences: {} });
  });

  it.each([
    ['no day', { proposedOn: null }, '#/proposedOn'],
    ['no status', { status: null }, '#/status'],
    ['cancelled without a reason', { status: 'cancelled' }, '#/status'],
    ['a reason without being cancelled', { cancellationReason: 'x' }, '#/cancellationReason'],
    ['a goal twice', { goals: [{ goal: 'biopsy' }, { goal: 'biopsy' }], primaryGoal: null }, '#/goals'],
    ['a goal nobody knows', { goals: [{ goal: 'cure' }], primaryGoal: null }, '#/goals/0/goal'],
    ['a primary goal that is none of the goals', { primaryGoal: 'resection' }, '#/primaryGoal'],
    ['a level that does not exist', { targetLevels: 'T8, T13' }, '#/targetLevels'],
    ['a region instead of levels', { cementedLevels: 'thoracic' }, '#/cementedLevels'],
    ['a procedure nobody knows', { procedures: ['laser'] }, '#/procedures'],
    ['no implant and titanium', { implantMaterials: ['none', 'titanium'] }, '#/implantMaterials'],
    ['blood in litres', { expectedBloodLossMl: 0.6 }, '#/expectedBloodLossMl'],
    ['a class of ASA that is none', { asaClass: 'VI', absences: {} }, '#/asaClass'],
    ['an answer that is absent too', { asaClass: 'III' }, '#/absences'],
    ['a surgeon who does not exist', { responsibleId: newId() }, '#/responsibleId'],
    ['a question that is not asked', { elegance: 'high' }, '#/elegance'],
  ])('is refused with %s', async (_what, more, pointer) => {
    const caseId = await surgeon.refer();
    (await planned(caseId, more)).answer.expectProblem(422, 'invalid-input', pointer);
    expect((await surgeon.readCase(caseId)).surgeryPlans).toEqual([]);
  });

  it('is changed over the version that was seen, and no other', async () => {
    const caseId = await surgeon.refer();
    const { id } = await planned(caseId);
    const path = `/cases/${caseId}/surgery-plans/${id}`;
    expect((await surgeon.put<Kept>(path, { ...PLAN, slot: 'Theatre 1' }, 1)).body.version).toBe(2);
    const late = await surgeon.put<{ current: unknown }>(path, { ...PLAN, slot: 'Theatre 9' }, 1);
    late.expectProblem(412, 'stale-version');
    expect(late.body.current).toMatchObject({ slot: 'Theatre 1', version: 2 });
    const history = (await surgeon.get<HistoryPage>(`/cases/${caseId}/history`)).body.entries;
    expect(history[0]).toMatchObject({ action: 'surgery-plan.record', subject: 'surgery_plan', before: { slot: 'Theatre 3, first' }, after: { slot: 'Theatre 1' } });
  });

  it('pressed twice is one plan', async () => {
    const caseId = await surgeon.refer();
    const { id } = await planned(caseId);
    expect((await planned(caseId, {}, id)).answer.body).toEqual({ id, version: 1 });
    expect((await surgeon.readCase(caseId)).surgeryPlans).toHaveLength(1);
  });
});

describe('an operation', () => {
  it('is kept as done, with the plan that it carries out', async () => {
    const caseId = await surgeon.refer();
    const { id: planId } = await planned(caseId);
    const { id, answer } = await operated(caseId, { planId });
    expect(answer.status).toBe(200);
    const { operations } = await surgeon.readCase(caseId);
    expect(operations).toHaveLength(1);
    const [{ startedAt, endedAt, ...kept } = {} as NonNullable<CaseView['operations']>[number]] = operations ?? [];
    const { startedAt: began, endedAt: ended, ...rest } = OPERATION;
    expect(kept).toMatchObject({ ...rest, id, planId, resectionMargin: null, bloodLossMl: 0 });
    expect([Date.parse(startedAt ?? ''), Date.parse(endedAt ?? '')]).toEqual([Date.parse(began), Date.parse(ended)]);
    expect((await operated(caseId, { planId }, id)).answer.body).toEqual({ id, version: 1 });
  });

  it.each([
    ['no day', { performedOn: null }, '#/performedOn'],
    ['an end before the start', { endedAt: '2026-03-14T09:00:00Z' }, '#/endedAt'],
    ['a start on another day', { startedAt: '2026-03-20T09:00:00Z', endedAt: null }, '#/startedAt'],
    ['a plan that does not exist', { planId: newId() }, '#/planId'],
    ['a goal without an answer', { goals: [{ goal: 'biopsy' }] }, '#/goals/0/outcome'],
    ['two answers to a goal', { goals: [{ goal: 'biopsy', outcome: 'yes' }, { goal: 'biopsy', outcome: 'no' }] }, '#/goals'],
    ['a margin that is none', { resectionMargin: 'clean', absences: {} }, '#/resectionMargin'],
    ['half a unit of blood', { transfusionUnits: 1.5 }, '#/transfusionUnits'],
    ['complications excluded before it was done', { followUpTo: '2026-03-13' }, '#/followUpTo'],
    ['a level that does not exist', { resectedLevels: 'L6' }, '#/resectedLevels'],
  ])('is refused with %s', async (_what, more, pointer) => {
    const caseId = await surgeon.refer();
    (await operated(caseId, more)).answer.expectProblem(422, 'invalid-input', pointer);
    expect((await surgeon.readCase(caseId)).operations).toEqual([]);
  });

  it('carries out no plan of another case', async () => {
    const [one, another] = [await surgeon.refer(), await surgeon.refer()];
    const { id: planId } = await planned(one);
    (await operated(another, { planId })).answer.expectProblem(422, 'invalid-input', '#/planId');
  });
});

describe('a complication', () => {
  it('is kept with its grades and its operation', async () => {
    const caseId = await surgeon.refer();
    const { id: operationId } = await operated(caseId);
    const { id, answer } = await complicated(caseId, { operationId });
    expect(answer.status).toBe(200);
    expect((await surgeon.readCase(caseId)).complications).toEqual([expect.objectContaining({ ...COMPLICATION, id, operationId, resolved: null })]);
    expect(await api.auditOf(caseId)).toContainEqual(expect.objectContaining({ action: 'complication.record', subject: 'complication', actor_id: surgeon.id }));
  });

  it.each([
    ['no kind', { category: null }, '#/category'],
    ['a type of the other kind', { type: 'tumour_recurrence' }, '#/type'],
    ['a type of treatment as of the tumour', { category: 'tumour_related' }, '#/type'],
    ['neither type nor words', { type: null }, '#/category'],
    ['a grade III without its letter', { clavienDindo: 'III' }, '#/clavienDindo'],
    ['a grade of SAVES in figures', { savesGrade: '3' }, '#/savesGrade'],
    ['a day that does not exist', { occurredOn: '2026-02-30' }, '#/occurredOn'],
    ['an operation that does not exist', { operationId: newId() }, '#/operationId'],
  ])('is refused with %s', async (_what, more, pointer) => {
    const caseId = await surgeon.refer();
    (await complicated(caseId, more)).answer.expectProblem(422, 'invalid-input', pointer);
    expect((await surgeon.readCase(caseId)).complications).toEqual([]);
  });

  it('hangs on no operation of another case', async () => {
    const [one, another] = [await surgeon.refer(), await surgeon.refer()];
    const { id: operationId } = await operated(one);
    (await complicated(another, { operationId })).answer.expectProblem(422, 'invalid-input', '#/operationId');
  });
});

describe('who may record surgery', () => {
  const paths = { 'surgery-plans': PLAN, operations: OPERATION, complications: COMPLICATION };
  const tried = async (person: ActingPerson, caseId: string) =>
    Object.fromEntries(await Promise.all(Object.entries(paths).map(async ([path, body]) => [path, (await person.put(`/cases/${caseId}/${path}/${newId()}`, body, 0)).status] as const)));

  it.each([
    ['spine_surgeon', [200, 200, 200]], ['coordinator', [200, 200, 200]], ['chair', [200, 403, 200]], ['specialist_nurse', [200, 403, 200]],
    ['radiation_oncologist', [403, 403, 200]], ['pathologist', [403, 403, 200]], ['referrer', [403, 403, 403]], ['administrator', [403, 403, 403]], ['auditor', [403, 403, 403]],
  ] as const)('%s: plan, operation, complication', async (role, [plan, operation, complication]) => {
    const caseId = await surgeon.refer();
    expect(await tried(await api.as(role), caseId)).toEqual({ 'surgery-plans': plan, operations: operation, complications: complication });
  });

  it('the referrer reads what was done for the own referral; another centre sees nothing and changes nothing', async () => {
    const referrer = await api.as('referrer');
    const caseId = await referrer.refer();
    const { id } = await planned(caseId);
    await operated(caseId, { planId: id });
    expect((await referrer.readCase(caseId)).operations).toHaveLength(1);
    const stranger = await api.stranger('spine_surgeon');
    (await stranger.get(`/cases/${caseId}`)).expectProblem(404, 'not-found');
    (await stranger.put(`/cases/${caseId}/surgery-plans/${id}`, PLAN, 1)).expectProblem(404, 'not-found');
    (await stranger.put(`/cases/${caseId}/operations/${newId()}`, OPERATION, 0)).expectProblem(404, 'not-found');
  });

  it('nobody under the address of another case', async () => {
    const [one, another] = [await surgeon.refer(), await surgeon.refer()];
    const { id } = await planned(one);
    (await surgeon.put(`/cases/${another}/surgery-plans/${id}`, PLAN, 1)).expectProblem(404, 'not-found');
  });
});
