import { PRIMARY_TUMOURS, absenceLabel, formatLevels, labelOf, type WorklistRow } from '@rachis/domain';

/** "Okafor, Margaret": the family name first, as lists are looked through. */
export const nameOf = ({ familyName, givenName }: Pick<WorklistRow, 'familyName' | 'givenName'>): string => [familyName, givenName].filter(Boolean).join(', ');

/** "M.O.": for a screen that strangers can see. */
export const initialsOf = ({ familyName, givenName }: Pick<WorklistRow, 'familyName' | 'givenName'>): string => [givenName, familyName].flatMap((name) => (name ? [`${name.slice(0, 1)}.`] : [])).join('');

/** The tumour in a word, or why there is none. */
export const primaryOf = ({ primary, primaryAbsence }: Pick<WorklistRow, 'primary' | 'primaryAbsence'>): string =>
  primary ? labelOf(PRIMARY_TUMOURS, primary) : `Primary ${absenceLabel(primaryAbsence).toLowerCase()}`;

/** "T8, L2": the levels of a case, or that none is recorded. */
export const levelsOf = ({ levels }: Pick<WorklistRow, 'levels'>): string => (levels ? levels.split(/[\s,]+/).map((one) => formatLevels(one)).join(', ') : 'Level not recorded');

/** "ESCC 3", with a note where a lesion has no grade. */
export function esccOfRow({ worstEscc, esccIncomplete }: Pick<WorklistRow, 'worstEscc' | 'esccIncomplete'>): string {
  if (!worstEscc) return 'ESCC not recorded';
  return `ESCC ${worstEscc}${esccIncomplete ? ', not all graded' : ''}`;
}
