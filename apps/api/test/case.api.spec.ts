import { newId, type CaseView, type Kept, type WorklistPage } from '@rachis/domain';
import { TestApi } from './support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

describe('referring a case', () => {
  it('keeps everything that was entered, and says who entered it', async () => {
    const referrer = await api.as('referrer');
    const id = await referrer.refer({
      tumour: { primary: 'breast', markers: [{ marker: 'er', result: 'positive', value: '8/8' }], absences: { histology: 'pending' } },
      lesions: [{ levels: 'D8', esccGrade: '3', absences: { sizeMm: 'not_done' } }, { absences: { levels: 'unknown' } }],
      wishes: [{ statement: 'To walk to my own bathroom', obtainedBy: 'J. Tan, specialist nurse', obtainedOn: '2026-03-13', metPatient: 'yes' }],
    });
    const theCase = await referrer.readCase(id);
    expect(theCase).toMatchObject({
      state: 'draft', referrer: { id: referrer.id }, patient: { birthDate: '1963-03-14' }, tumour: { primary: 'breast', histology: null, absences: { histology: 'pending' } },
      lesions: [{ levels: 'T8', esccGrade: '3' }, { levels: null, absences: { levels: 'unknown' } }], wishes: [{ statement: 'To walk to my own bathroom', recordedByName: referrer.displayName }],
    });
    expect(await api.auditOf(id)).toContainEqual(expect.objectContaining({ action: 'case.refer', actor_id: referrer.id, subject: 'spine_case' }));
  });

  it('makes no second case when the button is pressed twice', async () => {
    const referrer = await api.as('referrer');
    const id = newId();
    const body = { id, patient: { familyName: 'Twice' }, referral: {} };
    const [first, second] = await Promise.all([referrer.post<Kept>('/cases', body), referrer.post<Kept>('/cases', body)]);
    expect([first.body.id, second.body.id]).toEqual([id, id]);
    const found = await referrer.post<WorklistPage>('/cases/search', { text: 'Twice' });
    expect(found.body.rows.map((row) => row.id)).toEqual([id]);
  });

  it('asks for question, urgency and the suspicion of cord compression before it is submitted', async () => {
    const referrer = await api.as('referrer');
    const id = await referrer.refer({ referral: {} });
    (await referrer.move(id, 'submit')).expectProblem(422, 'invalid-input', '#/mscc');
    const { version } = await referrer.readCase(id);
    await referrer.put(`/cases/${id}/referral`, { question: 'Is it stable?', urgency: 'routine', mscc: 'yes' }, version);
    (await referrer.move(id, 'submit')).expectProblem(422, 'invalid-input', '#/urgency');
    await referrer.put(`/cases/${id}/referral`, { question: 'Is it stable?', urgency: 'emergency', mscc: 'yes' }, version + 1);
    expect((await referrer.move(id, 'submit')).status).toBe(200);
    const submitted = await referrer.readCase(id);
    expect(Date.parse(submitted.dueAt ?? '') - Date.parse(submitted.referredAt ?? '')).toBe(24 * 3_600_000);
  });

  it('takes an emergency in without asking for anything first, and keeps what is missing as missing', async () => {
    const referrer = await api.as('referrer');
    const id = await referrer.refer({ referral: { urgency: 'emergency' } });
    expect((await referrer.move(id, 'submit')).status).toBe(200);
    expect(await referrer.readCase(id)).toMatchObject({ state: 'submitted', question: null, mscc: null });
  });
});

