import { newId } from '@rachis/domain';
import pg from 'pg';
import { TestApi, type ActingPerson } from './support/api.js';

let api: TestApi;
let owner: pg.Client;
beforeAll(async () => {
  api = await TestApi.start();
  owner = new pg.Client({ connectionString: api.databaseUrl });
  await owner.connect();
  // The owner is fenced too.
  await owner.query(`SELECT set_config('app.centre', $1, false), set_config('app.reach', 'centre', false)`, [api.centre.centreId]);
}, 30_000);
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const rows = async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> => (await owner.query<T>(sql, values)).rows;
/** The tables that a function of the database reads, by its own text. */
async function tablesIn(name: string): Promise<string[]> {
  return (await rows<{ table: string }>(
    `SELECT c.relname AS table FROM pg_class c, pg_proc p WHERE p.proname = $1 AND c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND p.prosrc ~ ('(FROM|JOIN) ' || c.relname || '\\M') ORDER BY 1`, [name],
  )).map(({ table }) => table);
}
const sources = async (name: string) => ((await rows<{ said: string[] }>(`SELECT ${name}() AS said`))[0]?.said ?? []).filter((one) => !one.endsWith(':draft')).sort();
/** Which versions of its card and its registry row a case has: another one was written. */
const written = async (caseId: string) =>
  (await rows<{ card: string; row: string }>('SELECT k.xmin::text AS card, r.xmin::text AS row FROM case_card k JOIN registry_row r ON r.centre_id = k.centre_id AND r.case_id = k.case_id WHERE k.centre_id = $1 AND k.case_id = $2', [api.centre.centreId, caseId]))[0] as { card: string; row: string };

describe('what follows from a case', () => {
  it('names every table that the card and the registry are made of', async () => {
    const ofCard = await sources('rachis_card_sources');
    expect(ofCard).toEqual((await tablesIn('rachis_refresh_card')).filter((table) => table !== 'case_card'));
    // The settings of a centre are no change of a case; the registry row follows the card by its own trigger.
    const read = (await tablesIn('rachis_refresh_registry')).filter((table) => !['centre', 'case_card', 'registry_row'].includes(table));
    expect(await sources('rachis_registry_sources')).toEqual(expect.arrayContaining([...read, ...ofCard]));
  });

  it('hears of each of these tables from the trigger that keeps the audit', async () => {
    const heard = (await rows<{ table: string }>(`SELECT c.relname AS table FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid WHERE p.proname = 'rachis_audit' AND NOT t.tgisinternal`)).map(({ table }) => table);
    expect(heard).toEqual(expect.arrayContaining(await sources('rachis_registry_sources')));
  });

  it('is worked out after a change of a source, the registry alone where the card shows nothing of it, and not at all after anything else', async () => {
    const surgeon: ActingPerson = await api.as('spine_surgeon');
    const id = await surgeon.refer({ tumour: { primary: 'breast' }, lesions: [{ levels: 'T8' }] });
    const begun = await written(id);
    await surgeon.put(`/cases/${id}/lesions/${newId()}`, { levels: 'L2' }, 0);
    const [lesion] = await rows<{ levels: string }>('SELECT levels FROM case_card WHERE centre_id = $1 AND case_id = $2', [api.centre.centreId, id]);
    expect(lesion?.levels).toBe('T8 L2');
    const after = await written(id);
    expect([after.card === begun.card, after.row === begun.row]).toEqual([false, false]);

    await surgeon.put(`/cases/${id}/functional-statuses/${newId()}`, { examinedOn: '2026-02-03', ecog: '1' }, 0);
    const examined = await written(id);
    expect([examined.card === after.card, examined.row === after.row]).toEqual([true, false]);

    await surgeon.put(`/cases/${id}/presentation`, { onsetOn: '2026-01' }, 0);
    expect(await written(id)).toEqual(examined);
  });
});

describe('a write that fails', () => {
  it('leaves its connection as it was for the next', async () => {
    const surgeon = await api.as('spine_surgeon');
    const id = await surgeon.refer();
    const foreign = await Promise.all(Array.from({ length: 12 }, () => surgeon.put(`/cases/${newId()}/presentation`, {}, 0)));
    expect(new Set(foreign.map(({ status }) => status))).toEqual(new Set([404]));
    const stale = await Promise.all(Array.from({ length: 12 }, () => surgeon.put(`/cases/${id}/tumour`, { primary: 'breast' }, 77)));
    expect(new Set(stale.map(({ status }) => status >= 400 && status < 500))).toEqual(new Set([true]));
    const written = await Promise.all(Array.from({ length: 12 }, () => surgeon.put(`/cases/${id}/lesions/${newId()}`, { levels: 'T9' }, 0)));
    expect(new Set(written.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
