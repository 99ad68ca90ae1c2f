import { Biopsy } from '../biopsy/biopsy.js';
import type { Class } from '../contract/fields.js';
import { Decision } from '../decision/decision.js';
import { DeliveryLink } from '../delivery/plan-parts.js';
import { DeliveryStatement } from '../delivery/delivery-statement.js';
import { GoalResult } from '../delivery/goal-result.js';
import { CaseEnd } from '../follow-up/case-end.js';
import { LocalResponse } from '../follow-up/local-response.js';
import { PostoperativeCheck } from '../follow-up/postoperative-check.js';
import { PromAnswer } from '../follow-up/prom-answer.js';
import { Visit } from '../follow-up/visit.js';
import { Fitness } from '../function/fitness.js';
import { FunctionalStatus } from '../function/functional-status.js';
import { NeuroExam } from '../function/neuro-exam.js';
import { Presentation } from '../function/presentation.js';
import { ImagingStudy } from '../imaging/imaging-study.js';
import { LaboratoryResult } from '../laboratory/laboratory-result.js';
import { Lesion } from '../lesion/lesion.js';
import { OncologyStatus } from '../oncology/oncology-status.js';
import { PriorTreatment } from '../oncology/prior-treatment.js';
import { SteroidCourse } from '../oncology/steroid-course.js';
import { SupportiveDrug } from '../oncology/supportive-drug.js';
import { SystemicExtent } from '../oncology/extent.js';
import { SystemicTherapyLine } from '../oncology/therapy-line.js';
import { TumourMarkerResult } from '../oncology/tumour-marker.js';
import { Tumour } from '../oncology/tumour.js';
import { PatientWish } from '../patient/patient-wish.js';
import { RecordedPrognosis } from '../prognosis/recorded-prognosis.js';
import { SurvivalEstimate } from '../prognosis/survival-estimate.js';
import { RadiotherapyCourse } from '../radiotherapy/radiotherapy-course.js';
import { ScoreResult } from '../scores/score-result.js';
import { InformationGiven } from '../support/information-given.js';
import { SupportService } from '../support/support-service.js';
import { Complication } from '../surgery/complication.js';
import { Operation } from '../surgery/operation.js';
import { SurgeryPlan } from '../surgery/surgery-plan.js';
import { CASE_COLUMNS, IDENTIFYING_COLUMNS } from './case-columns.js';
import { columnsOf, whyEmpty, type ExportColumn, type HowExported } from './export-column.js';
import type { ExportKind } from './export-request.js';
import { ActionRow, ConcordanceRow, EmergencyEventRow, EmergencyRow, OfDecision, SurveillanceRow } from './row-contracts.js';

/** One file of the export: a section of the case, as many rows as it has. */
export interface ExportTable extends HowExported {
  /** The table of the database, and the name of the file. */
  readonly name: string;
  readonly label: string;
  /** Null for the case itself. */
  readonly contract: Class | null;
  readonly rows: 'one' | 'many';
  /** The column by which rows of a case are numbered. */
  readonly order?: string;
  /** The column that tells rows of one case apart; `id` where nothing is said. */
  readonly id?: string;
  /** Rows that are left out. */
  readonly only?: 'standing' | 'signed' | 'no_error';
}

const many = (name: string, label: string, contract: Class, order: string, more: Partial<ExportTable> = {}): ExportTable => ({ name, label, contract, rows: 'many', order, ...more });
const OPERATION = { operationId: 'operation' } as const;
const DECISION = { decisionId: 'decision' } as const;
const TREATMENTS = { by: 'source', files: { operation: 'operation', radiotherapy: 'radiotherapy_course', systemic: 'systemic_therapy_line', biopsy: 'biopsy' } } as const;
const one = (name: string, label: string, contract: Class, coded: readonly string[] = []): ExportTable => ({ name, label, contract, rows: 'one', coded });

