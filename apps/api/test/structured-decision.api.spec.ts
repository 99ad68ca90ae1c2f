import { newId, type ChangesSince, type Decision, type EarlierDiscussion, type MeetingQuality, type ProofView } from '@rachis/domain';
import { hashPassword } from '../src/platform/identity/passwords.js';
import { TestApi, type ActingPerson } from './support/api.js';
import { BoardRoom } from './support/board-room.js';
import { makePerson } from './support/people.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const [operate, irradiate] = [newId(), newId()];
const structured = (): Partial<Decision> => ({
  goals: [
    { goal: 'biopsy', state: 'recommended', primary: false, manner: 'intra-operative' }, { goal: 'decompression', state: 'recommended', primary: true },
    { goal: 'resection', state: 'rejected', reason: 'no survival gain is expected' }, { goal: 'stabilisation', state: 'recommended', primary: true },
  ],
  discussionType: 'emergency', mode: 'phone', imagesShown: 'yes', interests: 'none', plan: null,
  steps: [
    { id: operate, what: 'Posterior decompression and fixation', levels: 'T6-T10', specialty: 'spine_surgeon', timing: 'emergency', latestBy: '2026-03-14', latestTime: '09:00' },
    { id: irradiate, what: 'Radiotherapy', specialty: 'radiation_oncologist', latestBy: '2026-04-11', afterId: operate },
  ],
  considered: [{ care: 'rehabilitation', answer: 'yes', why: 'To go home' }, { care: 'trial', answer: 'no', why: 'None open' }],
  options: [{ id: newId(), option: 'Radiotherapy alone', reason: 'The cord would wait too long' }],
  standard: 'NICE NG234', missingInformation: 'ESR1', missingRisk: 'The next line may differ; the operation does not',
});

describe('the parts of a decision', () => {
  it('are kept, read aloud and sealed as they were said', async () => {
    const room = await BoardRoom.gather(api);
    const { decisionId } = await room.signed(structured());
    const record = await room.decision(decisionId);
    expect(record).toMatchObject(structured().steps ? { mode: 'phone', imagesShown: 'yes', steps: [{ id: operate, latestTime: '09:00' }, { afterId: operate }], considered: [{ care: 'rehabilitation', answer: 'yes' }, { care: 'trial', answer: 'no' }] } : {});
    expect(record.sentence).toContain('recommends decompression and stabilisation (primary), intra-operative biopsy (secondary); resection was considered');
    expect(record.sentence).toContain('at the latest by 14 Mar 2026, 09:00; 2. Radiotherapy, by radiation oncologist');
    expect(record.snapshot).toMatchObject({ meaning: 'Approved for the board by its chair, as read back', decision: { standard: 'NICE NG234', options: [{ option: 'Radiotherapy alone' }] } });
  });

  it('are kept half said, so that nothing typed in a meeting is lost', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId } = await room.list();
    expect((await room.draft(itemId, { steps: [{ id: newId() }], triggers: [{ id: newId(), kind: 'date_passes' }], options: [{ id: newId() }] })).status).toBe(200);
    expect((await room.item(itemId)).decision?.sentence).toContain('If a date that was not named passes, then what is done is not yet decided.');
  });

  it('are refused by the name of the field where they contradict themselves', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId } = await room.list();
    const [a, b] = [newId(), newId()];
    const refused = async (more: Partial<Decision>, pointer: string) => (await room.draft(itemId, more)).expectProblem(422, 'invalid-input', pointer);
    await refused({ steps: [{ id: a, afterId: b }, { id: b, afterId: a }] }, '#/steps/0/afterId');
    await refused({ steps: [{ id: a, afterId: newId() }] }, '#/steps/0/afterId');
    await refused({ steps: [{ id: a }, { id: a }] }, '#/steps/1/id');
    await refused({ steps: [{ id: a, latestTime: '09:00' }] }, '#/steps/0/latestTime');
    await refused({ steps: [{ id: a, latestBy: '2026-03-14', latestTime: '25:00' }] }, '#/steps/0/latestTime');
    await refused({ triggers: [{ id: a, kind: 'unfit', date: '2026-03-14' }] }, '#/triggers/0/date');
    await refused({ triggers: [{ id: a, kind: 'progression', subjectId: b }] }, '#/triggers/0/subjectId');
    await refused({ considered: [{ care: 'trial' }, { care: 'trial' }] }, '#/considered/1/care');
    await refused({ interests: 'none', interestsWords: 'Holds shares' }, '#/interestsWords');
    await refused({ informsGpId: newId() }, '#/informsGpId');
  });
});

