import { Injectable } from '@nestjs/common';
import { PatientView, type PatientMatch, type PatientMatches, type PatientSearch } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { viewColumns } from '../../platform/database/view-sql.js';
import type { Actor } from '../../platform/identity/actor.js';

/** The identifiers of patient `p`, as JSON. */
export const IDENTIFIERS_SQL = `(SELECT coalesce(json_agg(json_build_object('authority', i.authority, 'value', i.value) ORDER BY i.authority, i.value), '[]') FROM patient_identifier i WHERE i.centre_id = p.centre_id AND i.patient_id = p.id)`;

const FIND_SQL = `
  SELECT ${viewColumns(PatientView, 'p', { identifiers: IDENTIFIERS_SQL })},
    (SELECT count(*)::int FROM spine_case c WHERE c.centre_id = p.centre_id AND c.patient_id = p.id AND c.state <> 'closed') AS "openCases"
  FROM patient p
  WHERE p.centre_id = $1 AND (
    ($2::text IS NOT NULL AND p.id IN (SELECT i.patient_id FROM patient_identifier i WHERE i.centre_id = $1 AND regexp_replace(lower(i.value), '\\s', '', 'g') = regexp_replace(lower($2), '\\s', '', 'g')))
    OR ($3::text IS NOT NULL AND $4::text IS NOT NULL AND lower(p.family_name) = lower($3) AND (p.birth_date = $4 OR starts_with($4, p.birth_date) OR starts_with(p.birth_date, $4)))
    OR ($2::text IS NULL AND $4::text IS NULL AND $3::text IS NOT NULL AND lower(p.family_name) = lower($3)))
  ORDER BY p.family_name, p.given_name, p.id LIMIT 20`;

/** Looks for patients. */
@Injectable()
export class PatientReader {
  constructor(private readonly database: Database) {}

  /** The same number, or the same family name with a birth date that does not contradict. */
  async find(actor: Actor, { identifier, familyName, birthDate }: PatientSearch): Promise<PatientMatches> {
    const patients = await this.database.rows<PatientMatch>(actor, FIND_SQL, [actor.centreId, identifier ?? null, familyName ?? null, birthDate ?? null]);
    return { patients };
  }
}
