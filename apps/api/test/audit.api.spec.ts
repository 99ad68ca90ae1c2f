import { newId, type Kept } from '@rachis/domain';
import pg from 'pg';
import { verifyChain, type Anchor, type ChainReport } from '../src/platform/audit/audit-chain.js';
import { TestApi, type ActingPerson, type Answer } from './support/api.js';
import { fillCentre } from './support/full-centre.js';
import { makeCentre, makePerson } from './support/people.js';

let api: TestApi;
let owner: pg.Client;
beforeAll(async () => {
  api = await TestApi.start();
  await fillCentre(api);
  owner = new pg.Client({ connectionString: api.databaseUrl });
  await owner.connect();
}, 30_000);
afterAll(async () => {
  await owner.end();
  await api.stop();
});

interface Trace {
  id: string;
  action: string;
  actor_id: string;
  subject: string;
  subject_id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}
const traceOf = (caseId: string, subject: string) => api.rows<Trace & pg.QueryResultRow>('SELECT * FROM audit_event WHERE case_id = $1 AND subject = $2 ORDER BY id', [caseId, subject]);

describe('the audit', () => {
  it('holds one entry for every change that was acknowledged, and none for one that was refused', async () => {
    const nurse = await api.as('specialist_nurse');
    const [id, lesionId, studyId] = [await nurse.refer({ tumour: { primary: 'breast' } }), newId(), newId()];
    const answers: Answer<Kept>[] = [];
    const write = async (path: string, body: object, seen?: number) => answers.push(await nurse.put<Kept>(`/cases/${id}/${path}`, body, seen));
    await write('tumour', { primary: 'prostate' }, 1);
    await write('tumour', { primary: 'thyroid' }, 1);
    await write('tumour', { primary: 'not a tumour' }, 2);
    await write(`lesions/${lesionId}`, { levels: 'T8' }, 0);
    await write(`lesions/${lesionId}`, { levels: 'T9' }, 1);
    await write(`lesions/${lesionId}`, { levels: 'T9', absences: { levels: 'unknown' } }, 2);
    await write(`imaging/${studyId}`, { modality: 'xray' }, 0);
    await write(`imaging/${studyId}`, { modality: 'xray' }, 5);
    await write('fitness', { allergies: 'Latex' }, 0);
    await write('referral', { responsibleId: newId() }, 1);
    const acknowledged = answers.filter(({ status }) => status === 200).length;
    const after = (await api.auditOf(id)).filter(({ action }) => action !== 'case.refer');
    expect([acknowledged, after.length]).toEqual([5, 5]);
    expect(after.every(({ actor_id }) => actor_id === nurse.id)).toBe(true);
    expect(new Set(after.map(({ request_id }) => request_id)).size).toBe(5);
    expect(after.map(({ before, after: now }) => [before, now]).slice(0, 1)).toEqual([[{ primary: 'breast' }, { primary: 'prostate' }]]);
  });

  it('knows every table that a referral fills', async () => {
    const nurse = await api.as('specialist_nurse');
    const id = await nurse.refer({ patient: { familyName: 'Traced', identifiers: [{ authority: 'Hospital', value: newId() }] }, tumour: {}, extent: {}, fitness: {}, functionalStatus: { examinedOn: '2026-03-13' }, lesions: [{}, {}], priorTreatments: [{ kind: 'other' }], imaging: [{ modality: 'xray' }], wishes: [{ statement: 'x', obtainedBy: 'y', obtainedOn: '2026-03-13' }] });
    expect((await api.auditOf(id)).map(({ subject }) => subject).sort()).toEqual(['fitness', 'functional_status', 'imaging_study', 'lesion', 'lesion', 'patient', 'patient_identifier', 'patient_wish', 'prior_treatment', 'spine_case', 'systemic_extent', 'tumour']);
  });

  it('never holds a password or a session', async () => {
    const administrator = await api.as('administrator');
    await administrator.put(`/people/${newId()}`, { email: 'once@test.example', displayName: 'Once', active: true, roles: [], password: 'never to be seen again' }, 0);
    expect(await api.rows(`SELECT e.action, e.subject, e.after FROM audit_event e WHERE regexp_replace(e::text, '"+token_hash"+: null', '', 'g') ~* 'argon2|password|never to be seen|token'`)).toEqual([]);
  });

  it('is the history that the board reads, newest first, in pages', async () => {
    const nurse = await api.as('specialist_nurse');
    const id = await nurse.refer({ tumour: { primary: 'breast', absences: { histology: 'pending' } } });
    await nurse.put(`/cases/${id}/tumour`, { primary: 'breast', histology: 'ductal' }, 1);
    const { body } = await nurse.get<{ entries: { subject: string; action: string; actorName: string; before: unknown; after: unknown; sequence: number }[] }>(`/cases/${id}/history`);
    expect(body.entries[0]).toMatchObject({ subject: 'tumour', action: 'tumour.record', actorName: nurse.displayName, before: { histology: null, absences: { histology: 'pending' } }, after: { histology: 'ductal', absences: {} } });
    expect(body.entries.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['patient', 'spine_case']));
    const older = await nurse.get<typeof body>(`/cases/${id}/history?before=${body.entries[0]!.sequence}`);
    expect(older.body.entries[0]?.sequence).toBe(body.entries[1]?.sequence);
  });
});

