import { formatDate, precisionOf } from '../contract/dates.js';
import type { PatientIdentifier } from './patient.js';

/** As much of a person as is typed or kept, for asking whether two of them may be one. */
export interface Described {
  readonly familyName?: string | null;
  readonly givenName?: string | null;
  readonly birthDate?: string | null;
  readonly identifiers?: readonly PatientIdentifier[] | null;
}

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };
/** A shorter number says nothing about who somebody is. */
const SHORTEST_NUMBER = 4;
/** In a shorter number one digit is too much of it for a slip. */
const SHORTEST_SLIP = 6;

/** A name without what is written one way here and another there: case, accents, blanks, hyphens, apostrophes. */
export const foldName = (name: string): string =>
  name.normalize('NFKD').toLowerCase().replace(/[ßæœøłđı]/g, (letter) => LETTERS[letter] ?? letter).replace(/[\u0300-\u036f\s.'’`´‐‑–-]/g, '');

/** A number by its letters and digits alone. */
export const foldNumber = (value: string): string => value.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * Why two descriptions may be of the same person, in words; empty where nothing speaks for it. Every reason stands for
 * itself: nothing is weighed or counted. What is not known contradicts nothing, and proves nothing by itself.
 */
export function likelySame(a: Described, b: Described): string[] {
  return [...sameNumbers(a, b), ...sameName(a, b), ...slips(a, b)];
}

const pairsOf = (a: Described, b: Described) => (a.identifiers ?? []).flatMap((one) => (b.identifiers ?? []).map((other) => [one, other] as const));
const named = (authority: string): boolean => foldName(authority) !== '';
const sameAuthority = (one: PatientIdentifier, other: PatientIdentifier): boolean => foldName(one.authority) === foldName(other.authority);

function sameNumbers(a: Described, b: Described): string[] {
  const found = pairsOf(a, b)
    .filter(([one, other]) => foldNumber(one.value).length >= SHORTEST_NUMBER && foldNumber(one.value) === foldNumber(other.value))
    .map(([one, other]) => (!named(one.authority) || !named(other.authority) ? 'same number' : sameAuthority(one, other) ? `same ${other.authority} number` : `same number, given by ${one.authority} and by ${other.authority}`));
  return [...new Set(found)];
}

function sameName(a: Described, b: Described): string[] {
  if (!a.familyName || !b.familyName || foldName(a.familyName) === '' || foldName(a.familyName) !== foldName(b.familyName)) return [];
  const given = a.givenName && b.givenName ? (foldName(a.givenName) === foldName(b.givenName) ? 'same' : 'other') : 'unknown';
  if (!a.birthDate || !b.birthDate) return given === 'same' ? ['same name; a birth date is not recorded'] : [];
  const [less, more] = a.birthDate.length <= b.birthDate.length ? [a.birthDate, b.birthDate] : [b.birthDate, a.birthDate];
  const born = precisionOf(less) === 'year' ? `birth year ${less}` : precisionOf(less) === 'month' ? `birth month ${formatDate(less)}` : `born ${formatDate(less)}`;
  if (more.startsWith(less)) {
    if (given === 'same') return [`same name, ${born}`];
    return precisionOf(less) === 'day' ? [`same family name, ${born}; ${given === 'other' ? 'the given names differ' : 'a given name is not recorded'}`] : [];
  }
  return given === 'same' && changedOver(less) === more ? [`same name, day and month of birth changed over (${formatDate(a.birthDate)}, ${formatDate(b.birthDate)})`] : [];
}

/** `1963-04-03` for `1963-03-04`; null where the day cannot be a month, or is the month. */
function changedOver(date: string): string | null {
  const [year, month, day] = date.split('-');
  return day && month && Number(day) <= 12 && day !== month ? `${year ?? ''}-${day}-${month}` : null;
}

function slips(a: Described, b: Described): string[] {
  if (!a.birthDate || a.birthDate !== b.birthDate || precisionOf(a.birthDate) !== 'day') return [];
  const found = pairsOf(a, b).filter(([one, other]) => sameAuthority(one, other) && isSlip(foldNumber(one.value), foldNumber(other.value)));
  return [...new Set(found.map(([, { authority }]) => `${authority} number with one slip, same date of birth`))];
}

/** One digit wrong, or two neighbours changed over. */
function isSlip(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < SHORTEST_SLIP) return false;
  const places = [...one].flatMap((letter, at) => (letter === other[at] ? [] : [at]));
  const [first = -1, second = -1] = places;
  if (places.length === 1) return true;
  return places.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first];
}
