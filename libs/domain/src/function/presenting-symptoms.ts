import type { PresentingSymptom } from '../scores/red-flags/symptoms.js';
import type { Presentation, SymptomReport } from './presentation.js';

/** A symptom of the case, from whichever place it was given at. */
export interface KnownSymptom {
  readonly symptom: PresentingSymptom;
  /** Onset, severity and side; null where the symptom was only ticked at the referral. */
  readonly report: SymptomReport | null;
  readonly atReferral: boolean;
}
interface Given {
  readonly symptoms?: readonly PresentingSymptom[] | null;
  readonly presentation?: Pick<Presentation, 'symptoms' | 'incidental'> | null;
}

/** Every symptom of the case, once: those with onset first, then those that were only ticked at the referral. None is lost. */
export function knownSymptoms({ symptoms, presentation }: Given): KnownSymptom[] {
  const reports = presentation?.symptoms ?? [];
  const ticked = symptoms ?? [];
  return [
    ...reports.map((report) => ({ symptom: report.symptom, report, atReferral: ticked.includes(report.symptom) })),
    ...ticked.filter((symptom) => !reports.some((report) => report.symptom === symptom)).map((symptom) => ({ symptom, report: null, atReferral: true })),
  ];
}

/** What the red flags are read from: both places together, and the statement that there were no symptoms. */
export function symptomCodes(given: Given): PresentingSymptom[] {
  const codes = knownSymptoms(given).map(({ symptom }) => symptom);
  return given.presentation?.incidental === 'yes' && !codes.includes('asymptomatic') ? [...codes, 'asymptomatic'] : codes;
}
