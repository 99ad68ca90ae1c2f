import { newId, type AuditAnchor, type AuditPage, type CaseReaders, type ChainStates } from '@rachis/domain';
import pg from 'pg';
import { AccessLog, MOST_WAITING } from '../src/platform/audit/access-log.js';
import { verifyChain, type ChainName, type ChainReport } from '../src/platform/audit/audit-chain.js';
import { hashPassword } from '../src/platform/identity/passwords.js';
import { readsPatients } from '../src/platform/audit/seen-record.js';
import { Database } from '../src/platform/database/database.js';
import { openApiDocument } from '../src/platform/http/open-api.js';
import { TestApi, type ActingPerson } from './support/api.js';
import { fillCentre, type FullCentre } from './support/full-centre.js';
import { makePerson } from './support/people.js';

let api: TestApi;
let full: FullCentre;
let owner: pg.Client;
let auditor: ActingPerson;
beforeAll(async () => {
  api = await TestApi.start();
  full = await fillCentre(api);
  auditor = await api.as('auditor');
  owner = new pg.Client({ connectionString: api.databaseUrl });
  await owner.connect();
}, 120_000);
afterAll(async () => {
  await owner.end();
  await api.stop();
});

/** Asked for by POST, answering with something, and no look at a patient's record by its address; and why. */
const NOT_A_LOOK: Record<string, string> = {
  '/api/account/password-link': 'the own account', '/api/account/second-factor': 'the own account', '/api/account/second-factor/confirmation': 'the own account', '/api/account/second-factor/recovery-codes': 'the own account',
  '/api/session': 'the sign-in is recorded by its trigger', '/api/session/demo': 'the sign-in is recorded by its trigger', '/api/session/oidc/sign-out': 'the sign-out is recorded by its trigger', '/api/session/proof': 'the own account',
  '/api/audit/anchor-checks': 'no patient', '/api/audit/export.csv': 'is in the audit of changes, with filter and number', '/api/exports/registry': 'is in the audit of changes, with reason, filter and numbers',
  '/api/exports/patients/:patientId': 'recorded by its service, once for each case in it', '/api/status': 'recorded by its service, without a name',
  '/api/kpi/report': 'figures without patients', '/api/kpi/export': 'figures without patients, and in the audit of changes',
  '/api/scores/:id/evaluate': 'open, keeps nothing', '/api/calculators/:id': 'open, keeps nothing', '/api/statistics/:id': 'open, keeps nothing',
  '/api/cases/:caseId/key-images': 'a change', '/api/cases/:caseId/status-links': 'a change',
};

interface Seen extends pg.QueryResultRow {
  kind: string;
  action: string;
  subject: string | null;
  case_id: string | null;
  request_id: string | null;
}
const seenBy = async (person: { id: string }) => {
  await api.app.get(AccessLog).flush();
  return api.rows<Seen>(`SELECT kind, action, subject, case_id, request_id FROM access_event WHERE person_id = $1 ORDER BY at, position`, [person.id]);
};
const briefly = ({ kind, action, subject, case_id }: Seen) => [kind, action, subject, case_id === full.caseId];

