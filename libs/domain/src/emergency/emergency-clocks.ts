import { codeList, type CodeOf } from '../contract/code-list.js';
import { ABSENCES } from '../contract/absence.js';
import { labelOf } from '../contract/code-list.js';
import { CalendarDate, Count, Instant, OneOf, Text } from '../contract/fields.js';
import { findClockRule, ruleSetOn, type ClockRuleSet } from '../scores/mscc-clock/clock-rules.js';
import { clockState, type Done } from '../scores/mscc-clock/clock-state.js';
import { hoursLater, localDay } from '../scores/mscc-clock/clock-time.js';
import type { ClockTask } from '../scores/mscc-clock/mscc-clock.js';
import { EMERGENCY_EVENTS, type EmergencyEventKind, type EmergencyMoment } from './emergency.js';

/** What is timed in an emergency. */
export const EMERGENCY_CLOCKS = codeList({
  contact: 'Suspicion to coordinator', mri: 'Suspicion to MRI', contact_to_mri: 'Contact to MRI', plan: 'Suspicion to plan', plan_to_treatment: 'Plan to treatment', treatment: 'Suspicion to treatment',
});
export type EmergencyClockId = CodeOf<typeof EMERGENCY_CLOCKS>;
export const EMERGENCY_CLOCK_STATES = codeList({ met: 'Done in time', missed: 'Done too late', overdue: 'Overdue', at_risk: 'At risk', running: 'Running', unclear: 'Cannot be told', excluded: 'Does not apply' });
export type EmergencyClockState = CodeOf<typeof EMERGENCY_CLOCK_STATES>;

/** One clock of an emergency with its source. Durations are counted between instants; a change of the wall clock does not stretch them. */
export class EmergencyClock {
  @OneOf({ label: 'Clock', of: EMERGENCY_CLOCKS, required: true }) clock!: EmergencyClockId;
  @OneOf({ label: 'State', of: EMERGENCY_CLOCK_STATES, required: true }) state!: EmergencyClockState;
  @Instant({ label: 'From' }) startAt?: string | null;
  @Instant({ label: 'Due' }) dueAt?: string | null;
  @Instant({ label: 'Done at' }) doneAt?: string | null;
  @CalendarDate({ label: 'Done on' }) doneOn?: string | null;
  @Count({ label: 'It took', unit: 'min', max: 2_000_000_000 }) tookMinutes?: number | null;
  @Count({ label: 'Within', unit: 'h', max: 1000 }) withinHours?: number | null;
  @Text({ label: 'Because', max: 400 }) reason?: string | null;
  @Text({ label: 'Source', required: true, max: 600 }) source!: string;
}

interface Limit {
  /** Null: the source says "at once" and names no hours. */
  readonly hours: number | null;
  readonly source: string;
}
interface Timed {
  readonly id: EmergencyClockId;
  readonly from: EmergencyEventKind;
  readonly to: EmergencyEventKind;
  readonly limit: (inForce: ClockRuleSet) => Limit;
}

const OWN_KEY_FIGURE = 24;
const ruled = (task: ClockTask, pathway: 'suspected_mscc_neuro' | 'confirmed_mscc', ourReading = '') => (inForce: ClockRuleSet): Limit => {
  const found = findClockRule(task, pathway, inForce);
  if (!found) return { hours: null, source: 'No rule in force times this' };
  const { rule, superseded } = found;
  return { hours: rule.dueHours === 0 ? null : rule.dueHours, source: [rule.source, superseded ? 'no longer in the standard in force, still measured here (K8)' : '', ourReading].filter(Boolean).join('; ') };
};
const keyFigure = (): Limit => ({ hours: OWN_KEY_FIGURE, source: 'Key figure K8: share within 24 h' });

const TIMED: readonly Timed[] = [
  { id: 'contact', from: 'suspicion', to: 'contact', limit: ruled('COORDINATOR_CONTACT', 'suspected_mscc_neuro') },
  { id: 'mri', from: 'suspicion', to: 'mri_done', limit: ruled('MRI_WHOLE_SPINE', 'suspected_mscc_neuro') },
  { id: 'contact_to_mri', from: 'contact', to: 'mri_done', limit: keyFigure },
  { id: 'plan', from: 'suspicion', to: 'plan', limit: ruled('TREATMENT_PLAN', 'suspected_mscc_neuro') },
  { id: 'plan_to_treatment', from: 'plan', to: 'treatment', limit: keyFigure },
  { id: 'treatment', from: 'suspicion', to: 'treatment', limit: ruled('DEFINITIVE_TREATMENT', 'confirmed_mscc', 'counted from the suspicion, which is earlier than the confirmed diagnosis') },
];

