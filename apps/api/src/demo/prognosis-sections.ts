import { LaboratoryResult, PROGNOSIS_NOTE, SurvivalEstimate, USUAL_STALENESS, type Analyte, type LabUnit, type MarkerResult } from '@rachis/domain';
import { answers, insert, type Row, type Timeline, type Write } from './acts.js';
import { DAY, daysAfter, type Calendar } from './calendar.js';
import type { Directory } from './directory.js';
import { chanceOf, type Random } from './random.js';
import type { Story } from './story.js';

/** Since when the prognosis panel is on in the demonstration. */
export const PANEL_SINCE_DAYS = 30;

/** The clinical safety officer has read the note. */
export function acknowledgePanel(timeline: Timeline, calendar: Calendar, directory: Directory): void {
  const at = calendar.ago(PANEL_SINCE_DAYS * DAY);
  const officer = directory.first('safety_officer');
  timeline.add(at, officer.id, 'prognosis.acknowledge', null, [
    insert('prognosis_acknowledgement', { id: chanceOf(officer.id).id(at), noteVersion: PROGNOSIS_NOTE.version, answer: 'acknowledged', ...USUAL_STALENESS, remark: 'Hazard log entry 14; the boards were told on Tuesday' }),
  ]);
}

interface Level {
  readonly unit: LabUnit;
  readonly well: number;
  readonly ill: number;
  readonly spread: number;
  readonly decimals: number;
}
/** What the made-up laboratories report; an eGFR comes with a story that has one. */
type Sampled = Exclude<Analyte, 'egfr'>;
/** How a value tends to be in somebody who is well and in somebody who is ill (design choice, no source). */
const LEVELS: Readonly<Record<Sampled, Level>> = {
  albumin: { unit: 'g/L', well: 40, ill: 31, spread: 3, decimals: 0 },
  crp: { unit: 'mg/L', well: 4, ill: 48, spread: 9, decimals: 0 },
  ldh: { unit: 'U/L', well: 205, ill: 340, spread: 45, decimals: 0 },
  calcium: { unit: 'mmol/L', well: 2.35, ill: 2.48, spread: 0.1, decimals: 2 },
  bilirubin: { unit: 'umol/L', well: 9, ill: 14, spread: 4, decimals: 0 },
  platelets: { unit: '10*9/L', well: 255, ill: 170, spread: 60, decimals: 0 },
  haemoglobin: { unit: 'g/L', well: 124, ill: 102, spread: 11, decimals: 0 },
  wbc: { unit: '10*9/L', well: 7.1, ill: 10.2, spread: 2, decimals: 1 },
  neutrophils: { unit: '10*9/L', well: 4.6, ill: 8.1, spread: 1.5, decimals: 1 },
  lymphocytes: { unit: '10*9/L', well: 1.5, ill: 0.8, spread: 0.3, decimals: 1 },
  creatinine: { unit: 'umol/L', well: 78, ill: 96, spread: 18, decimals: 0 },
  inr: { unit: '{INR}', well: 1.05, ill: 1.2, spread: 0.1, decimals: 1 },
  alp: { unit: 'U/L', well: 110, ill: 260, spread: 60, decimals: 0 },
};
const LEAST: Readonly<Record<Sampled, number>> = { albumin: 22, crp: 1, ldh: 110, calcium: 2, bilirubin: 3, platelets: 40, haemoglobin: 68, wbc: 1.5, neutrophils: 0.8, lymphocytes: 0.2, creatinine: 38, inr: 0.9, alp: 42 };

/** One sample of a day: most analytes, never all of them for certain. `missing` is the share that the laboratory did not report. */
export function sampleRows(chance: Random, { status }: Story, caseId: string, at: Date, takenOn: string, missing: number): Row[] {
  const ill = status.ecog === '3' || status.ecog === '4';
  return (Object.entries(LEVELS) as [Sampled, Level][]).flatMap(([analyte, { unit, well, ill: poor, spread, decimals }]) => {
    const value = Math.max(LEAST[analyte], chance.normal(ill ? poor : well, spread));
    if (chance.chance(missing)) return [];
    const corrected = analyte === 'calcium' && chance.chance(0.6) ? ('yes' as const) : null;
    const below = analyte === 'crp' && value < 3;
    return [{
      ...answers(LaboratoryResult, { analyte, value: below ? '3' : value.toFixed(decimals), unit, takenOn, correctedForAlbumin: corrected, ...(below ? { comparator: '<' as const } : {}) }),
      id: chance.id(at), caseId,
    }];
  });
}

/** The samples that come with a referral: from none to some weeks old. */
export function referralSample(chance: Random, story: Story, caseId: string, at: Date, day: string): Write[] {
  if (chance.chance(0.3)) return [];
  return [insert('laboratory_result', ...sampleRows(chance, story, caseId, at, daysAfter(day, -chance.int(0, 16)), 0.2))];
}

const isMarked = (markers: unknown, marker: string): boolean =>
  Array.isArray(markers) && (markers as MarkerResult[]).some((one) => one.marker === marker && one.result === 'positive');

/** Adds to what is known of the tumour what prognostic models ask. Some of it nobody has asked yet. */
export function withTumourFlags(chance: Random, { primary }: Story, tumour: Row): Row {
  const asked = (share: number) => chance.chance(share);
  const treated = chance.chance(0.55) ? ('yes' as const) : ('no' as const);
  const dependent = chance.chance(0.6) ? ('dependent' as const) : ('independent' as const);
  const targeted = isMarked(tumour['markers'], 'egfr') || isMarked(tumour['markers'], 'alk') ? ('yes' as const) : ('no' as const);
  const hormonal = primary === 'breast' || primary === 'prostate';
  return {
    ...tumour,
    hormoneDependence: hormonal && tumour['primary'] && asked(0.6) ? dependent : null,
    molecularlyTargeted: primary === 'nsclc' && tumour['primary'] && asked(0.8) ? targeted : null,
    previousChemotherapy: asked(0.8) ? treated : null,
    previousSystemicTherapy: treated === 'yes' || asked(0.5) ? (treated === 'yes' || hormonal ? 'yes' : 'no') : null,
  };
}

/** The same for the extent: whether what is there can be removed is a judgement that often nobody has made yet. */
export function withExtentFlags(chance: Random, extent: Row): Row {
  const visceral = extent['visceralMetastases'] === 'yes';
  const sites = extent['sites'] as readonly string[];
  const judged = chance.chance(0.45);
  const removable = chance.chance(0.25) ? 'removable' : 'unremovable';
  const looked = chance.chance(0.7);
  return {
    ...extent,
    visceralResectability: visceral && judged ? removable : null,
    visceralPattern: visceral && looked ? (sites.includes('pleura') ? 'disseminated' : 'nodular') : null,
    brainMetastases: sites.includes('brain') ? 'yes' : looked ? 'no' : null,
    systemicDiseaseControlled: extent['systemicState'] === 'progressing' ? 'no' : extent['systemicState'] === 'untreated' || !looked ? null : 'yes',
  };
}

/** What somebody of the board expects before the models are looked at. */
export function estimateRow(chance: Random, { status, visceral }: Story, caseId: string, at: Date, histologyPending: boolean): Row {
  const poor = status.ecog === '4' ? 'lt3' : status.ecog === '3' ? 'm3to6' : visceral ? 'm6to12' : 'gt12';
  const said = histologyPending ? { bucket: 'cannot' as const, reason: 'Primary not known yet' } : { bucket: chance.chance(0.75) ? (poor as 'lt3') : ('m6to12' as const) };
  return { ...answers(SurvivalEstimate, said), id: chance.id(at), caseId };
}
