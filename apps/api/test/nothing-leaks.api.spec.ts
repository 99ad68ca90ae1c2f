// One patient whose every answer carries a mark. What is done with her provokes everything that is logged, queued, told or mailed;
// the mark may stand in her record and in its audit, and nowhere else.
import { newId, type DecisionLetters, type Patient } from '@rachis/domain';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { DestinationStream } from 'pino';
import { TestApi, type ActingPerson } from './support/api.js';
import { EmergencyRoom } from './support/emergency-room.js';
import { BoardRoom, completeDecision } from './support/board-room.js';
import { eventually } from './support/eventually.js';
import { MailServer } from './support/mail-server.js';

const MARK = 'Zyxmark';
const patient: Patient = {
  familyName: `${MARK}son`, givenName: `${MARK}a`, birthDate: '1951-07-19', sex: 'female', identifiers: [{ authority: 'NHS', value: '999 777 1951' }],
};
/** However it is written: the marks, the number with and without its gaps, the birthday. */
const TRACES = new RegExp([MARK, '999[ ]?777[ ]?1951', '1951-07-19'].join('|'), 'i');

let mail: MailServer;
let api: TestApi;
let room: EmergencyRoom;
let caseId: string;
const log: string[] = [];
const notices: string[] = [];
let listener: pg.Client;

beforeAll(async () => {
  mail = await MailServer.start();
  const sink: DestinationStream = { write: (line) => void log.push(line) };
  api = await TestApi.start({ ...mail.settings, RACHIS_LOG: 'trace' }, undefined, sink);
  listener = new pg.Client({ connectionString: api.databaseUrl });
  await listener.connect();
  listener.on('notification', ({ payload }) => void notices.push(payload ?? ''));
  for (const channel of ['rachis_live', 'rachis_session']) await listener.query(`LISTEN ${channel}`);
  room = await EmergencyRoom.gather(api);
  caseId = await room.triagedCase({ patient, referral: { question: `Can ${MARK}a stand?`, urgency: 'urgent', mscc: 'yes', summary: `${MARK}a fell.` }, lesions: [{ levels: 'T8' }] });
}, 30_000);
afterAll(async () => {
  await listener.end();
  await api.stop();
  await mail.stop();
});

const asOwner = async (...statements: string[]) => {
  const owner = new pg.Client({ connectionString: api.databaseUrl });
  await owner.connect();
  for (const statement of statements) await owner.query(statement);
  await owner.end();
};

