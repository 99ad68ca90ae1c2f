import { newId, type BreakGlassList, type CaseReaders, type ClosedCaseList, type Kept, type WorklistPage } from '@rachis/domain';
import { AccessLog } from '../src/platform/audit/access-log.js';
import { TestApi, type ActingPerson } from './support/api.js';
import { closedCase, type ClosedCase } from './support/closed-case.js';
import { Listener } from './support/listener.js';
import { eventually } from './support/eventually.js';
import { asOwner } from './support/people.js';

let api: TestApi;
let closed: ClosedCase;
let outsider: ActingPerson;
let chair: ActingPerson;
beforeAll(async () => {
  api = await TestApi.start();
  closed = await closedCase(api);
  [outsider, chair] = await Promise.all([api.as('medical_oncologist'), api.as('chair')]);
}, 120_000);
afterAll(() => api.stop());

const REASON = { category: 'on_call', reason: 'On call tonight, the ward asks about this patient' };
const found = async (person: ActingPerson) => (await person.post<WorklistPage>('/cases/search', { text: closed.familyName })).body.rows.length;
const openings = async (person: ActingPerson) => (await person.get<BreakGlassList>('/break-glass')).body;
const auditOf = (action: string) => api.rows<{ actor_id: string; case_id: string; subject: string }>('SELECT actor_id, case_id, subject FROM audit_event WHERE action = $1 ORDER BY id', [action]);
/** Ends an opening, as the hour does. Guards off: nobody else can. */
const endEarly = (id: string) => asOwner(api.databaseUrl, api.centre.centreId, chair.id, async (client) => {
  await client.query('ALTER TABLE break_glass DISABLE TRIGGER USER');
  await client.query(`UPDATE break_glass SET opened_at = opened_at - interval '2 hours', ends_at = now() - interval '1 second' WHERE id = $1`, [id]);
  await client.query('ALTER TABLE break_glass ENABLE TRIGGER USER');
});

describe('a board that is closed to all but its team', () => {
  it('shows its cases to the team, to chairs and coordinators, and to nobody else of the centre', async () => {
    for (const person of [closed.member, chair, await api.as('coordinator')]) expect([(await person.get(`/cases/${closed.caseId}`)).status, await found(person)]).toEqual([200, 1]);
    for (const person of [outsider, await api.as('spine_surgeon'), await api.as('specialist_nurse')]) {
      (await person.get(`/cases/${closed.caseId}`)).expectProblem(404, 'not-found');
      (await person.get(`/cases/${closed.caseId}/history`)).expectProblem(404, 'not-found');
      (await person.put(`/cases/${closed.caseId}/tumour`, { primary: 'breast' }, 0)).expectProblem(404, 'not-found');
      expect(await found(person)).toBe(0);
    }
    expect((await outsider.get<object>(`/meetings/${closed.meetingId}`)).text).not.toContain(closed.familyName);
    expect((await outsider.post('/patients/search', { text: closed.familyName })).text).not.toContain(closed.patientNumber);
  });

  it('stands by its id in no notice to a screen that may not see it', async () => {
    const [closedTo, openTo] = [await api.as('spine_surgeon'), await api.as('coordinator')];
    const theirs = await Listener.open(api, closedTo);
    const [ours, answering] = [await Listener.open(api, closed.member), await Listener.open(api, openTo)];
    const [other, { version = 0 }] = [await chair.refer(), (await closed.member.readCase(closed.caseId)).tumour ?? {}];
    expect((await closed.member.put(`/cases/${closed.caseId}/tumour`, { primary: 'breast' }, version)).status).toBe(200);
    expect((await chair.put(`/cases/${other}/tumour`, { primary: 'prostate' }, 0)).status).toBe(200);
    for (const listener of [ours, answering]) for (const caseId of [closed.caseId, other]) await listener.hears({ action: 'tumour.record', caseId });
    await theirs.hears({ action: 'tumour.record', caseId: other });
    await eventually(() => theirs.notices.filter(({ action }) => action === 'tumour.record'), ({ length }) => length === 2);
    expect(theirs.text).not.toContain(closed.caseId);
    for (const listener of [theirs, ours, answering]) listener.close();
  });

  it('stands in no notice any more once its board is closed under an open screen', async () => {
    const coordinator = await api.as('coordinator');
    const another = await closedCase(api);
    const boardOf = async () => (await coordinator.get<{ boards: { id: string; version: number }[] }>('/boards')).body.boards.find(({ id }) => id === another.boardId)!;
    const close = async (membersOnly: boolean) => expect((await coordinator.put(`/boards/${another.boardId}`, { name: 'Closed board', timeZone: 'Europe/London', quorum: [], membersOnly, members: [{ personId: another.member.id, specialty: 'spine_surgeon' }] }, (await boardOf()).version)).status).toBe(200);
    await close(false);
    const screen = await Listener.open(api, await api.as('radiologist'));
    expect((await another.member.put(`/cases/${another.caseId}/tumour`, { primary: 'breast' }, 0)).status).toBe(200);
    await screen.hears({ caseId: another.caseId });
    const heard = () => screen.notices.filter(({ caseId }) => caseId === another.caseId).length;
    await close(true);
    await screen.hears({ action: 'board.record' });
    const before = heard();
    expect((await another.member.put(`/cases/${another.caseId}/tumour`, { primary: 'prostate' }, 1)).status).toBe(200);
    await eventually(() => screen.notices.filter(({ action, caseId }) => action === 'tumour.record' && !caseId), ({ length }) => length === 1);
    expect(heard()).toBe(before);
    screen.close();
  });

  it('leaves every other case as it was', async () => {
    const id = await outsider.refer();
    const nurse = await api.as('specialist_nurse');
    expect((await nurse.readCase(id)).id).toBe(id);
    expect((await nurse.put(`/cases/${id}/tumour`, { primary: 'breast' }, 0)).status).toBe(200);
    expect((await nurse.get(`/cases/${id}/history`)).status).toBe(200);
  });

  it('opens to a new member of the team, and to whoever answers for the case', async () => {
    const newcomer = await api.as('radiologist');
    (await newcomer.get(`/cases/${closed.caseId}`)).expectProblem(404, 'not-found');
    const coordinator = await api.as('coordinator');
    const board = (await coordinator.get<{ boards: { id: string; version: number; members: object[] }[] }>('/boards')).body.boards.find(({ id }) => id === closed.boardId)!;
    const said = { name: 'Closed board', timeZone: 'Europe/London', quorum: [], membersOnly: true };
    expect((await coordinator.put(`/boards/${closed.boardId}`, { ...said, members: [{ personId: closed.member.id, specialty: 'spine_surgeon' }, { personId: newcomer.id, specialty: 'radiologist' }] }, board.version)).status).toBe(200);
    expect((await newcomer.get(`/cases/${closed.caseId}`)).status).toBe(200);
    const nurse = await api.as('specialist_nurse');
    const { version } = await closed.member.readCase(closed.caseId);
    expect((await closed.member.put(`/cases/${closed.caseId}/referral`, { question: 'Is it stable?', urgency: 'urgent', mscc: 'no', responsibleId: nurse.id }, version)).status).toBe(200);
    expect((await nurse.get(`/cases/${closed.caseId}`)).status).toBe(200);
  });
});