describe('a case that comes to the board again', () => {
  const days = (from: string, to: string | null | undefined) => (Date.parse(to ?? '') - Date.parse(from)) / 86_400_000;

  it('waits from the day it was reopened, and keeps that day when its urgency is corrected', async () => {
    const [referrer, coordinator] = [await api.as('referrer'), await api.as('coordinator')];
    const id = await referrer.refer();
    await referrer.move(id, 'submit');
    await coordinator.move(id, 'close', { closingReason: 'not_accepted', reason: 'Managed locally' });
    await api.rows(`BEGIN; ALTER TABLE spine_case DISABLE TRIGGER USER; UPDATE spine_case SET referred_at = referred_at - interval '60 days', due_at = due_at - interval '60 days' WHERE id = '${id}'; ALTER TABLE spine_case ENABLE TRIGGER USER; COMMIT`);
    const begun = new Date().toISOString();
    expect((await coordinator.move(id, 'reopen', { reason: 'New weakness' })).status).toBe(200);
    const again = await referrer.readCase(id);
    expect(days(begun, again.dueAt)).toBeCloseTo(3, 2);
    const { question, mscc } = again;
    expect((await coordinator.put(`/cases/${id}/referral`, { question, mscc, urgency: 'routine' }, again.version)).status).toBe(200);
    expect(days(begun, (await referrer.readCase(id)).dueAt)).toBeCloseTo(28, 2);
  });
});

describe('who sees a case', () => {
  it('shows a referral to the referrer and the board, but not to another referrer or another centre', async () => {
    const [referrer, other, surgeon, stranger] = [await api.as('referrer'), await api.as('referrer'), await api.as('spine_surgeon'), await api.stranger('spine_surgeon')];
    const id = await referrer.refer();
    expect((await surgeon.get<CaseView>(`/cases/${id}`)).body.id).toBe(id);
    for (const outsider of [other, stranger]) {
      (await outsider.get(`/cases/${id}`)).expectProblem(404, 'not-found');
      (await outsider.put(`/cases/${id}/tumour`, { primary: 'breast' }, 0)).expectProblem(404, 'not-found');
      expect((await outsider.post<WorklistPage>('/cases/search', {})).body.rows.map((row) => row.id)).not.toContain(id);
    }
  });

  it('is closed to the administrator and the registry analyst', async () => {
    const id = await (await api.as('referrer')).refer();
    for (const role of ['administrator', 'registry_analyst'] as const) (await (await api.as(role)).get(`/cases/${id}`)).expectProblem(403, 'not-permitted');
  });

  it('is closed to nobody in particular', async () => {
    (await api.send('GET', `/cases/${newId()}`)).expectProblem(401, 'not-signed-in');
  });
});

describe('writing over each other', () => {
  it('refuses a section written over a newer one and hands out what is there now', async () => {
    const surgeon = await api.as('spine_surgeon');
    const id = await surgeon.refer({ tumour: { primary: 'prostate' } });
    await surgeon.put(`/cases/${id}/tumour`, { primary: 'renal_cell' }, 1);
    const refused = await surgeon.put<{ current: { primary: string; version: number } }>(`/cases/${id}/tumour`, { primary: 'thyroid' }, 1);
    expect(refused.expectProblem(412, 'stale-version').body.current).toMatchObject({ primary: 'renal_cell', version: 2 });
    (await surgeon.put(`/cases/${id}/tumour`, { primary: 'thyroid' })).expectProblem(428, 'version-needed');
  });
});

describe('turning pages in the history', () => {
  it.each(['later', '-1', '1e3', ''])('refuses "%s" as a place instead of beginning anew', async (before) => {
    const coordinator = await api.as('coordinator');
    const id = await coordinator.refer();
    (await coordinator.get(`/cases/${id}/history?before=${before}`)).expectProblem(422, 'invalid-input', '#/before');
    expect((await coordinator.get<{ entries: unknown[] }>(`/cases/${id}/history?before=999999999`)).body.entries.length).toBeGreaterThan(0);
  });
});

describe('levels as people write them', () => {
  it.each([['D7', 'T7'], ['Th12', 'T12'], ['occiput-C1', 'C0-C1'], ['T10-T8', 'T8-T10']])('understands %s', async (typed, kept) => {
    const nurse = await api.as('specialist_nurse');
    const id = await nurse.refer({ lesions: [{ levels: typed }] });
    expect((await nurse.readCase(id)).lesions[0]?.levels).toBe(kept);
  });
  it('refuses a region with the reason beside the field', async () => {
    const nurse = await api.as('specialist_nurse');
    (await nurse.post('/cases', { patient: { familyName: 'Region' }, referral: {}, lesions: [{ levels: 'T8' }, { levels: 'lumbar' }] })).expectProblem(422, 'invalid-input', '#/lesions/1/levels');
  });
});