describe('who looked at what', () => {
  it('is recorded once for every read of a patient, a paper or a list, also where the address names no case, and not for rooms and rules', async () => {
    const nurse = await api.as('specialist_nurse');
    for (const path of [`/cases/${full.caseId}`, `/cases/${full.caseId}/history`, `/decisions/${full.decisionId}`, '/boards', '/scores', '/people', '/meetings', '/my-day', `/cases/${full.caseId}`]) expect([path, (await nurse.get(path)).status]).toEqual([path, 200]);
    expect((await nurse.post('/cases/search', { text: 'Everything' })).status).toBe(200);
    expect((await nurse.get(`/cases/${full.caseId}/transfer-sheet.pdf`)).status).toBe(200);
    expect((await seenBy(nurse)).map(briefly)).toEqual([
      ['sign_in', 'session.begin', null, false], ['read', 'case.read', 'cases', true], ['read', 'history.read', 'history', true], ['read', 'decision.read', 'decisions', true],
      ['read', 'day.read', 'my-day', false], ['read', 'case.read', 'cases', true], ['read', 'worklist.read', 'cases', false], ['export', 'transfer-sheet.print', 'transfer-sheet.pdf', true],
    ]);
  });

  it('holds what is asked for by POST too: the cases behind a number, and a whole record that was handed out', async () => {
    const coordinator = await api.as('coordinator');
    expect((await coordinator.post('/kpi/cases', { from: '2026-01-01', to: '2026-12-31', measure: 'k2', verdict: 'in' })).status).toBe(200);
    const { patient } = await coordinator.readCase(full.caseId);
    expect((await coordinator.post(`/exports/patients/${patient.id}`, { form: 'json', reason: 'The patient has asked for the record' })).status).toBe(200);
    expect((await seenBy(coordinator)).map(briefly).slice(1)).toEqual([['read', 'kpi.cases', 'cases', false], ['read', 'case.read', 'cases', true], ['export', 'export.patient', 'patients', true]]);
    const { people } = (await auditor.get<CaseReaders>(`/cases/${full.caseId}/readers`)).body;
    expect(people.find(({ personId }) => personId === coordinator.id)).toMatchObject({ times: 1, papers: 1 });
  });

  it('knows every POST that answers with more than what was kept: it is recorded, or says why not', () => {
    interface Operation { responses: Record<string, { content?: Record<string, { schema?: { $ref?: string } }> }> }
    const { paths } = JSON.parse(JSON.stringify(openApiDocument(api.app))) as { paths: Record<string, { post?: Operation }> };
    const answers = ({ responses }: Operation) => Object.entries(responses).filter(([status]) => status.startsWith('2')).flatMap(([, { content }]) => Object.values(content ?? {}).map(({ schema }) => schema?.$ref?.split('/').at(-1)));
    const telling = Object.entries(paths).flatMap(([path, { post }]) => (post && answers(post).some((schema) => schema !== 'Kept') ? [path.replaceAll(/\{(\w+)\}/g, ':$1')] : []));
    const recorded = telling.filter((route) => readsPatients('POST', route, 'case.read'));
    expect([...recorded].sort()).toEqual(['/api/audit/search', '/api/break-glass/search', '/api/cases/search', '/api/kpi/cases', '/api/patients/search']);
    expect(telling.filter((route) => !recorded.includes(route)).sort()).toEqual(Object.keys(NOT_A_LOOK).sort());
  });

  it('counts every read, also many at once', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => api.as('radiologist')));
    // On a slow machine some are answered with "busy", and then nobody has looked.
    const shown = await Promise.all(people.map(async (person) => (await Promise.all(Array.from({ length: 40 }, () => person.get(`/cases/${full.caseId}`)))).filter(({ status }) => status === 200).length));
    for (const [at, person] of people.entries()) expect((await seenBy(person)).filter(({ kind }) => kind === 'read')).toHaveLength(shown[at]!);
    expect(shown.reduce((a, b) => a + b)).toBeGreaterThan(5);
  });

  it('holds refusals: what a role may not, and what is not there to see', async () => {
    const [administrator, referrer] = [await api.as('administrator'), await api.as('referrer')];
    (await administrator.get(`/cases/${full.caseId}`)).expectProblem(403, 'not-permitted');
    (await referrer.get(`/cases/${full.caseId}`)).expectProblem(404, 'not-found');
    (await referrer.put(`/cases/${full.caseId}/tumour`, { primary: 'breast' }, 0)).expectProblem(404, 'not-found');
    expect((await seenBy(administrator)).map(briefly).slice(1)).toEqual([['denied', 'case.read', 'cases', true]]);
    expect((await seenBy(referrer)).map(briefly).slice(1)).toEqual([['denied', 'case.read', 'cases', true], ['denied', 'tumour.record', 'tumour', true]]);
  });

  it('holds who came, who went and whose password was wrong, and never what was typed', async () => {
    const person = await makePerson(api.databaseUrl, api.centre, ['radiologist'], await hashPassword('a long enough secret'));
    (await api.send('POST', '/session', { body: { email: person.email, password: 'guessed-wrongly' } })).expectProblem(401, 'wrong-credentials');
    const came = await api.send<object>('POST', '/session', { body: { email: person.email, password: 'a long enough secret' } });
    expect(came.status).toBe(200);
    const cookie = String(came.headers['set-cookie']).split(';')[0]!;
    expect((await api.send('DELETE', '/session', { cookie })).status).toBe(204);
    expect((await seenBy(person)).map(({ kind }) => kind)).toEqual(['sign_in_refused', 'sign_in', 'sign_out']);
    const [{ found }] = await api.rows<{ found: string }>(`SELECT count(*) AS found FROM access_event e WHERE e::text ~* 'guessed|secret|everything|okafor|@'`) as [{ found: string }];
    expect(found).toBe('0');
  });

  it('can be asked by whoever answers for the case, and by nobody else', async () => {
    const nurse = await api.as('specialist_nurse');
    await nurse.get(`/cases/${full.caseId}`);
    await nurse.get(`/cases/${full.caseId}/transfer-sheet.pdf`);
    for (const role of ['coordinator', 'chair', 'auditor'] as const) {
      await api.app.get(AccessLog).flush();
      const { people } = (await (await api.as(role)).get<CaseReaders>(`/cases/${full.caseId}/readers`)).body;
      expect(people.find(({ personId }) => personId === nurse.id)).toMatchObject({ personName: nurse.displayName, times: 1, papers: 1, refused: 0, byOpening: false });
    }
    (await nurse.get(`/cases/${full.caseId}/readers`)).expectProblem(403, 'not-permitted');
    (await auditor.get(`/cases/${newId()}/readers`)).expectProblem(404, 'not-found');
  });

  it('refuses to show records while it cannot be written, and loses nothing when it can again', async () => {
    const log = new AccessLog(api.app.get(Database), { error: () => undefined } as never);
    const nurse = await api.as('specialist_nurse');
    const entry = { centreId: api.centre.centreId, personId: nurse.id, kind: 'read', action: 'case.read', subject: 'cases', subjectId: full.caseId, caseId: full.caseId, requestId: 'many' } as const;
    for (let at = 0; at < MOST_WAITING; at++) log.note(entry);
    expect(log.full).toBe(true);
    await log.flush();
    expect(log.full).toBe(false);
    expect((await seenBy(nurse)).filter(({ request_id }) => request_id === 'many')).toHaveLength(MOST_WAITING);
  }, 60_000);
});

