import { ageOn, formatDate, labelOf, SEXES, type Patient } from '@rachis/domain';
import { today } from '../../ui/today.js';

type Known = Pick<Patient, 'familyName' | 'givenName' | 'birthDate' | 'sex' | 'deceasedOn'>;

/** "OKAFOR, Margaret": the family name can be told from the given name everywhere. */
export const nameOf = ({ familyName, givenName }: Pick<Known, 'familyName' | 'givenName'>): string => [familyName.toLocaleUpperCase('en-GB'), givenName].filter(Boolean).join(', ');

/** "M. O.": enough to follow a teaching session, too little to know who it is. */
export const initialsOf = ({ familyName, givenName }: Pick<Known, 'familyName' | 'givenName'>): string =>
  [givenName, familyName].flatMap((name) => (name ? [`${[...name][0] ?? ''}.`] : [])).join(' ');

/** "62 y", or "62–63 y" where the birth date is not known to the day; null where it is not known at all. */
export function ageWords({ birthDate, deceasedOn }: Pick<Known, 'birthDate' | 'deceasedOn'>, on: string = today()): string | null {
  if (!birthDate) return null;
  const last = deceasedOn && deceasedOn.length === 10 && deceasedOn < on ? deceasedOn : on;
  const { low, high } = ageOn(birthDate, last);
  return low === high ? `${low} y` : `${low}–${high} y`;
}

/** "14 Mar 1963": never more precise than what is known. */
export const birthWords = (birthDate: string | null | undefined): string | null => (birthDate ? formatDate(birthDate) : null);

/** The sex in words; null where it is not recorded. */
export const sexWords = (sex: string | null | undefined): string | null => (sex ? labelOf(SEXES, sex) : null);
