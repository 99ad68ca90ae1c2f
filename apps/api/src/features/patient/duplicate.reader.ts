import { Injectable } from '@nestjs/common';
import {
  ComparedPatient, DistinctionView, MergeView, PatientCase, PatientView, likelySame, MERGE_FIELDS, type DuplicateList, type DuplicatePair, type Identity, type MergeRecord, type MergeToUndo, type PatientComparison,
} from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { jsonList, jsonOne, viewColumns } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { IDENTIFIERS_SQL, KNOWN_COLUMNS } from './patient.reader.js';
import { allObstacles, SINCE_MERGE_SQL, type SinceMerge } from './since-merge.js';

const MOST_LOOKED_AT = 400;
const MOST_SHOWN = 100;

const known = (id: string) => `(SELECT row_to_json(x) FROM (SELECT ${KNOWN_COLUMNS} FROM patient p WHERE p.centre_id = $1 AND p.id = ${id}) x)`;
const distinctionOf = (first: string, second: string) => jsonOne(DistinctionView, 'd', `patient_distinction d WHERE d.centre_id = $1 AND d.first_id = least(${first}, ${second}) AND d.second_id = greatest(${first}, ${second})`);
const named = (id: string) => jsonOne(PatientView, 'p', `patient p WHERE p.centre_id = m.centre_id AND p.id = ${id}`, { identifiers: IDENTIFIERS_SQL });
const personName = (column: string) => `(SELECT q.display_name FROM person q WHERE q.centre_id = m.centre_id AND q.id = m.${column})`;
const MERGE_COLUMNS = viewColumns(MergeView, 'm', {
  surviving: named('m.surviving_id'), merged: named('m.merged_id'), movedCases: `jsonb_array_length(m.before #> '{merged,caseIds}')`, movedNumbers: `m.before #> '{merged,identifiers}'`,
  mergedByName: personName('merged_by'), undoneByName: personName('undone_by'),
});

/** Pairs that share a key, what speaks loudest first; of name and birth date only those that can be the same. The rules look at each of them. */
const LIST_SQL = `
  WITH pairs AS (
    SELECT a.patient_id AS first_id, b.patient_id AS second_id, min(CASE split_part(a.key, ':', 1) WHEN 'number' THEN 1 WHEN 'name' THEN 2 ELSE 3 END) AS place
    FROM patient_key a JOIN patient_key b ON b.centre_id = a.centre_id AND b.key = a.key AND b.patient_id > a.patient_id
    JOIN patient pa ON pa.centre_id = a.centre_id AND pa.id = a.patient_id JOIN patient pb ON pb.centre_id = b.centre_id AND pb.id = b.patient_id
    WHERE a.centre_id = $1 AND CASE split_part(a.key, ':', 1) WHEN 'number' THEN true
      WHEN 'name' THEN pa.birth_date IS NULL OR pb.birth_date IS NULL OR (left(pa.birth_date, 4) = left(pb.birth_date, 4)
        AND (starts_with(pa.birth_date, pb.birth_date) OR starts_with(pb.birth_date, pa.birth_date) OR substr(pa.birth_date, 6, 2) = substr(pb.birth_date, 9, 2)))
      ELSE EXISTS (SELECT 1 FROM patient_identifier i JOIN patient_identifier j ON j.centre_id = i.centre_id AND j.patient_id = pb.id WHERE i.centre_id = $1 AND i.patient_id = pa.id
        AND rachis_fold(i.authority) = rachis_fold(j.authority) AND rachis_near(rachis_fold_number(i.value), rachis_fold_number(j.value))) END
      AND NOT EXISTS (SELECT 1 FROM patient_distinction d WHERE d.centre_id = $1 AND d.first_id = a.patient_id AND d.second_id = b.patient_id AND d.verdict = 'different')
    GROUP BY 1, 2 ORDER BY 3, 1, 2 LIMIT ${MOST_LOOKED_AT + 1}),
  apart AS (SELECT d.first_id, d.second_id, d.recorded_at FROM patient_distinction d JOIN patient pa ON pa.centre_id = d.centre_id AND pa.id = d.first_id JOIN patient pb ON pb.centre_id = d.centre_id AND pb.id = d.second_id
    WHERE d.centre_id = $1 AND d.verdict = 'different' AND pa.merged_into IS NULL AND pb.merged_into IS NULL ORDER BY d.recorded_at DESC, d.id LIMIT ${MOST_SHOWN}),
  merges AS (SELECT m.* FROM patient_merge m WHERE m.centre_id = $1 ORDER BY coalesce(m.undone_at, m.merged_at) DESC, m.id LIMIT ${MOST_SHOWN})
  SELECT (SELECT coalesce(json_agg(json_build_object('first', ${known('s.first_id')}, 'second', ${known('s.second_id')}, 'distinction', ${distinctionOf('s.first_id', 's.second_id')}) ORDER BY s.place, s.first_id, s.second_id), '[]') FROM pairs s) AS pairs,
    (SELECT coalesce(json_agg(json_build_object('first', ${known('s.first_id')}, 'second', ${known('s.second_id')}, 'distinction', ${distinctionOf('s.first_id', 's.second_id')}) ORDER BY s.recorded_at DESC, s.first_id), '[]') FROM apart s) AS different,
    (SELECT coalesce(json_agg(x), '[]') FROM (SELECT ${MERGE_COLUMNS} FROM merges m ORDER BY coalesce(m.undone_at, m.merged_at) DESC, m.id) x) AS merges`;

