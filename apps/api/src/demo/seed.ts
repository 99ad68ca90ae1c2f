import type pg from 'pg';
import { CaseNumbers, prepareWriter, writeTimeline } from './act-writer.js';
import type { Timeline } from './acts.js';
import { Calendar } from './calendar.js';
import { judgeDecisions } from './concordances.js';
import { makeNeighbour } from './neighbour.js';
import { makeNorthgate } from './northgate.js';
import { CENTRE_NAME, NEIGHBOUR_NAME, TIME_ZONE } from './organisations.js';
import { Random } from './random.js';

/** The chance of the demonstration; another number would be other fictional patients. */
export const SEED = 20_260_313;

/** Fills an empty database with the demonstration, whole or not at all. Every date is relative to the database's now. */
export async function seedDemo(owner: pg.Client): Promise<void> {
  await prepareWriter(owner);
  await owner.query('BEGIN');
  await owner.query('SET LOCAL plan_cache_mode = force_generic_plan');
  try {
    const { rows } = await owner.query<{ now: Date }>('SELECT now()');
    const calendar = new Calendar(rows[0]?.now ?? new Date(NaN), TIME_ZONE);
    const random = new Random(SEED);
    const numbers = new CaseNumbers();
    await writeCentre(owner, makeNorthgate(calendar, random), CENTRE_NAME, numbers);
    await writeCentre(owner, makeNeighbour(calendar, random), NEIGHBOUR_NAME, numbers);
    await owner.query(`SELECT setval('case_number', $1)`, [numbers.last]);
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
  await owner.query('ANALYZE');
}

async function writeCentre(owner: pg.Client, timeline: Timeline, name: string, numbers: CaseNumbers): Promise<void> {
  await owner.query(`SELECT set_config('app.centre', $1, true), set_config('app.reach', 'centre', true), set_config('TimeZone', 'UTC', true)`, [timeline.centreId]);
  await owner.query('INSERT INTO centre (id, name, time_zone, demo) VALUES ($1, $2, $3, true)', [timeline.centreId, name, TIME_ZONE]);
  await writeTimeline(owner, timeline, numbers);
  await judgeDecisions(owner, timeline.centreId);
  await owner.query('SELECT rachis_refresh_card(c.centre_id, c.id) FROM spine_case c WHERE c.centre_id = $1', [timeline.centreId]);
}
