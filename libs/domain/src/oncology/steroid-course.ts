import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { isCalendarDate, isInstant } from '../contract/dates.js';
import { Absences, Holds, Instant, OneOf, PartialDate, Text } from '../contract/fields.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs, type Recorded } from '../people/recorded.js';
import { markWords } from '../scores/source-mark.js';
import { STEROID_ROWS, type SteroidRow } from '../scores/steroid-advice/steroid-advice.js';
import { endCaution, tissueCaution, type SteroidCaution, type SteroidDisease } from '../scores/steroid-advice/steroid-cautions.js';
import { afterStartFault, endFault, runningState } from './course-time.js';
import type { Tumour } from './tumour.js';

export const STEROIDS = codeList({ dexamethasone: 'Dexamethasone', prednisolone: 'Prednisolone', methylprednisolone: 'Methylprednisolone', hydrocortisone: 'Hydrocortisone', other: 'Other' });
export const STEROID_ROUTES = codeList({ oral: 'By mouth', intravenous: 'Intravenous', subcutaneous: 'Subcutaneous', intramuscular: 'Intramuscular' });
export const STEROID_REASONS = codeList({
  neuro_symptoms_mscc: 'MSCC with neurological symptoms or signs',
  severe_pain: 'Severe pain',
  haematological: 'Haematological malignancy',
  radiotherapy_regimen: 'Part of radiotherapy regimen',
  local: 'Local reason',
});
export type SteroidReason = CodeOf<typeof STEROID_REASONS>;

/** The recommendation of NG234 under which a reason is listed; a local reason has none. */
const RECOMMENDATION: Readonly<Record<SteroidReason, string | null>> = {
  neuro_symptoms_mscc: 'NG234 1.8.1',
  severe_pain: 'NG234 1.8.3',
  haematological: 'NG234 1.8.5',
  radiotherapy_regimen: 'NG234 1.8.7',
  local: null,
};

/** The row of the guideline beside a reason, with how far it was compared with its source; null for a local reason. */
export function recommendationOf(reason: SteroidReason): (Pick<SteroidRow, 'statement' | 'says'> & { readonly mark: string }) | null {
  const row = STEROID_ROWS.find(({ statement }) => statement === RECOMMENDATION[reason]);
  return row ? { statement: row.statement, says: row.says, mark: markWords(row.mark) } : null;
}

const DOSE = /^\d{1,4}(\.\d{1,2})?$/;
/** Above this a daily dose is taken for a slip of the decimal point (own convention). */
const MOST_MG: Readonly<Record<CodeOf<typeof STEROIDS>, number>> = { dexamethasone: 100, prednisolone: 1000, methylprednisolone: 3000, hydrocortisone: 1000, other: 9999 };

/** What is wrong with a daily dose in mg, or null. */
export function steroidDoseFault(dose: unknown, drug: unknown): string | null {
  if (typeof dose !== 'string' || !DOSE.test(dose) || Number(dose) === 0) return 'Dose must be a number of milligrams above zero with a point, such as 16 or 6.6';
  const most = typeof drug === 'string' && Object.hasOwn(MOST_MG, drug) ? MOST_MG[drug as keyof typeof MOST_MG] : null;
  return most !== null && Number(dose) > most ? `${dose} mg a day is not plausible (at most ${most}): check the dose` : null;
}

