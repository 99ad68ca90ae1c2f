import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, OneOf, Text } from '../contract/fields.js';
import { storedAs, type Recorded } from '../people/recorded.js';

export const YES_NO = codeList({ yes: 'Yes', no: 'No' });
export type YesNo = CodeOf<typeof YES_NO>;
export const WISH_SOURCES = codeList({ patient: 'The patient', carer: 'Carer or family', advance_statement: 'Advance statement', professional: 'A professional who knows the patient' });

/** What the patient wants, in own words, with who asked and when, and whether that person had met the patient. */
export class PatientWish {
  @Text({ label: 'What the patient wants', lines: 3, max: 2000, required: true }) statement!: string;
  @OneOf({ label: 'Said by', of: WISH_SOURCES }) source?: CodeOf<typeof WISH_SOURCES> | null;
  @Text({ label: 'Obtained by', required: true, hint: 'Name and role of the person who asked' }) obtainedBy!: string;
  @CalendarDate({ label: 'Obtained on', required: true }) obtainedOn!: string;
  @OneOf({ label: 'That person has met the patient', of: YES_NO }) metPatient?: YesNo | null;
  @OneOf({ label: 'Has capacity for this decision', of: YES_NO }) hasCapacity?: YesNo | null;
  @OneOf({ label: 'Knows the diagnosis', of: YES_NO }) awareOfDiagnosis?: YesNo | null;
  @Absences() absences?: AbsenceMap | null;
}
export const PatientWishView = storedAs('PatientWishView', PatientWish);
export type PatientWishView = PatientWish & Recorded;
