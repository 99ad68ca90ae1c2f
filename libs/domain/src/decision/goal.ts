import { codeList, type CodeOf } from '../contract/code-list.js';
import { Flag, OneOf, Text } from '../contract/fields.js';

/** The four goals of surgery. One decision weighs every one of them. */
export const SURGICAL_GOALS = codeList({ biopsy: 'Biopsy', decompression: 'Decompression', resection: 'Resection', stabilisation: 'Stabilisation' });
export type SurgicalGoal = CodeOf<typeof SURGICAL_GOALS>;
/** What the board made of a goal. */
export const GOAL_STATES = codeList({ recommended: 'Recommended', rejected: 'Considered and rejected', conditional: 'Conditional', not_applicable: 'Not applicable' });
export type GoalState = CodeOf<typeof GOAL_STATES>;

/** One row of the goals matrix. Several goals may be primary; "no" says secondary, and no answer says neither. */
export class GoalDecision {
  @OneOf({ label: 'Goal', of: SURGICAL_GOALS, required: true }) goal!: SurgicalGoal;
  @OneOf({ label: 'Decision', of: GOAL_STATES }) state?: GoalState | null;
  @Flag({ label: 'Primary goal', hint: 'Yes: primary. No: secondary' }) primary?: boolean | null;
  @Text({ label: 'How', max: 60, hint: 'Read aloud before the goal: intra-operative, CT-guided' }) manner?: string | null;
  @Text({ label: 'Reason', max: 1000, hint: 'Why it was rejected, or what for' }) reason?: string | null;
  @Text({ label: 'Condition', max: 1000, hint: 'If …' }) condition?: string | null;
}

/** Whether a goal is part of what the board wants done, at once or on a condition. */
export const isPursued = ({ state }: Pick<GoalDecision, 'state'>): boolean => state === 'recommended' || state === 'conditional';
