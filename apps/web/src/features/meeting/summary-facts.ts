import {
  absenceLabel, esccOrdinal, evaluate, formatDate, formatLevels, PRIMARY_TUMOURS, PRIOR_TREATMENT_KINDS, RADIOSENSITIVITIES, labelOf, radiosensitivityOf, sins,
  type Absence, type CaseView, type EsccCode, type Evaluation, type LesionView, type PatientWishView, type ScoreResultView, type SinsBand,
} from '@rachis/domain';
import { COURSE_STATES, isGiven } from '@rachis/domain';

/** What a rating amounts to, or why it amounts to nothing. */
export type RatingResult = Evaluation<SinsBand> | { readonly reason: string };

/** One rating of a lesion: its result with every addend, who rated, when, and on what. */
export interface Rating {
  readonly id: string;
  readonly by: string;
  readonly on: string;
  readonly result: RatingResult | null;
  /** The level that was rated, where the lesion has since been moved to another. */
  readonly elsewhere: string | null;
}
/** A lesion as the wall shows it. */
export interface LesionFact {
  readonly id: string;
  readonly level: string;
  readonly escc: EsccCode | null;
  readonly esccAbsence: Absence | null;
  readonly instrumented: boolean;
  readonly ratings: readonly Rating[];
}

const ITEM_SHORT: Readonly<Record<string, string>> = { location: 'location', pain: 'pain', boneLesion: 'bone', alignment: 'align', collapse: 'collapse', posterolateral: 'posterolat' };

/** What the stored answers of a rating add up to; null where they cannot be read. A level with implants has no SINS. */
export function resultOf({ levels, instrumented }: Pick<LesionView, 'levels' | 'instrumented'>, rating: ScoreResultView): RatingResult | null {
  if (instrumented) return { reason: `${levels ? formatLevels(levels) : 'The level'} is instrumented: SINS does not apply` };
  try {
    return evaluate(sins, rating.answers as never, (rating.absences ?? {}) as never);
  } catch {
    return null;
  }
}

const highest = ({ ratings }: LesionFact) => Math.max(-1, ...ratings.map(({ result }) => (!result || 'reason' in result ? -1 : result.status === 'complete' ? result.total : result.high)));

/** The lesions that count, the most compressed first and then the least stable; of each rater the latest rating. */
export function lesionFacts(lesions: readonly LesionView[]): LesionFact[] {
  return lesions
    .filter(({ retractedReason }) => !retractedReason)
    .map((lesion): LesionFact => {
      const rated = lesion.ratings.filter(({ score }) => score === 'sins').toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt));
      const latest = rated.filter((one, index) => rated.findIndex(({ recordedById }) => recordedById === one.recordedById) === index);
      return {
        id: lesion.id,
        level: lesion.levels ? formatLevels(lesion.levels) : (lesion.levelText ?? `Level ${absenceLabel(lesion.absences?.['levels']).toLowerCase()}`),
        escc: lesion.esccGrade ?? null,
        esccAbsence: lesion.absences?.['esccGrade'] ?? null,
        instrumented: lesion.instrumented === true,
        ratings: latest.map((rating) => ({ id: rating.id, by: rating.recordedByName, on: rating.assessedOn, result: resultOf(lesion, rating), elsewhere: rating.ratedLevels && rating.ratedLevels !== lesion.levels ? formatLevels(rating.ratedLevels) : null })),
      };
    })
    .toSorted((a, b) => rank(b.escc) - rank(a.escc) || highest(b) - highest(a));
}
const rank = (escc: EsccCode | null) => (escc ? esccOrdinal(escc) : -1);

/** "11" or "7–13", and what it is made of; a range names what is missing and why. Null where there is no number to show. */
export function sinsParts(result: RatingResult): { total: string; band: string; addends: string; open: string } | { reason: string } {
  if ('reason' in result) return { reason: result.reason };
  const bands = result.status === 'complete' ? [result.band] : result.possibleBands;
  return {
    total: result.status === 'complete' ? String(result.total) : `${result.low}–${result.high}`,
    band: bands.map(({ label }) => label.toLowerCase()).join(' to '),
    addends: result.addends.map(({ item, label, points }) => `${ITEM_SHORT[item] ?? label.toLowerCase()} ${points}`).join(' + '),
    open: result.missing.map(({ item, label, absence }) => `${ITEM_SHORT[item] ?? label.toLowerCase()} ${absenceLabel(absence).toLowerCase()}`).join(', '),
  };
}

