import { ageOn } from '../contract/dates.js';
import { fact, open, type Fact, type FactSource } from './fact.js';

const DAY_MS = 86_400_000;
/** A twelfth of 365.25 days. */
const DAYS_IN_A_MONTH = 30.4375;

/** The last day that a partial date can mean. */
function endOf(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
}
/** The first day that a partial date can mean. */
const startOf = (date: string): string => `${date}${'-01-01'.slice(0, 10 - date.length)}`;

/** Whole days from one calendar day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The days that have passed since a date known only in part: the least and the most there can be. */
export function daysSince(date: string, day: string): { readonly least: number; readonly most: number } {
  return { least: daysBetween(endOf(date), day), most: daysBetween(startOf(date), day) };
}

interface Recorded {
  readonly recordedByName: string;
  readonly recordedAt: string;
}

/**
 * Months from the diagnosis of the primary to a day. A year or a month alone leaves several possible: the shortest and
 * the longest stand for everything between, because models only ask on which side of a cut the time lies.
 */
export function monthsFrom(
  diagnosedOn: string | null | undefined,
  day: string,
  by: Recorded | null | undefined,
  more: Partial<Pick<Fact, 'absence'>> = {},
): Fact<number> {
  const wanted = 'Date of the primary diagnosis';
  if (!diagnosedOn || !by) return open(wanted, more);
  const { least, most } = daysSince(diagnosedOn, day);
  const months = [Math.max(0, least), Math.max(0, most)].map((days) => days / DAYS_IN_A_MONTH);
  const source: FactSource = {
    section: 'tumour',
    words: `diagnosed ${diagnosedOn}`,
    date: diagnosedOn,
    recordedByName: by.recordedByName,
    recordedAt: by.recordedAt,
    age: null,
  };
  const [low, high] = months.map((value) => Math.floor(value));
  const derived = `${low === high ? low : `${low} to ${high}`} months from the diagnosis to ${day}`;
  return fact(wanted, months, { sources: [source], derived });
}

/** Age in completed years; a birth date known in part leaves two possible. */
export function ageFact(
  birthDate: string | null | undefined,
  day: string,
  more: Partial<Pick<Fact, 'absence'>>,
): Fact<number> {
  const wanted = 'Date of birth';
  if (!birthDate) return open(wanted, more);
  const { low, high } = ageOn(birthDate, day);
  const source: FactSource = {
    section: 'patient',
    words: `born ${birthDate}`,
    date: birthDate,
    recordedByName: null,
    recordedAt: null,
    age: null,
  };
  const derived = `${low === high ? low : `${low} or ${high}`} years on ${day}`;
  return fact(wanted, low === high ? [low] : [low, high], { sources: [source], derived });
}