/** One course of a corticosteroid: what was given, why, with which cover, and how it is to end. No equivalents are worked out. */
export class SteroidCourse {
  @OneOf({ label: 'Drug', of: STEROIDS, required: true })
  @Holds((drug, { drugText }: Partial<SteroidCourse>) => (drug === 'other' && !drugText ? 'Say in words which drug' : null))
  drug!: CodeOf<typeof STEROIDS>;
  @Text({ label: 'Drug in words', hint: 'Needed for "Other"' }) drugText?: string | null;
  @Text({ label: 'Dose, mg a day', max: 8, hint: 'Of the drug named, as prescribed now' })
  @Holds((dose, { drug }: Partial<SteroidCourse>) => steroidDoseFault(dose, drug))
  dailyDoseMg?: string | null;
  @OneOf({ label: 'Route', of: STEROID_ROUTES }) route?: CodeOf<typeof STEROID_ROUTES> | null;
  @PartialDate({ label: 'Started' }) startedOn?: string | null;
  @Instant({ label: 'First dose at', hint: 'Where the time is known' })
  @Holds((at, { startedOn }: Partial<SteroidCourse>) => firstDoseFault(at, startedOn))
  startedAt?: string | null;
  @OneOf({ label: 'Reason', of: STEROID_REASONS })
  @Holds((reason, { reasonText }: Partial<SteroidCourse>) => (reason === 'local' && !reasonText ? 'Say in words what the local reason is' : null))
  reason?: SteroidReason | null;
  @Text({ label: 'Reason in words', hint: 'Needed for a local reason' }) reasonText?: string | null;
  @OneOf({ label: 'Stomach protected (PPI)', of: YES_NO }) ppiCover?: YesNo | null;
  @OneOf({ label: 'Haematological malignancy considered', of: YES_NO, hint: 'Before the first dose' }) haematologicalConsidered?: YesNo | null;
  @Text({ label: 'Plan for reducing', lines: 2, max: 600 }) taperPlan?: string | null;
  @PartialDate({ label: 'Planned end' })
  @Holds((date, course) => afterStartFault('The planned end', date, course))
  plannedEndOn?: string | null;
  @OneOf({ label: 'Still running', of: YES_NO, hint: 'A missing stop date does not say so' }) running?: YesNo | null;
  @PartialDate({ label: 'Stopped' })
  @Holds((date, course) => endFault(date, course))
  stoppedOn?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const SteroidCourseView = storedAs('SteroidCourseView', SteroidCourse);
export type SteroidCourseView = SteroidCourse & Recorded;

const DAY_MS = 86_400_000;

/** The day of a moment depends on where one stands, so the day before and the day after count as the same day. */
function firstDoseFault(at: unknown, startedOn: string | null | undefined): string | null {
  if (!startedOn || !isInstant(at)) return null;
  const days = [-1, 0, 1].map((away) => new Date(Date.parse(at) + away * DAY_MS).toISOString().slice(0, 10));
  return days.some((day) => day.startsWith(startedOn)) ? null : 'The first dose is not on the day on which the course started';
}

/** What the tumour is taken for when a steroid is thought of; null where nobody has said what it is. */
function diseaseOf(tumour: Pick<Tumour, 'primary'> | null | undefined): SteroidDisease | null {
  switch (tumour?.primary) {
    case null:
    case undefined:
      return null;
    case 'unknown_primary':
      return 'unknown_primary';
    case 'lymphoma':
      return 'lymphoma';
    case 'myeloma':
      return 'myeloma';
    case 'leukaemia':
      return 'other_haematological';
    default:
      return 'solid_known';
  }
}

/** Whether to ask for tissue before a steroid, read from the recorded tumour. Tissue of a haematological malignancy counts wherever it was taken. */
export function tissueQuestion(tumour: Pick<Tumour, 'primary' | 'tissue' | 'basis'> | null | undefined): SteroidCaution | null {
  const disease = diseaseOf(tumour);
  const read = disease !== 'unknown_primary' && disease !== null && (tumour?.basis === 'histology' || tumour?.basis === 'cytology');
  return tissueCaution(disease, tumour?.tissue === 'available' || read ? true : null);
}

/** The caution of a course that has run for more than seven days with no end in sight. Nothing is said where the day it started is not known. */
export function courseCaution(course: Pick<SteroidCourse, 'startedOn' | 'startedAt' | 'stoppedOn' | 'plannedEndOn' | 'taperPlan' | 'running'>, today: string): SteroidCaution | null {
  const startedOn = course.startedOn ?? course.startedAt?.slice(0, 10);
  if (!isCalendarDate(startedOn) || course.taperPlan || runningState(course) === 'stopped') return null;
  return endCaution({ startedOn, stopOn: course.stoppedOn ?? course.plannedEndOn ?? null, taperFrom: null, today });
}
