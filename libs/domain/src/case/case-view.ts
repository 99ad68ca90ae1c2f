import type { CodeOf } from '../contract/code-list.js';
import { Count, Group, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { FitnessView } from '../function/fitness.js';
import { FunctionalStatusView } from '../function/functional-status.js';
import { ImagingStudyView } from '../imaging/imaging-study.js';
import { LaboratoryResultView } from '../laboratory/laboratory-result.js';
import { HIGH_GRADE_THRESHOLDS, LesionView } from '../lesion/lesion.js';
import { SystemicExtentView } from '../oncology/extent.js';
import { PriorTreatmentView } from '../oncology/prior-treatment.js';
import { TumourView } from '../oncology/tumour.js';
import { PatientView } from '../patient/patient.js';
import { PatientWishView } from '../patient/patient-wish.js';
import { PersonRef } from '../people/people.js';
import { ScoreResultView } from '../scores/score-result.js';
import { CASE_STATES, CLOSING_REASONS, type CaseState, type ClosingReason } from './lifecycle.js';
import { Referral } from './referral.js';
import { ReferrerReplyView, StatusLinkView } from './status-link.js';

/** One discussion of the case at a board, and what came of it. */
export class DiscussionView {
  @Id({ label: 'Agenda item', required: true }) agendaItemId!: string;
  @Id({ label: 'Meeting', required: true }) meetingId!: string;
  @Text({ label: 'Board', required: true }) boardName!: string;
  @Instant({ label: 'Starts at', required: true }) startsAt!: string;
  @OneOf({ label: 'The board counts ESCC as high-grade from', of: HIGH_GRADE_THRESHOLDS }) highGradeFrom?: CodeOf<typeof HIGH_GRADE_THRESHOLDS> | null;
  @Text({ label: 'Status', required: true }) status!: string;
  @Id({ label: 'Decision' }) decisionId?: string | null;
  @Text({ label: 'Decision state' }) decisionState?: string | null;
  @Text({ label: 'Decision', lines: 8, max: 20_000 }) sentence?: string | null;
  @Instant({ label: 'Signed at' }) signedAt?: string | null;
  @Text({ label: 'Deferred because', max: 1200 }) deferralReason?: string | null;
}

/** One whole case, as every screen of it is read. */
export class CaseView extends Referral {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @Text({ label: 'Case number', required: true, max: 40 }) caseNumber!: string;
  @OneOf({ label: 'State', of: CASE_STATES, required: true }) state!: CaseState;
  @OneOf({ label: 'Why closed', of: CLOSING_REASONS }) closingReason?: ClosingReason | null;
  @Instant({ label: 'Begun at', required: true }) createdAt!: string;
  @Instant({ label: 'Referred at' }) referredAt?: string | null;
  @Instant({ label: 'Plan due' }) dueAt?: string | null;
  @Group({ label: 'Referrer', of: () => PersonRef, required: true }) referrer!: PersonRef;
  @Group({ label: 'Responsible clinician', of: () => PersonRef }) responsible?: PersonRef | null;
  @Text({ label: 'Referring hospital' }) referringOrganisationName?: string | null;
  @Group({ label: 'Patient', of: () => PatientView, required: true }) patient!: PatientView;
  @Group({ label: 'Primary tumour', of: () => TumourView }) tumour?: TumourView | null;
  @Group({ label: 'Extent of disease', of: () => SystemicExtentView }) extent?: SystemicExtentView | null;
  @Group({ label: 'Fitness', of: () => FitnessView }) fitness?: FitnessView | null;
  @ListOf({ label: 'Function', of: () => FunctionalStatusView, required: true, max: 1000 }) functionalStatuses!: FunctionalStatusView[];
  /** Ratings about the patient and not about one lesion; newest first. */
  @ListOf({ label: 'Ratings of the patient', of: () => ScoreResultView, max: 1000 }) ratings?: ScoreResultView[] | null;
  @ListOf({ label: 'Lesions', of: () => LesionView, required: true, max: 1000 }) lesions!: LesionView[];
  @ListOf({ label: 'Previous treatment', of: () => PriorTreatmentView, required: true, max: 1000 }) priorTreatments!: PriorTreatmentView[];
  @ListOf({ label: 'Imaging', of: () => ImagingStudyView, required: true, max: 1000 }) imaging!: ImagingStudyView[];
  @ListOf({ label: "Patient's wishes", of: () => PatientWishView, required: true, max: 1000 }) wishes!: PatientWishView[];
  @ListOf({ label: 'Laboratory', of: () => LaboratoryResultView, required: true, max: 5000 }) laboratory!: LaboratoryResultView[];
  @ListOf({ label: 'Discussions', of: () => DiscussionView, required: true, max: 1000 }) discussions!: DiscussionView[];
  @ListOf({ label: 'Status links', of: () => StatusLinkView, max: 1000 }) statusLinks?: StatusLinkView[] | null;
  @ListOf({ label: 'Replies of the referrer', of: () => ReferrerReplyView, max: 10_000 }) replies?: ReferrerReplyView[] | null;
}
