import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, Count, Id, ListOf, OneOf, PartialDate, Text } from '../contract/fields.js';

export const SEXES = codeList({ female: 'Female', male: 'Male', other: 'Other' });
export const VITAL_STATUSES = codeList({ alive: 'Alive', deceased: 'Deceased' });

/** A number by which an institution knows the patient. It means nothing without the institution. */
export class PatientIdentifier {
  @Text({ label: 'Assigned by', required: true, max: 80, hint: 'NHS, or the hospital whose number it is' }) authority!: string;
  @Text({ label: 'Number', required: true, max: 60 }) value!: string;
}

/** The person whose spine is discussed. */
export class Patient {
  @Text({ label: 'Family name', required: true }) familyName!: string;
  @Text({ label: 'Given name' }) givenName?: string | null;
  @PartialDate({ label: 'Date of birth', hint: 'As far as it is known: 1963, 1963-03 or 1963-03-14' }) birthDate?: string | null;
  @OneOf({ label: 'Sex', of: SEXES }) sex?: CodeOf<typeof SEXES> | null;
  @OneOf({ label: 'Vital status', of: VITAL_STATUSES }) vitalStatus?: CodeOf<typeof VITAL_STATUSES> | null;
  @PartialDate({ label: 'Date of death' }) deceasedOn?: string | null;
  @ListOf({ label: 'Identifiers', of: () => PatientIdentifier, max: 12 }) identifiers?: PatientIdentifier[] | null;
  @Absences() absences?: AbsenceMap | null;
}
export class PatientView extends Patient {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
}
