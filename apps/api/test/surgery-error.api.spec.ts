import { newId, type Kept } from '@rachis/domain';
import { TestApi, type ActingPerson } from './support/api.js';

let api: TestApi;
let surgeon: ActingPerson;
let caseId: string;
beforeAll(async () => {
  api = await TestApi.start();
  surgeon = await api.as('spine_surgeon');
  caseId = await surgeon.refer();
});
afterAll(() => api.stop());

const KINDS = [
  { path: 'operations', answers: { performedOn: '2026-03-14' }, list: 'operations' },
  { path: 'complications', answers: { category: 'treatment_related', type: 'csf_leak' }, list: 'complications' },
] as const;
const made = async ({ path, answers }: (typeof KINDS)[number]): Promise<string> => {
  const id = newId();
  expect((await surgeon.put(`/cases/${caseId}/${path}/${id}`, answers, 0)).status).toBe(200);
  return id;
};
const retract = (path: string, id: string, seen = 1, { who = surgeon, reason = 'Of another patient' } = {}) => who.post<Kept>(`/cases/${caseId}/${path}/${id}/retraction`, { reason }, seen);

describe.each(KINDS)('what was entered in error among the $path', (kind) => {
  it('stays visible with the reason and the trace, and can no longer be changed', async () => {
    const id = await made(kind);
    expect((await retract(kind.path, id)).body).toEqual({ id, version: 2 });
    const kept = (await surgeon.readCase(caseId))[kind.list]?.find((one) => one.id === id);
    expect(kept).toMatchObject({ ...kind.answers, retractedReason: 'Of another patient' });
    expect((await api.auditOf(caseId)).filter(({ after }) => (after as { retracted_reason?: string } | null)?.retracted_reason)).not.toEqual([]);
    (await surgeon.put(`/cases/${caseId}/${kind.path}/${id}`, kind.answers, 2)).expectProblem(409, 'entered-in-error');
    (await retract(kind.path, id, 2)).expectProblem(409, 'entered-in-error');
  });

  it('needs a reason, the version that was seen, the right case, and somebody who may', async () => {
    const id = await made(kind);
    (await retract(kind.path, id, 1, { reason: ' ' })).expectProblem(422, 'invalid-input', '#/reason');
    (await retract(kind.path, id, 7)).expectProblem(412, 'stale-version');
    (await retract(kind.path, newId())).expectProblem(404, 'not-found');
    (await retract(kind.path, id, 1, { who: await api.as('referrer') })).expectProblem(403, 'not-permitted');
    (await retract(kind.path, id, 1, { who: await api.stranger('spine_surgeon') })).expectProblem(404, 'not-found');
    expect((await surgeon.readCase(caseId))[kind.list]?.find((one) => one.id === id)?.retractedReason).toBeNull();
  });
});
