import { codeList, labelOf, type CodeOf } from '../contract/code-list.js';
import { formatDate } from '../contract/dates.js';
import { SURVEILLANCE_KINDS } from '../scores/surveillance/surveillance.js';
import { RESULT_KINDS, type FollowUpRow } from './follow-up-row.js';
import { daysBetween, dayWords } from './surgeon-tasks.js';

/** Why a case stands where it stands in the inbox, the most pressing first. */
export const FOLLOW_UP_REASONS = codeList({
  died: 'Died, and the case is open', progression: 'Progression', overdue: 'Overdue', no_plan: 'No follow-up scheduled', missed: 'Missed visit', new_result: 'New result', due_soon: 'Due soon', on_course: 'On course',
});
export type FollowUpReason = CodeOf<typeof FOLLOW_UP_REASONS>;

/** One reason with its words and the day it goes by. */
export interface ReasonOfRow {
  readonly reason: FollowUpReason;
  readonly words: string;
  readonly on: string | null;
}
/** So many days ahead something counts as due soon. A convention of this product. */
export const SOON_DAYS = 14;
/** The words of the one thing that must never be blank. */
export const NO_PLAN_WORDS = 'No follow-up scheduled – set plan';

const RANK = FOLLOW_UP_REASONS.map(({ code }) => code);

/** Every reason that a case has, the most pressing first; there is always one. `today` is the calendar day where the reader is. */
export function followUpReasons(row: FollowUpRow, today: string): readonly [ReasonOfRow, ...ReasonOfRow[]] {
  const found = [...death(row), ...progression(row), ...planned(row, today), ...missed(row, today), ...results(row)].sort((a, b) => RANK.indexOf(a.reason) - RANK.indexOf(b.reason) || (a.on ?? '').localeCompare(b.on ?? ''));
  const [first, ...others] = found;
  if (first) return [first, ...others];
  const [next] = row.next;
  return [{ reason: 'on_course', words: next ? `${kindWords(next.kind)} on ${formatDate(next.dueOn)}` : 'Nothing is due', on: next?.dueOn ?? null }];
}

const kindWords = (kind: string): string => labelOf(SURVEILLANCE_KINDS, kind);

function death({ vitalStatus }: FollowUpRow): ReasonOfRow[] {
  return vitalStatus === 'deceased' ? [{ reason: 'died', words: 'Recorded as deceased – close the case', on: null }] : [];
}

function progression({ progression: words, progressedOn }: FollowUpRow): ReasonOfRow[] {
  return words ? [{ reason: 'progression', words: `${words}${progressedOn ? `, ${formatDate(progressedOn)}` : ''} – present again?`, on: progressedOn ?? null }] : [];
}

/** A plan that has run out, or whose dates cannot be told, is as good as none: nobody would call the patient in. A visit that is booked is a plan. */
function planned({ hasPlan, next, plannedVisitOn, vitalStatus }: FollowUpRow, today: string): ReasonOfRow[] {
  if (vitalStatus === 'deceased') return [];
  if (next.length === 0) {
    if (plannedVisitOn && plannedVisitOn >= today) return daysBetween(today, plannedVisitOn) <= SOON_DAYS ? [{ reason: 'due_soon', words: `Visit on ${formatDate(plannedVisitOn)}`, on: plannedVisitOn }] : [];
    return [{ reason: 'no_plan', words: hasPlan ? 'The plan has no date left – set the next' : NO_PLAN_WORDS, on: null }];
  }
  return next.flatMap(({ kind, dueOn }): ReasonOfRow[] => {
    const days = daysBetween(today, dueOn);
    if (days < 0) return [{ reason: 'overdue', words: `${kindWords(kind)} overdue by ${dayWords(-days)}, was due ${formatDate(dueOn)}`, on: dueOn }];
    return days <= SOON_DAYS ? [{ reason: 'due_soon', words: `${kindWords(kind)} due ${days === 0 ? 'today' : formatDate(dueOn)}`, on: dueOn }] : [];
  });
}

/** A planned visit whose day has passed without a word is one that nobody has said anything of. */
function missed({ missedOn, plannedVisitOn }: FollowUpRow, today: string): ReasonOfRow[] {
  return [
    ...(missedOn ? [{ reason: 'missed' as const, words: `Did not come on ${formatDate(missedOn)}`, on: missedOn }] : []),
    ...(plannedVisitOn && plannedVisitOn < today ? [{ reason: 'missed' as const, words: `Visit of ${formatDate(plannedVisitOn)}: nobody has said whether it took place`, on: plannedVisitOn }] : []),
  ];
}

function results({ newResults }: FollowUpRow): ReasonOfRow[] {
  if (newResults.length === 0) return [];
  const words = newResults.map(({ what, count }) => (count > 1 ? `${labelOf(RESULT_KINDS, what)} (${count})` : labelOf(RESULT_KINDS, what))).join(', ');
  const newest = newResults.map(({ at }) => at).sort().at(-1);
  return [{ reason: 'new_result', words: `New: ${words}`, on: newest?.slice(0, 10) ?? null }];
}

/** The inbox in order: the most pressing reason first, within it what has waited longest. */
export function inboxInOrder(rows: readonly FollowUpRow[], today: string): { readonly row: FollowUpRow; readonly reasons: readonly [ReasonOfRow, ...ReasonOfRow[]] }[] {
  return rows
    .map((row) => ({ row, reasons: followUpReasons(row, today) }))
    .sort((a, b) => RANK.indexOf(a.reasons[0].reason) - RANK.indexOf(b.reasons[0].reason) || (a.reasons[0].on ?? '').localeCompare(b.reasons[0].on ?? '') || a.row.theCase.caseNumber.localeCompare(b.row.theCase.caseNumber));
}

const QUESTION_LENGTH = 1000;
const NAMED_FACTS = 5;

/** The question with which a case comes to the board again: what was found, since which decision, and what is different since. It is a proposal to edit. */
export function questionAgain({ progression: found, progressedOn, signedAt }: Pick<FollowUpRow, 'progression' | 'progressedOn' | 'signedAt'>, facts: readonly { readonly section: string; readonly title: string }[]): string {
  const what = found ? `${found}${progressedOn ? `, ${formatDate(progressedOn)}` : ''}` : 'To be discussed again';
  const since = signedAt ? `, since the decision of ${formatDate(signedAt.slice(0, 10))}` : '';
  const named = facts.slice(0, NAMED_FACTS).map(({ section, title }) => (title === section ? section : `${section}: ${title}`));
  const more = facts.length > NAMED_FACTS ? [`${facts.length - NAMED_FACTS} more`] : [];
  const different = named.length > 0 ? ` Different since: ${[...named, ...more].join('; ')}.` : '';
  return `${what}${since}.${different} What is recommended now?`.slice(0, QUESTION_LENGTH);
}
