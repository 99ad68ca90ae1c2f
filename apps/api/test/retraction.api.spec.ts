import { newId, type Kept } from '@rachis/domain';
import { TestApi } from './support/api.js';

/** Entered in error on a version that somebody has changed in the meantime: the refusal says what stands there now. */
let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
}, 60_000);
afterAll(() => api.stop());

const RETRACTED = { reason: 'Of another patient' };

it('a lesion that was changed meanwhile is refused with how it stands, and is taken back on that version, ratings and all', async () => {
  const surgeon = await api.as('spine_surgeon');
  const caseId = await surgeon.refer({ lesions: [{ levels: 'T8', nature: 'metastasis' }] });
  const [lesion] = (await surgeon.readCase(caseId)).lesions;
  const path = `/cases/${caseId}/lesions/${lesion?.id ?? ''}`;
  expect((await surgeon.put(`/cases/${caseId}/scores/${newId()}`, { score: 'sins', lesionId: lesion?.id, assessedOn: '2026-03-13', answers: { pain: 'mechanical' } })).status).toBe(200);
  expect((await surgeon.put<Kept>(path, { levels: 'T9', nature: 'metastasis' }, 1)).status).toBe(200);
  const refused = (await surgeon.post<{ current: { version: number } }>(`${path}/retraction`, RETRACTED, 1)).expectProblem(412, 'stale-version');
  expect(refused.body.current).toMatchObject({ levels: 'T9', version: 2 });
  expect((await surgeon.post(`${path}/retraction`, RETRACTED, refused.body.current.version)).status).toBe(200);
  expect((await surgeon.readCase(caseId)).lesions).toMatchObject([{ retractedReason: 'Of another patient', version: 3, ratings: [{ ratedLevels: 'T8' }] }]);
});

it('a biopsy that was changed meanwhile is refused in the same way', async () => {
  const [surgeon, pathologist] = [await api.as('spine_surgeon'), await api.as('pathologist')];
  const caseId = await surgeon.refer({});
  const id = newId();
  const path = `/cases/${caseId}/biopsies/${id}`;
  expect((await pathologist.put(path, { kind: 'ct_guided_needle' }, 0)).status).toBe(200);
  expect((await pathologist.put(path, { kind: 'ct_guided_needle', levels: 'T8' }, 1)).status).toBe(200);
  const refused = (await pathologist.post<{ current: { version: number } }>(`${path}/retraction`, RETRACTED, 1)).expectProblem(412, 'stale-version');
  expect(refused.body.current).toMatchObject({ levels: 'T8', version: 2 });
  expect((await pathologist.post(`${path}/retraction`, RETRACTED, 2)).status).toBe(200);
});
