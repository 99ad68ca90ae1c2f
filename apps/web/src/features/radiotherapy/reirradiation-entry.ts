import type { Fractionation, Gy, Interval, ReirradiationQuestion } from '@rachis/domain';
import { readDose, readEnd, readFractions, readMonths, readStart, type Entered } from './entered.js';

/** The questions about the two courses, by name. */
export type ReirradiationField = 'priorDose' | 'priorParts' | 'end' | 'nowDose' | 'nowParts' | 'start' | 'months';
/** What was typed so far. */
export type ReirradiationTyped = Readonly<Partial<Record<ReirradiationField, unknown>>>;

/** What was typed, read: the question to the criteria, and what is wrong with single answers. */
export interface ReirradiationEntry {
  readonly question: ReirradiationQuestion;
  readonly problems: Readonly<Partial<Record<ReirradiationField, string | undefined>>>;
}

/** Reads the two courses. Months beside dates are refused and not weighed against each other. */
export function readEntry(typed: ReirradiationTyped): ReirradiationEntry {
  const at = (name: ReirradiationField): unknown => typed[name] ?? null;
  const [priorDose, priorParts] = [readDose(at('priorDose')), readFractions(at('priorParts'))];
  const [nowDose, nowParts] = [readDose(at('nowDose')), readFractions(at('nowParts'))];
  const end = readEnd(at('end'));
  const start = readStart(at('start'), end.value);
  const twice = at('months') !== null && (at('end') !== null || at('start') !== null);
  const months = twice ? { value: null, problem: 'Give the months or the dates, not both' } : readMonths(at('months'));
  return {
    question: {
      prior: courseOf(priorDose, priorParts),
      current: courseOf(nowDose, nowParts),
      interval: twice ? null : intervalOf(months.value, end.value, start.value),
    },
    problems: {
      priorDose: priorDose.problem,
      priorParts: priorParts.problem,
      end: end.problem,
      nowDose: nowDose.problem,
      nowParts: nowParts.problem,
      start: start.problem,
      months: months.problem,
    },
  };
}

const courseOf = (dose: Entered<Gy>, fractions: Entered<number>): Fractionation | null =>
  dose.value !== null && fractions.value !== null ? { totalDose: dose.value, fractions: fractions.value } : null;

function intervalOf(months: number | null, priorEndedOn: string | null, startsOn: string | null): Interval | null {
  if (months !== null) return { months };
  return priorEndedOn !== null && startsOn !== null ? { priorEndedOn, startsOn } : null;
}
