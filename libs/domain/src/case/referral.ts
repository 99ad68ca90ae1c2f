import type { AbsenceMap } from '../contract/absence.js';
import { Absences, Choices, Group, Holds, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { Fitness } from '../function/fitness.js';
import { FunctionalStatus } from '../function/functional-status.js';
import { NeuroExam } from '../function/neuro-exam.js';
import { ImagingStudy } from '../imaging/imaging-study.js';
import { LaboratoryResult } from '../laboratory/laboratory-result.js';
import { Lesion } from '../lesion/lesion.js';
import { SystemicExtent } from '../oncology/extent.js';
import { PriorTreatment } from '../oncology/prior-treatment.js';
import { Tumour } from '../oncology/tumour.js';
import { Patient } from '../patient/patient.js';
import { PatientWish, YES_NO, type YesNo } from '../patient/patient-wish.js';
import { PRESENTING_SYMPTOMS, type PresentingSymptom } from '../scores/red-flags/symptoms.js';
import { InformationGiven } from '../support/information-given.js';
import { CLOSING_REASONS, MOVES, type ClosingReason, type Move } from './lifecycle.js';
import { MSCC_ANSWERS, URGENCIES, type MsccAnswer, type Urgency } from './urgency.js';
import { codeList } from '../contract/code-list.js';

/** Why the case is brought, how soon an answer is needed, and who stands for it. */
export class Referral {
  @Text({ label: 'Question to the board', lines: 3, max: 1000 }) question?: string | null;
  @OneOf({ label: 'Urgency', of: URGENCIES }) urgency?: Urgency | null;
  @OneOf({ label: 'Is cord or cauda equina compression suspected?', of: MSCC_ANSWERS }) mscc?: MsccAnswer | null;
  @Instant({ label: 'Suspected since' }) msccSuspectedAt?: string | null;
  @Choices({ label: 'Symptoms', of: PRESENTING_SYMPTOMS }) symptoms?: PresentingSymptom[] | null;
  @Text({ label: 'Story in short', lines: 6, max: 8000 }) summary?: string | null;
  @Id({ label: 'Referring hospital' }) referringOrganisationId?: string | null;
  @Id({ label: 'Responsible clinician' }) responsibleId?: string | null;
  @OneOf({ label: 'The patient knows why the referral is made', of: YES_NO, hint: 'Whoever telephones the patient has to know' }) patientAware?: YesNo | null;
  @Text({ label: 'Who to call about this referral', hint: 'Name and direct number' }) contact?: string | null;
  @Absences() absences?: AbsenceMap | null;
}

/** A referral with everything that is known at the start, kept whole or not at all. It begins as a draft. */
export class NewCase {
  /** Made by the sender, so that a second press of the button makes no second case. */
  @Id({ label: 'Id' }) id?: string | null;
  @Id({ label: 'Known patient' }) patientId?: string | null;
  @Group({ label: 'New patient', of: () => Patient }) patient?: Patient | null;
  @Group({ label: 'Referral', of: () => Referral, required: true }) referral!: Referral;
  @Group({ label: 'Primary tumour', of: () => Tumour }) tumour?: Tumour | null;
  @ListOf({ label: 'Lesions', of: () => Lesion, max: 40 }) lesions?: Lesion[] | null;
  @Group({ label: 'Function', of: () => FunctionalStatus }) functionalStatus?: FunctionalStatus | null;
  @Group({ label: 'Neurological examination', of: () => NeuroExam }) neuroExam?: NeuroExam | null;
  @Group({ label: 'Extent of disease', of: () => SystemicExtent }) extent?: SystemicExtent | null;
  @Group({ label: 'Fitness', of: () => Fitness }) fitness?: Fitness | null;
  @ListOf({ label: 'Previous treatment', of: () => PriorTreatment, max: 40 }) priorTreatments?: PriorTreatment[] | null;
  @ListOf({ label: 'Imaging', of: () => ImagingStudy, max: 40 }) imaging?: ImagingStudy[] | null;
  @ListOf({ label: 'Laboratory', of: () => LaboratoryResult, max: 100 }) laboratory?: LaboratoryResult[] | null;
  @ListOf({ label: "Patient's wishes", of: () => PatientWish, max: 20 }) wishes?: PatientWish[] | null;
  @ListOf({ label: 'Information given', of: () => InformationGiven, max: 20 }) informationGiven?: InformationGiven[] | null;
}

const MOVE_NAMES = codeList(Object.fromEntries(Object.entries(MOVES).map(([move, { label }]) => [move, label])));

/** A step of the case's life. */
export class CaseMove {
  @OneOf({ label: 'Move', of: MOVE_NAMES, required: true }) move!: Move;
  @OneOf({ label: 'Why closed', of: CLOSING_REASONS }) closingReason?: ClosingReason | null;
  @Text({ label: 'Reason', lines: 2, max: 1000 }) reason?: string | null;
  @Text({ label: 'Question to the board', lines: 3, max: 1000, hint: 'What is asked now, where a case is presented again' })
  @Holds((_question, { move }: Partial<CaseMove>) => (move === 're-present' ? null : 'A new question comes with presenting the case again'))
  question?: string | null;
}

/** Taking something back that was entered in error. It stays visible, struck through, with the reason. */
export class Retraction {
  @Text({ label: 'Reason', lines: 2, max: 1000, required: true }) reason!: string;
}
