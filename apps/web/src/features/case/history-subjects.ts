import {
  ActionView, Addendum, AgendaItemView, CaseView, DecisionDelivery, DecisionView, DeliveryLink, DeliveryStatement, EmergencyAlert, EmergencyCall, EmergencyEvent, EmergencyView, FitnessView, FunctionalStatus, ImagingStudy, Lesion, Patient, PatientIdentifier, PatientWish, PriorTreatment, GoalResult, LetterView, ModeLite, OutboxMessage, Position, RatificationView, ScoreResult, TriageOutcomeView, SystemicExtent, Tumour, WatchedTrigger, type Class,
} from '@rachis/domain';
import { RadiotherapyCourse } from '@rachis/domain';
import { OncologyStatus, SteroidCourse, SupportiveDrug, SystemicTherapyLine, TumourMarkerResult } from '@rachis/domain';
import { Complication, Operation, SurgeryPlan } from '@rachis/domain';
import { NeuroExam, Presentation } from '@rachis/domain';
import { InformationGiven, SensitiveNoteCover, SupportService } from '@rachis/domain';
import { Biopsy, BiopsyAddendum } from '@rachis/domain';
import { ImagingAddendum, ImagingRead, KeyImageKept, ShowList, ShowView } from '@rachis/domain';
import { Confirmation, LaboratoryResult, ReadinessBypass, RecordedPrognosis, SurvivalEstimate } from '@rachis/domain';
import { CaseEnd, LocalResponse, PostoperativeCheck, PromAnswer, SurveillancePlan, Visit } from '@rachis/domain';
import { MergeView, ReferrerReplyView, StatusLinkView } from '@rachis/domain';

/** What a table of the record is called, and the contract whose questions name its columns. */
interface Subject {
  readonly label: string;
  /** Under which filter it is found. */
  readonly group: HistoryGroup;
  readonly contract: Class;
}
/** A record whose columns nobody has put into words: that it was recorded is said, and by whom. */
class NoContract {}
export const HISTORY_GROUPS = {
  case: 'Referral and state', patient: 'Patient', spine: 'Spine and ratings', oncology: 'Tumour, extent, treatment', function: 'Function and fitness', imaging: 'Imaging', pathology: 'Pathology', wishes: 'Wishes', surgery: 'Surgery', board: 'Board and decision',
} as const;
export type HistoryGroup = keyof typeof HISTORY_GROUPS;