describe('many people at once', () => {
  it('lose no edit of one section: 50 editors, each again on the version they are told until theirs is kept', async () => {
    const editors = await Promise.all(Array.from({ length: 50 }, () => api.as('specialist_nurse')));
    const id = await editors[0]!.refer({ fitness: { comorbidity: 'none' } });
    const kept: { version: number; text: string; by: string }[] = [];
    let refused = 0;
    await Promise.all(editors.map(async (editor, n) => {
      let seen = (await editor.readCase(id)).fitness!.version;
      for (let edit = 0; !kept.some(({ by }) => by === editor.id); edit++) {
        const text = `edit ${edit} of editor ${n}`;
        const answer = await editor.put<Kept & { current: { version: number } }>(`/cases/${id}/fitness`, { comorbidity: text }, seen);
        if (answer.status === 200) kept.push({ version: answer.body.version, text, by: editor.id });
        else {
          refused++;
          seen = answer.expectProblem(412, 'stale-version').body.current.version;
        }
      }
    }));
    kept.sort((a, b) => a.version - b.version);
    expect(kept).toHaveLength(50);
    expect(refused).toBeGreaterThan(0);
    expect(kept.map(({ version }) => version)).toEqual(kept.map((_, i) => i + 2));
    expect((await editors[0]!.readCase(id)).fitness).toMatchObject({ comorbidity: kept.at(-1)!.text, version: kept.length + 1 });
    const trace = (await traceOf(id, 'fitness')).slice(1);
    expect(trace.map(({ actor_id, before, after }) => [actor_id, before?.['comorbidity'], after?.['comorbidity']])).toEqual(kept.map(({ by, text }, i) => [by, kept[i - 1]?.text ?? 'none', text]));
  }, 60_000);

  it('leave a chain without a gap', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => api.as('specialist_nurse')));
    await Promise.all(people.flatMap((person) => [person.refer({ lesions: [{ levels: 'T8' }] }), person.refer(), person.refer({ tumour: {} })]));
    const report = await verifyChain(owner, api.centre.centreId);
    expect(report.broken).toBeNull();
    const [{ events }] = await api.rows<{ events: number }>('SELECT count(*)::int AS events FROM audit_event WHERE centre_id = $1', [api.centre.centreId]) as [{ events: number }];
    expect(report.links).toBe(events);
  });
});