describe('a patient with a marked name', () => {
  it('is called out, discussed, written about and mailed, and no subject of a mail names her', async () => {
    expect((await room.callOut(caseId)).status).toBeLessThan(300);
    const board = await BoardRoom.gather(api);
    const discussed = await board.triagedCase({ patient: { ...patient, identifiers: [{ authority: 'NHS', value: newId() }] } });
    const { itemId } = await board.list(discussed);
    const { body } = await board.coordinator.put<{ id: string }>(`/agenda-items/${itemId}/decision`, completeDecision(board.surgeon.id, { plan: `Operate on ${MARK}a`, rationale: MARK }), 0);
    expect((await board.sign(itemId)).status).toBe(200);
    const { drafts } = (await board.coordinator.get<DecisionLetters>(`/decisions/${body.id}/letters`)).body;
    const letter = newId();
    const recipients = [{ role: 'referrer', name: 'Dr Bello', email: 'bello@eastbridge.example' }, { role: 'gp', name: 'Dr Patel', email: 'bounce.patel@surgery.example' }];
    expect((await board.coordinator.put(`/decisions/${body.id}/letters/${letter}`, { ...drafts[0], recipients }, 0)).status).toBe(200);
    expect((await board.coordinator.post(`/letters/${letter}/approval`, undefined, 1)).status).toBe(200);
    expect((await board.coordinator.post(`/letters/${letter}/sending`, undefined, 2)).status).toBe(200);
    await eventually(() => mail.arrived.length, (arrived) => arrived >= 4);
    const heads = mail.arrived.map(({ raw }) => raw.split(/\r?\n\r?\n/)[0] ?? '');
    expect(heads.filter((head) => TRACES.test(head))).toEqual([]);
    const alerts = mail.arrived.filter(({ raw }) => /Subject: Emergency/.test(raw));
    expect(alerts.length).toBeGreaterThan(0);
    expect(alerts.filter(({ raw }) => TRACES.test(raw))).toEqual([]);
    expect((await api.rows<{ subject: string }>('SELECT subject FROM outbox_message')).filter(({ subject }) => TRACES.test(subject))).toEqual([]);
  }, 30_000);

  it('is in no refusal, whatever was wrong with what was typed about her', async () => {
    const twice = await room.referrer.post('/cases', { patient, referral: { question: 'Again?', urgency: 'urgent', mscc: 'no' } });
    const wrong = [
      twice, await room.referrer.put(`/cases/${caseId}/patient`, { ...patient, sex: MARK }, 1), await room.referrer.put(`/cases/${caseId}/tumour`, { primary: MARK, [MARK]: 1 }, 0), await room.referrer.get(`/cases/${MARK}`),
      await room.coordinator.post('/cases/search', { text: `${MARK}'); --`, sort: MARK }), await room.referrer.post(`/cases/${caseId}/moves`, { move: MARK }, 99), await room.referrer.put(`/cases/${caseId}/patient`, patient, 77),
    ];
    expect(wrong.map(({ status }) => status).filter((status) => status < 400 || status > 499)).toEqual([]);
    // What stands there now is shown to whoever may see it; nothing else of an answer speaks of her.
    expect(wrong.map(({ body }) => JSON.stringify({ ...(body as object), current: undefined, errors: ((body as { errors?: { detail: string }[] }).errors ?? []).map(({ detail }) => detail) })).filter((text) => TRACES.test(text))).toEqual([]);
  });

  it('is not told of by a fault of our own, not even when the database quotes her', async () => {
    await asOwner(
      `CREATE FUNCTION tells() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'planted: %', NEW.family_name USING DETAIL = NEW.given_name, ERRCODE = 'XX000'; END $$`,
      'CREATE TRIGGER zz_tells BEFORE INSERT ON patient FOR EACH ROW EXECUTE FUNCTION tells()',
    );
    const failed = await room.referrer.post('/cases', { patient: { ...patient, identifiers: [] }, referral: { question: MARK, urgency: 'urgent', mscc: 'no' } });
    await asOwner('DROP TRIGGER zz_tells ON patient', 'DROP FUNCTION tells()');
    failed.expectProblem(500, 'internal-error');
    expect(failed.text).not.toMatch(TRACES);
    expect(log.filter((line) => line.includes('unexpected fault'))).toHaveLength(1);
  });

  it('is found by searching and read, and after all of it stands in no log, job, notice or address', async () => {
    const reads: ActingPerson[] = [room.coordinator, room.surgeon, room.referrer];
    for (const who of reads) expect((await who.readCase(caseId)).patient.familyName).toBe(patient.familyName);
    expect((await room.coordinator.post<{ rows: unknown[] }>('/cases/search', { text: MARK })).body.rows.length).toBeGreaterThan(0);
    expect((await room.coordinator.post('/patients/search', { familyName: patient.familyName, birthDate: patient.birthDate })).status).toBe(200);

    expect(log.filter((line) => TRACES.test(line))).toEqual([]);
    expect(notices.length).toBeGreaterThan(10);
    expect(notices.filter((text) => TRACES.test(text))).toEqual([]);
    const columns = await api.rows<{ name: string }>(`SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'graphile_worker' AND c.relkind = 'r'`);
    expect(columns.length).toBeGreaterThan(2);
    for (const { name } of columns) expect((await api.rows<{ row: string }>(`SELECT x::text AS row FROM ${name} x`)).filter(({ row }) => TRACES.test(row))).toEqual([]);
    // The mark is where it belongs, so that what is looked for could be found.
    expect((await api.rows<{ n: number }>(`SELECT count(*)::int AS n FROM audit_event e WHERE e::text ~ '${MARK}'`))[0]?.n).toBeGreaterThan(0);
  });

  it('stands in no line that the database itself has written', async () => {
    const superuser = process.env['RACHIS_TEST_SUPERUSER_URL'];
    if (!superuser) return;
    const client = new pg.Client({ connectionString: superuser });
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
    await client.end();
    const text = readFileSync(path.join(rows[0]?.folder ?? '', '..', 'postgres.log'), 'utf8');
    expect(text).toMatch(/ERROR/);
    // The fault that was planted above quotes her by itself, and shows that what is looked for would be found.
    const lines = text.split('\n').filter((line) => TRACES.test(line));
    expect(lines.filter((line) => !line.includes('planted: '))).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
  });
});

describe('an address of the service', () => {
  it('has room for ids, days and codes only, nowhere for a name', async () => {
    const document = (await api.app.inject({ method: 'GET', url: '/api/openapi.json' })).json<{ paths: Record<string, Record<string, { parameters?: { name: string; in: string; schema?: { type?: string; format?: string; enum?: unknown[]; pattern?: string } }[] }>> }>();
    const places = Object.entries(document.paths).flatMap(([path, methods]) => Object.values(methods).flatMap(({ parameters = [] }) => parameters.map((one) => ({ path, ...one }))));
    const ids = /(^|[a-z])(Id|Ids)$|^id$/;
    // `next` is the address of one of our own pages, and these hold ids only.
    const known = ['kind', 'position', 'number', 'term', 'subject', 'scoreId', 'date', 'next'];
    const open = places.filter(({ in: where, name, schema }) => where !== 'header' && !ids.test(name) && !known.includes(name) && !schema?.enum && schema?.format !== 'date' && schema?.type !== 'number' && schema?.type !== 'integer' && schema?.type !== 'boolean');
    expect(open.map(({ path, name }) => `${path} ${name}`)).toEqual([]);
  });
});
