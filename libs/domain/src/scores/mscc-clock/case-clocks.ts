import { formatDate } from '../../contract/dates.js';
import type { ClockRule, ClockRuleSet } from './clock-rules.js';
import { clockRulesOf, ruleSetOn } from './clock-rules.js';
import { clockState, type ClockState, type Done } from './clock-state.js';
import { hoursLater, localDay, milliseconds } from './clock-time.js';
import type { ClockPathway, ClockTask } from './mscc-clock.js';

/** What a record tells about the clocks of one case; null and empty mean that nothing is recorded. */
export interface MsccRecord {
  readonly mscc: 'yes' | 'no' | 'unknown' | null;
  readonly suspectedAt: string | null;
  /** Whether pain of the NG234 list is recorded; it decides the clock where compression is not suspected. */
  readonly listedPain: boolean;
  /** The days of the whole-spine MRIs, null for one without a day. */
  readonly wholeSpineMris: readonly (string | null)[];
  /** When decisions about this case were signed. */
  readonly plansSignedAt: readonly string[];
  /** Whether the case still waits for the board. Once it does not, what is not recorded is no longer counted as overdue. */
  readonly waiting: boolean;
}

/** Where and by which rules the clocks are read. */
export interface ClockSetting {
  readonly now: string;
  readonly timeZone: string;
  readonly atRiskShare?: number;
  /** The set of rules the centre has chosen; the one in force at the start where left out. */
  readonly ruleSet?: ClockRuleSet;
}

/** One clock of a case: start and deadline where known, and how it stands. */
export interface CaseClock {
  readonly rule: ClockRule;
  readonly startAt: string | null;
  readonly dueAt: string | null;
  readonly state: ClockState['state'];
  /** Milliseconds until the deadline, negative after it; null without a deadline. */
  readonly leftMs: number | null;
  /** What was counted as done: an instant or a day. */
  readonly done: string | null;
  readonly reason: string | null;
}

/** The steps of which the record holds when they were done. */
const FOLLOWED: readonly ClockTask[] = ['MRI_WHOLE_SPINE', 'TREATMENT_PLAN'];

/** The situation a record describes; null where compression is not suspected and no listed pain is recorded. */
export function pathwayOfRecord({ mscc, listedPain }: Pick<MsccRecord, 'mscc' | 'listedPain'>): ClockPathway | null {
  if (mscc === 'yes' || mscc === 'unknown') return 'suspected_mscc_neuro';
  return mscc === 'no' && listedPain ? 'suspected_spinal_metastases_pain_only' : null;
}

/**
 * The clocks that apply to a case and can be followed in the record, in the order of the rules. Where it is not known
 * whether compression is suspected, or since when, the clock is shown and stays unclear.
 */
export function caseClocks(record: MsccRecord, setting: ClockSetting): CaseClock[] {
  return rulesFor(record, setting)
    .filter(({ task }) => FOLLOWED.includes(task))
    .map((rule) => caseClock(rule, record, setting));
}

/** The rules that apply to a case but leave no trace in the record: shown with their time, never with a state. */
export function clocksWithoutRecord(record: MsccRecord, setting: ClockSetting): ClockRule[] {
  return rulesFor(record, setting).filter(({ task }) => !FOLLOWED.includes(task));
}

function rulesFor(record: MsccRecord, { now, timeZone, ruleSet }: ClockSetting): ClockRule[] {
  const pathway = pathwayOfRecord(record);
  const inForce = ruleSet ?? ruleSetOn(localDay(record.suspectedAt ?? now, timeZone));
  return pathway && inForce ? clockRulesOf(inForce, pathway) : [];
}

function caseClock(rule: ClockRule, record: MsccRecord, setting: ClockSetting): CaseClock {
  const { suspectedAt: startAt } = record;
  const unclear = (reason: string) => ({ state: 'unclear', reason }) as const;
  if (startAt === null) {
    const reason = 'Since when is not recorded';
    return { rule, startAt, dueAt: null, leftMs: null, done: null, ...unclear(reason) };
  }
  const dueAt = hoursLater(startAt, rule.dueHours);
  const found = rule.task === 'MRI_WHOLE_SPINE' ? mriSince(record, startAt, setting) : planSince(record, startAt);
  const { state, leftMs, reason } = clockState({ startAt, dueAt, done: found.done, ...setting });
  const clock = { rule, startAt, dueAt, leftMs, done: found.shown, state, reason };
  if (record.mscc === 'unknown') return { ...clock, ...unclear('Not known whether compression is suspected') };
  if (found.done) return clock;
  if (found.undated) return { ...clock, ...unclear('A study is recorded without its day') };
  if (!record.waiting) return { ...clock, ...unclear('Nothing is recorded, and the case no longer waits') };
  return found.earlier
    ? { ...clock, reason: `A study of ${formatDate(found.earlier)} is from before the suspicion and is not counted` }
    : clock;
}

interface Found {
  readonly done: Done | null;
  readonly shown: string | null;
  readonly undated: boolean;
  /** The last study from before the clock began. */
  readonly earlier: string | null;
}

/** The first study that is not from before the day on which the clock began; what is still to come is not done. */
function mriSince({ wholeSpineMris }: MsccRecord, startAt: string, { now, timeZone }: ClockSetting): Found {
  const [first, today] = [localDay(startAt, timeZone), localDay(now, timeZone)];
  const dated = wholeSpineMris.filter((day) => day !== null);
  const [on] = dated.filter((day) => day >= first && day <= today).sort();
  if (on !== undefined) return { done: { on, timeZone }, shown: on, undated: false, earlier: null };
  const earlier = dated.filter((day) => day < first).sort();
  return { done: null, shown: null, undated: dated.length < wholeSpineMris.length, earlier: earlier.at(-1) ?? null };
}

/** The first decision signed since the clock began. */
function planSince({ plansSignedAt }: MsccRecord, startAt: string): Found {
  const since = plansSignedAt.filter((at) => milliseconds(at) >= milliseconds(startAt));
  const [at] = since.sort((a, b) => milliseconds(a) - milliseconds(b));
  return { done: at === undefined ? null : { at }, shown: at ?? null, undated: false, earlier: null };
}

const ORDER: readonly CaseClock['state'][] = ['overdue', 'missed', 'at_risk', 'running', 'unclear', 'met', 'excluded'];

/** The clock that needs looking at first: overdue before late, at risk, running, unclear, met; null without any. */
export function worstClock(clocks: readonly CaseClock[]): CaseClock | null {
  const rank = ({ state }: CaseClock) => ORDER.indexOf(state);
  const sorted = [...clocks].sort((a, b) => rank(a) - rank(b) || (a.leftMs ?? 0) - (b.leftMs ?? 0));
  return sorted[0] ?? null;
}