describe('the chain over the audit', () => {
  const verify = (anchor?: Anchor) => verifyChain(owner, api.centre.centreId, anchor);
  /** What the owner of the tables does with the guards off, seen before it is taken back. */
  async function tampered(sql: string, anchor?: Anchor): Promise<ChainReport> {
    await owner.query('BEGIN');
    try {
      await owner.query('ALTER TABLE audit_event DISABLE TRIGGER USER; ALTER TABLE audit_link DISABLE TRIGGER USER; ALTER TABLE audit_link DROP CONSTRAINT audit_link_event_fk, DROP CONSTRAINT audit_link_pk');
      await owner.query(sql.replaceAll(':centre', owner.escapeLiteral(api.centre.centreId)));
      return await verify(anchor);
    } finally {
      await owner.query('ROLLBACK');
    }
  }
  const MIDDLE = '(SELECT event_id FROM audit_link WHERE centre_id = :centre AND position = 10)';
  const TAIL = '(SELECT max(position) FROM audit_link WHERE centre_id = :centre)';
  const CUT = `DELETE FROM audit_event WHERE id = (SELECT event_id FROM audit_link WHERE centre_id = :centre AND position = ${TAIL}); DELETE FROM audit_link WHERE centre_id = :centre AND position = ${TAIL}`;

  it('is whole, for the owner and for the application within its centre, and each centre has its own', async () => {
    const { broken, links, head } = await verify();
    expect({ broken, end: head?.position }).toEqual({ broken: null, end: links });
    const stranger = await makeCentre(api.databaseUrl, 'Southmoor');
    expect(await verifyChain(owner, stranger.centreId)).toMatchObject({ broken: null, links: 1 });
    expect(await verifyChain(owner, newId())).toEqual({ links: 0, head: null, broken: null });
    const app = new pg.Client({ connectionString: api.appUrl });
    await app.connect();
    await app.query(`SELECT set_config('app.centre', $1, false), set_config('app.reach', 'centre', false)`, [api.centre.centreId]);
    expect(await verifyChain(app, api.centre.centreId)).toEqual({ broken: null, links, head });
    await app.end();
  });

  it.each([
    ['what was written', `UPDATE audit_event SET after = '{"primary": "breast"}' WHERE id = ${MIDDLE}`], ['what was there before', `UPDATE audit_event SET before = '{}' WHERE id = ${MIDDLE}`], ['who did it', `UPDATE audit_event SET actor_id = gen_random_uuid() WHERE id = ${MIDDLE}`],
    ['when it was, by a microsecond', `UPDATE audit_event SET at = at + interval '1 microsecond' WHERE id = ${MIDDLE}`], ['which case it was', `UPDATE audit_event SET case_id = NULL WHERE id = ${MIDDLE}`], ['what was done', `UPDATE audit_event SET action = 'case.read' WHERE id = ${MIDDLE}`],
    ['which request it was', `UPDATE audit_event SET request_id = 'other' WHERE id = ${MIDDLE}`], ['the hash of a link', `UPDATE audit_link SET hash = sha256('x') WHERE centre_id = :centre AND position = 10`],
  ])('shows that somebody changed %s', async (_what, sql) => expect((await tampered(sql)).broken).toMatchObject({ position: 10, fault: 'hash-differs' }));

  it('shows that an entry was removed', async () => {
    expect((await tampered(`DELETE FROM audit_event WHERE id = ${MIDDLE}`)).broken).toMatchObject({ position: 10, fault: 'event-missing' });
    expect((await tampered(`DELETE FROM audit_link WHERE centre_id = :centre AND position = 10`)).broken).toMatchObject({ position: 11, fault: 'link-missing' });
    const closedUp = `DELETE FROM audit_event WHERE id = ${MIDDLE}; DELETE FROM audit_link WHERE centre_id = :centre AND position = 10; UPDATE audit_link SET position = position - 1 WHERE centre_id = :centre AND position > 10`;
    expect((await tampered(closedUp)).broken).toMatchObject({ position: 10, fault: 'hash-differs' });
  });

  it('shows that entries were put in another order', async () => {
    const swapped = `UPDATE audit_link l SET event_id = o.event_id FROM audit_link o WHERE l.centre_id = :centre AND o.centre_id = :centre AND l.position IN (10, 11) AND o.position = 21 - l.position`;
    expect((await tampered(swapped)).broken).toMatchObject({ position: 10, fault: 'hash-differs' });
    expect((await tampered(`UPDATE audit_link SET position = 21 - position WHERE centre_id = :centre AND position IN (10, 11)`)).broken).toMatchObject({ position: 10, fault: 'hash-differs' });
  });

  it('shows that an entry was slipped in', async () => {
    const slipped = `INSERT INTO audit_event (centre_id, at, action, subject) VALUES (:centre, now(), 'decision.sign', 'decision')`;
    expect((await tampered(slipped)).broken).toMatchObject({ position: null, fault: 'event-not-linked' });
  });

  it('shows that its end was cut off', async () => expect((await tampered(CUT)).broken).toMatchObject({ fault: 'head-differs' }));

  it('shows a cleverly shortened chain only to whoever wrote its end down elsewhere', async () => {
    const anchor = (await verify()).head!;
    const rewound = `${CUT}; UPDATE audit_head h SET position = l.position, hash = l.hash FROM audit_link l WHERE h.centre_id = :centre AND l.centre_id = :centre AND l.position = ${TAIL}`;
    expect((await tampered(rewound)).broken).toBeNull();
    expect((await tampered(rewound, anchor)).broken).toEqual({ position: anchor.position, eventId: null, fault: 'anchor-differs' });
    await (await api.as('specialist_nurse')).refer();
    expect((await verify(anchor)).broken).toBeNull();
  });

  it.each(['audit_event', 'audit_link'])('cannot be touched even by the owner while the guards are on: %s', async (table) => {
    for (const sql of [`UPDATE ${table} SET centre_id = centre_id`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) await expect(owner.query(sql)).rejects.toMatchObject({ code: 'RX002' });
  });
});

describe('pressing a button twice', () => {
  const twice = async (person: ActingPerson, path: string, body: object) => (await Promise.all([person.put<Kept>(path, body, 0), person.put<Kept>(path, body, 0)])).map(({ status, body: kept }) => [status, kept.version]);
  it.each([
    ['a lesion', `lesions/${newId()}`, { levels: 'T8', absences: { sizeMm: 'unknown', note: 'not_applicable', compartment: 'pending' } }, 'lesion'],
    ['the tumour with its markers', 'tumour', { primary: 'breast', markers: [{ marker: 'er', result: 'positive', value: '8/8' }, { value: null, result: 'pending', marker: 'her2' }], absences: { tissue: 'pending', basis: 'unknown', histology: 'pending' } }, 'tumour'],
    ['an examination', `functional-statuses/${newId()}`, { examinedOn: '2026-03-13', deficitOnsetAt: '2026-03-12T22:15:00+01:00', painCharacter: ['mechanical', 'radicular'], painNrs: 7 }, 'functional_status'],
    ['a study', `imaging/${newId()}`, { modality: 'mri_whole_spine', performedOn: '2026-03-12' }, 'imaging_study'],
  ])('keeps %s once and says so both times', async (_what, path, body, subject) => {
    const nurse = await api.as('specialist_nurse');
    const id = await nurse.refer();
    expect(await twice(nurse, `/cases/${id}/${path}`, body)).toEqual([[200, 1], [200, 1]]);
    expect(await traceOf(id, subject)).toHaveLength(1);
    const other = await api.signedIn(await makePerson(api.databaseUrl, api.centre, ['specialist_nurse']), api.centre);
    (await other.put(`/cases/${id}/${path}`, body, 0)).expectProblem(412, 'stale-version');
  });

  it('on the referral keeps one case, but does not swallow what was corrected in between', async () => {
    const referrer = await api.as('referrer');
    const body = { id: newId(), patient: { familyName: 'Between', identifiers: [{ authority: 'Hospital', value: newId() }] }, referral: { question: 'Is it stable?' }, lesions: [{ levels: 'T8' }], tumour: { primary: 'breast', absences: { histology: 'pending', tissue: 'unknown' } } };
    expect((await referrer.post('/cases', body)).status).toBe(201);
    expect((await referrer.post('/cases', body)).status).toBe(201);
    for (const corrected of [{ ...body, lesions: [{ levels: 'T9' }] }, { ...body, referral: { question: 'Is it unstable?' } }, { ...body, tumour: undefined }, { ...body, wishes: [{ statement: 'x', obtainedBy: 'y', obtainedOn: '2026-03-13' }] }, { ...body, patient: { familyName: 'Beyond' } }])
      (await referrer.post('/cases', corrected)).expectProblem(409, 'duplicate');
    expect((await referrer.readCase(body.id)).lesions.map(({ levels }) => levels)).toEqual(['T8']);
  });
});