/** Where and when the clocks are read. */
export interface EmergencySetting {
  readonly now: string;
  readonly timeZone: string;
  readonly mscc?: 'yes' | 'no' | 'unknown' | null;
}

/** The clocks of an emergency; none where cord compression is not suspected, because no guideline times that. */
export function emergencyClocks(moments: readonly EmergencyMoment[], setting: EmergencySetting): EmergencyClock[] {
  if (setting.mscc === 'no') return [];
  const of = (kind: EmergencyEventKind): EmergencyMoment => moments.find((one) => one.kind === kind) ?? { kind };
  const inForce = ruleSetOn(localDay(of('suspicion').at ?? setting.now, setting.timeZone));
  return TIMED.map((timed) => clockOf(timed, of(timed.from), of(timed.to), inForce ? timed.limit(inForce) : { hours: null, source: 'No guideline was in force then' }, setting));
}

function clockOf({ id, from, to }: Timed, start: EmergencyMoment, end: EmergencyMoment, { hours, source }: Limit, { now, timeZone, mscc }: EmergencySetting): EmergencyClock {
  const startAt = start.at ?? null;
  const done: Done | null = end.at ? { at: end.at } : end.on ? { on: end.on, timeZone } : null;
  const clock = { clock: id, startAt, dueAt: startAt && hours !== null ? hoursLater(startAt, hours) : null, doneAt: end.at ?? null, doneOn: end.at ? null : (end.on ?? null), tookMinutes: null, withinHours: hours, source };
  const unclear = (reason: string): EmergencyClock => ({ ...clock, state: 'unclear', reason });
  if (end.absence === 'not_applicable') return { ...clock, state: 'excluded', reason: `${labelOf(EMERGENCY_EVENTS, to)}: not applicable` };
  if (!startAt) return unclear(missing(from, start));
  const tookMinutes = end.at ? Math.floor((Date.parse(end.at) - Date.parse(startAt)) / 60_000) : null;
  if (tookMinutes !== null && tookMinutes < 0) return unclear(`${labelOf(EMERGENCY_EVENTS, to)} is recorded before the clock began`);
  const timed = { ...clock, tookMinutes };
  if (!done && end.absence === 'unknown') return unclear(missing(to, end));
  if (mscc !== 'yes') return { ...timed, state: 'unclear', reason: 'Not known whether compression is suspected' };
  if (timed.dueAt === null) return done ? { ...timed, state: 'unclear', reason: 'At once, says the source, and names no hours to judge by' } : { ...timed, state: 'running', reason: 'At once' };
  const { state, reason } = clockState({ startAt, dueAt: timed.dueAt, done, now });
  return { ...timed, state, reason };
}

/** "Compression suspected: not recorded", or why it is not known. */
function missing(kind: EmergencyEventKind, { absence, on }: EmergencyMoment): string {
  return `${labelOf(EMERGENCY_EVENTS, kind)}: ${on ? 'only the day is recorded' : absence ? labelOf(ABSENCES, absence).toLowerCase() : 'not recorded'}`;
}

const ORDER: readonly EmergencyClockState[] = ['overdue', 'missed', 'at_risk', 'running', 'unclear', 'met', 'excluded'];

/** The clock to look at first: overdue before late, at risk, running, and what cannot be told; of equals the one that is due first. */
export function worstEmergencyClock<C extends Pick<EmergencyClock, 'state' | 'dueAt'>>(clocks: readonly C[]): C | null {
  const due = ({ dueAt }: C) => (dueAt ? Date.parse(dueAt) : Number.MAX_SAFE_INTEGER);
  const sorted = [...clocks].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || due(a) - due(b));
  return sorted[0] ?? null;
}

/** A clock that was still open when it was read, at a later moment: what was running may be overdue by now. */
export function clockNow(clock: EmergencyClock, now: number): EmergencyClock {
  const open = clock.state === 'running' || clock.state === 'at_risk';
  return open && clock.dueAt && now > Date.parse(clock.dueAt) ? { ...clock, state: 'overdue' } : clock;
}
