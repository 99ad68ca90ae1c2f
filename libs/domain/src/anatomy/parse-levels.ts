import { compareLevels, isLevel, type Level } from './levels.js';

/** Levels as read from typed text: the one canonical form ('T8' or 'T8-T10', cranial first) or the reason of refusal. */
export type ParsedLevels =
  | { readonly ok: true; readonly value: string; readonly from: Level; readonly to: Level }
  | { readonly ok: false; readonly reason: string };

type Letter = 'C' | 'T' | 'L' | 'S';
type ReadLevel = { readonly level: Level; readonly abbreviated?: boolean } | { readonly reason: string };

const LONGEST_TEXT = 120;
const HOW_TO_WRITE = 'Write one level such as T8, or one range such as T8-T10';
const LETTERS: ReadonlyMap<string, Letter> = new Map([
  ...['c', 'cervical'].map((name) => [name, 'C'] as const),
  ...['t', 'th', 'thoracic', 'd', 'dorsal'].map((name) => [name, 'T'] as const),
  ...['l', 'lumbar'].map((name) => [name, 'L'] as const),
  ...['s', 'sacral', 'sacrum'].map((name) => [name, 'S'] as const),
]);
const VERTEBRAE: Readonly<Record<Letter, string>> = { C: 'C1 to C7', T: 'T1 to T12', L: 'L1 to L5', S: 'S1 to S5' };
const OCCIPUT = /^(?:occiput|occ|oc|occipital(?: condyles?)?)$/;
const COCCYX = /^(?:co|coccyx|coccygeal)$/;

/**
 * Reads the levels of one lesion from typed text, in any case and with the usual spellings (D7, Th12, L5/S1, T8-10,
 * occiput, a trailing remark in brackets). What names no vertebra, or can be read in two ways, is refused with the
 * reason; nothing is guessed.
 */
export function parseLevels(text: string): ParsedLevels {
  if (typeof text !== 'string' || text.length > LONGEST_TEXT) return { ok: false, reason: HOW_TO_WRITE };
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/ ?\([^()]*\) ?$/, '')
    .trim();
  const ends = plain.split(/ ?[-\u2010-\u2015\u2212/] ?| (?:to|through) /i);
  if (plain === '' || ends.length > 2) return { ok: false, reason: HOW_TO_WRITE };
  if (/[,;+&]| and /i.test(plain)) {
    return { ok: false, reason: 'A lesion is one continuous range: write T8-T9, or record separate lesions' };
  }
  const [first = '', second] = ends;
  const from = readLevel(first);
  if ('reason' in from) return { ok: false, reason: from.reason };
  if (second === undefined) return from.abbreviated && first === 'CO' ? refuseCo() : range(from.level, from.level);
  const to = /^\d+$/.test(second) ? readImplied(from.level, second) : readLevel(second);
  if ('reason' in to) return { ok: false, reason: to.reason };
  const fromMayBeC0 = from.abbreviated && to.level.startsWith('C');
  const toMayBeC0 = to.abbreviated && second !== 'Co' && from.level.startsWith('C');
  return (fromMayBeC0 || toMayBeC0) && from.level !== to.level ? refuseCo() : range(from.level, to.level);
}

function range(a: Level, b: Level): ParsedLevels {
  const [from, to] = compareLevels(a, b) <= 0 ? [a, b] : [b, a];
  return { ok: true, value: from === to ? from : `${from}-${to}`, from, to };
}

function refuseCo(): ParsedLevels {
  return { ok: false, reason: 'CO can be read as C0 (occiput) or Co (coccyx): write "occiput" or "coccyx"' };
}

function readLevel(text: string): ReadLevel {
  const word = text.toLowerCase();
  if (OCCIPUT.test(word)) return { level: 'C0' };
  if (COCCYX.test(word)) return { level: 'Co', abbreviated: word === 'co' };
  const region = LETTERS.get(word.replace(/[ -]?(?:spine|vertebrae?)$/, ''));
  if (region) return { reason: `"${text}" is a region, not a level: name the vertebra, ${VERTEBRAE[region]}` };
  const [, name = '', digits = ''] = /^([a-z]+)[ .]?0?(\d{1,2})$/.exec(word) ?? [];
  const letter = LETTERS.get(name);
  return letter
    ? readVertebra(letter, Number(digits))
    : { reason: `"${text}" is not a level of the spine. ${HOW_TO_WRITE}` };
}

function readVertebra(letter: Letter, count: number): ReadLevel {
  const code = `${letter}${count}`;
  if (isLevel(code)) return { level: code };
  if (code === 'T13' || code === 'L6') {
    return {
      reason: `${code} is transitional anatomy: record the level counted from C2 and write the variant in the note`,
    };
  }
  const root = code === 'C8' ? ' (the C8 root leaves the canal between C7 and T1)' : '';
  return { reason: `There is no ${code} vertebra${root}: the vertebrae are ${VERTEBRAE[letter]}` };
}

/** 'T8-10' means T8 to T10; 'L5-1' is refused, because it is written for L5-S1 as well as for L1-L5. */
function readImplied(from: Level, digits: string): ReadLevel {
  const letter = from.charAt(0);
  if (from === 'Co' || (letter !== 'C' && letter !== 'T' && letter !== 'L' && letter !== 'S'))
    return { reason: HOW_TO_WRITE };
  if (Number(digits) < Number(from.slice(1))) {
    return { reason: `"${from}-${digits}" can be read in two ways: write the letter of both levels, as in L5-S1` };
  }
  return readVertebra(letter, Number(digits));
}
