import { newId, type NewCase } from '@rachis/domain';
import { today } from '../../ui/today.js';

const EMPTY = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) ? value.every(EMPTY) : typeof value === 'object' && Object.values(value).every(EMPTY));

/** What a new referral starts with: an id of its own, one open lesion, and today as the day of the examination. */
export function startReferral(referringOrganisationId: string | null): Partial<NewCase> {
  return { id: newId(), referral: { referringOrganisationId }, lesions: [{}], functionalStatus: { examinedOn: today() } };
}

/** What is sent: groups and entries in which nothing was answered are left out, so that no empty examination or lesion is recorded. */
export function referralToSend(values: NewCase): NewCase {
  const { functionalStatus, lesions, patient, patientId } = values;
  const { examinedOn: _day, ...answers } = functionalStatus ?? { examinedOn: '' };
  return {
    ...values,
    patient: patientId ? null : (patient ?? null),
    functionalStatus: EMPTY(answers) ? null : (functionalStatus ?? null),
    lesions: (lesions ?? []).filter((lesion) => !EMPTY(lesion)),
  };
}
