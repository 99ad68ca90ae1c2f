import { actionsOfDecision, CARRYING_OUT, DEFERRAL_REASONS, labelOf, type ActionKind, type Decision, type DerivedAction, type NotDoneReason } from '@rachis/domain';
import { insert, update, type Act, type Row, type Timeline } from './acts.js';
import { DAY, HOUR, MINUTE, daysAfter, later, type Calendar } from './calendar.js';
import type { Directory } from './directory.js';
import { chanceOf, type Random } from './random.js';

/** An action of this fictional centre that is still open, and what would become of it if nothing comes between. */
interface Pending {
  readonly id: string;
  readonly decisionId: string | null;
  readonly by: string;
  readonly at: Date | null;
  readonly outcome: Row;
}

const NOT_DONE: Readonly<Partial<Record<NotDoneReason, number>>> = { patient_choice: 4, comorbidity: 3, new_information: 3, deterioration: 2, other_therapy: 2, none_given: 1 };
const WORDS: Partial<Record<ActionKind, string>> = { inform_patient: 'Told on the ward, with the family present', inform_referrer: 'By telephone, the letter follows', referral: 'Accepted; they come to see the patient' };

/** What followed from every decision of a timeline: actions with it, and what became of them by now. Nothing else of the demonstration changes by it. */
export function followDecisions(timeline: Timeline, directory: Directory, calendar: Calendar): void {
  const decisions = new Map<string, Row>();
  const spoken = spokenOf(timeline);
  const pending = new Map<string, Pending[]>();
  const close = (caseId: string, until: Date): Pending[] => {
    const left: Pending[] = [];
    for (const one of pending.get(caseId) ?? []) {
      if (one.at && one.at < until) timeline.add(one.at, one.by, 'action.settle', caseId, [update('action', { id: one.id, ...one.outcome })]);
      else left.push(one);
    }
    return left;
  };
  for (const act of timeline.inOrder()) {
    const { caseId } = act;
    if (!caseId) continue;
    for (const write of act.writes) {
      if ('insert' in write && write.insert === 'decision') for (const row of write.rows) decisions.set(String(row['id']), row);
      if (!('update' in write)) continue;
      const { row } = write;
      if (write.update === 'decision') decisions.set(String(row['id']), { ...decisions.get(String(row['id'])), ...row });
      if (write.update === 'decision' && row['state'] === 'entered_in_error') {
        const left = close(caseId, act.at);
        const withdrawn = left.filter(({ decisionId }) => decisionId === row['id']);
        timeline.extend(act, withdrawn.map(({ id }) => update('action', { id, state: 'superseded', supersededBecause: 'entered_in_error' })));
        pending.set(caseId, left.filter((one) => !withdrawn.includes(one)));
      }
      if (write.update === 'agenda_item' && row['status'] === 'deferred') {
        const deferred = deferral(act, row, calendar, directory);
        timeline.extend(act, [insert('action', deferred)]);
        pending.set(caseId, [...(pending.get(caseId) ?? []), { id: String(deferred['id']), decisionId: null, by: act.actor, at: null, outcome: {} }]);
      }
    }
    const decision = act.signs && decisions.get(act.signs.decisionId);
    if (!act.signs || !decision) continue;
    const { decisionId } = act.signs;
    const replaced = close(caseId, act.at).map(({ id, decisionId: of }) => update('action', { id, state: 'superseded', supersededBecause: of ? 'decision' : 'listed_again', supersededByDecisionId: decisionId }));
    const responsible = directory.people.find(({ id }) => id === decision['responsibleId']);
    const derived = actionsOfDecision(decision as unknown as Decision, { signedAt: act.at.toISOString(), timeZone: calendar.timeZone, responsibleRoles: responsible?.roles ?? [] });
    const made = derived.map((action, at) => ({ action, id: chanceOf(`${decisionId} action ${at}`).id(act.at), chance: chanceOf(`${decisionId} fate ${at}`) }));
    timeline.extend(act, [...replaced, ...(made.length > 0 ? [insert('action', ...made.map(({ action, id }) => rowOf(action, { id, caseId, decisionId, timeZone: calendar.timeZone })))] : [])]);
    pending.set(caseId, made.map(({ action, id, chance }) => fateByRecord(spoken.get(decisionId), action, id, decisionId, calendar) ?? fateOf(chance, action, id, act, calendar, responsible?.id ?? act.actor)));
    const [first] = made;
    if (first?.chance.chance(0.12)) moveLater(timeline, act, first.action, first.id, calendar);
  }
  for (const caseId of pending.keys()) close(caseId, calendar.ago(HOUR));
}

const rowOf = ({ goals, ...action }: DerivedAction, more: Row): Row => ({ ...action, goals: [...goals], state: 'open', ...more });

