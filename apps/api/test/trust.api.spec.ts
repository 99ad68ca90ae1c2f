import { newId } from '@rachis/domain';
import pg from 'pg';
import { TestApi, type ActingPerson } from './support/api.js';
import { closedCase } from './support/closed-case.js';
import { fillCentre, type FullCentre } from './support/full-centre.js';
import { makeCentre, makePerson, type TestCentre } from './support/people.js';

/** Somebody got hold of the application's own connection and types SQL. */
let api: TestApi;
let intruder: pg.Client;
let full: FullCentre;
let other: TestCentre;
let surgeon: ActingPerson;
let theirs: FullCentre;
let tables: { name: string; columns: string[] }[];

beforeAll(async () => {
  api = await TestApi.start();
  full = await fillCentre(api);
  await closedCase(api);
  surgeon = await api.as('spine_surgeon');
  other = await makeCentre(api.databaseUrl, 'Southmoor');
  const elsewhere = await api.signedIn(await makePerson(api.databaseUrl, other, ['spine_surgeon']), other);
  const caseId = await elsewhere.refer({ lesions: [{ levels: 'L2' }] });
  theirs = { ...full, caseId, lesionId: (await elsewhere.readCase(caseId)).lesions[0]!.id };
  tables = await api.rows(`
    SELECT c.relname AS name, array_agg(a.attname::text) AS columns FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace GROUP BY c.relname HAVING bool_or(a.attname = 'centre_id') ORDER BY c.relname`);
  intruder = new pg.Client({ connectionString: api.appUrl });
  await intruder.connect();
}, 120_000);
afterAll(async () => {
  await intruder.end();
  await api.stop();
});
beforeEach(() => intruder.query('BEGIN'));
afterEach(() => intruder.query('ROLLBACK'));

const scope = (centreId: string, { actor = surgeon.id, reach = 'centre', action = 'lesion.record' } = {}) =>
  intruder.query(`SELECT set_config('app.centre', $1, true), set_config('app.actor', $2, true), set_config('app.reach', $3, true), set_config('app.action', $4, true), set_config('app.roles', 'spine_surgeon', true)`, [centreId, actor, reach, action]);
/** Tries a statement and takes it back; answers what PostgreSQL said, or how many rows it touched. */
async function attempt(sql: string, values: unknown[] = []): Promise<string> {
  await intruder.query('SAVEPOINT attempt');
  try {
    const { rowCount } = await intruder.query(sql, values);
    return `done: ${rowCount ?? 0}`;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await intruder.query('ROLLBACK TO SAVEPOINT attempt');
  }
}
const everyTable = async (ask: (table: (typeof tables)[number]) => Promise<unknown>, which = (_table: (typeof tables)[number]) => true) => {
  const answers: Record<string, unknown> = {};
  for (const table of tables.filter(which)) answers[table.name] = await ask(table);
  return answers;
};
const all = (answer: unknown, except: Record<string, unknown> = {}) => Object.fromEntries(tables.map(({ name }) => [name, name in except ? except[name] : answer]));
const pick = (answers: Record<string, unknown>, names: readonly string[]) => Object.fromEntries(names.map((name) => [name, answers[name]]));
/** Copies one row of a table with some columns changed. */
const copyWith = (name: string, changes: object) => attempt(`INSERT INTO ${name} SELECT (jsonb_populate_record(NULL::${name}, to_jsonb(x) || $1::jsonb)).* FROM ${name} x LIMIT 1`, [JSON.stringify(changes)]);

