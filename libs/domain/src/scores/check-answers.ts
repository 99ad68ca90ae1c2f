import { ABSENCES } from '../contract/absence.js';
import type { ScoreItems } from './define-score.js';

/** One answer that cannot be taken: the item and the reason, fit to be shown beside the question. */
export interface AnswerFault {
  readonly item: string;
  readonly reason: string;
}

/** Lists every answer and every stated absence a score cannot take; an empty list means they can be evaluated. */
export function checkAnswers(
  score: { readonly title: string; readonly items: ScoreItems },
  answers: Readonly<Record<string, unknown>>,
  absences: Readonly<Record<string, unknown>> = {},
): AnswerFault[] {
  const given = (value: unknown): boolean => value !== null && value !== undefined;
  const faults: AnswerFault[] = [];
  for (const [item, answer] of Object.entries(answers).filter(([, value]) => given(value))) {
    const question = Object.hasOwn(score.items, item) ? score.items[item] : undefined;
    if (!question) {
      faults.push({ item, reason: `${score.title} has no item "${item}"` });
    } else if (typeof answer !== 'string' || !Object.hasOwn(question.options, answer)) {
      const known = Object.keys(question.options).join(', ');
      faults.push({ item, reason: `${question.label}: "${String(answer)}" is not one of ${known}` });
    } else if (Object.hasOwn(absences, item) && given(absences[item])) {
      faults.push({ item, reason: `${question.label}: has an answer and a reason for its absence; keep one of them` });
    }
  }
  for (const [item, absence] of Object.entries(absences).filter(([, value]) => given(value))) {
    if (!Object.hasOwn(score.items, item)) {
      faults.push({ item, reason: `${score.title} has no item "${item}"` });
    } else if (!ABSENCES.some(({ code }) => code === absence)) {
      faults.push({ item, reason: `${score.items[item]?.label}: "${String(absence)}" is not a reason for absence` });
    }
  }
  return faults;
}
