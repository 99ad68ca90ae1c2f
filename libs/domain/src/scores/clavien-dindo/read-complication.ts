import { clavienOrdinal, type ClavienGrade } from './clavien-dindo.js';
import { DENIALS, ORGAN_WORDS, THERAPY_WORDS, WITHOUT_ANAESTHESIA_NAMED } from './complication-words.js';

/** One place in a text that was read as a treatment, or left out because the text denies it. */
export interface ReadWord {
  readonly therapy: string;
  readonly grade: ClavienGrade;
  /** As written. */
  readonly words: string;
}

/** What a text in free words amounts to: a proposal with the words it was read from, or no grade. Never a guess. */
export interface ReadComplication {
  readonly grade: ClavienGrade | null;
  readonly readFromWords: true;
  readonly matched: readonly ReadWord[];
  /** Treatments the text says were not given. */
  readonly denied: readonly ReadWord[];
  /** Interventions whose anaesthesia the text does not name: they leave IIIa and IIIb open, so there is no grade. */
  readonly open: readonly string[];
  readonly disabilityAtDischarge: boolean;
}

const DISABILITY = /\b(disab\w*|deficit|impairment|weakness) (persist\w* |present |remain\w* )?(at|on) discharge\b/i;
/** So many words back a denial is looked for. */
const DENIAL_REACH = 3;

/**
 * Reads the treatment of a complication from a text by a table of words and takes the highest grade of those found. A
 * treatment that the same clause denies ("no antibiotics") does not count. Where no word is known there is no grade.
 */
export function readComplication(event: string): ReadComplication {
  const clauses = clausesOf(event);
  const found = clauses.flatMap(wordsIn);
  const matched = found.filter(({ isDenied }) => !isDenied).map(({ read }) => read);
  const denied = found.filter(({ isDenied }) => isDenied).map(({ read }) => read);
  const grade = gradeOf(matched, event);
  const isAtBedside = matched.some(({ therapy }) => therapy === 'wound opened at the bedside');
  const isSettled = isAtBedside || (grade !== null && clavienOrdinal(grade) >= clavienOrdinal('IIIa'));
  const open = isSettled ? [] : clauses.flatMap(openIn);
  return {
    grade: open.length > 0 ? null : grade,
    readFromWords: true,
    matched,
    denied,
    open,
    disabilityAtDischarge: DISABILITY.test(event),
  };
}

function gradeOf(matched: readonly ReadWord[], event: string): ClavienGrade | null {
  const therapies = matched.map(({ therapy }) => therapy);
  // "Theatre" alone means an operation under general anaesthesia; the text may say that it was under local.
  const isLocal = therapies.includes('local anaesthesia') && !therapies.includes('general anaesthesia');
  const counted = matched.filter(({ therapy }) => !(isLocal && therapy === 'operation'));
  const [worst] = counted.map(({ grade }) => grade).sort((a, b) => clavienOrdinal(b) - clavienOrdinal(a));
  const isOneOrgan = matched.some(({ words }) => /^(single|one)/i.test(words));
  const organs = ORGAN_WORDS.filter((words) => words.test(event)).length;
  const isSeveral = organs > 1 && !isOneOrgan && (worst === 'IVa' || /failure/i.test(event));
  return isSeveral && worst !== 'V' ? 'IVb' : (worst ?? null);
}

/** A denial reaches no further than its clause. */
function clausesOf(text: string): string[] {
  return text.split(/[,;.:()]|\b(?:but|then|and)\b/i);
}

function wordsIn(clause: string): { read: ReadWord; isDenied: boolean }[] {
  return THERAPY_WORDS.flatMap(({ therapy, grade, words }) =>
    [...clause.matchAll(words)].map((match) => ({
      read: { therapy, grade, words: match[0] },
      isDenied: isDenied(clause.slice(0, match.index)),
    })),
  );
}

function openIn(clause: string): string[] {
  const matches = [...clause.matchAll(WITHOUT_ANAESTHESIA_NAMED)];
  return matches.filter(({ index }) => !isDenied(clause.slice(0, index))).map(([words]) => words);
}

function isDenied(before: string): boolean {
  const words = before.trim().split(/\s+/).slice(-DENIAL_REACH);
  return words.some((_, index) => DENIALS.test(words.slice(0, index + 1).join(' ')));
}