/** Where the addition comes from, said beside every total. */
export const SINS_SOURCE = `SINS: ${/^\w+/.exec(sins.citation.text)?.[0] ?? ''} ${/\b\d{4}\b/.exec(sins.citation.text)?.[0] ?? ''}, doi ${sins.citation.doi ?? ''}`;

/** How the tumour answers to conventional radiotherapy, and whose word that is. */
export function radiosensitivityWords(tumour: CaseView['tumour']): string {
  if (tumour?.radiosensitivityJudgement) return `${labelOf(RADIOSENSITIVITIES, tumour.radiosensitivityJudgement)}, judged: ${tumour.radiosensitivityReason ?? 'no reason stated'}`;
  if (!tumour?.primary) return 'Radiosensitivity open: no primary';
  const listed = radiosensitivityOf(tumour.primary);
  return listed ? `${labelOf(RADIOSENSITIVITIES, listed)} by the NOMS list` : `${labelOf(PRIMARY_TUMOURS, tumour.primary)} is not in the NOMS list`;
}

/** "T8: 30 Gy in 10, Mar 2025": every earlier treatment of the spine in a line; a dose that is not known is said. */
export function treatmentLines(treatments: CaseView['priorTreatments']): string[] {
  return treatments.map(({ kind, levels, siteText, totalDoseCgy, fractions, givenOn, details, absences }) => {
    const where = levels ? formatLevels(levels) : (siteText ?? 'site not recorded');
    const dose = kind !== 'radiotherapy' ? null : totalDoseCgy ? `${totalDoseCgy / 100} Gy${fractions ? ` in ${fractions}` : ', fractions not recorded'}` : `dose ${absenceLabel(absences?.['totalDoseCgy']).toLowerCase()}`;
    return [`${labelOf(PRIOR_TREATMENT_KINDS, kind)} ${where}`, dose, givenOn ? formatDate(givenOn) : 'date not recorded', details].filter(Boolean).join(', ');
  });
}

/** "T9 planned 24 Gy in 2": the courses of this case; what was given and what was prescribed are never taken for each other. */
export function courseLines(courses: CaseView['radiotherapy']): string[] {
  return (courses ?? []).map((course) => {
    const given = isGiven(course);
    const [cgy, fractions] = given ? [course.deliveredDoseCgy, course.deliveredFractions] : [course.prescribedDoseCgy, course.prescribedFractions];
    const dose = cgy ? `${cgy / 100} Gy${fractions ? ` in ${fractions}` : ', fractions not recorded'}` : given ? 'delivered dose not recorded' : 'dose not recorded';
    const on = given ? (course.lastFractionOn ?? course.firstFractionOn) : course.firstFractionOn;
    return [`${course.levels ? formatLevels(course.levels) : 'level not recorded'} ${labelOf(COURSE_STATES, course.state).toLowerCase()} ${dose}`, on && formatDate(on)].filter(Boolean).join(', ');
  });
}

/** What the patient last said. */
export const latestWish = (wishes: readonly PatientWishView[]): PatientWishView | null => wishes.toSorted((a, b) => b.obtainedOn.localeCompare(a.obtainedOn) || b.recordedAt.localeCompare(a.recordedAt))[0] ?? null;

/** The last decision that was signed and still stands. */
export const lastDecision = (discussions: CaseView['discussions']) =>
  discussions.filter(({ decisionState, sentence, signedAt }) => decisionState === 'signed' && sentence && signedAt).toSorted((a, b) => (b.signedAt ?? '').localeCompare(a.signedAt ?? ''))[0] ?? null;

/** "5 h 05 min", "3 days": how long ago, in the unit that is spoken. */
export function sinceWords(at: string, now: number): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(at)) / 60_000));
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 72 * 60) return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
  return `${Math.floor(minutes / 1440)} days`;
}
