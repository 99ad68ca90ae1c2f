import type { Citation } from './clinical-rule.js';

/** One possible answer to an item and the points it adds. */
export interface ScoreOption {
  readonly label: string;
  readonly points: number;
}
/** One question of a score; `hint` helps to choose between its options. */
export interface ScoreItem {
  readonly label: string;
  readonly hint?: string;
  readonly options: Readonly<Record<string, ScoreOption>>;
  /** Answers that exist and that nobody in the derivation had: the score then does not apply. */
  readonly outside?: { readonly codes: readonly string[]; readonly reason: string };
}
/** The questions of a score in the order they are asked. */
export type ScoreItems = Readonly<Record<string, ScoreItem>>;

/** A category of the total, reaching from above the band before it up to and including `upTo` points. */
export interface Band<Id extends string = string> {
  readonly upTo: number;
  readonly id: Id;
  readonly label: string;
  /** What the source says about this band, with the source named; never an instruction. */
  readonly note?: string;
}

/** Which end of a scale is the good one, in the words shown beside a total or a class. */
export type Direction = 'higher is better' | 'lower is better' | 'class 1 is best' | 'A is best';

/** A published additive score: items with points and bands of the total, as data with its citation. */
export interface Score<I extends ScoreItems = ScoreItems, Id extends string = string> {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly shortTitle: string;
  /** The clinical question the score answers, in one sentence. */
  readonly purpose: string;
  readonly citation: Citation;
  /** Scores about survival or risk say which way they run; copies that forget it turn a result round. */
  readonly direction?: Direction;
  readonly items: I;
  readonly bands: readonly Band<Id>[];
  /** Known limits and traps, shown on the explanation page. */
  readonly limits: readonly string[];
  /** The clinician who compared our reading with the source; null while nobody has. */
  readonly checkedBy: string | null;
}

/**
 * The answers to a score by item; an item without an answer is missing and counts for nothing, least of all zero. A list
 * holds the options that are still possible, such as both general conditions that ECOG 1 can be.
 */
export type Answers<I extends ScoreItems = ScoreItems> = {
  readonly [K in keyof I]?: (keyof I[K]['options'] & string) | readonly (keyof I[K]['options'] & string)[] | null;
};

/** Declares a score; throws RangeError when it has no source, an item cannot vary, or its bands leave a gap. */
export function defineScore<const I extends ScoreItems, const Id extends string>(score: Score<I, Id>): Score<I, Id> {
  const refuse = (why: string): never => {
    throw new RangeError(`Score ${score.id}: ${why}`);
  };
  if (score.citation.text.trim() === '') refuse('no number without a citation');
  const points = Object.values(score.items).map(({ options }) => Object.values(options).map((option) => option.points));
  if (points.length === 0 || points.some((choices) => choices.length < 2))
    refuse('every item needs two options or more');
  if (!points.flat().every(Number.isSafeInteger)) refuse('points are whole numbers');
  const rising = score.bands.every(({ upTo }, index) => index === 0 || upTo > (score.bands[index - 1]?.upTo ?? upTo));
  if (!rising) refuse('the bands do not rise');
  const highest = points.reduce((sum, choices) => sum + Math.max(...choices), 0);
  if (score.bands.at(-1)?.upTo !== highest) refuse(`the last band does not end at the highest total, ${highest}`);
  return score;
}

/** The band of a total; throws RangeError for a total the score cannot reach. */
export function bandOf<Id extends string>(score: Score<ScoreItems, Id>, total: number): Band<Id> {
  const lowest = lowestTotal(score);
  const band = score.bands.find(({ upTo }) => total <= upTo);
  if (!band || !Number.isInteger(total) || total < lowest)
    throw new RangeError(`${score.title} has no band for ${total}`);
  return band;
}

/** The lowest and highest total of a band, both included; throws RangeError for a band the score does not have. */
export function rangeOfBand(score: Score, id: string): { readonly from: number; readonly to: number } {
  const index = score.bands.findIndex((band) => band.id === id);
  const band = score.bands[index];
  if (!band) throw new RangeError(`${score.title} has no band "${id}"`);
  const before = score.bands[index - 1];
  return { from: before ? before.upTo + 1 : lowestTotal(score), to: band.upTo };
}

/** The points of every option by item: the table of the paper. */
export function pointsOf({ items }: Pick<Score, 'items'>): Record<string, Record<string, number>> {
  const column = ({ options }: ScoreItem) =>
    Object.fromEntries(Object.entries(options).map(([code, { points }]) => [code, points]));
  return Object.fromEntries(Object.entries(items).map(([item, question]) => [item, column(question)]));
}

function lowestTotal({ items }: Pick<Score, 'items'>): number {
  return Object.values(items)
    .map(({ options }) => Math.min(...Object.values(options).map(({ points }) => points)))
    .reduce((sum, least) => sum + least, 0);
}
