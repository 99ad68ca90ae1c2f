import type pg from 'pg';
import { snakeCase } from '../platform/database/snake-case.js';
import type { Act, Row, Timeline, Write } from './acts.js';
import { sealAgenda, sealDecision } from './seal.js';

/** For every table one function that adds rows and one that changes a row, so that each statement is planned once. */
const MAKE_WRITERS = `
DO $make$
DECLARE t text; key text; cols text;
BEGIN
  FOR t, key, cols IN
    SELECT c.relname, CASE WHEN bool_or(a.attname = 'id') THEN 'id' ELSE 'case_id' END,
      string_agg(format('%1$I = r.%1$I', a.attname), ', ') FILTER (WHERE a.attname NOT IN ('centre_id', 'id', 'version', 'recorded_at', 'recorded_by'))
    FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped WHERE g.tgname = 'b_audit' GROUP BY c.relname
  LOOP
    EXECUTE format('CREATE FUNCTION pg_temp.insert_%1$s(given jsonb) RETURNS void LANGUAGE plpgsql AS $f$ BEGIN INSERT INTO %1$I SELECT r.* FROM jsonb_populate_recordset(NULL::%1$I, given) r; END $f$', t);
    EXECUTE format('CREATE FUNCTION pg_temp.update_%1$s(given jsonb) RETURNS void LANGUAGE plpgsql AS $f$ DECLARE r %1$I;
      BEGIN
        SELECT * INTO STRICT r FROM %1$I WHERE centre_id = (given ->> ''centre_id'')::uuid AND %2$I = (given ->> %2$L)::uuid;
        r := jsonb_populate_record(r, given);
        UPDATE %1$I SET version = version + 1, %3$s WHERE centre_id = r.centre_id AND %2$I = r.%2$I;
      END $f$', t, key, cols);
  END LOOP;
END $make$`;
/**
 * Does many acts in one round trip. Each act has its own time, author and name, so each of its writes is a statement of
 * its own: the triggers stamp and audit them exactly as they do for the application.
 */
const MAKE_ACTS = `
CREATE FUNCTION pg_temp.demo_acts(acts jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE act jsonb; w jsonb;
BEGIN
  FOR act IN SELECT * FROM jsonb_array_elements(acts) LOOP
    PERFORM set_config('app.clock', act ->> 'at', true), set_config('app.actor', act ->> 'actor', true), set_config('app.action', act ->> 'action', true), set_config('app.case', coalesce(act ->> 'caseId', ''), true);
    FOR w IN SELECT * FROM jsonb_array_elements(act -> 'writes') LOOP
      EXECUTE format('SELECT pg_temp.%I($1)', w ->> 'by') USING w -> 'given';
    END LOOP;
  END LOOP;
END $$`;
const SCOPE = `SELECT set_config('app.centre', $1, true), set_config('app.reach', 'centre', true)`;
const AT_ONCE = 400;

/** Case numbers in the order in which cases were begun, through all centres, as the product's sequence gives them. */
export class CaseNumbers {
  last = 0;

  given(write: Write, at: Date): Write {
    if (!('insert' in write) || write.insert !== 'spine_case') return write;
    return { insert: write.insert, rows: write.rows.map((row) => ({ ...row, caseNumber: `SP-${at.getUTCFullYear()}-${String(++this.last).padStart(5, '0')}` })) };
  }
}

/** Has to be called once in the session before the first writing. */
export async function prepareWriter(client: pg.Client): Promise<void> {
  await client.query(MAKE_WRITERS);
  await client.query(MAKE_ACTS);
}

/** Writes the whole timeline, in its order, inside the transaction that is open. */
export async function writeTimeline(client: pg.Client, timeline: Timeline, numbers: CaseNumbers): Promise<void> {
  await client.query(SCOPE, [timeline.centreId]);
  let waiting: object[] = [];
  const flush = async () => {
    if (waiting.length > 0) await client.query('SELECT pg_temp.demo_acts($1)', [JSON.stringify(waiting)]);
    waiting = [];
  };
  for (const act of timeline.inOrder()) {
    let { writes } = act;
    if (act.signs) {
      await flush();
      writes = [{ update: 'decision', row: { id: act.signs.decisionId, ...(await sealDecision(client, timeline.centreId, act.signs, act.at)) } }, ...writes];
    }
    if (act.publishes) {
      await flush();
      writes = [{ insert: 'agenda_pack', rows: [await sealAgenda(client, timeline.centreId, act.publishes, act.at)] }, ...writes];
    }
    waiting.push(inColumns(timeline.centreId, act, writes.map((write) => numbers.given(write, act.at))));
    if (waiting.length >= AT_ONCE) await flush();
  }
  await flush();
}

function inColumns(centreId: string, { at, actor, action, caseId }: Act, writes: readonly Write[]): object {
  const columns = (row: Row) => ({ ...Object.fromEntries(Object.entries(row).map(([name, value]) => [snakeCase(name), value])), centre_id: centreId });
  return {
    at, actor, action, caseId,
    writes: writes.map((write) => ('insert' in write ? { by: `insert_${write.insert}`, given: write.rows.map(columns) } : { by: `update_${write.update}`, given: columns(write.row) })),
  };
}
