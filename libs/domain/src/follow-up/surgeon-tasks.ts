import { formatDate } from '../contract/dates.js';
import { CASE_STATES } from '../case/lifecycle.js';
import { labelOf } from '../contract/code-list.js';
import { dayAfter } from '../scores/surveillance/calendar-offset.js';
import { scheduleTemplate } from '../scores/surveillance/schedule-templates.js';
import { woundIntervalFlag } from '../scores/wound-interval/wound-interval.js';
import type { CheckKind } from './postoperative-check.js';
import type { SurgeonGroup, SurgeonRow } from './surgeon-review.js';

/** What one press does for a task; what belongs to a section of the case is opened there. */
export type SurgeonAct = 'book' | 'operation' | 'histology' | 'complication' | 'case' | CheckKind;
/** One thing a surgeon has to do about a case: where it stands, what comes next, and whether the day for it has passed. */
export interface SurgeonTask {
  readonly group: SurgeonGroup;
  /** Where it stands, in words. */
  readonly standing: string;
  /** The next step, in words. */
  readonly next: string;
  readonly due: string | null;
  readonly overdue: boolean;
  readonly warning: string | null;
  readonly act: SurgeonAct;
}

const UNDECIDED: readonly string[] = ['submitted', 'triaged', 'in_preparation', 'ready', 'listed'];
const DAY_MS = 86_400_000;
/** Whole days between two calendar dates; the clock of a summer plays no part. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
export const dayWords = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** Everything that is to do about one case, in the order of the groups. `today` is the calendar day where the reader is. */
export function surgeonTasks(row: SurgeonRow, today: string): SurgeonTask[] {
  return [...undecided(row), ...theatre(row, today), ...histology(row, today), ...checks(row, today), ...handover(row, today), ...complications(row)];
}

const task = (group: SurgeonGroup, act: SurgeonAct, standing: string, next: string, more: Partial<SurgeonTask> = {}): SurgeonTask => ({ group, act, standing, next, due: null, overdue: false, warning: null, ...more });

function undecided({ theCase: { state }, listedFor, boardName }: SurgeonRow): SurgeonTask[] {
  if (!UNDECIDED.includes(state)) return [];
  const standing = labelOf(CASE_STATES, state);
  if (state === 'listed') return [task('undecided', 'case', listedFor ? `${standing}: ${boardName ?? 'board'}` : standing, 'Look at it before the board')];
  return [task('undecided', 'case', standing, state === 'submitted' ? 'Triage' : state === 'ready' ? 'Put it on an agenda' : 'Complete what the board asks for')];
}

/** A plan, or an operation that the decision wants. An operation of the time before the decision answers neither. */
function theatre(row: SurgeonRow, today: string): SurgeonTask[] {
  const { planStatus, plannedOn, slot, operatedOn, signedAt, latestBy, wantsSurgery, theCase: { state } } = row;
  const operatedSince = Boolean(operatedOn && (!signedAt || operatedOn >= signedAt.slice(0, 10)));
  if (planStatus === 'booked' && !(operatedOn && (!plannedOn || operatedOn >= plannedOn || operatedSince))) {
    if (!plannedOn) return [task('booked', 'book', 'Booked without a date', 'Give the theatre date')];
    const late = plannedOn < today;
    const standing = ['Theatre', formatDate(plannedOn), slot].filter(Boolean).join(' · ');
    return [task('booked', late ? 'operation' : 'book', standing, late ? 'Record the operation, or a new date' : plannedOn === today ? 'Today' : `In ${dayWords(daysBetween(today, plannedOn))}`, { due: plannedOn, overdue: late })];
  }
  if (!wantsSurgery || operatedSince || UNDECIDED.includes(state)) return [];
  return [task('to_book', 'book', planStatus === 'proposed' ? 'Planned, theatre not booked' : 'No plan yet', 'Book theatre', { due: latestBy ?? null, overdue: Boolean(latestBy && latestBy < today) })];
}

