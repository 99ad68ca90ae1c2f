import { codeList, type CodeOf } from '../contract/code-list.js';

/** What an action is. Where it stands in a plan, not what is typed in it. */
export const ACTION_KINDS = codeList({
  step: 'Step of the plan', post_operative_radiotherapy: 'Radiotherapy after the operation', goal: 'Goal without a step', tissue: 'Tissue is needed', plan: 'Carry the plan out', radiotherapy: 'Radiotherapy', systemic: 'Systemic treatment',
  supportive: 'Supportive care', referral: 'Referral', inform_patient: 'Tell the patient', inform_referrer: 'Tell the referrer', inform_gp: 'Tell the general practitioner', result: 'Result to look at', next_discussion: 'Bring the case back',
  deferral: 'What the board waits for', by_hand: 'Written by hand',
});
export type ActionKind = CodeOf<typeof ACTION_KINDS>;

/** Those by which the recommendation itself is carried out. While one of them is open, nobody knows whether it was. */
export const CARRYING_OUT: readonly ActionKind[] = ['step', 'post_operative_radiotherapy', 'goal', 'tissue', 'plan', 'radiotherapy', 'systemic'];

export const ACTION_STATES = codeList({ open: 'Open', done: 'Done', not_done: 'Not done', superseded: 'Superseded' });
export type ActionState = CodeOf<typeof ACTION_STATES>;

/** Where the day came from by which an action is due. No action is without one; what nobody named says so here. */
export const DUE_BASES = codeList({
  stated: 'Said by the board', plan: 'By when the whole plan is due', emergency: 'Emergency, within 24 h of the decision', outcome: 'With the outcome: end of the next working day (Walsall MDT charter)',
  told: '2 working days (Greater Manchester standard for outcomes)', asked_again: 'Nobody named a day; it is asked about after 30 days', by_hand: 'Set by hand',
});
export type DueBasis = CodeOf<typeof DUE_BASES>;

/** After so many days it is asked whether a decision was carried out, where nobody knows (KPI K10 of the specification). */
export const CHASE_DAYS = [30, 60, 90] as const;

/** How an owner was reminded. */
export const REMINDER_STAGES = codeList({ before: 'Before it was due', due: 'When it was due', escalated: 'Passed on to the chair and the coordinator', chase_30: 'Asked after 30 days', chase_60: 'Asked after 60 days', chase_90: 'Asked after 90 days' });
export type ReminderStage = CodeOf<typeof REMINDER_STAGES>;

/** Why an action no longer holds. */
export const SUPERSEDED_BY = codeList({ decision: 'A newer decision was signed', addendum: 'An addendum to the decision', entered_in_error: 'The decision was entered in error', undone: 'What it followed from was taken back', listed_again: 'The case was discussed again' });
export type SupersededBy = CodeOf<typeof SUPERSEDED_BY>;
