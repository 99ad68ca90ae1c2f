import type { Action } from '../access/actions.js';
import { codeList, type CodeOf } from '../contract/code-list.js';

/** Where a case stands, from the draft of its referral to its end. */
export const CASE_STATES = codeList({
  draft: 'Draft referral',
  submitted: 'Submitted',
  triaged: 'Triaged',
  in_preparation: 'In preparation',
  ready: 'Ready',
  listed: 'Listed',
  discussed: 'Discussed',
  in_delivery: 'In delivery',
  follow_up: 'Follow-up',
  closed: 'Closed',
});
export type CaseState = CodeOf<typeof CASE_STATES>;

/** Why a case was closed. */
export const CLOSING_REASONS = codeList({
  discharged: 'Discharged',
  died: 'Died',
  transferred: 'Transferred',
  withdrawn: 'Referral withdrawn',
  not_accepted: 'Not accepted at triage',
  entered_in_error: 'Entered in error',
});
export type ClosingReason = CodeOf<typeof CLOSING_REASONS>;
/** These are recorded as the end of care, which ends plans, visits and actions and remembers what it ended. Closing alone has the others. */
export const ENDS_CARE: readonly ClosingReason[] = ['died', 'transferred', 'discharged'];

interface MoveRule {
  readonly label: string;
  readonly from: readonly CaseState[];
  readonly to: CaseState;
  /** The permission that the move needs. Moves that follow from another act carry that act's permission. */
  readonly action: Action;
  readonly needsReason?: true;
  /** What the board asks for and is missing at this moment is counted, and goes on all the same. */
  readonly countsMissing?: true;
  /** Only happens as part of listing, discussing or deferring at the board; nobody presses it by itself. */
  readonly byBoard?: true;
}

/** Every way a case can move, and who may move it. What is not written here is not possible. */
export const MOVES = {
  submit: { label: 'Submit referral', from: ['draft'], to: 'submitted', action: 'case.submit' },
  withdraw: { label: 'Withdraw referral', from: ['draft', 'submitted'], to: 'closed', action: 'case.withdraw', needsReason: true },
  triage: { label: 'Accept at triage', from: ['submitted'], to: 'triaged', action: 'case.triage' },
  prepare: { label: 'Start preparation', from: ['triaged'], to: 'in_preparation', action: 'case.prepare' },
  'declare-ready': { label: 'Declare ready', from: ['triaged', 'in_preparation'], to: 'ready', action: 'case.declare-ready', countsMissing: true },
  unready: { label: 'Back to preparation', from: ['ready'], to: 'in_preparation', action: 'case.unready' },
  list: { label: 'Put on an agenda', from: ['triaged', 'in_preparation', 'ready'], to: 'listed', action: 'agenda.arrange', byBoard: true, countsMissing: true },
  unlist: { label: 'Take off the agenda', from: ['listed'], to: 'in_preparation', action: 'agenda.arrange', byBoard: true },
  defer: { label: 'Defer', from: ['listed'], to: 'in_preparation', action: 'case.defer', needsReason: true, byBoard: true },
  'decide-again': { label: 'Decide again', from: ['discussed', 'in_delivery', 'follow_up'], to: 'discussed', action: 'decision.sign', byBoard: true },
  discuss: { label: 'Decide', from: ['listed'], to: 'discussed', action: 'decision.sign', byBoard: true },
  convene: { label: 'Discuss as an emergency', from: ['submitted', 'triaged', 'in_preparation', 'ready', 'listed', 'discussed', 'in_delivery', 'follow_up'], to: 'listed', action: 'emergency.open', byBoard: true },
  'decide-at-once': { label: 'Decide as an emergency', from: ['listed'], to: 'discussed', action: 'emergency.sign', byBoard: true },
  ratify: { label: 'Ratify', from: ['listed'], to: 'discussed', action: 'decision.ratify', byBoard: true },
  deliver: { label: 'Start delivery', from: ['discussed'], to: 'in_delivery', action: 'case.deliver' },
  follow: { label: 'Start follow-up', from: ['discussed', 'in_delivery'], to: 'follow_up', action: 'case.follow' },
  're-present': { label: 'Present again', from: ['discussed', 'in_delivery', 'follow_up'], to: 'in_preparation', action: 'case.re-present' },
  close: { label: 'Close', from: ['submitted', 'triaged', 'in_preparation', 'ready', 'discussed', 'in_delivery', 'follow_up'], to: 'closed', action: 'case.close', needsReason: true },
  /** The patient has died, is treated elsewhere or needs no more follow-up: from wherever the case stands. */
  end: { label: 'Record the end of care', from: ['draft', 'submitted', 'triaged', 'in_preparation', 'ready', 'listed', 'discussed', 'in_delivery', 'follow_up'], to: 'closed', action: 'case.end', needsReason: true, byBoard: true },
  reopen: { label: 'Reopen', from: ['closed'], to: 'in_preparation', action: 'case.reopen', needsReason: true },
} as const satisfies Record<string, MoveRule>;
export type Move = keyof typeof MOVES;

/** A move by name, with its full rule. */
export const moveRule = (move: Move): MoveRule => MOVES[move];

/** The moves that lead away from a state. */
export function movesFrom(state: CaseState): Move[] {
  return (Object.keys(MOVES) as Move[]).filter((move) => moveRule(move).from.includes(state));
}

/** Open means not closed: an open case stands in exactly one queue and may not be forgotten. */
export const isOpen = (state: CaseState): boolean => state !== 'closed';
