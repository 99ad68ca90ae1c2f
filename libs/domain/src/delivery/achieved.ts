import { ADEQUACIES, type Adequacy } from '../biopsy/biopsy.js';
import { readingOf } from '../biopsy/specimen-state.js';
import { labelOf } from '../contract/code-list.js';
import { formatDate } from '../contract/dates.js';
import type { SurgicalGoal } from '../decision/goal.js';
import { RESECTION_MARGINS } from '../surgery/operation.js';
import { GOAL_OUTCOMES, type GoalOutcome } from '../surgery/procedures.js';
import type { SaidOfDelivery } from './delivery-facts.js';
import { HARDWARE_STATES } from './goal-result.js';
import type { TreatmentRecord } from './treatment-records.js';

/** What became of a goal after treatment, in one answer and in words; no answer is "Not recorded", never "achieved". */
export interface Achievement {
  readonly achieved: GoalOutcome | null;
  readonly words: readonly string[];
}

const BY_ADEQUACY: Readonly<Record<Adequacy, GoalOutcome>> = { diagnostic: 'yes', limited: 'partly', non_diagnostic: 'no' };
const ISO_DAY = 10;

/**
 * The newest judgement of a goal: what was recorded for the goal itself, otherwise what the specimen says of its adequacy, otherwise
 * what was answered after the operation. The margin is read from the operation.
 */
export function achievementOf(goal: SurgicalGoal, by: readonly TreatmentRecord[], results: SaidOfDelivery['results']): Achievement {
  const result = newestResult(goal, results);
  const specimens = by.flatMap((record) => (record.source === 'biopsy' && goal === 'biopsy' ? [readingOf(record.of).adequacy] : []));
  const adequacy = specimens.find((one) => one !== null) ?? null;
  const operations = by.flatMap((record) => (record.source === 'operation' ? [record.of] : []));
  const answer = operations.flatMap(({ goals }) => goals ?? []).find((one) => one.goal === goal) ?? null;
  const margin = goal === 'resection' ? (operations.find(({ resectionMargin }) => resectionMargin)?.resectionMargin ?? null) : null;
  const words = [
    result?.residualEscc ? `residual ESCC ${result.residualEscc}` : null,
    result?.hardware ? `implants ${labelOf(HARDWARE_STATES, result.hardware).toLowerCase()}` : null,
    margin ? `margin ${labelOf(RESECTION_MARGINS, margin).toLowerCase()}` : null,
    adequacy ? `tissue ${labelOf(ADEQUACIES, adequacy).toLowerCase()}` : specimens.length > 0 ? 'tissue: adequacy not recorded' : null,
    result ? [`judged ${formatDate(result.assessedOn.slice(0, ISO_DAY))}`, result.basis].filter(Boolean).join(' by ') : null,
    result?.words ?? (result ? null : (answer?.words ?? null)),
  ];
  return { achieved: result?.achieved ?? (adequacy ? BY_ADEQUACY[adequacy] : (answer?.outcome ?? null)), words: words.filter((one): one is string => Boolean(one)) };
}

/** The one that counts: the latest day, and of one day what was recorded last. */
export function newestResult(goal: SurgicalGoal, results: SaidOfDelivery['results']): SaidOfDelivery['results'][number] | null {
  const own = results.filter((one) => one.goal === goal).sort((a, b) => b.assessedOn.localeCompare(a.assessedOn) || b.recordedAt.localeCompare(a.recordedAt));
  return own[0] ?? null;
}

/** "Reached", "Partly reached" ... or that nobody recorded it. */
export const achievedLabel = (achieved: GoalOutcome | null): string => (achieved ? labelOf(GOAL_OUTCOMES, achieved) : 'Not recorded');