describe('the chain over who looked', () => {
  async function tampered(sql: string, chain: ChainName = 'access', anchor?: { position: number; hash: string }): Promise<ChainReport> {
    await owner.query('BEGIN');
    try {
      await owner.query('ALTER TABLE access_event DISABLE TRIGGER USER; ALTER TABLE access_event DROP CONSTRAINT access_event_pk');
      await owner.query(sql.replaceAll(':centre', owner.escapeLiteral(api.centre.centreId)));
      return await verifyChain(owner, api.centre.centreId, anchor, chain);
    } finally {
      await owner.query('ROLLBACK');
    }
  }
  const TAIL = '(SELECT max(position) FROM access_event WHERE centre_id = :centre)';
  const HERE = 'WHERE centre_id = :centre AND position = 9';

  it('is whole and as long as its head says', async () => {
    await api.app.get(AccessLog).flush();
    const { broken, links, head } = await verifyChain(owner, api.centre.centreId, undefined, 'access');
    expect({ broken, end: head?.position }).toEqual({ broken: null, end: links });
    expect(links).toBeGreaterThan(250);
  });

  it.each([
    ['who looked', `UPDATE access_event SET person_id = gen_random_uuid() ${HERE}`], ['when, by a microsecond', `UPDATE access_event SET at = at + interval '1 microsecond' ${HERE}`], ['which case', `UPDATE access_event SET case_id = gen_random_uuid() ${HERE}`],
    ['what was done', `UPDATE access_event SET action = 'x' ${HERE}`], ['whether it was refused', `UPDATE access_event SET kind = CASE kind WHEN 'read' THEN 'denied' ELSE 'read' END ${HERE}`], ['by which opening', `UPDATE access_event SET opening_id = gen_random_uuid() ${HERE}`], ['the hash', `UPDATE access_event SET hash = sha256('x') ${HERE}`],
  ])('shows that somebody changed %s', async (_what, sql) => expect((await tampered(sql)).broken).toMatchObject({ position: 9, fault: 'hash-differs' }));

  it('shows what was removed, put elsewhere, cut off, and - with the anchor - a chain shortened as a whole', async () => {
    const head = (await verifyChain(owner, api.centre.centreId, undefined, 'access')).head!;
    expect((await tampered(`DELETE FROM access_event ${HERE}`)).broken).toMatchObject({ position: 10, fault: 'link-missing' });
    expect((await tampered(`DELETE FROM access_event ${HERE}; UPDATE access_event SET position = position - 1 WHERE centre_id = :centre AND position > 9`)).broken).toMatchObject({ position: 9, fault: 'hash-differs' });
    expect((await tampered(`UPDATE access_event SET position = 19 - position WHERE centre_id = :centre AND position IN (9, 10)`)).broken).toMatchObject({ position: 9, fault: 'hash-differs' });
    const cut = `DELETE FROM access_event WHERE centre_id = :centre AND position = ${TAIL}`;
    expect((await tampered(cut)).broken).toMatchObject({ fault: 'head-differs' });
    const rewound = `${cut}; UPDATE access_head h SET position = e.position, hash = e.hash FROM access_event e WHERE h.centre_id = :centre AND e.centre_id = :centre AND e.position = ${TAIL}`;
    expect((await tampered(rewound)).broken).toBeNull();
    expect((await tampered(rewound, 'access', head)).broken).toEqual({ position: head.position, eventId: null, fault: 'anchor-differs' });
  });

  it('cannot be touched even by the owner while the guards are on', async () => {
    for (const sql of ['UPDATE access_event SET centre_id = centre_id', 'DELETE FROM access_event', 'TRUNCATE access_event']) await expect(owner.query(sql)).rejects.toMatchObject({ code: 'RX002' });
  });
});