function histology({ specimensAwaited, tissueUntracked, histologyExpectedOn }: SurgeonRow, today: string): SurgeonTask[] {
  if (specimensAwaited > 0) {
    const overdue = Boolean(histologyExpectedOn && histologyExpectedOn < today);
    const standing = specimensAwaited === 1 ? '1 specimen awaited' : `${specimensAwaited} specimens awaited`;
    return [task('histology', 'histology', standing, histologyExpectedOn ? (overdue ? 'Ask the laboratory' : `Expected ${formatDate(histologyExpectedOn)}`) : 'Ask when it is expected', { due: histologyExpectedOn ?? null, overdue })];
  }
  return tissueUntracked ? [task('histology', 'histology', 'Tissue was sent in theatre; no specimen is recorded', 'Record the specimen')] : [];
}

/** The first visit of the schedule after surgery is when the wound is looked at; for the imaging no interval has a source, so it has no date. */
function checks({ operationId, operatedOn, checks: closed }: SurgeonRow, today: string): SurgeonTask[] {
  if (!operationId || !operatedOn) return [];
  const since = `Day ${daysBetween(operatedOn, today)} after the operation of ${formatDate(operatedOn)}`;
  const woundDue = firstVisitAfter(operatedOn);
  const has = (kind: CheckKind) => closed.some((one) => one.kind === kind);
  return [
    ...(has('wound') ? [] : [task('checks', 'wound', since, 'Look at the wound', { due: woundDue, overdue: woundDue !== null && woundDue < today })]),
    ...(has('imaging') ? [] : [task('checks', 'imaging', since, 'Imaging after the operation')]),
  ];
}

function firstVisitAfter(operatedOn: string): string | null {
  const first = scheduleTemplate('postoperative_visits')?.phases[0]?.at?.[0];
  return first ? dayAfter(operatedOn, first) : null;
}

function handover(row: SurgeonRow, today: string): SurgeonTask[] {
  const { operationId, operatedOn, wantsRadiotherapy, radiotherapyBegun, radiotherapyBy, radiotherapyPlannedFor, checks: closed } = row;
  const handed = closed.find(({ kind }) => kind === 'rt_handover');
  if (!operationId || !operatedOn || !wantsRadiotherapy || radiotherapyBegun || handed?.result === 'not_needed') return [];
  const days = daysBetween(operatedOn, today);
  const standing = [`Day ${days} after surgery`, handed ? `handed over ${formatDate(handed.checkedOn)}` : null].filter(Boolean).join(', ');
  const next = !handed ? 'Hand over to radiotherapy' : radiotherapyPlannedFor ? `First fraction planned for ${formatDate(radiotherapyPlannedFor)}` : 'Ask when it begins';
  return [task('handover', handed ? 'case' : 'rt_handover', standing, next, { due: radiotherapyBy ?? null, overdue: Boolean(radiotherapyBy && radiotherapyBy < today), warning: intervalWarning(row, today) })];
}

/** The rule on wounds applied to the day that is planned, else to today. */
function intervalWarning({ operatedOn, radiotherapyPlannedFor }: SurgeonRow, today: string): string | null {
  const first = radiotherapyPlannedFor ?? today;
  if (!operatedOn || first < operatedOn) return null;
  const days = daysBetween(operatedOn, first);
  const flag = woundIntervalFlag(days);
  if (flag === 'ok') return null;
  const from = radiotherapyPlannedFor ? `${dayWords(days)} from surgery to the first fraction` : `Beginning today would be ${dayWords(days)} after surgery`;
  return `${from}: ${flag === 'alert' ? 'less than a week' : 'one to three weeks'}; look at the wound first`;
}

function complications({ complications: open }: SurgeonRow): SurgeonTask[] {
  return open.map(({ name, grade, occurredOn }) => task('complications', 'complication', [name, grade && `Clavien-Dindo ${grade}`, occurredOn && formatDate(occurredOn)].filter(Boolean).join(' · '), 'Say whether it is resolved'));
}
