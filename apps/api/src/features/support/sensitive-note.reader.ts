import { Injectable } from '@nestjs/common';
import { SensitiveNoteView } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { jsonList } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';

const READABLE = `sensitive_note n JOIN sensitive_note_cover w ON w.centre_id = n.centre_id AND w.id = n.id
  WHERE n.centre_id = c.centre_id AND n.case_id = c.id AND (n.recorded_by = $3 OR n.audience && $4::text[])`;
const RETRACTED = (what: string) => `CASE WHEN w.retracted_reason IS NOT NULL THEN ${what} END`;
const NOTES = jsonList(SensitiveNoteView, 'n', READABLE, 'n.recorded_at DESC, n.id', {
  version: 'w.version',
  retractedReason: 'w.retracted_reason',
  retractedAt: RETRACTED('w.recorded_at'),
  retractedByName: RETRACTED(
    '(SELECT q.display_name FROM person q WHERE q.centre_id = w.centre_id AND q.id = w.recorded_by)',
  ),
});

/** $1 is the centre, $2 the case, $3 the reader, $4 the reader's roles. Row-level security asks the same once more. */
const NOTES_SQL = `
  SELECT json_build_object('notes', ${NOTES}, 'withheld',
    (SELECT count(*) FROM sensitive_note_cover v WHERE v.centre_id = c.centre_id AND v.case_id = c.id AND v.retracted_reason IS NULL
      AND NOT EXISTS (SELECT 1 FROM ${READABLE} AND n.id = v.id)))::text
  FROM spine_case c WHERE c.centre_id = $1 AND c.id = $2`;

/** Reads the sensitive notes of a case; no other statement of the application does. */
@Injectable()
export class SensitiveNoteReader {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, caseId: string): Promise<string> {
    const json = await this.database.json(actor, 'sensitive-notes', NOTES_SQL, [
      actor.centreId,
      caseId,
      actor.personId,
      actor.roles,
    ]);
    if (!json) throw new Problem('not-found');
    return json;
  }
}
