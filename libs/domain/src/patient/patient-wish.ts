import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Choices, Holds, Instant, OneOf, Text } from '../contract/fields.js';
import { storedAs, type Recorded } from '../people/recorded.js';

export const YES_NO = codeList({ yes: 'Yes', no: 'No' });
export type YesNo = CodeOf<typeof YES_NO>;
export const WISH_SOURCES = codeList({ patient: 'The patient', carer: 'Carer or family', advance_statement: 'Advance statement', professional: 'A professional who knows the patient' });

/** Whether somebody can decide this for themselves; capacity is judged for one decision at one time. */
export const CAPACITY = codeList({ yes: 'Yes', no: 'No', not_assessed: 'Not assessed' });
/** Consent as the law of the place has it. Not asked is not a refusal. */
export const CONSENTS = codeList({ yes: 'Yes', no: 'No', not_asked: 'Not asked' });
export type Consent = CodeOf<typeof CONSENTS>;
export const WHAT_MATTERS = codeList({
  stay_home: 'To stay at home',
  walk: 'To walk',
  pain_control: 'Pain under control',
  more_time: 'More time',
  not_a_burden: 'Not to be a burden',
  avoid_hospital: 'As little hospital as possible',
  other: 'Something else, in the words above',
});
export type WhatMatters = CodeOf<typeof WHAT_MATTERS>;

type Asked = Partial<PatientWish>;

/** What the patient wants, in own words, with who asked and when, whether that person had met the patient, and what the patient has agreed to. */
export class PatientWish {
  @Text({ label: 'What the patient wants', lines: 3, max: 2000, required: true }) statement!: string;
  @Choices({ label: 'What matters most', of: WHAT_MATTERS }) mattersMost?: WhatMatters[] | null;
  @OneOf({ label: 'Said by', of: WISH_SOURCES }) source?: CodeOf<typeof WISH_SOURCES> | null;
  @Text({ label: 'Obtained by', required: true, hint: 'Name of the person who asked' }) obtainedBy!: string;
  @Text({ label: 'Role of that person', hint: 'Specialist nurse, ward doctor, general practitioner' }) obtainedByRole?: string | null;
  @CalendarDate({ label: 'Obtained on', required: true }) obtainedOn!: string;
  @OneOf({ label: 'That person has met the patient', of: YES_NO }) metPatient?: YesNo | null;
  @Instant({ label: 'When they met' })
  @Holds((_at, { metPatient }: Asked) => (metPatient === 'no' ? 'That person has not met the patient' : null))
  metAt?: string | null;
  @OneOf({ label: 'Has capacity for this decision', of: CAPACITY }) hasCapacity?: CodeOf<typeof CAPACITY> | null;
  @Text({ label: 'Capacity assessed by' })
  @Holds((_by, answers: Asked) => notAssessedFault(answers))
  capacityBy?: string | null;
  @CalendarDate({ label: 'Capacity assessed on' })
  @Holds((_on, answers: Asked) => notAssessedFault(answers))
  capacityOn?: string | null;
  @OneOf({ label: 'Declines what the board recommended', of: YES_NO, hint: 'Only once it was offered' }) declinesPlan?: YesNo | null;
  @OneOf({ label: 'Knows the diagnosis', of: YES_NO }) awareOfDiagnosis?: YesNo | null;
  @OneOf({ label: 'Agrees to discussion at the board', of: CONSENTS, hint: 'As the law of the place has it' }) consentDiscussion?: Consent | null;
  @OneOf({ label: 'Agrees to sharing of information', of: CONSENTS }) consentSharing?: Consent | null;
  @Text({ label: 'Limits of the consent', lines: 2, max: 1000, hint: 'With whom not, what not' }) consentNote?: string | null;
  @Text({ label: 'Carer or next of kin', hint: 'Name, relation, how to reach' }) carer?: string | null;
  @OneOf({ label: 'Interpreter needed', of: YES_NO }) interpreterNeeded?: YesNo | null;
  @Text({ label: 'Language', max: 80 })
  @Holds((_language, { interpreterNeeded }: Asked) => (interpreterNeeded === 'no' ? 'No interpreter is needed' : null))
  interpreterLanguage?: string | null;
  @OneOf({ label: 'Advance decision or resuscitation status is recorded elsewhere', of: YES_NO }) advanceDecision?: YesNo | null;
  @Text({ label: 'Where it is recorded', hint: 'The document itself stays where it is in force' })
  @Holds((_where, { advanceDecision }: Asked) => (advanceDecision === 'no' ? 'None is recorded elsewhere' : null))
  advanceDecisionWhere?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const PatientWishView = storedAs('PatientWishView', PatientWish);
export type PatientWishView = PatientWish & Recorded;

const notAssessedFault = ({ hasCapacity }: Asked) => (hasCapacity === 'not_assessed' ? 'Capacity was not assessed' : null);
