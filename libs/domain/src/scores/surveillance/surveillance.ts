import { codeList, type CodeOf } from '../../contract/code-list.js';
import type { ClinicalRule } from '../clinical-rule.js';
import type { SourceMark } from '../source-mark.js';
import type { Offset } from './calendar-offset.js';

/** When a patient is seen, imaged and asked again after surgery or radiotherapy. */
export const surveillance = {
  id: 'surveillance',
  version: 1,
  title: 'Follow-up schedules',
  citation: {
    text: 'Several: SCORAD 2019 (walking at 8 weeks), SC.24 2021 and SC.20 (pain), Versteeg 2018 (SOSGOQ2.0 at 12 weeks), Sahgal 2013 (fracture within 4 months), SPINO 2015 (MRI intervals, from memory)',
    verified: 'unverified',
  },
  docs: 'docs/clinical/surveillance.md',
  limits: [
    'Templates are data and are changed by the centre; the ones here are a start and no standard.',
    'Where the source gives a range, one value within it is taken and the range is shown.',
    'How often the spine is imaged after radiotherapy is not settled; clear guidance is lacking.',
    'Months are calendar months; the last day of a month stays the last day where the next is shorter.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** From which event a schedule counts. */
export const SCHEDULE_STARTS = codeList({
  surgery: 'Surgery',
  radiotherapy: 'Last fraction of radiotherapy',
  treatment: 'Treatment',
});
/** The code of such an event. */
export type ScheduleStart = CodeOf<typeof SCHEDULE_STARTS>;

/** What falls due. */
export const SURVEILLANCE_KINDS = codeList({
  visit: 'Visit',
  mri: 'MRI',
  fracture_check: 'Imaging for fracture',
  pain: 'Pain and opioid dose',
  walking: 'Walking',
  questionnaire: 'Questionnaire of the patient',
});
/** The code of what falls due. */
export type SurveillanceKind = CodeOf<typeof SURVEILLANCE_KINDS>;

/** A band of risk. */
export const RISK_BANDS = codeList({ low: 'Low', intermediate: 'Intermediate', high: 'High' });
/** The code of a band of risk. */
export type RiskBand = CodeOf<typeof RISK_BANDS>;

/** What a schedule may depend on; null where it is not known. */
export interface RiskFactors {
  /** Band of the Kowalchuk 2022 score: vertebral fracture after SBRT. */
  readonly kowalchukBand: RiskBand | null;
  /** How likely the team takes local failure after SBRT to be. */
  readonly localFailureRisk: RiskBand | null;
}

/** One line of a template: at single times, or again and again until an end. Only for one band where `when` says so. */
export interface SchedulePhase {
  readonly kind: SurveillanceKind;
  readonly at?: readonly Offset[];
  readonly every?: Offset;
  /** Counted from here; from the start where left out. */
  readonly after?: Offset;
  readonly until?: Offset;
  readonly when?: { readonly factor: keyof RiskFactors; readonly is: RiskBand };
  readonly source: string;
  readonly mark: SourceMark;
  /** What was published, where the line takes one value out of a range. */
  readonly published?: string;
}

/** A schedule as data. */
export interface ScheduleTemplate {
  readonly id: string;
  readonly title: string;
  readonly start: ScheduleStart;
  readonly phases: readonly SchedulePhase[];
}
