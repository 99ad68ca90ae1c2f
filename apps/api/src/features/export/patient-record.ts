import type { CaseView, DecisionView } from '@rachis/domain';

/** Everything that is recorded of one patient. */
export interface PatientRecord {
  readonly format: 'rachis-patient-record-1';
  readonly madeAt: string;
  readonly madeBy: string;
  readonly centre: string;
  readonly reason: string;
  readonly notIncluded: readonly string[];
  readonly cases: readonly { readonly case: CaseView; readonly decisions: readonly DecisionView[] }[];
}