const AUDIT = ['access_event', 'access_head', 'audit_event', 'audit_head', 'audit_link'];
/** Not stamped and audited, and why. */
const WITHOUT_AUDIT: Record<string, string> = {
  access_event: 'is the audit of who looked',
  access_head: 'is the audit of who looked',
  audit_event: 'is the audit',
  audit_link: 'is the audit',
  audit_head: 'is the audit',
  session: 'no clinical record; reached through functions only',
  closed_case: 'derived from audited tables by their own triggers',
  case_card: 'derived from audited tables in the same transaction',
  patient_key: 'derived from audited tables by their own triggers',
  registry_row: 'derived from audited tables in the same transaction',
  registry_key: 'a secret, made once and reached through functions of the owner only',
  kpi_fact: 'derived from audited tables', kpi_month: 'derived from audited tables', kpi_stale: 'what is still to be derived', kpi_counted: 'by which definitions it was derived', kpi_known: 'derived from an audited table',
  room_presence: 'true for less than a minute; who took part stands in attendance',
  room_show: 'which part of an image is shown; that images were shown stands with the meeting',
  referral_draft: 'half-typed and for its author alone; what is sent of it is audited',
};
const { referral_draft: _versioned, ...DERIVED } = WITHOUT_AUDIT;
const WITHOUT_VERSION: Record<string, string> = {
  ...DERIVED,
  role_grant: 'made and removed, never changed',
  board_member: 'made and removed, never changed',
  patient_identifier: 'made and removed, never changed',
  status_key: 'made and never changed',
  alert_key: 'made and never changed',
};

/** Ids only, and who may see them follows from what they point at. */
const OPEN_BY_DESIGN = ['closed_case'];

/** Never changed, only followed by another. */
const APPEND_ONLY = [
  'score_result',
  'decision_addendum',
  'action_reminder',
  'survival_estimate',
  'recorded_prognosis',
  'prognosis_acknowledgement',
  'sensitive_note',
  'imaging_read',
  'imaging_addendum',
  'readiness_bypass',
  'confirmation',
  'status_key',
  'biopsy_addendum',
  'issued_paper',
  'emergency_event',
  'emergency_call',
  'alert_key',
  'ratification',
  'attendance_mark',
  'agenda_pack',
  'meeting_invitation',
];

describe('the database', () => {
  it('has something of this centre in every table, so that what follows means something', async () => {
    const counted = await everyTable(async ({ name }) => Number((await api.rows<{ n: string }>(`SELECT count(*) AS n FROM ${name} WHERE centre_id = $1`, [api.centre.centreId]))[0]!.n) > 0);
    expect(counted).toEqual(all(true));
    expect(tables.length).toBeGreaterThan(22);
  });

  it('puts every table with a centre behind the fence, and clinical ones also for their owner', async () => {
    const fences = await api.rows<{ name: string; fenced: boolean; forced: boolean }>(`SELECT relname AS name, relrowsecurity AS fenced, relforcerowsecurity AS forced FROM pg_class WHERE relname = ANY($1)`, [tables.map(({ name }) => name)]);
    expect(fences.filter(({ fenced }) => !fenced)).toEqual([]);
    const clinical = tables.filter(({ name, columns }) => !AUDIT.includes(name) && (columns.includes('case_id') || columns.includes('patient_id') || name === 'patient')).map(({ name }) => name);
    expect(fences.filter(({ name, forced }) => clinical.includes(name) && !forced)).toEqual([]);
    expect(clinical).toEqual(expect.arrayContaining(['patient', 'spine_case', 'lesion', 'decision', 'case_card']));
  });

  it('stamps and audits every table; the exceptions have a reason', async () => {
    const triggers = await api.rows<{ name: string; has: string[] }>(`SELECT c.relname AS name, array_agg(t.tgname::text) AS has FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND t.tgenabled = 'O' GROUP BY c.relname`);
    const without = (trigger: string) => tables.map(({ name }) => name).filter((name) => !triggers.find((one) => one.name === name)?.has.includes(trigger));
    expect(without('b_audit').sort()).toEqual(Object.keys(WITHOUT_AUDIT).sort());
    expect(without('a_stamp').sort()).toEqual(Object.keys(WITHOUT_VERSION).sort());
  });

  it('gives the application nothing that an owner has', async () => {
    const [role] = (await intruder.query<Record<string, boolean>>(`SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolinherit, pg_has_role('rachis_app', (SELECT relowner FROM pg_class WHERE oid = 'spine_case'::regclass), 'MEMBER') AS member FROM pg_roles WHERE rolname = current_user`)).rows;
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, rolinherit: false, member: false });
  });
});

