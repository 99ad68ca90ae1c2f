import type { AuditPage, CaseReaders, CaseStatus, DayView, IssuedStatusLink, Kept } from '@rachis/domain';
import { createHash } from 'node:crypto';
import { AccessLog } from '../src/platform/audit/access-log.js';
import { TestApi, type ActingPerson } from './support/api.js';
import { asOwner } from './support/people.js';

let api: TestApi;
let coordinator: ActingPerson;
let referrer: ActingPerson;
beforeAll(async () => {
  api = await TestApi.start();
  coordinator = await api.as('coordinator');
  referrer = await api.as('referrer');
});
afterAll(() => api.stop());

const referred = async (): Promise<string> => {
  const id = await referrer.refer({ patient: { familyName: 'Okafor', givenName: 'Margaret', birthDate: '1963-03-14', identifiers: [{ authority: 'NHS', value: `99${Date.now()}` }] }, tumour: { primary: 'breast' } });
  expect((await referrer.move(id, 'submit')).status).toBe(200);
  return id;
};
const issue = async (by: ActingPerson, caseId: string, days = 60) => by.post<IssuedStatusLink>(`/cases/${caseId}/status-links`, { days });
const status = (token: string) => api.send<CaseStatus>('POST', '/status', { body: { token } });
const reply = (token: string, item: string, text: string) => api.send<Kept>('POST', '/status/replies', { body: { token, item, text } });
const change = (caseId: string, id: string, what: string, seen: number, body?: object) => coordinator.post<Kept>(`/cases/${caseId}/status-links/${id}/${what}`, body, seen);

describe('a status link', () => {
  it('shows state, day, what is missing and the telephone, and nothing by which the patient could be known', async () => {
    const caseId = await referred();
    const { token } = (await issue(coordinator, caseId)).body;
    const answer = await status(token);
    expect(answer.body).toMatchObject({ initials: 'M. O.', birthYear: '1963', step: 'received', centreName: 'Northgate', listedFor: null });
    expect(answer.body.missing.map(({ label }) => label)).toEqual(expect.arrayContaining(['Histology', 'Anticoagulant', 'Images received']));
    expect(Object.keys(answer.body).sort()).toEqual(['birthYear', 'centreName', 'expiresAt', 'initials', 'listedFor', 'missing', 'neededBy', 'outcomeTo', 'phone', 'receivedAt', 'rejection', 'step', 'timeZone']);
    for (const secret of ['Okafor', 'Margaret', '1963-03', 'breast', caseId]) expect(answer.text).not.toContain(secret);
    await coordinator.move(caseId, 'triage');
    expect((await status(token)).body.step).toBe('needs_more');
  });

  it('is seen in the audit each time that it is looked through, with the case and nobody’s name', async () => {
    const caseId = await referred();
    const { id, token } = (await issue(coordinator, caseId)).body;
    for (let look = 0; look < 2; look++) expect((await status(token)).status).toBe(200);
    (await status('A'.repeat(43))).expectProblem(404, 'link-not-valid');
    await api.app.get(AccessLog).flush();
    const looks = await api.rows<{ kind: string; subject: string; subject_id: string; case_id: string; person_id: string | null }>(`SELECT kind, subject, subject_id, case_id, person_id FROM access_event WHERE action = 'status-link.follow' AND case_id = $1`, [caseId]);
    expect(looks).toEqual([1, 2].map(() => ({ kind: 'read', subject: 'status-links', subject_id: id, case_id: caseId, person_id: null })));
    const { people } = (await coordinator.get<CaseReaders>(`/cases/${caseId}/readers`)).body;
    expect(people.find(({ personId }) => !personId)).toMatchObject({ personName: 'Somebody with a status link', times: 2 });
    const auditor = await api.as('auditor');
    const { entries } = (await auditor.post<AuditPage>('/audit/search', { action: 'status-link.follow' })).body;
    expect(entries.map(({ personName }) => personName)).toContain('Somebody with a status link');
  });

  it('is kept as a hash only, and its token is in no record of what was done', async () => {
    const caseId = await referred();
    const { token } = (await issue(referrer, caseId)).body;
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const kept = await api.rows<{ key_hash: string }>('SELECT key_hash FROM status_key WHERE key_hash = $1', [createHash('sha256').update(token).digest('hex')]);
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(await api.auditOf(caseId))).not.toContain(token);
  });

  it('has one answer for every link that does not work: unknown, misshapen, withdrawn, expired', async () => {
    const caseId = await referred();
    const [withdrawn, expired] = [(await issue(coordinator, caseId)).body, (await issue(coordinator, caseId)).body];
    expect((await change(caseId, withdrawn.id, 'revocation', 1)).status).toBe(200);
    await asOwner(api.databaseUrl, api.centre.centreId, coordinator.id, (client) => client.query(`UPDATE status_link SET expires_at = now() - interval '1 second', version = 2 WHERE id = $1`, [expired.id]));
    const answers = await Promise.all(['A'.repeat(43), 'x', withdrawn.token, expired.token].map(status));
    for (const answer of answers) answer.expectProblem(404, 'link-not-valid');
    expect(new Set(answers.map(({ text }) => text.replace(/"instance":"[^"]*"|"requestId":"[^"]*"/g, ''))).size).toBe(1);
    (await reply(withdrawn.token, 'histology', 'x')).expectProblem(404, 'link-not-valid');
    expect((await change(caseId, expired.id, 'renewal', 2, { days: 5 })).status).toBe(200);
    expect((await status(expired.token)).status).toBe(200);
    (await change(caseId, withdrawn.id, 'renewal', 2, { days: 5 })).expectProblem(412, 'stale-version');
  });

  it('is given out by the coordinator or the referrer of the case, after it was submitted', async () => {
    const draft = await referrer.refer();
    (await issue(referrer, draft)).expectProblem(409, 'move-not-possible');
    const caseId = await referred();
    (await issue(coordinator, caseId, 0)).expectProblem(422, 'invalid-input', '#/days');
    (await issue(coordinator, caseId, 366)).expectProblem(422, 'invalid-input', '#/days');
    (await issue(await api.as('radiologist'), caseId)).expectProblem(403, 'not-permitted');
    (await issue(await api.as('referrer'), caseId)).expectProblem(404, 'not-found');
    (await issue(await api.stranger('coordinator'), caseId)).expectProblem(404, 'not-found');
    const { id } = (await issue(referrer, caseId)).body;
    expect((await coordinator.readCase(caseId)).statusLinks).toMatchObject([{ id, version: 1, issuedByName: referrer.displayName, revokedAt: null }]);
  });

  it('goes on looking with the eyes of the referrer alone, whatever else that person is', async () => {
    const both = await api.as('referrer', 'coordinator');
    const own = await both.refer();
    await both.move(own, 'submit');
    const { token } = (await issue(both, own)).body;
    expect((await status(token)).status).toBe(200);
    // The row beneath is turned to the case of somebody else: the fence of the referrer still stands.
    const other = await referred();
    await asOwner(api.databaseUrl, api.centre.centreId, coordinator.id, (client) => client.query(`UPDATE status_link SET case_id = $2, version = version + 1 WHERE case_id = $1`, [own, other]));
    (await status(token)).expectProblem(404, 'link-not-valid');
  });
});