describe('the auditor', () => {
  const search = async (what: object) => (await auditor.post<AuditPage>('/audit/search', what)).body;

  it('sees changes and looks together, newest first, page after page, nothing twice and nothing left out', async () => {
    const nurse = await api.as('specialist_nurse');
    for (let at = 0; at < 4; at++) {
      await nurse.refer();
      await Promise.all(Array.from({ length: 60 }, () => nurse.get(`/cases/${full.caseId}`)));
      await api.app.get(AccessLog).flush();
    }
    const [{ all }] = await api.rows<{ all: number }>('SELECT ((SELECT count(*) FROM access_event WHERE person_id = $1) + (SELECT count(*) FROM audit_event WHERE actor_id = $1))::int AS all', [nurse.id]) as [{ all: number }];
    const ids: string[] = [];
    for (let before: string | null | undefined = null, pages = 0; pages === 0 || before; pages++) {
      const page: AuditPage = await search({ personId: nurse.id, before });
      ids.push(...page.entries.map(({ id }) => id));
      before = page.before;
    }
    expect([ids.length, new Set(ids).size]).toEqual([all, all]);
    expect(all).toBeGreaterThan(240);
    expect(new Set(ids.map((id) => id[0]))).toEqual(new Set(['a', 'c']));
  });

  it('finds by person, case, kind, action and day', async () => {
    const nurse = await api.as('specialist_nurse');
    const theCase = await nurse.readCase(full.caseId);
    await nurse.put(`/cases/${full.caseId}/presentation`, { symptoms: [{ symptom: 'limb_weakness' }] }, 1);
    await api.app.get(AccessLog).flush();
    const mine = (await search({ personId: nurse.id })).entries;
    expect(mine.slice(0, 3).map(({ kind, action }) => [kind, action])).toEqual([['change', 'presentation.record'], ['read', 'case.read'], ['sign_in', 'session.begin']]);
    expect(mine[0]).toMatchObject({ personName: nurse.displayName, caseNumber: theCase.caseNumber, subject: 'presentation' });
    expect((await search({ personId: nurse.id, kind: 'read' })).entries).toHaveLength(1);
    expect((await search({ personId: nurse.id, action: 'presentation' })).entries).toHaveLength(1);
    expect((await search({ personId: nurse.id, caseNumber: theCase.caseNumber })).entries).toHaveLength(2);
    expect((await search({ caseNumber: 'SP-0000-00000' })).entries).toEqual([]);
    const today = mine[0]!.at.slice(0, 10);
    expect((await search({ personId: nurse.id, from: '2001-01-01', to: '2001-01-02' })).entries).toEqual([]);
    expect((await search({ personId: nurse.id, from: '2001-01-01', to: today })).entries.length).toBeGreaterThan(1);
    (await auditor.post('/audit/search', { before: 'x' })).expectProblem(422, 'invalid-input', '#/before');
  });

  it('sees no word of what was written', async () => {
    const { text } = await auditor.post('/audit/search', {});
    expect(text).not.toMatch(/Everything|Stabilise|breast|before":\{|999 123/);
  });

  it('takes the audit out as a table without formulas, and that is in the audit', async () => {
    const mischief = await makePerson(api.databaseUrl, api.centre, ['radiologist']);
    await owner.query(`SELECT set_config('app.action', 'person.record', false), set_config('app.centre', $1, false)`, [api.centre.centreId]);
    await owner.query(`UPDATE person SET display_name = '=HYPERLINK("x")', version = version + 1 WHERE id = $1`, [mischief.id]);
    await (await api.signedIn(mischief, api.centre)).get(`/cases/${full.caseId}`);
    await api.app.get(AccessLog).flush();
    const { status, text, headers } = await auditor.post('/audit/export.csv', { personId: mischief.id });
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = text.trim().split('\r\n');
    expect(lines[0]).toBe('"place","at","kind","person","person_id","action","subject","case_number","opening_id","request_id"');
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`);
    const [{ after }] = await api.rows<{ after: { lines: number; personId: string } }>(`SELECT after FROM audit_event WHERE action = 'audit.export' ORDER BY id DESC LIMIT 1`) as [{ after: { lines: number; personId: string } }];
    expect(after).toMatchObject({ lines: lines.length - 1, personId: mischief.id });
  });

  it('sees that both chains are whole, writes their place down and finds later that it still fits - or not', async () => {
    const anchor = (await auditor.get<AuditAnchor>('/audit/anchor')).body;
    await (await api.as('specialist_nurse')).refer();
    const check = async (what: AuditAnchor) => (await auditor.post<ChainStates>('/audit/anchor-checks', what)).body;
    expect((await auditor.get<ChainStates>('/audit/chain')).body).toMatchObject({ whole: true, chains: [{ chain: 'changes', fault: null }, { chain: 'access', fault: null }] });
    expect((await check(anchor)).whole).toBe(true);
    const forged = { ...anchor, access: { ...anchor.access!, hash: '0'.repeat(64) } };
    expect(await check(forged)).toMatchObject({ whole: false, chains: [{ fault: null }, { fault: 'anchor-differs', faultAt: anchor.access!.position }] });
    expect((await check({ ...anchor, changes: { position: 10_000_000, hash: 'ab' } })).chains[0]).toMatchObject({ fault: 'anchor-differs' });
    (await auditor.post('/audit/anchor-checks', { ...anchor, centreId: newId() })).expectProblem(422, 'invalid-input', '#/centreId');
  });

  it.each(['chair', 'coordinator', 'administrator', 'registry_analyst', 'referrer'] as const)('is the only one who may: not the %s', async (role) => {
    const person = await api.as(role);
    for (const path of ['/audit/chain', '/audit/anchor']) (await person.get(path)).expectProblem(403, 'not-permitted');
    for (const path of ['/audit/search', '/audit/export.csv']) (await person.post(path, {})).expectProblem(403, 'not-permitted');
  });
});
