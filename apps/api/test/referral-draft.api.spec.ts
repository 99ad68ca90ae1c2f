import { newId, type Kept, type ReferralDraftList, type WorklistPage } from '@rachis/domain';
import { TestApi, type ActingPerson } from './support/api.js';

let api: TestApi;
let referrer: ActingPerson;
beforeAll(async () => {
  api = await TestApi.start();
  referrer = await api.as('referrer');
});
afterAll(() => api.stop());

const keep = (who: ActingPerson, id: string, seen: number, familyName = 'Okafor') => who.put<Kept>(`/referral-drafts/${id}`, { typed: { patient: { familyName }, referral: { question: '' } } }, seen);
const drafts = async (who: ActingPerson) => (await who.get<ReferralDraftList>('/referral-drafts')).body.drafts;

describe('a referral while it is typed', () => {
  it('is kept with every gap it has, and goes on at another computer where it was left', async () => {
    const id = newId();
    expect((await keep(referrer, id, 0)).body).toEqual({ id, version: 1 });
    expect((await keep(referrer, id, 1, 'Okafor-Bell')).body).toEqual({ id, version: 2 });
    expect(await drafts(referrer)).toMatchObject([{ id, version: 2, typed: { patient: { familyName: 'Okafor-Bell' }, referral: { question: '' } } }]);
  });

  it('is seen by nobody else, not even by a chair of the centre, and stands in no list', async () => {
    const id = newId();
    await keep(referrer, id, 0, 'Zmrzlina');
    const chair = await api.as('chair', 'coordinator');
    expect(await drafts(chair)).toEqual([]);
    expect((await chair.post<WorklistPage>('/cases/search', { text: 'Zmrzlina' })).body.rows).toEqual([]);
    expect((await chair.get(`/cases/${id}`)).status).toBe(404);
    expect(JSON.stringify((await chair.get('/day')).body)).not.toContain('Zmrzlina');
    (await keep(chair, id, 1)).expectProblem(404, 'not-found');
    (await keep(chair, id, 0)).expectProblem(409, 'duplicate');
    expect((await chair.delete(`/referral-drafts/${id}`)).status).toBe(204);
    expect((await drafts(referrer)).map((one) => one.id)).toContain(id);
    expect(await drafts(await api.stranger('referrer'))).toEqual([]);
  });

  it('leaves no trace of half-typed answers in the audit', async () => {
    await keep(referrer, newId(), 0, 'Traceless');
    expect(await api.rows(`SELECT 1 FROM audit_event WHERE subject = 'referral_draft' OR after::text LIKE '%Traceless%'`)).toEqual([]);
  });

  it('is not overwritten by the older text of another computer', async () => {
    const id = newId();
    await keep(referrer, id, 0);
    await keep(referrer, id, 1, 'Newer');
    const late = (await keep(referrer, id, 1, 'Older')).expectProblem(412, 'stale-version');
    expect(late.body).toMatchObject({ current: { version: 2 } });
    expect((await drafts(referrer)).find((one) => one.id === id)?.typed).toMatchObject({ patient: { familyName: 'Newer' } });
  });

  it('is gone when it is sent, and is not begun a second time under the same id', async () => {
    const id = newId();
    await keep(referrer, id, 0);
    await referrer.refer({ id });
    expect((await drafts(referrer)).map((one) => one.id)).not.toContain(id);
    (await keep(referrer, id, 0)).expectProblem(409, 'duplicate');
  });

  it('can be thrown away, twice with the same result', async () => {
    const id = newId();
    await keep(referrer, id, 0);
    for (let i = 0; i < 2; i++) expect((await referrer.delete(`/referral-drafts/${id}`)).status).toBe(204);
    expect((await drafts(referrer)).map((one) => one.id)).not.toContain(id);
  });

  it('is refused without its text, and to those who refer nobody', async () => {
    (await referrer.put(`/referral-drafts/${newId()}`, {}, 0)).expectProblem(422, 'invalid-input', '#/typed');
    (await referrer.put(`/referral-drafts/${newId()}`, { typed: 'x' }, 0)).expectProblem(422, 'invalid-input', '#/typed');
    (await referrer.put(`/referral-drafts/${newId()}`, { typed: {} })).expectProblem(428, 'version-needed');
    (await referrer.put(`/referral-drafts/${newId()}`, { typed: {} }, 3)).expectProblem(404, 'not-found');
    (await keep(await api.as('auditor'), newId(), 0)).expectProblem(403, 'not-permitted');
  });
});

describe('a referral with everything that screen asks', () => {
  it('keeps the examination, what the patient was told and whether the patient knows, each in its own room', async () => {
    const id = await referrer.refer({
      referral: { question: 'Operate?', urgency: 'urgent', mscc: 'no', patientAware: 'yes' },
      functionalStatus: { examinedOn: '2026-03-13', deficitOnsetAt: '2026-03-12T20:00:00Z' },
      neuroExam: { examinedOn: '2026-03-13', sensoryLevelRight: 'T9', postVoidResidualMl: 320, motor: [{ muscle: 'L2', side: 'right', grade: '3' }] },
      informationGiven: [{ topics: ['diagnosis'], givenTo: ['patient'], givenOn: '2026-03-13', givenAt: '2026-03-13T14:10:00Z', givenBy: 'Dr Bello' }],
    });
    const kept = await referrer.readCase(id);
    expect(kept).toMatchObject({ patientAware: 'yes', neuroExams: [{ sensoryLevelRight: 'T9', postVoidResidualMl: 320 }], informationGiven: [{ topics: ['diagnosis'], givenAt: '2026-03-13T14:10:00+00:00', givenBy: 'Dr Bello' }] });
  });

  it('refuses an hour that does not lie on the day it was told', async () => {
    const answer = await referrer.post('/cases', { id: newId(), patient: { familyName: 'Hour' }, referral: {}, informationGiven: [{ topics: ['diagnosis'], givenTo: ['patient'], givenOn: '2026-03-13', givenAt: '2026-03-20T14:10:00Z', givenBy: 'Dr Bello' }] });
    answer.expectProblem(422, 'invalid-input', '#/informationGiven/0/givenAt');
  });
});
