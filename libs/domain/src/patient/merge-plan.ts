import { formatDate } from '../contract/dates.js';
import { labelOf } from '../contract/code-list.js';
import { absenceLabel, type AbsenceMap } from '../contract/absence.js';
import { fieldsOf } from '../contract/fields.js';
import { MERGE_FIELDS, type MergeChoice, type MergeField, type MergeObstacle } from './merge.js';
import { Patient, type PatientIdentifier } from './patient.js';

/** The answers of a record with the stated absences. */
export type Identity = { readonly [field in MergeField]: string | null } & { readonly absences: AbsenceMap };
/** A record as it is or was. */
export interface PatientState {
  readonly identity: Identity;
  readonly identifiers: readonly PatientIdentifier[];
  readonly caseIds: readonly string[];
}
/** What has to be known to undo: both as they were, and the answers that the record that stays got. */
export interface MergeRecord {
  readonly surviving: PatientState;
  readonly merged: PatientState;
  readonly after: Identity;
}
export interface Joined {
  readonly surviving: PatientState;
  readonly merged: PatientState;
}

const QUESTIONS = fieldsOf(Patient);
const same = (a: PatientIdentifier) => (b: PatientIdentifier) => a.authority === b.authority && a.value === b.value;
const unlike = (list: readonly PatientIdentifier[]) => (one: PatientIdentifier) => !list.some(same(one));
const pick = (from: AbsenceMap, name: string): AbsenceMap => (from[name] ? { [name]: from[name] } : {});
const answer = ({ absences, ...identity }: Identity, field: MergeField): string => JSON.stringify([identity[field], identity[field] === null ? (absences[field] ?? null) : null]);

/** Takes each answer, or the stated reason why there is none, from the side that was said. */
export function chosenIdentity(surviving: PatientState, merged: PatientState, choice: MergeChoice): Identity {
  const from = (field: MergeField) => (choice[field] === 'merged' ? merged : surviving).identity;
  const answers = Object.fromEntries(MERGE_FIELDS.map((field) => [field, from(field)[field]])) as { [field in MergeField]: string | null };
  const absences = Object.assign({}, ...MERGE_FIELDS.map((field) => pick(from(field).absences, field))) as AbsenceMap;
  const noNumbers = surviving.identifiers.length + merged.identifiers.length === 0;
  return { ...answers, absences: { ...absences, ...(noNumbers ? pick(surviving.identity.absences, 'identifiers') : {}) } };
}

/** What is kept of a merge, so that it can be undone. */
export const recordMerge = (surviving: PatientState, merged: PatientState, choice: MergeChoice): MergeRecord => ({ surviving, merged, after: chosenIdentity(surviving, merged, choice) });

/** Both records after the merge: one has everything, the other keeps its own words and has nothing that hangs on it. */
export const joined = ({ surviving, merged, after }: MergeRecord): Joined => ({
  surviving: { identity: after, identifiers: [...surviving.identifiers, ...merged.identifiers], caseIds: [...surviving.caseIds, ...merged.caseIds] },
  merged: { identity: merged.identity, identifiers: [], caseIds: [] },
});

/**
 * Both records after undoing, from how the record that stayed is now. What was changed since is not lost: a corrected
 * answer, a new number and a new case stay with it. The same merge undone at once gives exactly what was before.
 */
export function parted({ surviving, merged, after }: MergeRecord, now: PatientState): Joined {
  const kept = (field: MergeField) => (answer(now.identity, field) === answer(after, field) ? surviving : now).identity;
  const answers = Object.fromEntries(MERGE_FIELDS.map((field) => [field, kept(field)[field]])) as { [field in MergeField]: string | null };
  const absences = Object.assign({}, ...MERGE_FIELDS.map((field) => pick(kept(field).absences, field))) as AbsenceMap;
  const back = merged.identifiers.filter((one) => now.identifiers.some(same(one)));
  const staying = now.identifiers.filter(unlike(back));
  const saidOfNumbers = (now.identity.absences['identifiers'] === after.absences['identifiers'] ? surviving : now).identity.absences;
  const noNumbers = staying.some(unlike(surviving.identifiers)) ? {} : pick(saidOfNumbers, 'identifiers');
  return {
    surviving: { identity: { ...answers, absences: { ...absences, ...noNumbers } }, identifiers: staying, caseIds: now.caseIds.filter((id) => !merged.caseIds.includes(id)) },
    merged: { identity: merged.identity, identifiers: back, caseIds: merged.caseIds.filter((id) => now.caseIds.includes(id)) },
  };
}

/** What happened since a merge that undoing cannot put right by itself, in words, with what becomes of it. */
export function obstaclesTo({ surviving, merged, after }: MergeRecord, now: PatientState, numberOf: (caseId: string) => string): MergeObstacle[] {
  const say = (what: string): MergeObstacle => ({ what, stops: false });
  const begun = now.caseIds.filter((id) => !surviving.caseIds.includes(id) && !merged.caseIds.includes(id));
  const known = [...surviving.identifiers, ...merged.identifiers];
  return [
    ...begun.map((id) => say(`Case ${numberOf(id)} was begun since. It stays with the record that stays.`)),
    ...MERGE_FIELDS.filter((field) => answer(now.identity, field) !== answer(after, field)).map((field) =>
      say(`${QUESTIONS[field]?.label ?? field} was changed since, from ${inWords(after, field)} to ${inWords(now.identity, field)}. The newer answer stays with the record that stays.`)),
    ...now.identifiers.filter(unlike(known)).map(({ authority, value }) => say(`${authority} ${value} was added since. It stays with the record that stays.`)),
    ...known.filter(unlike(now.identifiers)).map(({ authority, value }) => say(`${authority} ${value} was removed since. It is not put back.`)),
  ];
}

function inWords(identity: Identity, field: MergeField): string {
  const value = identity[field];
  if (value === null) return identity.absences[field] ? absenceLabel(identity.absences[field]).toLowerCase() : 'not recorded';
  const { kind, options } = QUESTIONS[field] ?? {};
  return kind === 'partial-date' ? formatDate(value) : options ? labelOf(options, value) : value;
}
