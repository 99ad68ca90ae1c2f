import { ABSENCES } from '../contract/absence.js';
import type { ScoreItems } from './define-score.js';

/** One answer that cannot be taken: the item and the reason, fit to be shown beside the question. */
export interface AnswerFault {
  readonly item: string;
  readonly reason: string;
}

type Asked = { readonly title: string; readonly items: ScoreItems };
type Sent = Readonly<Record<string, unknown>>;

const given = (value: unknown): boolean => value !== null && value !== undefined;

/** Lists every answer and every stated absence a rating cannot take; an empty list means they can be evaluated. */
export function checkAnswers(score: Asked, answers: Sent, absences: Sent = {}): AnswerFault[] {
  return faultsIn(score, answers, absences, (answer) => [answer]);
}

/** The same where an answer may also be the list of the options that are still possible. */
export function checkPossibleAnswers(score: Asked, answers: Sent, absences: Sent = {}): AnswerFault[] {
  return faultsIn(score, answers, absences, (answer) => (Array.isArray(answer) ? (answer as unknown[]) : [answer]));
}

function faultsIn(score: Asked, answers: Sent, absences: Sent, codesIn: (answer: unknown) => unknown[]): AnswerFault[] {
  const faults: AnswerFault[] = [];
  for (const [item, answer] of Object.entries(answers).filter(([, value]) => given(value))) {
    const question = Object.hasOwn(score.items, item) ? score.items[item] : undefined;
    if (!question) {
      faults.push({ item, reason: `${score.title} has no item "${item}"` });
      continue;
    }
    const { label, options } = question;
    const codes = codesIn(answer);
    const wrong = codes.filter((code) => typeof code !== 'string' || !Object.hasOwn(options, code));
    if (codes.length === 0) {
      faults.push({ item, reason: `${label}: an empty list leaves no option; null means not known` });
    } else if (wrong.length > 0) {
      const known = Object.keys(options).join(', ');
      faults.push({ item, reason: `${label}: "${String(wrong[0])}" is not one of ${known}` });
    } else if (Object.hasOwn(absences, item) && given(absences[item])) {
      faults.push({ item, reason: `${label}: has an answer and a reason for its absence; keep one of them` });
    }
  }
  return [...faults, ...absenceFaults(score, absences)];
}

function absenceFaults(score: Asked, absences: Sent): AnswerFault[] {
  const faults: AnswerFault[] = [];
  for (const [item, absence] of Object.entries(absences).filter(([, value]) => given(value))) {
    if (!Object.hasOwn(score.items, item)) {
      faults.push({ item, reason: `${score.title} has no item "${item}"` });
    } else if (!ABSENCES.some(({ code }) => code === absence)) {
      faults.push({ item, reason: `${score.items[item]?.label}: "${String(absence)}" is not a reason for absence` });
    }
  }
  return faults;
}
