// Fills a migrated, throw-away database with generated cases, table by table, as the owner of the tables.
import { makeBoardRows } from './board-rows.mjs';
import { makeCaseRows } from './case-rows.mjs';
import { makeCentreRows } from './centre-rows.mjs';
import { seededRandom } from './random.mjs';
import { treatmentRows, treatmentTables } from './treatment-rows.mjs';

/** @typedef {import('./centre-rows.mjs').Centre} Centre */

const DAY = 86_400_000;
const rowsPerInsert = 1000;
/** Parents before children. */
const tables = [
  'centre',
  'organisation',
  'person',
  'role_grant',
  'board',
  'board_member',
  'patient',
  'patient_identifier',
  'spine_case',
  'tumour',
  'systemic_extent',
  'fitness',
  'functional_status',
  'lesion',
  'score_result',
  'prior_treatment',
  'imaging_study',
  'patient_wish',
  'meeting',
  'agenda_item',
  'attendance',
  'decision',
  'position_statement',
  'decision_addendum',
];

/**
 * Versions, times and authors are part of the generated rows and the audit is not what is measured, so the triggers
 * rest while the rows go in. Keys and checks stay on: what is loaded is what the product could have kept.
 * @param {import('pg').Client} owner
 * @param {'DISABLE' | 'ENABLE'} verb
 */
async function triggers(owner, verb) {
  for (const table of new Set([...tables, ...treatmentTables])) await owner.query(`ALTER TABLE ${table} ${verb} TRIGGER USER`);
}

/** @param {import('pg').Client} owner @param {string} table @param {object[]} rows */
async function insert(owner, table, rows) {
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    const some = rows.slice(start, start + rowsPerInsert);
    const columns = [...new Set(some.flatMap((row) => Object.keys(row)))]
      .map((name) => owner.escapeIdentifier(name))
      .join(', ');
    await owner.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`,
      [JSON.stringify(some)],
    );
  }
}

/** Referrals grow slowly over ten years. @param {import('./random.mjs').Random} random @param {number} count @param {number} now */
const referralTimes = (random, count, now) =>
  Array.from({ length: count }, () => now - Math.floor(random.next() ** 1.15 * 3640 * DAY)).sort((a, b) => a - b);

/**
 * @param {import('pg').Client} owner
 * @param {{ name: string, cases: number, seed: number, now: number, treated?: boolean }} wanted Treated: with what was done after the board
 * @returns {Promise<Centre>}
 */
export async function loadCentre(owner, { name, cases: count, seed, now, treated = false }) {
  const random = seededRandom(seed);
  const centre = makeCentreRows(random, name, now);
  const cases = referralTimes(random, count, now).map((referred, index) =>
    makeCaseRows(random, centre, index + 1, referred, now),
  );
  const boards = makeBoardRows(random, centre, cases, now);
  await owner.query('BEGIN');
  await owner.query(
    `SELECT set_config('app.centre', $1, true), set_config('app.reach', 'centre', true), set_config('app.action', 'bench.load', true)`,
    [centre.id],
  );
  await triggers(owner, 'DISABLE');
  for (const table of tables)
    await insert(owner, table, centre.rows[table] ?? boards[table] ?? cases.flatMap(({ rows }) => rows[table] ?? []));
  if (treated) for (const statement of treatmentRows) await owner.query(statement, statement.includes('$1') ? [centre.id] : []);
  await triggers(owner, 'ENABLE');
  await owner.query('COMMIT');
  await owner.query('ANALYZE');
  await refreshCards(owner, centre.id);
  return centre;
}

/** @param {import('pg').Client} owner @param {string} centreId */
async function refreshCards(owner, centreId) {
  await owner.query('BEGIN');
  await owner.query(`SELECT set_config('app.centre', $1, true), set_config('app.reach', 'centre', true)`, [centreId]);
  await owner.query(
    'SELECT count(rachis_refresh_card(c.centre_id, c.id)::text) FROM spine_case c WHERE c.centre_id = $1',
    [centreId],
  );
  await owner.query('COMMIT');
}