describe('opening a closed case', () => {
  it('finds it by its whole number only', async () => {
    const find = async (number: string) => (await outsider.post<ClosedCaseList>('/break-glass/search', { number })).body.cases;
    expect(await find(closed.caseNumber)).toEqual([{ caseId: closed.caseId, caseNumber: closed.caseNumber, boardName: 'Closed board' }]);
    expect(await find(` ${closed.patientNumber.toLowerCase()} `)).toHaveLength(1);
    for (const part of [closed.caseNumber.slice(0, -1), closed.familyName, closed.patientNumber.slice(0, 4), '%']) expect(await find(part)).toEqual([]);
    expect((await chair.post<ClosedCaseList>('/break-glass/search', { number: closed.caseNumber })).body.cases).toEqual([]);
  });

  it('asks for a reason in words', async () => {
    for (const reason of ['\u200b'.repeat(30), `on${' '.repeat(30)}call`, '\u00a0'.repeat(40)]) (await outsider.post(`/cases/${closed.caseId}/break-glass`, { category: 'on_call', reason })).expectProblem(422, 'invalid-input', '#/reason');
    (await outsider.post(`/cases/${closed.caseId}/break-glass`, { category: 'on_call', reason: 'urgent' })).expectProblem(422, 'invalid-input', '#/reason');
    (await outsider.post(`/cases/${closed.caseId}/break-glass`, { category: 'on_call', reason: `${' '.repeat(30)}x` })).expectProblem(422, 'invalid-input', '#/reason');
    (await outsider.post(`/cases/${closed.caseId}/break-glass`, { reason: REASON.reason })).expectProblem(422, 'invalid-input', '#/category');
  });

  it.each(['administrator', 'registry_analyst', 'auditor', 'referrer', 'coordinator', 'safety_officer'] as const)('is nothing for the %s', async (role) => {
    (await (await api.as(role)).post(`/cases/${closed.caseId}/break-glass`, REASON)).expectProblem(403, 'not-permitted');
  });

  it('is not needed by who may see the case, and not possible from another centre', async () => {
    (await closed.member.post(`/cases/${closed.caseId}/break-glass`, REASON)).expectProblem(409, 'access-not-needed');
    (await (await api.stranger('spine_surgeon')).post(`/cases/${closed.caseId}/break-glass`, REASON)).expectProblem(404, 'not-found');
    (await outsider.post(`/cases/${newId()}/break-glass`, REASON)).expectProblem(404, 'not-found');
  });

  it('lets in for a time, tells chair and coordinator at once, marks every look, and is judged once by somebody else', async () => {
    const opened = await outsider.post<Kept>(`/cases/${closed.caseId}/break-glass`, REASON);
    expect(opened.status).toBe(201);
    expect((await outsider.get(`/cases/${closed.caseId}`)).status).toBe(200);
    expect(await found(outsider)).toBe(1);
    expect((await outsider.get(`/cases/${closed.caseId}/history`)).status).toBe(200);
    expect(await auditOf('break-glass.open')).toEqual(expect.arrayContaining([{ actor_id: outsider.id, case_id: closed.caseId, subject: 'break_glass' }]));
    const told = await api.rows<{ recipient_person_id: string; subject: string; text: string }>(`SELECT recipient_person_id, subject, text FROM outbox_message WHERE kind = 'notice' AND case_id = $1`, [closed.caseId]);
    expect(told.map(({ recipient_person_id }) => recipient_person_id)).toContain(chair.id);
    for (const { subject, text } of told) expect(subject + text).not.toMatch(new RegExp(`${closed.familyName}|${closed.caseNumber}|ward`));

    await api.app.get(AccessLog).flush();
    const looks = await api.rows<{ opening_id: string | null }>(`SELECT opening_id FROM access_event WHERE case_id = $1 AND person_id = $2 AND kind = 'read'`, [closed.caseId, outsider.id]);
    expect(looks.map(({ opening_id }) => opening_id)).toEqual([opened.body.id, opened.body.id]);
    const [mine] = (await openings(chair)).openings.filter(({ id }) => id === opened.body.id);
    expect(mine).toMatchObject({ personName: outsider.displayName, category: 'on_call', reason: REASON.reason, running: true, looked: 2, caseNumber: closed.caseNumber });
    expect((Date.parse(mine!.endsAt) - Date.parse(mine!.openedAt)) / 60_000).toBe(60);
    expect((await closed.member.get<BreakGlassList>(`/cases/${closed.caseId}/break-glass`)).body.openings.map(({ id }) => id)).toContain(opened.body.id);
    const readers = (await chair.get<CaseReaders>(`/cases/${closed.caseId}/readers`)).body.people;
    expect(readers.find(({ personId }) => personId === outsider.id)).toMatchObject({ byOpening: true, times: 2 });

    await endEarly(opened.body.id);
    (await outsider.get(`/cases/${closed.caseId}`)).expectProblem(404, 'not-found');
    expect(await found(outsider)).toBe(0);

    const judge = (person: ActingPerson, body: object, seen = 1) => person.put<Kept>(`/break-glass/${opened.body.id}/review`, body, seen);
    (await judge(chair, { verdict: 'not_justified' })).expectProblem(422, 'invalid-input', '#/verdict');
    (await judge(chair, { verdict: 'justified' }, 7)).expectProblem(412, 'stale-version');
    (await judge(outsider, { verdict: 'justified' })).expectProblem(403, 'not-permitted');
    expect((await judge(chair, { verdict: 'justified', verdictWords: 'The rota says so' })).status).toBe(200);
    (await judge(await api.as('auditor'), { verdict: 'not_justified', verdictWords: 'No' }, 2)).expectProblem(409, 'opening-judged');
    expect((await openings(chair)).openings.find(({ id }) => id === opened.body.id)).toMatchObject({ verdict: 'justified', reviewedByName: chair.displayName, running: false });
  });

  it('is not judged by whoever opened it', async () => {
    const [id, c] = [newId(), api.centre.centreId];
    await asOwner(api.databaseUrl, c, chair.id, (client) =>
      client.query(`INSERT INTO break_glass (centre_id, id, case_id, person_id, category, reason, opened_at, ends_at, version) VALUES ($1, $2, $3, $4, 'other', 'Written before the role was given', now(), now() + interval '1 hour', 1)`, [c, id, closed.caseId, chair.id]));
    (await chair.put(`/break-glass/${id}/review`, { verdict: 'justified' }, 1)).expectProblem(409, 'own-opening');
    (await chair.put(`/break-glass/${newId()}/review`, { verdict: 'justified' }, 1)).expectProblem(404, 'not-found');
  });
});