const compared = (id: string) => jsonOne(ComparedPatient, 'p', `patient p WHERE p.centre_id = $1 AND p.id = ${id}`, {
  identifiers: IDENTIFIERS_SQL, registeredByName: `coalesce((SELECT q.display_name FROM person q WHERE q.centre_id = p.centre_id AND q.id = p.registered_by), 'The system')`,
  cases: jsonList(PatientCase, 'c', 'spine_case c LEFT JOIN case_card k ON k.centre_id = c.centre_id AND k.case_id = c.id WHERE c.centre_id = p.centre_id AND c.patient_id = p.id', 'c.created_at DESC, c.id', { levels: 'k.levels' }),
});
const COMPARE_SQL = `SELECT ${compared('$2')} AS first, ${compared('$3')} AS second, ${distinctionOf('$2::uuid', '$3::uuid')} AS distinction`;
const CASE_IDS_SQL = `(SELECT coalesce(json_agg(c.id ORDER BY c.id), '[]') FROM spine_case c WHERE c.centre_id = m.centre_id AND c.patient_id = m.surviving_id)`;
const MERGE_SQL = `SELECT (SELECT row_to_json(x) FROM (SELECT ${MERGE_COLUMNS}) x) AS view, m.before, ${SINCE_MERGE_SQL} AS facts, ${CASE_IDS_SQL} AS "caseIds" FROM patient_merge m WHERE m.centre_id = $1 AND m.id = $2`;

/** Reads who may be double, and what was merged. */
@Injectable()
export class DuplicateReader {
  constructor(private readonly database: Database) {}

  async list(actor: Actor): Promise<DuplicateList> {
    const [found] = await this.database.rows<Pick<DuplicateList, 'pairs' | 'different' | 'merges'>>(actor, LIST_SQL, [actor.centreId]);
    if (!found) throw new Problem('not-found');
    const pairs = found.pairs.map(withReasons).filter(({ because }) => because !== '');
    return { pairs: pairs.slice(0, MOST_SHOWN), more: pairs.length > MOST_SHOWN || found.pairs.length > MOST_LOOKED_AT, different: found.different.map(withReasons), merges: found.merges };
  }

  async compare(actor: Actor, one: string, other: string): Promise<PatientComparison> {
    const [found] = await this.database.rows<PatientComparison>(actor, COMPARE_SQL, [actor.centreId, one, other]);
    if (!found?.first || !found.second || one === other) throw new Problem('not-found');
    return { ...found, because: likelySame(found.first, found.second).join('; ') || null };
  }

  /** A merge with what stands in the way of undoing it; nothing does when it is already undone. */
  async merge(actor: Actor, id: string): Promise<MergeToUndo> {
    const [found] = await this.database.rows<{ view: MergeView; before: MergeRecord; facts: SinceMerge; caseIds: string[] }>(actor, MERGE_SQL, [actor.centreId, id]);
    if (!found) throw new Problem('not-found');
    const { view } = found;
    const { surviving } = view;
    const identity = Object.fromEntries([...MERGE_FIELDS.map((field) => [field, surviving[field] ?? null]), ['absences', surviving.absences ?? {}]]) as unknown as Identity;
    const now = { identity, identifiers: surviving.identifiers ?? [], caseIds: found.caseIds };
    return { ...view, obstacles: view.undoneAt ? [] : allObstacles(found.before, now, found.facts) };
  }
}

const withReasons = (pair: DuplicatePair): DuplicatePair => ({ ...pair, because: likelySame(pair.first, pair.second).join('; ') });