const SUBJECTS: Readonly<Record<string, Subject>> = {
  spine_case: { label: 'Case', group: 'case', contract: CaseView },
  patient: { label: 'Patient', group: 'patient', contract: Patient },
  patient_identifier: { label: 'Identifier', group: 'patient', contract: PatientIdentifier },
  patient_merge: { label: 'Merge of two records', group: 'patient', contract: MergeView },
  tumour: { label: 'Primary tumour', group: 'oncology', contract: Tumour },
  systemic_extent: { label: 'Extent of disease', group: 'oncology', contract: SystemicExtent },
  prior_treatment: { label: 'Previous treatment', group: 'oncology', contract: PriorTreatment },
  radiotherapy_course: { label: 'Course of radiotherapy', group: 'oncology', contract: RadiotherapyCourse },
  oncology_status: { label: 'Stage and trials', group: 'oncology', contract: OncologyStatus },
  systemic_therapy_line: { label: 'Line of systemic therapy', group: 'oncology', contract: SystemicTherapyLine },
  steroid_course: { label: 'Steroid', group: 'oncology', contract: SteroidCourse },
  supportive_drug: { label: 'Bone agent or analgesic', group: 'oncology', contract: SupportiveDrug },
  tumour_marker_result: { label: 'Tumour marker', group: 'oncology', contract: TumourMarkerResult },
  surgery_plan: { label: 'Surgery plan', group: 'surgery', contract: SurgeryPlan },
  operation: { label: 'Operation', group: 'surgery', contract: Operation },
  complication: { label: 'Complication', group: 'surgery', contract: Complication },
  fitness: { label: 'Fitness', group: 'function', contract: FitnessView },
  functional_status: { label: 'Examination', group: 'function', contract: FunctionalStatus },
  laboratory_result: { label: 'Laboratory result', group: 'function', contract: LaboratoryResult },
  presentation: { label: 'Presentation', group: 'function', contract: Presentation },
  neuro_exam: { label: 'Neurological examination', group: 'function', contract: NeuroExam },
  survival_estimate: { label: 'Estimate of survival', group: 'oncology', contract: SurvivalEstimate },
  recorded_prognosis: { label: 'Prognosis from elsewhere', group: 'oncology', contract: RecordedPrognosis },
  confirmation: { label: 'Confirmation that an answer is still true', group: 'case', contract: Confirmation },
  readiness_bypass: { label: 'Went on with items missing', group: 'case', contract: ReadinessBypass },
  lesion: { label: 'Lesion', group: 'spine', contract: Lesion },
  score_result: { label: 'Rating', group: 'spine', contract: ScoreResult },
  imaging_study: { label: 'Imaging study', group: 'imaging', contract: ImagingStudy },
  biopsy: { label: 'Biopsy', group: 'pathology', contract: Biopsy },
  biopsy_addendum: { label: 'Addendum to a biopsy', group: 'pathology', contract: BiopsyAddendum },
  imaging_read: { label: 'Read of imaging', group: 'imaging', contract: ImagingRead },
  imaging_addendum: { label: 'Addendum to imaging', group: 'imaging', contract: ImagingAddendum },
  key_image: { label: 'Key image', group: 'imaging', contract: KeyImageKept },
  show_view: { label: 'View for the board', group: 'imaging', contract: ShowView },
  show_list: { label: 'Order of the views', group: 'imaging', contract: ShowList },
  patient_wish: { label: 'Wishes', group: 'wishes', contract: PatientWish },
  support_service: { label: 'Rehabilitation and support', group: 'wishes', contract: SupportService },
  information_given: { label: 'Information given', group: 'wishes', contract: InformationGiven },
  sensitive_note_cover: { label: 'Sensitive note: who may read it', group: 'wishes', contract: SensitiveNoteCover },
  sensitive_note: { label: 'Sensitive note: sealed words', group: 'wishes', contract: SensitiveNoteCover },
  status_link: { label: 'Status link', group: 'case', contract: StatusLinkView },
  referrer_reply: { label: 'Reply of the referrer, by status link', group: 'case', contract: ReferrerReplyView },
  visit: { label: 'Visit', group: 'function', contract: Visit },
  local_response: { label: 'Local response', group: 'imaging', contract: LocalResponse },
  prom_answer: { label: 'Questionnaire of the patient', group: 'function', contract: PromAnswer },
  surveillance_plan: { label: 'Surveillance plan', group: 'oncology', contract: SurveillancePlan },
  postoperative_check: { label: 'Check after an operation', group: 'surgery', contract: PostoperativeCheck },
  case_end: { label: 'End of care', group: 'case', contract: CaseEnd },
  triage_outcome: { label: 'Triage', group: 'case', contract: TriageOutcomeView },
  break_glass: { label: 'Closed record opened', group: 'case', contract: NoContract },
  agenda_item: { label: 'Agenda', group: 'board', contract: AgendaItemView },
  decision: { label: 'Decision', group: 'board', contract: DecisionView },
  position_statement: { label: 'Position', group: 'board', contract: Position },
  decision_addendum: { label: 'Addendum to the decision', group: 'board', contract: Addendum },
  decision_trigger: { label: 'What would overturn the plan', group: 'board', contract: WatchedTrigger },
  discussion_rating: { label: 'Quality of the discussion', group: 'board', contract: ModeLite },
  ratification: { label: 'Ratification', group: 'board', contract: RatificationView },
  emergency: { label: 'Emergency', group: 'case', contract: EmergencyView },
  emergency_event: { label: 'Time of the emergency', group: 'case', contract: EmergencyEvent },
  emergency_call: { label: 'Telephone call', group: 'case', contract: EmergencyCall },
  emergency_alert: { label: 'Alert', group: 'case', contract: EmergencyAlert },
  action: { label: 'Action', group: 'board', contract: ActionView },
  delivery_link: { label: 'What was delivered', group: 'board', contract: DeliveryLink },
  delivery_statement: { label: 'Statement on delivery', group: 'board', contract: DeliveryStatement },
  goal_result: { label: 'Goal achieved', group: 'board', contract: GoalResult },
  concordance: { label: 'Recommended and delivered', group: 'board', contract: DecisionDelivery },
  letter: { label: 'Letter', group: 'board', contract: LetterView },
  outbox_message: { label: 'Message', group: 'board', contract: OutboxMessage },
};

/** The words for a table; a table nobody has named yet is shown by its own name. */
export function subjectOf(table: string): Subject {
  return SUBJECTS[table] ?? { label: table.replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase()), group: 'board', contract: NoContract };
}
