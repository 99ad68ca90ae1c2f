import { Injectable } from '@nestjs/common';
import { HistoryEntry } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { viewColumns } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';

const PAGE = 200;
const COLUMNS = viewColumns(HistoryEntry, 'e', {
  sequence: 'e.id', actorName: `coalesce((SELECT p.display_name FROM person p WHERE p.centre_id = e.centre_id AND p.id = e.actor_id), 'The system')`,
});
const NEWEST = `e.id < coalesce($3::bigint, 9223372036854775807) ORDER BY e.id DESC LIMIT ${PAGE}`;
/** The patient of the case, the records merged with that of the patient, and the mergings themselves. */
const ABOUT_PATIENT = `ARRAY(SELECT unnest(ARRAY[c.patient_id, m.id, m.merged_id, m.surviving_id]) FROM spine_case c LEFT JOIN patient_merge m ON m.centre_id = c.centre_id AND c.patient_id IN (m.merged_id, m.surviving_id) WHERE c.centre_id = $1 AND c.id = $2)`;
/** What happened to the case, and to its patient apart from it: two walks along an index, because one that looks for either walks the whole audit. */
const HISTORY_SQL = `
  WITH found AS (
    (SELECT * FROM audit_event e WHERE e.centre_id = $1 AND e.case_id = $2 AND ${NEWEST})
    UNION ALL
    (SELECT * FROM audit_event e WHERE e.centre_id = $1 AND e.subject_id = ANY (${ABOUT_PATIENT})
      AND e.subject IN ('patient', 'patient_identifier', 'patient_merge') AND e.case_id IS DISTINCT FROM $2 AND ${NEWEST})),
  page AS MATERIALIZED (SELECT * FROM found e ORDER BY e.id DESC LIMIT ${PAGE})
  SELECT CASE WHEN EXISTS (SELECT 1 FROM spine_case c WHERE c.centre_id = $1 AND c.id = $2) THEN json_build_object('entries', (SELECT coalesce(json_agg(x), '[]') FROM (SELECT ${COLUMNS} FROM page e ORDER BY e.id DESC) x),
    'before', (SELECT CASE WHEN count(*) = ${PAGE} THEN min(id) END FROM page))::text END`;

/** Reads who changed what in a case. */
@Injectable()
export class HistoryReader {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, caseId: string, before: number | null): Promise<string> {
    const json = await this.database.json(actor, 'history', HISTORY_SQL, [actor.centreId, caseId, before]);
    if (!json) throw new Problem('not-found');
    return json;
  }
}
