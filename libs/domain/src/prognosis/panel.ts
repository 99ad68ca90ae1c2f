import type { Absence } from '../contract/absence.js';
import type { Citation } from '../scores/clinical-rule.js';
import type { Direction } from '../scores/define-score.js';
import type { CoarseHorizon, Mark, ModelLink, PublishedFigure } from '../scores/prognostic-model.js';
import type { FactSource } from './fact.js';

/** What goes into a model: an option, a number, yes or no; a list where several are possible; null where nothing is known. */
export type InputValue = string | number | boolean;
export type PanelInputs = Readonly<Record<string, InputValue | readonly InputValue[] | null>>;

/** One answer an item still allows. */
export interface PanelAnswer {
  readonly value: InputValue;
  readonly label: string;
  /** What it adds; null for models that count no points. */
  readonly points: number | null;
}

/** An input older than the centre's convention, or without a day. */
export interface Stale {
  /** Days before the meeting; null where no day is recorded. */
  readonly days: number | null;
  readonly limit: number;
  readonly words: string;
}

/** One item of a model with what the record says about it and where that stands. */
export interface PanelItem {
  readonly item: string;
  readonly label: string;
  readonly state: 'known' | 'several' | 'open';
  /** The possible answers; all of the model's where nothing is known. */
  readonly answers: readonly PanelAnswer[];
  readonly sources: readonly FactSource[];
  readonly derived: string | null;
  readonly caution: string | null;
  readonly absence: Absence | null;
  readonly stale: Stale | null;
  /** What would have to be recorded to close it. */
  readonly wanted: string;
}

/** An open item that would narrow the result if it were known. */
export interface Settling {
  readonly item: string;
  readonly label: string;
  readonly wanted: string;
  /** How many bands are left then: at best and at worst. */
  readonly leavesAtLeast: number;
  readonly leavesAtMost: number;
}

/** A band that can be reached, with what was published about its patients. */
export interface PanelBand {
  readonly id: string;
  readonly label: string;
  readonly figures: readonly PublishedFigure[];
  readonly horizons: readonly CoarseHorizon[];
  /** The published figures in words, each with its source. */
  readonly words: readonly string[];
}

/** From and to on the axis of months; `to` is null where it has no end. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
}

/** Something the reader has to know before the result. */
export interface Badge {
  readonly kind: 'items' | 'era' | 'outside' | 'cohort' | 'stale' | 'caution';
  readonly label: string;
  readonly words: string;
}

/** What identifies a model in a panel and in a frozen record. */
export interface ModelOnPanel {
  readonly id: string;
  /** Of our reading of the model. */
  readonly version: number;
  readonly name: string;
  /** "Katagiri 2014": how the model is called in a sentence. */
  readonly shortName: string;
  readonly year: number | null;
  readonly legacy: boolean;
  readonly outcome: string;
  readonly horizon: string;
  readonly direction: Direction | null;
  readonly citation: Citation;
  readonly cohort: { readonly words: string; readonly mark: Mark; readonly years: string | null };
}

/** One computed model: what went in and everything that can come out. */
export interface PanelRow extends ModelOnPanel {
  readonly inputs: PanelInputs;
  readonly items: readonly PanelItem[];
  /** Only when every item is known, and only for models that count points. */
  readonly total: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Every band that can be reached, in the order of the source; one alone is certain even while items are open. */
  readonly bands: readonly PanelBand[];
  readonly definite: boolean;
  readonly span: Span | null;
  /** The most useful item first. */
  readonly settling: readonly Settling[];
  readonly badges: readonly Badge[];
  /** Why the model has no result for this patient at all; null where it has. */
  readonly notApplicable: string | null;
}

/** One answer of a calculator elsewhere, typed in. */
export interface RecordedAnswer {
  readonly obtainedOn: string;
  readonly total: string | null;
  readonly band: PanelBand | null;
  /** "Alive at 90 days: 78 %" */
  readonly words: readonly string[];
  readonly sourceUrl: string | null;
  readonly note: string | null;
  readonly recordedByName: string;
  readonly recordedAt: string;
}

/** A model of which nothing is computed here: where its calculator is, and what was recorded from it, newest first. */
export interface RecordedRow extends ModelOnPanel {
  readonly link: ModelLink | null;
  readonly recorded: readonly RecordedAnswer[];
  readonly span: Span | null;
  readonly badges: readonly Badge[];
}

/** Two models whose bands lie two steps of the coarse horizon or more apart, and why as far as the items say. */
export interface Disagreement {
  readonly shorter: readonly string[];
  readonly longer: readonly string[];
  readonly reasons: readonly string[];
}

/** The models side by side. There is no average of them and no single survival figure, here or anywhere. */
export interface PrognosisPanel {
  readonly asOf: string;
  readonly rows: readonly PanelRow[];
  readonly recorded: readonly RecordedRow[];
  readonly disagreement: Disagreement | null;
  readonly cautions: readonly string[];
}
