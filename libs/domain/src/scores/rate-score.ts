import type { Absence } from '../contract/absence.js';
import { modelById } from './all-models.js';
import { ALL_SCORES, recordedTotalById, scoreById, treeById } from './all-scores.js';
import { askScore } from './ask-score.js';
import { InputRefused } from './calculator.js';
import { checkAnswers } from './check-answers.js';
import type { ScoreItems } from './define-score.js';
import type { TreeItem } from './define-tree.js';
import type { Input, InputFault } from './inputs.js';

type Sent = Readonly<Record<string, unknown>>;

/** A rating as it is kept: every answer as text, so that ratings of all scores are read in one way. */
export interface RatedScore {
  readonly version: number;
  /** "3.6" for a number, "yes" or "no" for a flag, the code for a choice; null where nothing was answered. */
  readonly answers: Readonly<Record<string, string | null>>;
  /** Null while an item is open, and for models that count no whole points. */
  readonly total: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The only group that can be reached. */
  readonly band: string | null;
}

interface Rateable {
  readonly title: string;
  readonly version: number;
  readonly items: Readonly<Record<string, { readonly label: string; readonly kind?: Input['kind'] }>>;
}

/** Whether a rating with this score can be kept. */
export function isRateable(id: string): boolean {
  return scoreById(id) !== null || treeById(id) !== null || recordedTotalById(id) !== null;
}

/** What a score is about: one lesion, the patient, or whichever the rater names. */
export function ratedOn(id: string): 'lesion' | 'patient' | 'either' {
  if (id === 'sins') return 'lesion';
  return id === 'kowalchukVcf2022' ? 'either' : 'patient';
}

/**
 * The scores of the patient that are shown with the case. What the models of prognosis were answered with is shown in
 * their panel alone, which stays closed until the team has made its own estimate.
 */
export const PATIENT_SCORES: readonly string[] = ALL_SCORES.map(({ id }) => id).filter(
  (id) => ratedOn(id) === 'patient' && modelById(id) === null,
);

/**
 * Works a rating out of the answers of one rater: one answer for each item or none, and why there is none. The same
 * function re-derives what is stored. Throws InputRefused for what the score cannot take, RangeError for an unknown id.
 */
export function rateScore(id: string, sent: Sent, absences: Readonly<Record<string, Absence | null>> = {}): RatedScore {
  const asked = rateableOf(id, sent);
  const answers = Object.fromEntries(Object.entries(sent).map(([item, answer]) => [item, textOf(answer)]));
  const faults = [...listFaults(asked, sent), ...absenceFaults(asked, answers, absences)];
  if (faults.length > 0) throw new InputRefused(faults);
  const values = Object.entries(answers).map(([item, answer]) => [item, valueOf(asked.items[item], answer)]);
  const { score, min, max, group } = askScore(id, Object.fromEntries(values) as Sent);
  const whole = min === null || max === null || (Number.isInteger(min) && Number.isInteger(max));
  const range = whole ? { total: score, low: min, high: max } : { total: null, low: null, high: null };
  return { version: asked.version, answers, ...range, band: group };
}

function rateableOf(id: string, sent: Sent): Rateable {
  const [score, tree, total] = [scoreById(id), treeById(id), recordedTotalById(id)];
  if (total && (!score || Object.hasOwn(sent, 'total'))) return { ...total, items: { total: total.total } };
  const asked = score ?? tree;
  if (!asked) throw new RangeError(`There is no score "${id}"`);
  return asked;
}

function textOf(answer: unknown): string | null {
  if (answer === null || answer === undefined) return null;
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  // What is no plain value is refused by name before anybody reads it.
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
}

/** A rater gives one answer; what leaves several possible is not an answer but a reason why there is none. */
function listFaults({ items }: Rateable, sent: Sent): InputFault[] {
  return Object.entries(sent).flatMap(([field, answer]) => {
    if (typeof answer !== 'object' || answer === null) return [];
    const label = Object.hasOwn(items, field) ? items[field]?.label : field;
    return [{ field, why: 'type' as const, reason: `${label}: one answer, or a reason why there is none` }];
  });
}

function absenceFaults({ title, items }: Rateable, answers: Sent, absences: Sent): InputFault[] {
  const unanswerable: ScoreItems = Object.fromEntries(
    Object.entries(items).map(([name, { label }]) => [name, { label, options: {} }]),
  );
  const unknown = checkAnswers({ title, items: unanswerable }, {}, absences);
  const both = Object.keys(absences).filter(
    (item) => (absences[item] ?? null) !== null && (answers[item] ?? null) !== null,
  );
  return [
    ...unknown.map(({ item, reason }) => ({ field: item, why: 'option' as const, reason })),
    ...both
      .filter((item) => Object.hasOwn(items, item))
      .map((field) => ({
        field,
        why: 'option' as const,
        reason: `${items[field]?.label}: has an answer and a reason for its absence; keep one of them`,
      })),
  ];
}

const FLAGS: Readonly<Record<string, boolean>> = { yes: true, no: false, true: true, false: false };

/** A stored answer as the score takes it; what cannot be read is passed on as it is and refused there by name. */
function valueOf(
  item: { readonly kind?: Input['kind'] | TreeItem['kind'] } | undefined,
  answer: string | null,
): unknown {
  if (answer === null) return null;
  if (item?.kind === 'flag') return Object.hasOwn(FLAGS, answer) ? FLAGS[answer] : answer;
  if (item?.kind === 'number') return answer.trim() !== '' && Number.isFinite(Number(answer)) ? Number(answer) : answer;
  return answer;
}