describe('somebody with the connection of the application', () => {
  it('sees nothing at all without saying whose eyes it looks with', async () => {
    expect(await everyTable(({ name }) => attempt(`SELECT 1 FROM ${name}`))).toEqual(all('done: 0', { session: '42501' }));
    expect(await attempt('SELECT 1 FROM centre')).toBe('done: 0');
    expect(await attempt('SELECT 1 FROM migrations')).toBe('42501');
  });

  it('sees nothing of this centre with the eyes of another', async () => {
    await scope(other.centreId);
    expect(await everyTable(({ name }) => attempt(`SELECT 1 FROM ${name} WHERE centre_id = $1`, [api.centre.centreId]))).toEqual(all('done: 0', { session: '42501' }));
    expect(await attempt('SELECT 1 FROM lesion WHERE id = $1', [theirs.lesionId])).toBe('done: 1');
  });

  it('sees of a centre only own referrals with the reach of a referrer', async () => {
    await scope(api.centre.centreId, { reach: 'own' });
    const clinical = ['patient', 'patient_identifier', 'spine_case', 'case_card', 'lesion', 'tumour', 'score_result', 'laboratory_result', 'survival_estimate', 'recorded_prognosis', 'surgery_plan', 'operation', 'complication', 'patient_wish', 'support_service', 'information_given', 'sensitive_note_cover', 'sensitive_note', 'agenda_item', 'decision', 'position_statement', 'decision_addendum', 'audit_event'];
    expect(pick(await everyTable(({ name }) => attempt(`SELECT 1 FROM ${name}`)), clinical)).toEqual(Object.fromEntries(clinical.map((name) => [name, 'done: 0'])));
  });

  /** Whatever hangs on a case or a patient, as the catalogue knows it: a new table is looked at without being named here. */
  const clinical = () => tables.filter(({ name, columns }) => !AUDIT.includes(name) && !OPEN_BY_DESIGN.includes(name) && (columns.includes('case_id') || columns.includes('patient_id') || ['patient', 'spine_case', 'decision'].includes(name)));
  const touched = (answers: Record<string, unknown>) => Object.entries(answers).filter(([, answer]) => !['done: 0', 'RX002', '42501'].includes(String(answer)));
  const update = ({ name, columns }: (typeof tables)[number]) => attempt(`UPDATE ${name} SET centre_id = centre_id${columns.includes('version') ? ', version = version + 1' : ''}`);

  it('finds and changes nothing clinical by a forgotten WHERE without a role of the board: administrators and analysts, referrers of others', async () => {
    for (const roles of ['administrator', 'registry_analyst', 'safety_officer', 'referrer', '']) {
      await scope(api.centre.centreId, { reach: 'own', actor: newId() });
      await intruder.query(`SELECT set_config('app.roles', $1, true)`, [roles]);
      // The analyst counts facts that hold no name and no birth date, and changes none of them.
      const counts = roles === 'registry_analyst' ? ['kpi_fact'] : [];
      expect(touched(await everyTable(({ name }) => attempt(`SELECT 1 FROM ${name}`), (table) => clinical().includes(table))).map(([name]) => name)).toEqual(counts);
      expect(touched(await everyTable(update, (table) => clinical().includes(table)))).toEqual([]);
    }
    expect(clinical().length).toBeGreaterThan(40);
  });

  it('finds nothing of a case that lies with a closed board, from outside its team, in any table; an opening lets it in until it ends', async () => {
    await scope(api.centre.centreId);
    const outsider = newId();
    expect(await intruder.query('UPDATE board SET members_only = true, version = version + 1 WHERE id = (SELECT m.board_id FROM meeting m JOIN agenda_item a ON a.meeting_id = m.id WHERE a.id = $1)', [full.itemId])).toMatchObject({ rowCount: 1 });
    const of = ({ columns }: (typeof tables)[number]) => columns.includes('case_id');
    const found = () => everyTable(({ name }) => attempt(`SELECT 1 FROM ${name} WHERE case_id = $1`, [full.caseId]), (table) => clinical().includes(table) && of(table));
    const before = await found();
    expect(Object.values(before).filter((answer) => answer !== 'done: 0').length).toBeGreaterThan(30);
    await scope(api.centre.centreId, { reach: 'board', actor: outsider });
    expect(touched(await found())).toEqual([]);
    for (const [sql, id] of [['SELECT 1 FROM spine_case WHERE id = $1', full.caseId], ['SELECT 1 FROM decision WHERE id = $1', full.decisionId], ['SELECT 1 FROM audit_event WHERE case_id = $1', full.caseId]] as const) expect(await attempt(sql, [id])).toBe('done: 0');
    expect(await attempt(`UPDATE lesion SET note = 'x', version = version + 1 WHERE id = $1`, [full.lesionId])).toBe('done: 0');
    await scope(api.centre.centreId, { reach: 'board', actor: surgeon.id });
    const open = `INSERT INTO break_glass (centre_id, id, case_id, person_id, category, reason, opened_at, ends_at, version) VALUES ($1, $2, $3, $4, 'emergency', 'Called to the ward at night', now() - interval '1 minute', now() + $5::interval, 1)`;
    await intruder.query(open, [api.centre.centreId, newId(), full.caseId, surgeon.id, '-1 second']);
    expect(touched(await found())).toEqual([['break_glass', 'done: 1']]);
    await intruder.query(open, [api.centre.centreId, newId(), full.caseId, surgeon.id, '1 hour']);
    const after = await found();
    expect(Object.keys(before).filter((name) => before[name] !== 'done: 0' && after[name] === 'done: 0')).toEqual(['kpi_stale', 'registry_row', 'sensitive_note', 'sensitive_note_cover'].filter((name) => after[name] === 'done: 0'));
    expect(await attempt('SELECT 1 FROM lesion WHERE id = $1', [full.lesionId])).toBe('done: 1');
  });

  it('reads no sensitive note with a role that the note does not name', async () => {
    for (const [roles, answer] of [['radiologist', 'done: 0'], ['auditor', 'done: 0'], ['specialist_nurse', 'done: 1']] as const) {
      await scope(api.centre.centreId, { actor: newId() });
      await intruder.query(`SELECT set_config('app.roles', $1, true)`, [roles]);
      expect([roles, await attempt('SELECT 1 FROM sensitive_note')]).toEqual([roles, answer]);
    }
  });

  it('cannot write into another centre', async () => {
    await scope(api.centre.centreId);
    // The order of the views is looked at first, and finds none of them in the other centre.
    expect(await everyTable(({ name }) => copyWith(name, { centre_id: other.centreId, id: newId() }))).toEqual(all('42501', { audit_event: '428C9', kpi_fact: '428C9', kpi_stale: '428C9', show_list: '23503', referral_draft: 'done: 0' }));
    expect(await everyTable(({ name }) => attempt(`UPDATE ${name} SET centre_id = $1`, [other.centreId]), ({ name }) => ['lesion', 'patient', 'spine_case', 'case_card', 'person', 'meeting'].includes(name))).toEqual({ case_card: '42501', lesion: 'RX412', meeting: 'RX412', patient: 'RX412', person: 'RX412', spine_case: 'RX412' });
    for (const name of ['lesion', 'patient', 'person', 'meeting']) expect([name, await attempt(`UPDATE ${name} SET centre_id = $1, version = version + 1`, [other.centreId])]).toEqual([name, '42501']);
  });

  it('cannot hang a row of this centre on a case of another', async () => {
    await scope(api.centre.centreId);
    const hung = await everyTable(({ name }) => copyWith(name, { id: newId(), case_id: theirs.caseId, agenda_item_id: newId(), decision_id: newId(), ...(name === 'decision' ? { state: 'draft' } : {}) }), ({ name, columns }) => columns.includes('case_id') && !AUDIT.includes(name) && name !== 'closed_case');
    expect(await copyWith('closed_case', { case_id: theirs.caseId })).toBe('42501');
    // The rows of the registry are not for the application to write at all; those of the key figures number themselves, which a copy cannot.
    expect(Object.entries(hung).filter(([name, answer]) => answer !== ({ registry_row: '42501', kpi_fact: '428C9', kpi_stale: '428C9' }[name] ?? '23503'))).toEqual([]);
    expect(Object.keys(hung)).toEqual(expect.arrayContaining(['lesion', 'tumour', 'decision', 'agenda_item', 'case_card', 'position_statement']));
    expect(await copyWith('spine_case', { id: newId(), case_number: 'X', referring_organisation_id: other.organisationId })).toBe('23503');
  });

  it('cannot write beside the door', async () => {
    await scope(api.centre.centreId, { action: '' });
    const answers = await everyTable(({ name, columns }) => attempt(`UPDATE ${name} SET centre_id = centre_id${columns.includes('version') ? ', version = version + 1' : ''}`), ({ name }) => !(name in WITHOUT_AUDIT));
    expect(answers).toEqual(Object.fromEntries(Object.keys(answers).map((name) => [name, APPEND_ONLY.includes(name) ? 'RX002' : 'RX001'])));
    expect(await copyWith('lesion', { id: newId() })).toBe('RX001');
    expect(await attempt('DELETE FROM patient_identifier')).toBe('RX001');
  });

  it.each(['version', 'version + 2', 'version - 1', '1', 'NULL'])('cannot write on another version than the one that follows: %s', async (version) => {
    await scope(api.centre.centreId);
    const versioned = ({ name }: { name: string }) => !(name in WITHOUT_VERSION) && name !== 'referral_draft' && !APPEND_ONLY.includes(name) && name !== 'decision';
    const answers = await everyTable(({ name }) => attempt(`UPDATE ${name} SET version = ${version}`), versioned);
    expect(answers).toEqual(Object.fromEntries(Object.keys(answers).map((name) => [name, 'RX412'])));
  });

  it.each([...AUDIT, 'session', 'centre'])('can change, empty or add nothing in %s', async (name) => {
    await scope(api.centre.centreId);
    const column = name === 'centre' ? 'id' : 'centre_id';
    for (const sql of [`UPDATE ${name} SET ${column} = ${column}`, `DELETE FROM ${name}`, `TRUNCATE ${name} CASCADE`, `INSERT INTO ${name} (${column}) VALUES (gen_random_uuid())`]) expect([sql, await attempt(sql)]).toEqual([sql, '42501']);
  });

  it('can delete no record', async () => {
    await scope(api.centre.centreId);
    // The last four are derived, and counted anew from what cannot be deleted.
    const deletable = ['role_grant', 'board_member', 'patient_identifier', 'referral_draft', 'kpi_fact', 'kpi_known', 'kpi_month', 'kpi_stale'];
    expect(await everyTable(({ name }) => attempt(`DELETE FROM ${name}`), ({ name }) => !deletable.includes(name))).toEqual(Object.fromEntries(tables.filter(({ name }) => !deletable.includes(name)).map(({ name }) => [name, '42501'])));
    expect(await everyTable(({ name }) => attempt(`TRUNCATE ${name} CASCADE`))).toEqual(all('42501'));
  });

  it('can change nothing in a signed decision, column by column, and no rating and no addendum', async () => {
    await scope(api.centre.centreId);
    const columns = tables.find(({ name }) => name === 'decision')!.columns.filter((column) => !['version', 'recorded_at', 'recorded_by'].includes(column));
    for (const column of columns) {
      const value = await changed('decision', column);
      expect([column, await attempt(`UPDATE decision SET ${column} = ${value}, version = version + 1`)]).toEqual([column, 'RX409']);
    }
    expect(await attempt(`UPDATE decision SET state = 'entered_in_error', retracted_reason = 'x', sentence = 'Something else', version = version + 1`)).toBe('RX409');
    expect(await attempt(`UPDATE decision SET state = 'entered_in_error', retracted_reason = 'Wrong patient', version = version + 1`)).toBe('done: 1');
    expect(await attempt(`UPDATE score_result SET total = 3, version = version + 1`)).toBe('RX002');
    expect(await attempt(`UPDATE decision_addendum SET text = 'x', version = version + 1`)).toBe('RX002');
    expect(await attempt(`UPDATE position_statement SET stance = 'dissent', version = version + 1`)).toBe('RX409');
  });

  it.each([
    'SET ROLE :owner', 'SET SESSION AUTHORIZATION :owner', 'SET session_replication_role = replica', 'ALTER TABLE lesion DISABLE TRIGGER ALL', 'ALTER TABLE lesion DISABLE ROW LEVEL SECURITY', 'DROP POLICY centre ON lesion',
    'CREATE TABLE public.mine (id int)', 'CREATE SCHEMA mine', 'DROP TABLE audit_event', `SELECT pg_read_file('/etc/passwd')`, `COPY lesion TO PROGRAM 'cat'`, `COPY lesion FROM '/etc/passwd'`, 'CREATE OR REPLACE FUNCTION rachis_audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
    `SELECT rachis_fence('lesion')`, 'ALTER ROLE CURRENT_USER BYPASSRLS', `SELECT rolpassword FROM pg_authid`,
  ])('may not %s', async (sql) => {
    await scope(api.centre.centreId);
    expect(await attempt(sql.replace(':owner', new URL(api.databaseUrl).username))).toBe('42501');
  });

  it('gets nothing by switching row-level security off', async () => {
    await intruder.query('SET LOCAL row_security = off');
    expect(await attempt('SELECT 1 FROM patient')).toBe('42501');
  });

  it('cannot turn the clock', async () => {
    await scope(api.centre.centreId);
    await intruder.query(`SELECT set_config('app.clock', '2001-01-01T00:00:00Z', true)`);
    const { rows } = await intruder.query<{ past: boolean }>(`UPDATE lesion SET note = 'x', version = version + 1 RETURNING recorded_at < now() - interval '1 hour' AS past`);
    expect(rows.map(({ past }) => past)).toEqual([false]);
    expect((await intruder.query('SELECT 1 FROM audit_event WHERE at < $1', ['2002-01-01'])).rowCount).toBe(0);
  });

  it('cannot say that somebody else recorded it, or when', async () => {
    await scope(api.centre.centreId);
    const { rows } = await intruder.query<{ recorded_by: string; fresh: boolean }>(`UPDATE lesion SET recorded_by = $1, recorded_at = '1999-01-01', version = version + 1 RETURNING recorded_by, recorded_at > now() - interval '1 hour' AS fresh`, [newId()]);
    expect(rows).toEqual([{ recorded_by: surgeon.id, fresh: true }]);
  });

  it('finds a case tied to its patient for good', async () => {
    await scope(api.centre.centreId);
    expect(await attempt(`UPDATE spine_case SET patient_id = gen_random_uuid(), version = version + 1`)).toBe('RX002');
    expect(await attempt(`UPDATE spine_case SET case_number = 'SP-1', version = version + 1`)).toBe('RX002');
  });
});

