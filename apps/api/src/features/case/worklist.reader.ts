import { Injectable } from '@nestjs/common';
import { WorklistRow, type WorklistSearch } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { viewColumns } from '../../platform/database/view-sql.js';
import { STANDING_TRIAGE } from '../triage/triage-made.reader.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';

/** A line of a list, from card `k`. */
export const ROW_COLUMNS = viewColumns(WorklistRow, 'k', { id: 'k.case_id', triage: STANDING_TRIAGE('k') });
const ORDER = 'k.urgency_rank, k.sort_due, k.case_id';
const COUNTED_UP_TO = 1000;
const PAGE = 50;
const CURSOR = /^([0-5])\|(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z|infinity)\|([0-9a-f-]{36})$/;
const CURSOR_SQL = `rachis_cursor(l.urgency_rank, l.sort_due, l.case_id)`;

/** A prepared statement. Its name stands for its shape, so that each shape is planned once. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The worklist as one statement: by urgency, then due time, then id, so that the next page begins exactly where this one ends. */
export function worklistStatement(centreId: string, search: WorklistSearch): Statement {
  const values: unknown[] = [centreId];
  const value = (one: unknown) => `$${values.push(one)}`;
  const filters = [
    ['centre', 'k.centre_id = $1'],
    ...(search.openOnly ? [['open', 'k.open']] : []),
    ...(search.states?.length ? [['states', `k.state = ANY(${value(search.states)}::text[])`]] : []),
    ...(search.urgency ? [['urgency', `k.urgency = ${value(search.urgency)}`]] : []),
    ...(search.primary ? [['primary', `k."primary" = ${value(search.primary)}`]] : []),
    ...(search.region ? [['region', `${value(search.region)} = ANY(k.regions)`]] : []),
    ...(search.highGradeEscc ? [['escc', `k.worst_escc IN ('2', '3')`]] : []),
    ...(search.possiblyUnstable ? [['sins', '(k.sins_high >= 7 OR k.sins_incomplete)']] : []),
    ...(search.overdue ? [['overdue', `k.sort_due < (SELECT rachis_now()) AND k.state IN ('submitted', 'triaged', 'in_preparation', 'ready', 'listed')`]] : []),
    ...(search.text?.trim() ? [textFilter(search.text, value)] : []),
  ] as [string, string][];
  const counted = filters.map(([, sql]) => sql).join(' AND ');
  // What a text finds is found first: few cases match, and walking the whole order in search of them would take long.
  const [hits, cards, condition] = search.text?.trim() ? [`hit AS MATERIALIZED (SELECT k.* FROM case_card k WHERE ${counted}),`, 'hit', 'true'] : ['', 'case_card', counted];
  const after = search.after ? afterFilter(search.after, value) : null;
  const paged = after ? `${condition} AND ${after}` : condition;
  const limit = `${value(search.limit ?? PAGE)}::int`;
  return {
    name: `worklist-${filters.map(([name]) => name).join('-')}${after ? '-after' : ''}`,
    values,
    text: `
    WITH ${hits} chosen AS (SELECT k.urgency_rank, k.sort_due, k.case_id FROM ${cards} k WHERE ${paged} ORDER BY ${ORDER} LIMIT ${limit}),
      page AS MATERIALIZED (SELECT k.* FROM chosen h JOIN ${cards} k ON k.centre_id = $1 AND k.case_id = h.case_id),
      counted AS (SELECT count(*)::int AS n FROM (SELECT 1 FROM ${cards} k WHERE ${condition} LIMIT ${COUNTED_UP_TO + 1}) z),
      last AS (SELECT l.* FROM page l ORDER BY l.urgency_rank DESC, l.sort_due DESC, l.case_id DESC LIMIT 1)
    SELECT json_build_object(
      'rows', (SELECT coalesce(json_agg(r), '[]') FROM (SELECT ${ROW_COLUMNS} FROM page k ORDER BY ${ORDER}) r),
      'total', least((SELECT n FROM counted), ${COUNTED_UP_TO}), 'totalIsMinimum', (SELECT n FROM counted) > ${COUNTED_UP_TO},
      'next', CASE WHEN (SELECT count(*) FROM page) = ${limit} THEN (SELECT ${CURSOR_SQL} FROM last l) END)::text`,
  };
}

/** The beginning of a name, of both names in either order, of the identifier or of the case number. */
function textFilter(typed: string, value: (one: unknown) => string): [string, string] {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const begins = (column: string, start: string) => `(${column} >= ${value(start)} AND ${column} < ${value(`${start}\u{10ffff}`)})`;
  const space = text.indexOf(' ');
  const single = [begins('k.family_key', text), begins('k.given_key', text), begins('k.number_key', text.replaceAll(' ', '')), begins('k.case_key', text)];
  if (space < 0) return ['text', `(${single.join(' OR ')})`];
  const [first, rest] = [text.slice(0, space).replace(/,$/, ''), text.slice(space + 1)];
  const both = [`(${begins('k.given_key', first)} AND ${begins('k.family_key', rest)})`, `(${begins('k.family_key', first)} AND ${begins('k.given_key', rest)})`];
  return ['names', `(${[...single, ...both].join(' OR ')})`];
}

function afterFilter(after: string, value: (one: unknown) => string): string {
  const cursor = CURSOR.exec(after);
  if (!cursor) throw Problem.field('#/after', 'This is no place in the list');
  return `(k.urgency_rank, k.sort_due, k.case_id) > (${value(Number(cursor[1]))}::smallint, ${value(cursor[2])}::timestamptz, ${value(cursor[3])}::uuid)`;
}

/** Reads the worklist. */
@Injectable()
export class WorklistReader {
  constructor(private readonly database: Database) {}

  async search(actor: Actor, search: WorklistSearch): Promise<string> {
    const { name, text, values } = worklistStatement(actor.centreId, search);
    return (await this.database.json(actor, name, text, values)) ?? '';
  }
}
