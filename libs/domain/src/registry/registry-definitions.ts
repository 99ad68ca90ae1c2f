import { FEWEST_SHOWN } from './small-numbers.js';

/** What a chart of the registry shows, in the words that are printed in it. */
export interface RegistryDefinition {
  readonly title: string;
  readonly definition: string;
}

const CASES = 'Cases that were referred and not entered in error, by the day of referral where the centre is.';
const SMALL = `Numbers under ${String(FEWEST_SHOWN)} are withheld, and with them what would give them away; a withheld number is never nought.`;
const OPEN = '"Not recorded" is what nobody has said; it is counted and never taken for normal.';
const CENSORED = 'Who is not known to have died is followed to the last day on which somebody saw or treated them, in any of their cases. Who died on a day that is not known is left out and counted, which makes the curve too favourable. Dates that contradict each other are left out and counted.';
const INTERVALS = 'Shaded and in brackets: 95 % intervals on log(-log).';

/** Every chart of the registry. */
export const REGISTRY_DEFINITIONS = {
  caseMix: { title: 'Case mix', definition: `${CASES} Performance and walking are those of the first examination, SINS and ESCC those of the worst lesion now recorded. A SINS band less than unstable is stated only when every lesion is rated. ${OPEN} ${SMALL}` },
  levels: { title: 'Levels of the spine', definition: `Cases with a lesion at a level, of the cases with at least one lesion whose level is recorded. One case can stand at several levels. ${CASES} ${SMALL}` },
  regions: { title: 'Region', definition: `Cases with a lesion in a region, of the cases with at least one lesion whose level is recorded; and the lesion levels of a region, of all levels with a lesion. The two denominators answer different questions. ${SMALL}` },
  goalsChosen: { title: 'Goals chosen', definition: `What became of each of the four goals of surgery in the decision of the case that was signed first, of the cases with a signed decision. ${CASES} ${OPEN} ${SMALL}` },
  goalsReached: { title: 'Goals reached', definition: `What was said after an operation of the goals it pursued. Each goal of each operation counts, of all goals of which something was said. ${SMALL}` },
  schedules: { title: 'Radiotherapy schedules', definition: `Total dose and fractions of the courses of these cases: prescribed, of all courses that were not cancelled; delivered, of those delivered or stopped early. What was delivered is never taken from the prescription. ${OPEN} ${SMALL}` },
  complications: { title: 'Complications', definition: `Complications of the tumour and of a treatment, each counted once; grades by Clavien-Dindo and SAVES version 1 as recorded. No row is no statement that there was none. ${CASES} ${OPEN} ${SMALL}` },
  timeToTreatment: {
    title: 'Time to treatment',
    definition: `Cumulative incidence (Aalen-Johansen) of the first operation, first fraction or start of systemic therapy after the referral, with death before any treatment competing, by urgency at referral. Unit: the case. ${CENSORED} ${INTERVALS} ${SMALL}`,
  },
  survival: {
    title: 'Survival from referral',
    definition: `Kaplan-Meier from the first referral within the filter to death of any cause. Unit: the patient. ${CENSORED} ${INTERVALS} Groups that are made after the referral, such as the treatment, favour who lived long enough to get there (immortal time): they describe and do not compare treatments. ${SMALL}`,
  },
  competing: {
    title: 'Events with death competing',
    definition: `Cumulative incidence (Aalen-Johansen), death without the event competing. Unit: the case. Operations: from the first operation. Fracture: from the first fraction. Recurrence: from the first treatment. Events without a day are left out and counted. ${CENSORED} ${INTERVALS} ${SMALL}`,
  },
  calibration: {
    title: 'Prognostic models in our own patients',
    definition: 'Predictions of survival against what happened: published shares of the living in the band a model gave on the day of the first signed decision, and percentages that were typed in from calculators elsewhere. O/E: observed share of deaths (1 - Kaplan-Meier) by expected. Intercept and slope: of those known to have lived or died at the horizon. Brier score with inverse probability of censoring weights (Graf 1999). Below 100 deaths or 100 survivors: do not trust.',
  },
} as const satisfies Record<string, RegistryDefinition>;
export type RegistryChartId = keyof typeof REGISTRY_DEFINITIONS;

/** Days at which curves are read, and under which the numbers at risk stand. */
export const READING_DAYS = [0, 91, 183, 365, 730, 1095, 1826] as const;
export const READING_WORDS: Readonly<Record<number, string>> = { 0: 'start', 91: '3 months', 183: '6 months', 365: '1 year', 730: '2 years', 1095: '3 years', 1826: '5 years' };
const A_LITTLE = 1.25;
/** The reading days that anybody was followed to, and the next one where the follow-up goes well beyond them. */
export function daysUpTo(longest: number): readonly number[] {
  const reached = READING_DAYS.filter((day, at) => day <= longest || at <= 1);
  const next = READING_DAYS[reached.length];
  return next !== undefined && longest > (reached.at(-1) ?? 0) * A_LITTLE ? [...reached, next] : reached;
}
/** Days at which waiting and early events are read. */
export const WAITING_DAYS = [0, 1, 3, 7, 14, 28, 56] as const;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
/** A share as it is shown everywhere: one decimal of a percent. */
export const shareWords = (share: number): string => (Number.isFinite(share) ? percent(share) : 'not estimable');
/** "54.7 % (31.9 to 72.6)"; where nothing has happened yet there is no interval. */
export const shareWithInterval = (share: number, lower: number, upper: number): string =>
  Number.isFinite(lower) && Number.isFinite(upper) ? `${percent(share)} (${(lower * 100).toFixed(1)} to ${(upper * 100).toFixed(1)})` : share === 1 || share === 0 ? percent(share) : `${shareWords(share)} (interval not estimable)`;
/** A median in months, as survival is spoken of. */
export const monthsWords = (days: number | null): string => (days === null ? 'not reached' : `${(days / 30.4375).toFixed(1)} months`);
export const pWords = (p: number | null): string => (p === null ? 'not estimable' : p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`);