/** Another value for a column, as SQL. */
async function changed(table: string, column: string): Promise<string> {
  const [row] = (await intruder.query<{ type: string }>('SELECT data_type AS type FROM information_schema.columns WHERE table_name = $1 AND column_name = $2', [table, column])).rows;
  const values: Record<string, string> = { uuid: 'gen_random_uuid()', text: `'draft'`, jsonb: `'["changed"]'`, boolean: 'false', date: `'2001-01-01'`, 'timestamp with time zone': `'2001-01-01'` };
  return values[row!.type] ?? 'NULL';
}

describe('a pool of connections that serves several centres in turn', () => {
  it('shows nobody a row of the other, not even after faults', async () => {
    const stranger = await api.signedIn(await makePerson(api.databaseUrl, other, ['spine_surgeon', 'coordinator']), other);
    const visits = Array.from({ length: 120 }, (_, i) => i).map(async (i) => {
      const [who, mine, foreign] = i % 2 ? [stranger, theirs.caseId, full.caseId] : [surgeon, full.caseId, theirs.caseId];
      if (i % 5 === 0) await who.post('/cases/search', { after: '9|x|y' });
      if (i % 7 === 0) (await who.put(`/cases/${foreign}/tumour`, { primary: 'breast' }, 0)).expectProblem(404, 'not-found');
      if (i % 3 === 0) (await who.get(`/cases/${foreign}`)).expectProblem(404, 'not-found');
      return (await who.get<{ id: string }>(`/cases/${mine}`)).body.id === mine;
    });
    expect(await Promise.all(visits)).toEqual(visits.map(() => true));
  });

  it('leaves no timer running after a read, which would strike the connection later', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    await surgeon.readCase(full.caseId);
    const before = timers();
    for (let i = 0; i < 30; i++) await surgeon.readCase(full.caseId);
    expect(timers()).toBeLessThan(before + 10);
  });
});