/** The whole registry, file by file. A new section of the case is one line here. */
export const EXPORT_TABLES: readonly ExportTable[] = [
  { name: 'case', label: 'Cases', contract: null, rows: 'one' },
  one('tumour', 'Primary tumour', Tumour), one('systemic_extent', 'Extent of disease', SystemicExtent), one('oncology_status', 'Stage and trials', OncologyStatus),
  one('presentation', 'Presentation', Presentation, ['temperature', 'weight']), one('fitness', 'Fitness', Fitness),
  many('functional_status', 'Function', FunctionalStatus, 'examined_on'), many('neuro_exam', 'Neurological examinations', NeuroExam, 'examined_on'),
  many('lesion', 'Lesions', Lesion, 'id', { only: 'standing' }), many('score_result', 'Ratings', ScoreResult, 'assessed_on', { coded: ['score', 'ratedLevels', 'band'] }),
  many('imaging_study', 'Imaging', ImagingStudy, 'performed_on'), many('biopsy', 'Specimens', Biopsy, 'requested_on', { only: 'standing' }),
  many('laboratory_result', 'Laboratory', LaboratoryResult, 'taken_on', { coded: ['value', 'unit'] }), many('tumour_marker_result', 'Tumour markers', TumourMarkerResult, 'taken_on', { coded: ['value', 'unit'] }),
  many('prior_treatment', 'Previous treatment', PriorTreatment, 'given_on'), many('systemic_therapy_line', 'Lines of systemic therapy', SystemicTherapyLine, 'started_on'),
  many('steroid_course', 'Steroids', SteroidCourse, 'started_on', { coded: ['dailyDoseMg'] }), many('supportive_drug', 'Bone agents and analgesics', SupportiveDrug, 'started_on'),
  many('radiotherapy_course', 'Radiotherapy', RadiotherapyCourse, 'first_fraction_on'),
  many('surgery_plan', 'Surgery plans', SurgeryPlan, 'proposed_on'),
  many('operation', 'Operations', Operation, 'performed_on', { only: 'standing' }),
  many('complication', 'Complications', Complication, 'occurred_on', { only: 'standing', refers: OPERATION }),
  many('postoperative_check', 'Checks after an operation', PostoperativeCheck, 'checked_on', { refers: OPERATION }),
  many('survival_estimate', 'What the team expected', SurvivalEstimate, 'recorded_at'), many('recorded_prognosis', 'Prognoses from elsewhere', RecordedPrognosis, 'obtained_on', { coded: ['total', 'aliveAtSixWeeks', 'aliveAtNinetyDays', 'aliveAtOneYear'] }),
  many('emergency', 'Emergencies', EmergencyRow, 'raised_at', { only: 'no_error' }), many('emergency_event', 'Moments of an emergency', EmergencyEventRow, 'recorded_at', { refers: { emergencyId: 'emergency' } }),
  many('decision', 'Signed decisions', Decision, 'signed_at', { only: 'signed' }),
  many('concordance', 'Recommended and delivered', ConcordanceRow, 'since', { id: 'decision_id', refers: DECISION }),
  many('delivery_link', 'What fulfils a decision', OfDecision(DeliveryLink), 'recorded_at', { refers: { ...DECISION, sourceId: TREATMENTS } }),
  many('delivery_statement', 'What was stated of a decision', OfDecision(DeliveryStatement), 'recorded_at', { refers: DECISION }), many('goal_result', 'Goals achieved', OfDecision(GoalResult), 'assessed_on', { refers: DECISION }),
  many('action', 'Actions', ActionRow, 'due_on', { refers: DECISION }),
  many('visit', 'Visits', Visit, 'visited_on', { only: 'standing' }), many('local_response', 'Local response', LocalResponse, 'assessed_on', { only: 'standing', refers: { studyId: 'imaging_study' } }),
  many('prom_answer', 'Questionnaires of the patient', PromAnswer, 'answered_on', { only: 'standing', coded: ['index', 'total', 'physical', 'pain', 'mental', 'social'] }),
  many('surveillance_plan', 'Surveillance', SurveillanceRow, 'start_on'), many('case_end', 'End of care', CaseEnd, 'recorded_at', { only: 'standing' }),
  many('support_service', 'Rehabilitation and support', SupportService, 'id'), many('information_given', 'Information given', InformationGiven, 'given_on'),
  many('patient_wish', "Patient's wishes", PatientWish, 'obtained_on'),
];

const key = (name: string, label: string, note: string): ExportColumn => ({ name, field: null, asked: null, label, kind: 'key', identifier: false, note });
export const CASE_KEY = key('case_key', 'Case', 'The pseudonym of the case. The same in every file and every export of the centre');
export const PATIENT_KEY = key('patient_key', 'Patient', 'The pseudonym of the patient. The same in every case, file and export of the centre');
const ROW: ExportColumn = { name: 'row', field: null, asked: null, label: 'Row', kind: 'row', identifier: false, note: 'Counts the rows of a case in this file' };
const SIGNED: ExportColumn = { name: 'signed_day', field: 'signedAt', asked: 'instant', label: 'Signed', kind: 'day', unit: 'days since the referral', identifier: false };

/** The columns of a file in their order. */
export function exportColumns(table: ExportTable, kind: ExportKind): readonly ExportColumn[] {
  if (!table.contract) return [CASE_KEY, PATIENT_KEY, ...CASE_COLUMNS.flatMap((column) => [column, whyEmpty(column)]), ...(kind === 'identified' ? IDENTIFYING_COLUMNS : [])];
  const signed = table.only === 'signed' ? [kind === 'pseudonymised' ? SIGNED : { ...SIGNED, name: 'signed_at', kind: 'instant' as const, identifier: true }] : [];
  return [CASE_KEY, PATIENT_KEY, ...(table.rows === 'many' ? [ROW] : []), ...signed, ...columnsOf(table.contract, kind, table)];
}
