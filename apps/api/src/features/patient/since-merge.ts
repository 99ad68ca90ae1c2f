import { obstaclesTo, type MergeObstacle, type MergeRecord, type PatientState } from '@rachis/domain';

/** What the records say of the time after a merge. */
export interface SinceMerge {
  readonly numbers: Record<string, string>;
  readonly signed: string[];
  /** A later merge of either record that still stands. */
  readonly later: boolean;
}

/** The facts after merge `m` as JSON: numbers of the cases, those with a decision signed since under the joined identity, a later merge that stands. */
export const SINCE_MERGE_SQL = `json_build_object(
  'numbers', (SELECT coalesce(json_object_agg(c.id, c.case_number), '{}') FROM spine_case c WHERE c.centre_id = m.centre_id AND c.patient_id = m.surviving_id),
  'signed', (SELECT coalesce(json_agg(DISTINCT c.case_number), '[]') FROM decision d JOIN spine_case c ON c.centre_id = d.centre_id AND c.id = d.case_id
    WHERE d.centre_id = m.centre_id AND c.patient_id = m.surviving_id AND d.signed_at > m.merged_at AND m.before #> '{merged,caseIds}' ? c.id::text),
  'later', EXISTS (SELECT 1 FROM patient_merge n WHERE n.centre_id = m.centre_id AND n.id <> m.id AND n.undone_at IS NULL AND n.merged_at > m.merged_at AND m.surviving_id IN (n.surviving_id, n.merged_id)))`;

/** Everything that stands in the way of undoing a merge, what stops it first. */
export function allObstacles(merge: MergeRecord, now: PatientState, { numbers, signed, later }: SinceMerge): MergeObstacle[] {
  return [
    ...(later ? [{ what: 'The record that stays was merged once more since. Undo the later merge first.', stops: true }] : []),
    ...signed.map((number) => ({ what: `A decision on case ${number} was signed since, with the name and numbers of the record that stays. It keeps the words it was signed with.`, stops: false })),
    ...obstaclesTo(merge, now, (caseId) => numbers[caseId] ?? ''),
  ];
}
