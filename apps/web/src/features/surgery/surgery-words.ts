import { formatDate, formatLevelList, labelOf, PLAN_STATUSES, SURGICAL_GOALS, type DiscussionView, type OperationView, type PlanStanding, type SurgeryPlanView } from '@rachis/domain';
import type { Tone } from '../../ui/tone.js';

/** The signed decision of the board that is the newest, as one sentence. */
export interface BoardSaid {
  readonly sentence: string;
  readonly signedAt: string | null;
  readonly decisionId: string | null;
}

/** What the board said last; only what is signed counts. */
export function newestSigned(discussions: readonly DiscussionView[]): BoardSaid | null {
  const signed = discussions.filter(({ decisionState, sentence }) => decisionState === 'signed' && sentence);
  const [newest] = signed.sort((a, b) => (b.signedAt ?? b.startsAt).localeCompare(a.signedAt ?? a.startsAt));
  return newest?.sentence ? { sentence: newest.sentence, signedAt: newest.signedAt ?? null, decisionId: newest.decisionId ?? null } : null;
}

const goalWords = (goals: SurgeryPlanView['goals']): string | null =>
  goals && goals.length > 0 ? SURGICAL_GOALS.filter(({ code }) => goals.some(({ goal }) => goal === code)).map(({ label }) => label.toLowerCase()).join(', ') : null;

/** A plan by name: "Plan of 12 Mar 2026: T8, decompression, stabilisation". */
export function planName({ proposedOn, targetLevels, goals }: SurgeryPlanView): string {
  const what = [targetLevels ? formatLevelList(targetLevels) : null, goalWords(goals)].filter(Boolean).join(', ');
  return `Plan of ${formatDate(proposedOn)}${what ? `: ${what}` : ''}`;
}

/** An operation by name: "Operation of 14 Mar 2026". */
export const operationName = ({ performedOn }: Pick<OperationView, 'performedOn'>): string => `Operation of ${formatDate(performedOn)}`;

/** Whether and how a plan counts, as word and tone. */
export function standingWords(plan: SurgeryPlanView, standing: PlanStanding): { word: string; tone: Tone } {
  if (standing === 'carried_out') return { word: 'Carried out', tone: 'good' };
  if (standing === 'cancelled') return { word: 'Cancelled', tone: 'neutral' };
  const word = labelOf(PLAN_STATUSES, plan.status);
  return standing === 'replaced' ? { word: `${word}, then replaced`, tone: 'neutral' } : { word, tone: 'info' };
}

/** "3 h 45 min". */
export function durationWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return [hours > 0 ? `${hours} h` : null, minutes % 60 > 0 ? `${minutes % 60} min` : null].filter(Boolean).join(' ');
}