describe('proving who one is before a signature', () => {
  const withPassword = async (room: BoardRoom): Promise<ActingPerson> => {
    const person = await makePerson(api.databaseUrl, api.centre, ['chair'], await hashPassword('north star over the spine'));
    await room.attends(room.surgeon, 'spine_surgeon');
    return api.signedIn(person, api.centre);
  };
  const longAgo = (person: ActingPerson) => api.rows(`UPDATE session SET proved_at = clock_timestamp() - interval '6 minutes' WHERE person_id = $1`, [person.id]);

  it('holds for some minutes after the sign-in; then the password is asked for, and nothing of the draft is touched', async () => {
    const room = await BoardRoom.gather(api);
    const chair = await withPassword(room);
    const { itemId, decisionId } = await room.drafted();
    expect((await chair.get<ProofView>('/session/proof')).body).toEqual({ by: 'password', fresh: true, byPassword: true, minutes: 5 });
    await longAgo(chair);
    expect((await chair.get<ProofView>('/session/proof')).body.fresh).toBe(false);
    (await room.sign(itemId, 1, {}, chair)).expectProblem(403, 'password-needed', '#/password');
    expect(await room.decision(decisionId)).toMatchObject({ state: 'draft', version: 1, plan: 'Posterior decompression T8, instrumentation T6 to T10' });
    expect((await chair.post<ProofView>('/session/proof', { password: 'north star over the spine' })).body.fresh).toBe(true);
    expect((await room.sign(itemId, 1, {}, chair)).status).toBe(200);
    const { signedAt, signerConfirmedAt } = await room.decision(decisionId);
    expect(Date.parse(signedAt ?? '') - Date.parse(signerConfirmedAt ?? '')).toBeLessThan(60_000);
  });

  it('refuses a wrong password by its field, none at all too, and slows down guessing', async () => {
    const room = await BoardRoom.gather(api);
    const chair = await withPassword(room);
    const { itemId } = await room.drafted();
    await longAgo(chair);
    (await chair.post('/session/proof', {})).expectProblem(422, 'invalid-input', '#/password');
    for (let guess = 0; guess < 5; guess++) (await chair.post('/session/proof', { password: `guess ${guess}` })).expectProblem(403, 'wrong-password', '#/password');
    (await chair.post('/session/proof', { password: 'north star over the spine' })).expectProblem(429, 'too-many-attempts');
    (await room.sign(itemId, 1, {}, chair)).expectProblem(403, 'password-needed', '#/password');
  });

  it('cannot be done by nobody, nor without a password where the account has none', async () => {
    (await api.send('POST', '/session/proof', { body: { password: 'x' } })).expectProblem(401, 'not-signed-in');
    (await (await api.as('chair')).post('/session/proof', { password: 'x' })).expectProblem(403, 'wrong-password', '#/password');
  });
});

describe('what is different since a decision', () => {
  it('names new, changed and missing facts with then and now, and leaves the sealed record alone', async () => {
    const room = await BoardRoom.gather(api);
    const [caseId, lesionId, studyId] = [await room.triagedCase(), newId(), newId()];
    await room.surgeon.put(`/cases/${caseId}/lesions/${lesionId}`, { levels: 'T8', esccGrade: '2' }, 0);
    await room.surgeon.put(`/cases/${caseId}/imaging/${studyId}`, { modality: 'mri_whole_spine', report: 'T8 only' }, 0);
    const { itemId } = await room.list(caseId);
    const decisionId = (await room.draft(itemId)).body.id;
    await room.sign(itemId);
    expect((await room.chair.get<ChangesSince>(`/decisions/${decisionId}/changes`)).body.facts).toEqual([]);
    await room.surgeon.put(`/cases/${caseId}/lesions/${lesionId}`, { levels: 'T8', esccGrade: '3' }, 1);
    await room.surgeon.put(`/cases/${caseId}/lesions/${newId()}`, { levels: 'L1' }, 0);
    const since = (await room.chair.get<ChangesSince>(`/decisions/${decisionId}/changes`)).body;
    expect(since.facts).toMatchObject([
      { section: 'Lesions', what: 'changed', answers: [{ before: expect.stringContaining('2'), now: expect.stringContaining('3') }] },
      { section: 'Lesions', what: 'added', title: 'L1', by: room.surgeon.displayName },
    ]);
    expect((await room.decision(decisionId)).snapshot).toMatchObject({ case: { lesions: [{ esccGrade: '2' }] } });
    (await room.referrer.get(`/decisions/${decisionId}/changes`)).expectProblem(403, 'not-permitted');
    (await (await api.stranger('chair')).get(`/decisions/${decisionId}/changes`)).expectProblem(404, 'not-found');
  });

  it('says of a draft that nothing was sealed', async () => {
    const room = await BoardRoom.gather(api);
    const { decisionId } = await room.drafted();
    (await room.chair.get(`/decisions/${decisionId}/changes`)).expectProblem(409, 'not-signed');
  });

  it('comes along with the plan and what it still waits for when the case is presented again', async () => {
    const room = await BoardRoom.gather(api);
    const trigger = newId();
    const { caseId, itemId, decisionId } = await room.signed({ triggers: [{ id: trigger, kind: 'progression', consequence: 'rediscuss' }] });
    expect((await room.chair.get<EarlierDiscussion>(`/agenda-items/${itemId}/earlier`)).body).toEqual({ decision: null, since: null, triggers: [] });
    await room.chair.move(caseId, 're-present', { reason: 'New pain' });
    await room.surgeon.put(`/cases/${caseId}/lesions/${newId()}`, { levels: 'L1' }, 0);
    const again = await room.list(caseId);
    const earlier = (await room.chair.get<EarlierDiscussion>(`/agenda-items/${again.itemId}/earlier`)).body;
    expect(earlier).toMatchObject({ decision: { id: decisionId, levels: 'T8' }, since: { facts: [{ what: 'added', title: 'L1' }] }, triggers: [{ id: trigger, firedAt: null }] });
    expect((await room.item(again.itemId)).decision).toBeNull();
    (await (await api.stranger('chair')).get(`/agenda-items/${again.itemId}/earlier`)).expectProblem(404, 'not-found');
    (await room.referrer.get(`/agenda-items/${again.itemId}/earlier`)).expectProblem(403, 'not-permitted');
  });
});

