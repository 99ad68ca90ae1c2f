import type { CaseState, ClosingReason, Role } from '@rachis/domain';
import type { Random } from './random.js';

/** Where a case stands today, and how it came there. */
export interface Destiny {
  readonly end: CaseState;
  readonly closing?: ClosingReason;
  /** Signed decisions so far. */
  readonly decisions: number;
  /** How many days ago the last of them was made, or the case was begun where there is none. */
  readonly lastAgo: number;
  /** On today's agenda: in which part of it, and who presents. */
  readonly today?: 'discuss' | 'not_ready' | 'standard_of_care' | 'ratify';
  readonly presenter?: Role;
  /** Something that happens on the way, so that it can be seen somewhere. */
  readonly turn?: 'deferred' | 'retracted' | 'unsigned' | 'overdue' | 'weekly_board' | 'monthly_board';
  /** Who refers, where it matters: somebody whom one click signs in. */
  readonly by?: Role;
}

const repeat = (count: number, make: (at: number) => Destiny): Destiny[] => Array.from({ length: count }, (_, at) => make(at));
const every = (at: number, nth: number): Pick<Destiny, 'by'> => (at % nth === 0 ? { by: 'referrer' } : {});
const PRESENTERS: readonly Role[] = ['spine_surgeon', 'radiologist', 'medical_oncologist', 'radiation_oncologist', 'spine_surgeon', 'pathologist', 'specialist_nurse', 'radiation_oncologist', 'medical_oncologist'];
const DRAFTED_BY: readonly Role[] = ['referrer', 'referrer', 'coordinator', 'specialist_nurse', 'spine_surgeon', 'radiation_oncologist'];

/** How often a case is decided upon that has had time for it. */
const DECISIONS = { 1: 8, 2: 30, 3: 36, 4: 26 } as const;
const ENDINGS: readonly ClosingReason[] = ['died', 'discharged', 'died', 'discharged', 'transferred', 'died', 'discharged'];

/** Today's agenda: emergencies to ratify, what is listed without discussion, what is discussed, and what is not ready. */
const TODAY: readonly Destiny[] = [
  ...repeat(2, (at) => ({ end: 'listed', today: 'ratify', decisions: 1, lastAgo: 1 + at, presenter: 'spine_surgeon' })),
  ...repeat(3, (at) => ({ end: 'listed', today: 'standard_of_care', decisions: 0, lastAgo: 4 + at })),
  ...repeat(9, (at) => ({ end: 'listed', today: 'discuss', decisions: at % 3 === 0 ? 1 : 0, lastAgo: at % 3 === 0 ? 8 : 4 + (at % 5), presenter: PRESENTERS[at], ...every(at, 4) })),
  { end: 'listed', today: 'not_ready', decisions: 0, lastAgo: 4, presenter: 'medical_oncologist' },
];

/** The queues: what waits for another board, at the desk of a referrer, at triage or in preparation. */
const WAITING: readonly Destiny[] = [
  ...repeat(3, (at) => ({ end: 'listed', decisions: 0, lastAgo: 5 + at, turn: 'weekly_board' })),
  { end: 'listed', decisions: 0, lastAgo: 9, turn: 'monthly_board' },
  { end: 'listed', decisions: 0, lastAgo: 11, turn: 'unsigned' },
  ...repeat(6, (at) => ({ end: 'draft', decisions: 0, lastAgo: at % 3, by: DRAFTED_BY[at] })),
  ...repeat(5, (at) => ({ end: 'submitted', decisions: 0, lastAgo: at % 2, ...every(at, 2) })),
  ...repeat(3, (at) => ({ end: 'triaged', decisions: 0, lastAgo: 1 + at, ...every(at, 2) })),
  ...repeat(2, () => ({ end: 'in_preparation', decisions: 0, lastAgo: 11, turn: 'deferred' })),
  ...repeat(4, (at) => ({ end: 'in_preparation', decisions: 0, lastAgo: 4 + at, ...(at === 3 ? { turn: 'overdue' as const } : {}), ...every(at, 3) })),
  ...repeat(4, (at) => ({ end: 'ready', decisions: 0, lastAgo: 4 + at })),
];

/** The fates of all ordinary cases, so many of them. */
export function destinies(random: Random, total: number): Destiny[] {
  const under = [
    ...repeat(8, (at) => ({ end: 'discussed', decisions: at < 4 ? 2 : 1, lastAgo: 2 + at, ...every(at, 3), ...(at === 5 ? { turn: 'retracted' as const } : {}) })),
    ...repeat(11, (at) => ({ end: 'in_delivery', decisions: 1 + (at % 3), lastAgo: 10 + at * 2, ...every(at, 5) })),
    ...repeat(2, (at) => ({ end: 'closed', closing: 'withdrawn', decisions: 0, lastAgo: 60 + at * 140 })),
    ...repeat(2, (at) => ({ end: 'closed', closing: 'not_accepted', decisions: 0, lastAgo: 45 + at * 200 })),
  ];
  const left = total - TODAY.length - WAITING.length - under.length;
  const followed = Math.round(left * 0.48);
  const closed = left - followed;
  const decisions = () => Number(random.weighted(DECISIONS));
  return [
    ...TODAY, ...WAITING, ...under,
    ...repeat(followed, (at) => ({ end: 'follow_up', decisions: decisions(), lastAgo: 22 + Math.round((at / followed) * 190), ...every(at, 7), ...(at % 4 === 2 ? { turn: 'deferred' as const } : at === 9 ? { turn: 'retracted' as const } : {}) })),
    ...repeat(closed, (at) => ({ end: 'closed', closing: ENDINGS[at % ENDINGS.length], decisions: decisions(), lastAgo: 60 + Math.round((at / closed) * 400), ...every(at, 8), ...(at % 4 === 1 ? { turn: 'deferred' as const } : {}) })),
  ];
}
