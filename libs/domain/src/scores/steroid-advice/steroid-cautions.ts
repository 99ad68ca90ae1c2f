import { codeList, type CodeOf } from '../../contract/code-list.js';
import { isCalendarDate } from '../../contract/dates.js';

/** What the disease is taken for when a steroid is thought of. */
export const STEROID_DISEASES = codeList({
  solid_known: 'Solid cancer, known',
  unknown_primary: 'Primary not known',
  lymphoma: 'Lymphoma, known or suspected',
  myeloma: 'Myeloma or plasmacytoma, known or suspected',
  other_haematological: 'Other haematological malignancy, known or suspected',
});
/** The code of such a disease. */
export type SteroidDisease = CodeOf<typeof STEROID_DISEASES>;

/** Something to look at before or during a course, with where it comes from. */
export interface SteroidCaution {
  readonly code: 'tissue_obtained' | 'no_stop_date';
  readonly words: string;
  readonly source: string;
}

const TISSUE: SteroidCaution = {
  code: 'tissue_obtained',
  words:
    'Tissue obtained? With an unknown primary, lymphoma or myeloma a steroid before the biopsy can take the diagnosis away. Local guidance has none given before haematology was asked.',
  source: 'Local guidance of several centres, read in texts that quote it; the prompt is a rule of this product',
};

/**
 * Whether to ask "tissue obtained?": it is asked where the primary is unknown, lymphoma or myeloma, and also where nobody
 * has said what the disease is; never once tissue is there.
 */
export function tissueCaution(disease: SteroidDisease | null, tissueObtained: boolean | null): SteroidCaution | null {
  return tissueObtained === true || disease === 'solid_known' ? null : TISSUE;
}

/** A steroid course, as calendar days. */
export interface SteroidDays {
  readonly startedOn: string;
  /** Planned or done; either of the two ends the caution. */
  readonly stopOn: string | null;
  readonly taperFrom: string | null;
  readonly today: string;
}

/** After so many days without a date for taper or stop the course is shown (product rule). */
export const STEROID_DAYS_WITHOUT_END = 7;

/** The caution of a course that has run for more than seven days without a taper or stop date; null otherwise. Throws RangeError for a date that does not exist. */
export function endCaution({ startedOn, stopOn, taperFrom, today }: SteroidDays): SteroidCaution | null {
  const days = dayNumber(today) - dayNumber(startedOn);
  if (stopOn !== null || taperFrom !== null || days <= STEROID_DAYS_WITHOUT_END) return null;
  return {
    code: 'no_stop_date',
    words: `Day ${days} of the steroid without a date for reducing or stopping it.`,
    source: 'Rule of this product, no clinical source',
  };
}

function dayNumber(date: string): number {
  if (!isCalendarDate(date)) throw new RangeError(`"${String(date)}" is not a date that exists`);
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