describe('how good a discussion was', () => {
  it('is rated by those who took part, each for themselves, and what is not rated stays open', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId } = await room.signed();
    await room.surgeon.put(`/agenda-items/${itemId}/rating`, { radiology: 5, managementPlan: 4 }, 0);
    await room.oncologist.put(`/agenda-items/${itemId}/rating`, { radiology: 3 }, 0);
    expect((await room.surgeon.get(`/agenda-items/${itemId}/rating`)).body).toEqual({ agendaItemId: itemId, version: 1, clinicalInput: null, holisticInput: null, collaboration: null, pathology: null, radiology: 5, managementPlan: 4 });
    expect((await room.chair.get(`/agenda-items/${itemId}/rating`)).body).toMatchObject({ version: 0, radiology: null });
    (await room.surgeon.put(`/agenda-items/${itemId}/rating`, { radiology: 1 }, 0)).expectProblem(412, 'stale-version');
    (await room.surgeon.put(`/agenda-items/${itemId}/rating`, { radiology: 6 }, 1)).expectProblem(422, 'invalid-input', '#/radiology');
    (await (await api.as('pathologist')).put(`/agenda-items/${itemId}/rating`, { radiology: 1 }, 0)).expectProblem(403, 'not-permitted');
    (await room.referrer.get(`/agenda-items/${itemId}/rating`)).expectProblem(403, 'not-permitted');
    (await (await api.stranger('chair')).put(`/agenda-items/${itemId}/rating`, { radiology: 1 }, 0)).expectProblem(404, 'not-found');
  });

  it('is counted from what happened in the meeting', async () => {
    const room = await BoardRoom.gather(api);
    const decided = await room.drafted();
    await room.chair.put(`/agenda-items/${decided.itemId}/positions/${room.oncologist.id}`, { specialty: 'radiation_oncologist', stance: 'dissent', words: 'No' });
    await room.sign(decided.itemId);
    await room.surgeon.put(`/agenda-items/${decided.itemId}/rating`, { pathology: 2 }, 0);
    const deferred = await room.list();
    await room.chair.post(`/agenda-items/${deferred.itemId}/deferral`, { reason: 'histology_pending' }, 1);
    const { items } = (await room.surgeon.get<MeetingQuality>(`/meetings/${room.meetingId}/quality`)).body;
    expect(items).toMatchObject([
      { agendaItemId: decided.itemId, status: 'discussed', signed: true, quorumMet: true, positions: 1, dissents: 1, ratings: [{ pathology: 2 }] },
      { agendaItemId: deferred.itemId, status: 'deferred', signed: false, quorumMet: null, deferralReason: 'histology_pending', ratings: [] },
    ]);
    (await room.referrer.get(`/meetings/${room.meetingId}/quality`)).expectProblem(403, 'not-permitted');
    (await (await api.stranger('chair')).get(`/meetings/${room.meetingId}/quality`)).expectProblem(404, 'not-found');
  });
});
