import { doubtAboutGy, exactly, gy, isCalendarDate, isPartialDate, productOf, rounded, type Gy } from '@rachis/domain';

/** What was typed as a value to calculate with, or why it cannot be one; neither while nothing is typed. */
export interface Entered<T> {
  readonly value: T | null;
  readonly problem: string | undefined;
}

const NOTHING = { value: null, problem: undefined } as const;
const refused = (problem: string) => ({ value: null, problem });
const is = <T>(value: T): Entered<T> => ({ value, problem: undefined });

/** A dose as the kit keeps it: whole centigray, or the text that is no number. What looks like centigray is asked about. */
export function readDose(typed: unknown): Entered<Gy> {
  if (typed === null) return NOTHING;
  if (typeof typed !== 'number') return refused('A dose is a number in Gy');
  const inGy = rounded(productOf(exactly(typed), exactly(0.01)), 8);
  const doubt = doubtAboutGy(inGy);
  if (doubt) return refused(doubt);
  if (inGy <= 0) return refused('A dose is above 0 Gy');
  return Number.isInteger(typed) ? is(gy(inGy)) : refused('A dose is given to the hundredth of a Gy');
}

/** A whole number of fractions, at least one. */
export function readFractions(typed: unknown): Entered<number> {
  if (typed === null) return NOTHING;
  if (typeof typed !== 'number' || !Number.isInteger(typed) || typed < 1)
    return refused('Fractions are a whole number, at least 1');
  return is(typed);
}

/** An alpha/beta in gray. */
export function readAlphaBeta(typed: unknown): Entered<Gy> {
  if (typed === null) return NOTHING;
  if (typeof typed !== 'number' || typed <= 0) return refused('Alpha/beta is above 0 Gy');
  return is(gy(typed));
}

/** Months somebody counted. */
export function readMonths(typed: unknown): Entered<number> {
  if (typed === null) return NOTHING;
  if (typeof typed !== 'number' || typed < 0) return refused('Months are a number, 0 or more');
  return is(typed);
}

/** The end of an earlier course, as far as it is known. */
export function readEnd(typed: unknown): Entered<string> {
  if (typed === null) return NOTHING;
  return isPartialDate(typed) ? is(typed) : refused('A date is written YYYY-MM-DD, YYYY-MM or YYYY');
}

/** The first day of a new course, which is not before the earlier one ended. */
export function readStart(typed: unknown, end: string | null): Entered<string> {
  if (typed === null) return NOTHING;
  if (!isCalendarDate(typed)) return refused('A day is written YYYY-MM-DD');
  return end !== null && typed < end ? refused('The new course starts before the earlier one ended') : is(typed);
}
