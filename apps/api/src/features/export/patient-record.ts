import type { ActionView, CaseView, DecisionDelivery, DecisionView, EmergencyEventView, EmergencyRow, RecordedPrognosisView, SurvivalEstimateView } from '@rachis/domain';

/** What stands outside the case as its screen reads it. */
export interface RestOfCase {
  readonly emergencies: readonly EmergencyRow[];
  readonly emergencyMoments: readonly EmergencyEventView[];
  readonly survivalEstimates: readonly SurvivalEstimateView[];
  readonly recordedPrognoses: readonly RecordedPrognosisView[];
}
export interface CaseOfRecord extends RestOfCase {
  readonly case: CaseView;
  readonly decisions: readonly DecisionView[];
  readonly delivery: readonly DecisionDelivery[];
  readonly actions: readonly ActionView[];
}
/** Everything that is recorded of one patient. */
export interface PatientRecord {
  readonly format: 'rachis-patient-record-1';
  readonly madeAt: string;
  readonly madeBy: string;
  readonly centre: string;
  readonly reason: string;
  readonly notIncluded: readonly string[];
  readonly cases: readonly CaseOfRecord[];
}
