import { newId, type NewCase } from '@rachis/domain';
import type { UseFormReturn } from 'react-hook-form';
import { today } from '../../ui/today.js';

const EMPTY = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) ? value.every(EMPTY) : typeof value === 'object' && Object.values(value).every(EMPTY));

/** What a new referral starts with: an id of its own, one open lesion, and today as the day of the examination. */
export function startReferral(referringOrganisationId: string | null): Partial<NewCase> {
  return { id: newId(), referral: { referringOrganisationId }, lesions: [{}], functionalStatus: { examinedOn: today() }, neuroExam: { examinedOn: today() } };
}

/** What is sent: groups and entries in which nothing was answered are left out, so that no empty examination or lesion is recorded. */
export function referralToSend(values: NewCase): NewCase {
  const { functionalStatus, neuroExam, lesions, patient, patientId } = values;
  const { examinedOn: _day, ...answers } = functionalStatus ?? { examinedOn: '' };
  const { examinedOn: _sameDay, ...found } = neuroExam ?? { examinedOn: '' };
  return {
    ...values,
    patient: patientId ? null : (patient ?? null),
    functionalStatus: EMPTY(answers) ? null : (functionalStatus ?? null),
    // One visit to the bedside: the examination is of the day that is written above it.
    neuroExam: EMPTY(found) ? null : { ...neuroExam, examinedOn: functionalStatus?.examinedOn ?? neuroExam?.examinedOn ?? today(), examiner: neuroExam?.examiner ?? functionalStatus?.examinedBy ?? null },
    lesions: (lesions ?? []).filter((lesion) => !EMPTY(lesion)),
  };
}

/** Numbers that are already registered with somebody else cannot be recorded twice; in the story they are not lost, and the coordinator finds them. */
export function moveNumbersToStory(form: UseFormReturn<NewCase>): void {
  const numbers = (form.getValues('patient.identifiers') ?? []).filter(({ value }) => value?.trim()).map(({ authority, value }) => [authority, value].filter(Boolean).join(' '));
  const story = form.getValues('referral.summary');
  form.setValue('patient.identifiers', [], { shouldDirty: true });
  form.setValue('referral.summary', [story, `Numbers given for this patient, already registered in the centre: ${numbers.join(', ')}.`].filter(Boolean).join('\n'), { shouldDirty: true });
}

/** An emergency is not held up by a name: it says that the name follows, where it can be seen and corrected. */
export function nameToFollow(form: UseFormReturn<NewCase>): void {
  const [urgency, name] = form.getValues(['referral.urgency', 'patient.familyName']);
  if (urgency === 'emergency' && !name?.trim()) form.setValue('patient.familyName', 'Name to follow', { shouldDirty: true });
}
