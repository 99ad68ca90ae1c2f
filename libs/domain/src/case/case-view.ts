import { BiopsyView } from '../biopsy/biopsy.js';
import type { CodeOf } from '../contract/code-list.js';
import { Choices, Count, Group, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { FitnessView } from '../function/fitness.js';
import { FunctionalStatusView } from '../function/functional-status.js';
import { NeuroExamView } from '../function/neuro-exam.js';
import { PresentationView } from '../function/presentation.js';
import { ImagingAddendumView } from '../imaging/imaging-addendum.js';
import { ImagingReadView } from '../imaging/imaging-read.js';
import { ImagingStudyView } from '../imaging/imaging-study.js';
import { ShowListView, ShowViewView } from '../imaging/show-list.js';
import { LaboratoryResultView } from '../laboratory/laboratory-result.js';
import { HIGH_GRADE_THRESHOLDS, LesionView } from '../lesion/lesion.js';
import { SystemicExtentView } from '../oncology/extent.js';
import { OncologyStatusView } from '../oncology/oncology-status.js';
import { PriorTreatmentView } from '../oncology/prior-treatment.js';
import { SteroidCourseView } from '../oncology/steroid-course.js';
import { SupportiveDrugView } from '../oncology/supportive-drug.js';
import { SystemicTherapyLineView } from '../oncology/therapy-line.js';
import { TumourMarkerResultView } from '../oncology/tumour-marker.js';
import { TumourView } from '../oncology/tumour.js';
import { PatientView } from '../patient/patient.js';
import { PatientWishView } from '../patient/patient-wish.js';
import { PersonRef } from '../people/people.js';
import { RadiotherapyCourseView } from '../radiotherapy/radiotherapy-course.js';
import { ScoreResultView } from '../scores/score-result.js';
import { ConfirmationView } from './confirmation.js';
import { ComplicationView } from '../surgery/complication.js';
import { OperationView } from '../surgery/operation.js';
import { SurgeryPlanView } from '../surgery/surgery-plan.js';
import { InformationGivenView } from '../support/information-given.js';
import { SupportServiceView } from '../support/support-service.js';
import { CaseEndView } from '../follow-up/case-end.js';
import { LocalResponseView } from '../follow-up/local-response.js';
import { PostoperativeCheckView } from '../follow-up/postoperative-check.js';
import { PromAnswerView } from '../follow-up/prom-answer.js';
import { SurveillancePlanView } from '../follow-up/surveillance-plan.js';
import { VisitView } from '../follow-up/visit.js';
import { TriageOutcomeView } from '../triage/triage-outcome.js';
import { CASE_STATES, CLOSING_REASONS, type CaseState, type ClosingReason } from './lifecycle.js';
import { ReadinessBypassView } from './readiness-bypass.js';
import { READINESS_ITEMS, type ReadinessCode } from './readiness-items.js';
import { Referral } from './referral.js';
import { ReferrerReplyView, StatusLinkView } from './status-link.js';

/** One discussion of the case at a board, and what came of it. */
export class DiscussionView {
  @Id({ label: 'Agenda item', required: true }) agendaItemId!: string;
  @Id({ label: 'Meeting', required: true }) meetingId!: string;
  @Text({ label: 'Board', required: true }) boardName!: string;
  @Instant({ label: 'Starts at', required: true }) startsAt!: string;
  @OneOf({ label: 'The board counts ESCC as high-grade from', of: HIGH_GRADE_THRESHOLDS }) highGradeFrom?: CodeOf<typeof HIGH_GRADE_THRESHOLDS> | null;
  @Choices({ label: 'The board asks for', of: READINESS_ITEMS }) minimumDataSet?: ReadinessCode[] | null;
  @Count({ label: 'The board wants it before the meeting', unit: 'h', max: 1000 }) cutOffHours?: number | null;
  @Text({ label: 'Status', required: true }) status!: string;
  @Id({ label: 'Decision' }) decisionId?: string | null;
  @Text({ label: 'Decision state' }) decisionState?: string | null;
  @Text({ label: 'Decision', lines: 8, max: 80_000 }) sentence?: string | null;
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
  @Group({ label: 'Presentation', of: () => PresentationView }) presentation?: PresentationView | null;
  @ListOf({ label: 'Neurological examinations', of: () => NeuroExamView, max: 1000 }) neuroExams?: NeuroExamView[] | null;
  /** Ratings about the patient and not about one lesion; newest first. */
  @ListOf({ label: 'Ratings of the patient', of: () => ScoreResultView, max: 1000 }) ratings?: ScoreResultView[] | null;
  @ListOf({ label: 'Lesions', of: () => LesionView, required: true, max: 1000 }) lesions!: LesionView[];
  @ListOf({ label: 'Previous treatment', of: () => PriorTreatmentView, required: true, max: 1000 }) priorTreatments!: PriorTreatmentView[];
  @ListOf({ label: 'Surgery plans', of: () => SurgeryPlanView, max: 1000 }) surgeryPlans?: SurgeryPlanView[] | null;
  @ListOf({ label: 'Operations', of: () => OperationView, max: 1000 }) operations?: OperationView[] | null;
  @ListOf({ label: 'Complications', of: () => ComplicationView, max: 1000 }) complications?: ComplicationView[] | null;
  @ListOf({ label: 'Imaging', of: () => ImagingStudyView, required: true, max: 1000 }) imaging!: ImagingStudyView[];
  /** Absent in what was sealed before there were any. */
  @ListOf({ label: 'Biopsies', of: () => BiopsyView, max: 1000 }) biopsies?: BiopsyView[] | null;
  /** Left out in what was sealed before there were reads and a show-list. */
  @ListOf({ label: 'Reads of the imaging', of: () => ImagingReadView, max: 1000 }) imagingReads?: ImagingReadView[] | null;
  @ListOf({ label: 'Addenda to the imaging', of: () => ImagingAddendumView, max: 1000 }) imagingAddenda?: ImagingAddendumView[] | null;
  @ListOf({ label: 'Views for the board', of: () => ShowViewView, max: 1000 }) showViews?: ShowViewView[] | null;
  @Group({ label: 'Order of the views', of: () => ShowListView }) showList?: ShowListView | null;
  @ListOf({ label: "Patient's wishes", of: () => PatientWishView, required: true, max: 1000 }) wishes!: PatientWishView[];
  @ListOf({ label: 'Rehabilitation and support', of: () => SupportServiceView, max: 1000 }) supportServices?: SupportServiceView[] | null;
  @ListOf({ label: 'Information given', of: () => InformationGivenView, max: 1000 }) informationGiven?: InformationGivenView[] | null;
  @ListOf({ label: 'Laboratory', of: () => LaboratoryResultView, required: true, max: 5000 }) laboratory!: LaboratoryResultView[];
  @ListOf({ label: 'Went on with items missing', of: () => ReadinessBypassView, max: 1000 }) bypasses?: ReadinessBypassView[] | null;
  @ListOf({ label: 'Confirmed still true', of: () => ConfirmationView, max: 5000 }) confirmations?: ConfirmationView[] | null;
  @ListOf({ label: 'Radiotherapy', of: () => RadiotherapyCourseView, max: 1000 }) radiotherapy?: RadiotherapyCourseView[] | null;
  /** What a case that was sealed before these were asked does not have. */
  @Group({ label: 'Oncology', of: () => OncologyStatusView }) oncologyStatus?: OncologyStatusView | null;
  @ListOf({ label: 'Lines of systemic therapy', of: () => SystemicTherapyLineView, max: 1000 }) therapyLines?: SystemicTherapyLineView[] | null;
  @ListOf({ label: 'Steroids', of: () => SteroidCourseView, max: 1000 }) steroidCourses?: SteroidCourseView[] | null;
  @ListOf({ label: 'Bone agents and analgesics', of: () => SupportiveDrugView, max: 1000 }) supportiveDrugs?: SupportiveDrugView[] | null;
  @ListOf({ label: 'Tumour markers', of: () => TumourMarkerResultView, max: 5000 }) tumourMarkers?: TumourMarkerResultView[] | null;
  @ListOf({ label: 'Discussions', of: () => DiscussionView, required: true, max: 1000 }) discussions!: DiscussionView[];
  @ListOf({ label: 'Visits', of: () => VisitView, max: 1000 }) visits?: VisitView[] | null;
  @ListOf({ label: 'Local response', of: () => LocalResponseView, max: 1000 }) localResponses?: LocalResponseView[] | null;
  @ListOf({ label: 'Questionnaires of the patient', of: () => PromAnswerView, max: 1000 }) promAnswers?: PromAnswerView[] | null;
  @ListOf({ label: 'Surveillance', of: () => SurveillancePlanView, max: 1000 }) surveillancePlans?: SurveillancePlanView[] | null;
  @ListOf({ label: 'Checks after an operation', of: () => PostoperativeCheckView, max: 1000 }) postoperativeChecks?: PostoperativeCheckView[] | null;
  @ListOf({ label: 'End of care', of: () => CaseEndView, max: 100 }) ends?: CaseEndView[] | null;
  /** What came of the triage, the newest first; what was undone stays among it. */
  @ListOf({ label: 'Triage', of: () => TriageOutcomeView, max: 1000 }) triages?: TriageOutcomeView[] | null;
  @ListOf({ label: 'Status links', of: () => StatusLinkView, max: 1000 }) statusLinks?: StatusLinkView[] | null;
  @ListOf({ label: 'Replies of the referrer', of: () => ReferrerReplyView, max: 10_000 }) replies?: ReferrerReplyView[] | null;
}
