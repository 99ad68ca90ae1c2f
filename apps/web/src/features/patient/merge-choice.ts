import { absenceLabel, fieldsOf, formatDate, labelOf, MERGE_FIELDS, Patient, type ComparedPatient, type MergeChoice, type MergeField } from '@rachis/domain';

const QUESTIONS = fieldsOf(Patient);

/** One answer of two records: the same in both, in one only, or to be chosen. */
export interface ComparedAnswer {
  readonly field: MergeField;
  readonly label: string;
  readonly surviving: { readonly words: string; readonly absent: boolean };
  readonly merged: { readonly words: string; readonly absent: boolean };
  readonly same: boolean;
}

function said(patient: ComparedPatient, field: MergeField): ComparedAnswer['surviving'] {
  const value = patient[field];
  if (!value) return { words: absenceLabel(patient.absences?.[field]), absent: true };
  const { kind, options } = QUESTIONS[field] ?? {};
  return { words: kind === 'partial-date' ? formatDate(value) : options ? labelOf(options, value) : value, absent: false };
}

/** Every answer of both records in the order of the form. */
export const comparedAnswers = (surviving: ComparedPatient, merged: ComparedPatient): ComparedAnswer[] =>
  MERGE_FIELDS.map((field) => {
    const [one, other] = [said(surviving, field), said(merged, field)];
    return { field, label: QUESTIONS[field]?.label ?? field, surviving: one, merged: other, same: one.words === other.words };
  });

/** What follows by itself: an answer that only one of the two has. Where both say something else, somebody has to choose. */
export const startChoice = (answers: readonly ComparedAnswer[]): MergeChoice =>
  Object.fromEntries(answers.flatMap(({ field, surviving, merged, same }) => (same || surviving.absent === merged.absent ? [] : [[field, surviving.absent ? 'merged' : 'surviving']])));

/** The questions that still have to be chosen. */
export const openChoices = (answers: readonly ComparedAnswer[], choice: MergeChoice): ComparedAnswer[] => answers.filter(({ field, same }) => !same && !choice[field]);

/** Institutions of which both records have a number: either the institution gave two, or these are two people. */
export function sharedAuthorities(surviving: ComparedPatient, merged: ComparedPatient): string[] {
  const theirs = new Set((surviving.identifiers ?? []).map(({ authority }) => authority));
  return [...new Set((merged.identifiers ?? []).map(({ authority }) => authority).filter((authority) => theirs.has(authority)))];
}