/** Most of what a board asks for is done about when it is due; some is late, some is not done, some nobody has said. */
function fateOf(chance: Random, { kind, dueOn, dueTime, ownerId }: DerivedAction, id: string, act: Act, calendar: Calendar, responsibleId: string): Pending {
  const due = calendar.at(dueOn, dueTime ?? '17:00').getTime();
  const wait = Math.max(2 * HOUR, due - act.at.getTime());
  const told = kind.startsWith('inform');
  const fate = chance.weighted(told ? { done: 94, silent: 6 } : { done: 74, late: 9, not_done: 9, silent: 8 });
  const at = new Date(act.at.getTime() + Math.round(wait * (0.25 + 0.7 * chance.next())) + (fate === 'late' ? chance.int(1, 5) * DAY : 0));
  const by = ownerId ?? responsibleId;
  const settled = { settledAt: at, settledOn: calendar.dayOf(at), settledBy: by };
  const notDone = fate === 'not_done';
  return {
    id, decisionId: act.signs?.decisionId ?? null, by, at: fate === 'silent' ? null : at,
    outcome: notDone ? { state: 'not_done', notDoneReason: chance.weighted<NotDoneReason>(NOT_DONE), ...settled } : { state: 'done', settledWords: chance.chance(0.4) ? (WORDS[kind] ?? null) : null, ...settled },
  };
}

/** What was linked to a decision or stated of it, as far as it closes actions. */
interface Spoken {
  readonly at: Date;
  readonly by: string;
  readonly recordId: string;
  readonly parts: readonly string[];
  readonly outcome: Row;
}

function spokenOf(timeline: Timeline): ReadonlyMap<string, readonly Spoken[]> {
  const found = new Map<string, Spoken[]>();
  for (const { at, actor, writes } of timeline.inOrder())
    for (const write of writes) {
      if (!('insert' in write) || (write.insert !== 'delivery_link' && write.insert !== 'delivery_statement')) continue;
      for (const row of write.rows) {
        const parts = write.insert === 'delivery_link' ? (row['fulfils'] as { part: string; extent: string }[]).flatMap(({ part, extent }) => (extent === 'full' ? [part] : [])) : row['said'] === 'not_meant' ? [] : [String(row['part'])];
        const outcome = row['said'] === 'not_done' ? { state: 'not_done', notDoneReason: row['reason'] ?? 'none_given', settledBecause: 'Stated: not done' } : { state: 'done', settledBecause: 'Linked to the decision' };
        found.set(String(row['decisionId']), [...(found.get(String(row['decisionId'])) ?? []), { at, by: actor, recordId: String(row['id']), parts, outcome }]);
      }
    }
  return found;
}

/** Where somebody has linked or stated something of a decision, what carries it out is settled by that, or still open. */
function fateByRecord(spoken: readonly Spoken[] | undefined, { kind, goals }: DerivedAction, id: string, decisionId: string, calendar: Calendar): Pending | null {
  if (!spoken || !CARRYING_OUT.includes(kind)) return null;
  const wanted: readonly string[] = goals.length > 0 ? goals : kind === 'post_operative_radiotherapy' ? ['radiotherapy'] : [kind];
  const by = spoken.find(({ parts }) => wanted.every((part) => parts.includes(part)));
  if (!by) return { id, decisionId, by: '', at: null, outcome: {} };
  return { id, decisionId, by: by.by, at: later(by.at, MINUTE), outcome: { ...by.outcome, settledAt: by.at, settledOn: calendar.dayOf(by.at), settledBy: by.by, settledByRecord: by.recordId } };
}

/** A day that was moved, so that it can be seen what that looks like. */
function moveLater(timeline: Timeline, act: Act, { dueOn }: DerivedAction, id: string, calendar: Calendar): void {
  const at = later(act.at, 3 * HOUR);
  if (!act.caseId || at > calendar.now) return;
  timeline.add(at, act.actor, 'action.record', act.caseId, [update('action', { id, dueOn: daysAfter(dueOn, 7), firstDueOn: dueOn, dueBasis: 'by_hand', changeReason: 'No place on the list before then' })]);
}

function deferral(act: Act, row: Row, calendar: Calendar, directory: Directory): Row {
  const label = labelOf(DEFERRAL_REASONS, String(row['deferralReason']));
  const note = row['deferralNote'];
  const owner = row['deferralOwnerId'] ?? directory.first('coordinator').id;
  return {
    id: chanceOf(`${String(row['id'])} deferral`).id(act.at), caseId: act.caseId, agendaItemId: row['id'], kind: 'deferral', what: typeof note === 'string' ? `${label}: ${note}` : label, goals: [], ownerId: owner,
    dueOn: row['expectedOn'] ?? daysAfter(calendar.dayOf(act.at), 30), timeZone: calendar.timeZone, dueBasis: row['expectedOn'] ? 'stated' : 'asked_again', state: 'open',
  };
}