describe('a reply through a status link', () => {
  it('comes to the case and to the day of the coordinator, in the name of the referrer, and is marked when it is taken over', async () => {
    const caseId = await referred();
    const { token } = (await issue(coordinator, caseId)).body;
    expect((await reply(token, 'anticoagulant', 'Apixaban 5 mg twice daily, last dose 08:00')).status).toBe(201);
    expect((await status(token)).body.missing.find(({ item }) => item === 'anticoagulant')?.sent).toBe(true);
    const [kept] = (await coordinator.readCase(caseId)).replies ?? [];
    expect(kept).toMatchObject({ item: 'anticoagulant', text: 'Apixaban 5 mg twice daily, last dose 08:00', handledAt: null });
    const waiting = async () => (await coordinator.get<DayView>('/my-day')).body.items.filter(({ reason, theCase }) => reason === 'replied' && theCase.id === caseId);
    expect(await waiting()).toMatchObject([{ note: '1 reply to take over' }]);
    expect(await api.auditOf(caseId)).toContainEqual(expect.objectContaining({ action: 'referrer-reply.send', actor_id: referrer.id, subject: 'referrer_reply' }));
    const handle = (by: ActingPerson, seen: number) => by.post<Kept>(`/cases/${caseId}/referrer-replies/${kept?.id ?? ''}/handling`, undefined, seen);
    (await handle(referrer, 1)).expectProblem(403, 'not-permitted');
    expect((await handle(coordinator, 1)).body.version).toBe(2);
    (await handle(coordinator, 1)).expectProblem(412, 'stale-version');
    expect((await coordinator.readCase(caseId)).replies).toMatchObject([{ handledByName: coordinator.displayName }]);
    expect(await waiting()).toEqual([]);
  });

  it('answers what is asked for, in 2000 characters at most', async () => {
    const caseId = await referred();
    const { token } = (await issue(coordinator, caseId)).body;
    for (const item of ['sins', 'question', 'no such item']) (await reply(token, item, 'x')).expectProblem(422, 'invalid-input', '#/item');
    (await reply(token, 'histology', ' ')).expectProblem(422, 'invalid-input', '#/text');
    (await reply(token, 'histology', 'x'.repeat(2001))).expectProblem(422, 'invalid-input', '#/text');
    expect((await coordinator.readCase(caseId)).replies).toEqual([]);
    await referrer.move(caseId, 'withdraw', { reason: 'Died' , closingReason: 'withdrawn' });
    (await reply(token, 'histology', 'x')).expectProblem(422, 'invalid-input', '#/item');
    expect((await status(token)).body).toMatchObject({ step: 'closed', missing: [] });
  });

  it('cannot be sent without end', async () => {
    const caseId = await referred();
    const { token } = (await issue(coordinator, caseId)).body;
    for (let sent = 0; sent < 50; sent++) expect((await reply(token, 'histology', `Part ${sent}`)).status).toBe(201);
    (await reply(token, 'histology', 'One more')).expectProblem(429, 'too-many-attempts');
  });
});
