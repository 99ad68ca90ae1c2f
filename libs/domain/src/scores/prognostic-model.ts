import type { Citation } from './clinical-rule.js';
import type { Direction } from './define-score.js';

/** How far a statement or figure was compared with its source; the same marks as a citation. */
export type Mark = Citation['verified'];

/** A sentence about a model, with its mark. */
export interface Stated {
  readonly text: string;
  readonly mark: Mark;
}

/** Patients a model was not made for, so that a panel can compare them with the patient in hand. */
export interface Outside extends Stated {
  readonly who:
    | 'haematological'
    | 'unknown or rare primary'
    | 'neurological deficit'
    | 'ECOG 0 or 1'
    | 'under 65'
    | 'not operated'
    | 'not irradiated'
    | 'not radiosurgery';
}

/** A survival too coarse to be mistaken for a prediction: in months, `>12` is a year or more. */
export const COARSE_HORIZONS = ['<3', '3-6', '6-12', '>12'] as const;
export type CoarseHorizon = (typeof COARSE_HORIZONS)[number];

export type Measure =
  | 'median survival'
  | 'mean survival'
  | 'alive'
  | 'walking after radiotherapy'
  | 'vertebral fracture'
  | 'free of vertebral fracture'
  | 'odds of death within a year'
  | 'odds of a major complication'
  | 'odds of death';

/** One published number about the patients of a band; what the source does not give is null. */
export interface PublishedFigure {
  readonly measure: Measure;
  readonly value: number;
  readonly unit: 'months' | '%' | 'odds ratio';
  /** The 95 % confidence interval. */
  readonly low: number | null;
  readonly high: number | null;
  /** The time it is about, for percentages. */
  readonly atMonths: number | null;
  readonly patients: number | null;
  readonly source: string;
  readonly mark: Mark;
}

/** A band or leaf of a model with what was published about its patients. */
export interface PublishedBand {
  readonly id: string;
  readonly figures: readonly PublishedFigure[];
  /** The coarse horizons the published figures leave open; none where neither a median nor a one-year survival is published. */
  readonly horizons: readonly CoarseHorizon[];
}

/** The patients a model was made from; what the source does not give is null. */
export interface Derivation {
  readonly patients: number | null;
  readonly treatedFrom: number | null;
  readonly treatedTo: number | null;
  readonly treatment: 'surgery' | 'radiotherapy' | 'mixed' | null;
  readonly words: string;
  readonly mark: Mark;
}

/** One input of a calculator elsewhere, in the unit and range it takes there. */
export interface LinkInput {
  readonly label: string;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly options?: readonly string[];
  /** Our unit and what its value is divided by, where ours is another. */
  readonly divide?: { readonly from: string; readonly by: number };
}

/** A calculator elsewhere: nothing of it is computed here, its answer is recorded. */
export interface ModelLink {
  /** Null where no address could be verified. */
  readonly url: string | null;
  readonly inputs: readonly LinkInput[];
  readonly cautions: readonly string[];
}

/** What a panel says about a model beside its result. */
export interface PrognosticModel {
  readonly id: string;
  readonly name: string;
  /** Of the publication; null where it could not be verified. */
  readonly year: number | null;
  readonly kind: 'survival' | 'function after radiotherapy' | 'fracture' | 'frailty';
  readonly standing: 'computed' | 'computed, items not verified against the paper' | 'recorded only';
  /** What is entered: coded items, values of a tree, a total worked out elsewhere, or the answer of a linked calculator. */
  readonly asks: 'items' | 'values' | 'total' | 'link';
  /** Widely quoted and older: stands below the better validated ones. */
  readonly legacy: boolean;
  readonly outcome: string;
  readonly horizon: string;
  readonly direction: Direction | null;
  readonly citation: Citation;
  readonly derivation: Derivation;
  /** Patients it was not made for. */
  readonly outside: readonly Outside[];
  readonly validation: readonly Stated[];
  readonly bands: readonly PublishedBand[];
  readonly link?: ModelLink;
}

interface Circumstances {
  readonly low?: number;
  readonly high?: number;
  readonly patients?: number;
}
type FigureSource = Pick<PublishedFigure, 'source' | 'mark'>;

/** A published median survival in months, with its interval where there is one. */
export function medianSurvival(months: number, from: FigureSource, more: Circumstances = {}): PublishedFigure {
  return figure('median survival', months, 'months', null, from, more);
}

/** The published percentage alive at so many months. */
export function aliveAt(
  atMonths: number,
  percent: number,
  from: FigureSource,
  more: Circumstances = {},
): PublishedFigure {
  return figure('alive', percent, '%', atMonths, from, more);
}

/** Any other published number. */
export function figure(
  measure: Measure,
  value: number,
  unit: PublishedFigure['unit'],
  atMonths: number | null,
  { source, mark }: FigureSource,
  { low, high, patients }: Circumstances = {},
): PublishedFigure {
  const interval = { low: low ?? null, high: high ?? null };
  return { measure, value, unit, ...interval, atMonths, patients: patients ?? null, source, mark };
}

/** A band with its published figures and the horizons that follow from them. */
export function publishedBand(id: string, figures: readonly PublishedFigure[] = []): PublishedBand {
  return { id, figures, horizons: horizonsOf(figures) };
}

/**
 * The coarse horizons the figures of a band leave open for its median (product rule): one from a published median, the
 * first if there are several; otherwise those that agree with the percentages alive, if one of them is at a year.
 */
export function horizonsOf(figures: readonly PublishedFigure[]): readonly CoarseHorizon[] {
  const median = figures.find(({ measure }) => measure === 'median survival')?.value;
  if (median !== undefined) return [median < 3 ? '<3' : median < 6 ? '3-6' : median <= 12 ? '6-12' : '>12'];
  const alive = (months: number) =>
    figures.find(({ measure, atMonths }) => measure === 'alive' && atMonths === months)?.value;
  const year = alive(12);
  if (year === undefined) return [];
  if (year >= 50) return ['>12'];
  const half = alive(6);
  if (half === undefined) return ['<3', '3-6', '6-12'];
  return half >= 50 ? ['6-12'] : ['<3', '3-6'];
}

/** How many steps of the coarse horizon two bands are apart at the least; null where one of them has none. */
export function horizonsApart(one: readonly CoarseHorizon[], other: readonly CoarseHorizon[]): number | null {
  const steps = one.flatMap((a) => other.map((b) => Math.abs(COARSE_HORIZONS.indexOf(a) - COARSE_HORIZONS.indexOf(b))));
  return steps.length === 0 ? null : Math.min(...steps);
}

/** Whether the last patient of the derivation was treated before 2010 (or the paper is older): before targeted and immune therapy. */
export function isBeforeTargetedTherapy({ derivation, year }: Pick<PrognosticModel, 'derivation' | 'year'>): boolean {
  return (derivation.treatedTo ?? year ?? Number.POSITIVE_INFINITY) < 2010;
}
