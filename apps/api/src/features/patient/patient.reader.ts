import { Injectable } from '@nestjs/common';
import { KnownPatient, likelySame, type PatientMatches, type PatientSearch } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { viewColumns } from '../../platform/database/view-sql.js';
import type { Actor } from '../../platform/identity/actor.js';

/** The identifiers of patient `p`, as JSON. */
export const IDENTIFIERS_SQL = `(SELECT coalesce(json_agg(json_build_object('authority', i.authority, 'value', i.value) ORDER BY i.authority, i.value), '[]') FROM patient_identifier i WHERE i.centre_id = p.centre_id AND i.patient_id = p.id)`;
/** The columns of a patient `p` with the number of open cases. */
export const KNOWN_COLUMNS = viewColumns(KnownPatient, 'p', {
  identifiers: IDENTIFIERS_SQL, openCases: `(SELECT count(*)::int FROM spine_case c WHERE c.centre_id = p.centre_id AND c.patient_id = p.id AND c.state <> 'closed')`,
});

const MOST_SHOWN = 20;
/** Enough for the commonest name in the year of birth; the rules look at each. */
const MOST_LOOKED_AT = 200;

/** Who shares a key with what is asked, along one index; a name counts only where the year of birth does not contradict. $2 family, $3 born, $4 numbers. */
const FIND_SQL = `
  WITH found AS MATERIALIZED (SELECT k.patient_id, bool_or(k.key LIKE 'number:%') AS by_number, bool_or(k.key LIKE 'born:%') AS by_birth
    FROM patient_key k WHERE k.centre_id = $1 AND k.key = ANY (rachis_patient_keys($2::text, $3::text, $4::text[])) GROUP BY k.patient_id)
  SELECT coalesce((SELECT json_agg(x) FROM (SELECT ${KNOWN_COLUMNS} FROM found f JOIN patient p ON p.centre_id = $1 AND p.id = f.patient_id
    WHERE f.by_number OR f.by_birth OR $3::text IS NULL OR p.birth_date IS NULL OR left(p.birth_date, 4) = left($3::text, 4)
    ORDER BY f.by_number DESC, f.by_birth DESC, p.birth_date = $3::text DESC NULLS LAST, p.id LIMIT ${MOST_LOOKED_AT}) x), '[]') AS patients,
    EXISTS (SELECT 1 FROM rachis_numbers_taken($4::text[]) taken WHERE NOT EXISTS (SELECT 1 FROM patient_key k WHERE k.centre_id = $1 AND k.key = taken)) AS "numberTaken"`;

/** Looks for patients. */
@Injectable()
export class PatientReader {
  constructor(private readonly database: Database) {}

  /** Whoever may be the person described, each with the reason in words. Somebody who sees own referrals only learns of others no more than that a number is taken. */
  async find(actor: Actor, search: PatientSearch): Promise<PatientMatches> {
    const identifiers = (search.numbers ?? []).map(({ authority, value }) => ({ authority: authority ?? '', value: value ?? '' }));
    const [found] = await this.database.rows<{ patients: KnownPatient[]; numberTaken: boolean }>(actor, FIND_SQL, [actor.centreId, search.familyName ?? null, search.birthDate ?? null, identifiers.map(({ value }) => value)]);
    const patients = (found?.patients ?? []).flatMap((patient) => {
      const reasons = likelySame({ ...search, identifiers }, patient);
      return reasons.length > 0 ? [{ ...patient, because: reasons.join('; ') }] : [];
    });
    return { patients: patients.slice(0, MOST_SHOWN), numberTaken: found?.numberTaken ?? false };
  }
}
