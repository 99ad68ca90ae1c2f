import { codeList, type CodeOf } from './code-list.js';

/**
 * Why a question has no answer. Four different things, and none of them is "normal" or zero.
 * A question with neither an answer nor an absence has simply not been asked yet ("not recorded").
 */
export const ABSENCES = codeList({
  unknown: 'Unknown',
  not_done: 'Not done',
  not_applicable: 'Not applicable',
  pending: 'Pending',
});
/** A stated reason why a value is missing. */
export type Absence = CodeOf<typeof ABSENCES>;
/** Field name -> why it has no value. */
export type AbsenceMap = Record<string, Absence>;

/** What is shown where a value is missing: the stated absence, else "Not recorded". */
export function absenceLabel(absence: string | null | undefined): string {
  return ABSENCES.find(({ code }) => code === absence)?.label ?? 'Not recorded';
}
