import { Injectable } from '@nestjs/common';
import { FollowUpRow } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { personRef, viewColumns } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { ROW_COLUMNS } from '../case/worklist.reader.js';
import { FUNCTION_LATELY, LAST_DECISION, LAST_SCAN, MINE, NEW_RESULTS, NEXT_DUE, PROGRESSION, VISITS } from './follow-up-facts.reader.js';

const MOST = 300;
const COLUMNS = viewColumns(FollowUpRow, 'x', {
  theCase: `(SELECT row_to_json(r) FROM (SELECT ${ROW_COLUMNS}) r)`, mine: 'coalesce(x.mine, false)', vitalStatus: 'p.vital_status', responsible: personRef('k', 'responsible_id'),
  decisionId: 'd.id', signedAt: 'd.signed_at', sentence: 'd.sentence', hasPlan: 'n.plans > 0', next: 'n.next', lastScanOn: LAST_SCAN,
  lastVisitOn: 'v.seen_on', plannedVisitOn: 'v.planned_on', missedOn: 'CASE WHEN v.missed_on > coalesce(v.seen_on, \'-infinity\') AND v.planned_on IS NULL THEN v.missed_on END',
  progression: 'g.words', progressedOn: 'g.day', newResults: NEW_RESULTS, function: FUNCTION_LATELY,
});
const FROM = `case_card k JOIN spine_case c ON c.centre_id = k.centre_id AND c.id = k.case_id JOIN patient p ON p.centre_id = c.centre_id AND p.id = c.patient_id ${LAST_DECISION} ${NEXT_DUE} ${VISITS} ${PROGRESSION} CROSS JOIN LATERAL (SELECT ${MINE} AS mine) x`;

/** Decided cases that are not before the board again, what presses first at the top: a plan that is missing, and what was due longest ago. $1 centre, $2 person, $3 mine only. */
const INBOX_SQL = `
  WITH followed AS MATERIALIZED (
    SELECT row_to_json(y) AS line, y.press, y.first, y.case_id FROM (
      SELECT ${COLUMNS}, CASE WHEN p.vital_status = 'deceased' OR g.words IS NOT NULL THEN 0 WHEN n.first < rachis_now()::date OR n.first IS NULL THEN 1 ELSE 2 END AS press, n.first, k.case_id
      FROM ${FROM} WHERE k.centre_id = $1 AND k.open AND k.state IN ('discussed', 'in_delivery', 'follow_up') AND (NOT $3::boolean OR x.mine)) y)
  SELECT json_build_object('total', (SELECT count(*)::int FROM followed), 'rows', (SELECT coalesce(json_agg(z.line), '[]') FROM (
    SELECT f.line::jsonb - 'press' - 'first' - 'case_id' AS line FROM followed f ORDER BY f.press, f.first NULLS FIRST, f.case_id LIMIT ${MOST}) z))::text`;
/** The same of one case, wherever it stands. $3 is the case. */
const ONE_SQL = `SELECT row_to_json(y)::text FROM (SELECT ${COLUMNS} FROM ${FROM} WHERE k.centre_id = $1 AND k.case_id = $3) y`;

/** Reads who is due for follow-up. */
@Injectable()
export class FollowUpReader {
  constructor(private readonly database: Database) {}

  /** As JSON text, as PostgreSQL built it. */
  async inbox(actor: Actor, mine: boolean): Promise<string> {
    return (await this.database.json(actor, 'follow-up', INBOX_SQL, [actor.centreId, actor.personId, String(mine)])) ?? '';
  }

  async one(actor: Actor, caseId: string): Promise<string> {
    const json = await this.database.json(actor, 'follow-up-of-case', ONE_SQL, [actor.centreId, actor.personId, caseId]);
    if (!json) throw new Problem('not-found');
    return json;
  }
}
