import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, Choices, Count, Holds, Instant, ListOf, OneOf, PartialDate, Text } from '../contract/fields.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs, type Recorded } from '../people/recorded.js';
import { PRESENTING_SYMPTOMS, type PresentingSymptom } from '../scores/red-flags/symptoms.js';
import { RISK_FACTORS, type RiskFactor } from './risk-factors.js';

/** Every symptom but "found incidentally", which is a question of its own here. */
export const DATED_SYMPTOMS = PRESENTING_SYMPTOMS.filter(({ code }) => code !== 'asymptomatic');
export const SEVERITIES = codeList({ mild: 'Mild', moderate: 'Moderate', severe: 'Severe', unknown: 'Unknown' });
export const SYMPTOM_SIDES = codeList({ right: 'Right', left: 'Left', both: 'Both sides', midline: 'Midline' });
export const GROWTH_PACES = codeList({ slow: 'Slow', moderate: 'Moderate', rapid: 'Rapid' });

/** One symptom: since when, how bad, where. */
export class SymptomReport {
  @OneOf({ label: 'Symptom', of: DATED_SYMPTOMS, required: true }) symptom!: PresentingSymptom;
  @PartialDate({ label: 'Since', hint: 'As far as it is known: 2026-03-11, 2026-03 or 2026' }) since?: string | null;
  @OneOf({ label: 'Severity', of: SEVERITIES }) severity?: CodeOf<typeof SEVERITIES> | null;
  @OneOf({ label: 'Side', of: SYMPTOM_SIDES }) side?: CodeOf<typeof SYMPTOM_SIDES> | null;
  @Text({ label: 'In words', max: 300 }) words?: string | null;
}

/** How the disease made itself known: symptoms with onset and severity, or that there were none; risk factors; vital signs. */
export class Presentation {
  @OneOf({ label: 'Found incidentally, without symptoms', of: YES_NO })
  @Holds((answer, { symptoms }: Partial<Presentation>) => (answer === 'yes' && (symptoms ?? []).length > 0 ? 'Found without symptoms, yet symptoms are listed: one of the two is wrong' : null))
  incidental?: YesNo | null;
  @ListOf({ label: 'Symptoms', of: () => SymptomReport, max: 30 })
  @Holds((symptoms) => namedTwice(symptoms))
  symptoms?: SymptomReport[] | null;
  @PartialDate({ label: 'Neurological deficit since', hint: 'As far as known; the hour, if known, is recorded with the examination of function' }) deficitSince?: string | null;
  @OneOf({ label: 'Pace of growth', of: GROWTH_PACES, hint: 'Between two studies, if known' }) growthPace?: CodeOf<typeof GROWTH_PACES> | null;
  @Choices({ label: 'Risk factors', of: RISK_FACTORS, hint: 'For the history; excluded from metastasis analytics' }) riskFactors?: RiskFactor[] | null;
  @Instant({ label: 'Vital signs taken' }) vitalsAt?: string | null;
  @Count({ label: 'Blood pressure, systolic', unit: 'mmHg', min: 20, max: 350 }) systolic?: number | null;
  @Count({ label: 'Blood pressure, diastolic', unit: 'mmHg', min: 10, max: 250 })
  @Holds((diastolic, { systolic }: Partial<Presentation>) => (typeof diastolic === 'number' && typeof systolic === 'number' && diastolic >= systolic ? 'The diastolic pressure has to be below the systolic' : null))
  diastolic?: number | null;
  @Count({ label: 'Pulse', unit: '/min', min: 10, max: 350 }) pulse?: number | null;
  /** Degrees Celsius as measured, with its decimal; text so that "37.0" stays "37.0". */
  @Text({ label: 'Temperature (°C)', max: 4 })
  @Holds((value) => measureFault('Temperature', value, 25, 45))
  temperature?: string | null;
  /** Kilograms as measured; text for the same reason. */
  @Text({ label: 'Weight (kg)', max: 5 })
  @Holds((value) => measureFault('Weight', value, 20, 400))
  weight?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const PresentationView = storedAs('PresentationView', Presentation);
export type PresentationView = Presentation & Recorded;

const DECIMAL = /^\d{2,3}(\.\d)?$/;

function measureFault(what: string, value: unknown, low: number, high: number): string | null {
  if (typeof value !== 'string') return null;
  if (!DECIMAL.test(value)) return `${what} must be a number such as ${low + 12}.5`;
  return Number(value) >= low && Number(value) <= high ? null : `${what} of ${value} is not plausible (${low} to ${high})`;
}

function namedTwice(symptoms: unknown): string | null {
  if (!Array.isArray(symptoms)) return null;
  const named = (symptoms as (Partial<SymptomReport> | null)[]).map((one) => one?.symptom);
  const second = named.find((symptom, index) => symptom !== undefined && named.indexOf(symptom) !== index);
  return second === undefined ? null : `"${DATED_SYMPTOMS.find(({ code }) => code === second)?.label ?? second}" is listed twice`;
}
