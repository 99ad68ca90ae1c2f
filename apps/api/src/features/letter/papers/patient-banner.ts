import { absenceLabel, labelOf, SEXES, type PatientView } from '@rachis/domain';
import { bornAndAge, breakable } from '../../../platform/paper/paper-words.js';
import type { Banner } from '../../../platform/paper/sheet.js';

type OnBanner = Pick<PatientView, 'familyName' | 'givenName' | 'birthDate' | 'sex' | 'identifiers' | 'absences'>;

/** Who the page is about, with the age on a day and never more exact than the date of birth is known. */
export function patientBanner(patient: OnBanner, caseNumber: string, day: string): Banner {
  const sex = labelOf(SEXES, patient.sex) || `sex: ${absenceLabel(patient.absences?.['sex']).toLowerCase()}`;
  return {
    name: breakable([patient.familyName, patient.givenName].filter(Boolean).join(', ')), number: caseNumber,
    below: breakable([bornAndAge(patient.birthDate, day, patient.absences?.['birthDate']), sex, ...(patient.identifiers ?? []).map(({ authority, value }) => `${authority} ${value}`)].join('  ·  ')),
  };
}
