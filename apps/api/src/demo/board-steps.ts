import { Decision, DEFERRAL_REASONS, allGoals, decisionSentence, labelOf, type AgendaEntry, type Bucket, type Deferral } from '@rachis/domain';
import { answers, insert, update, type Row } from './acts.js';
import { DAY, HOUR, MINUTE, daysAfter, later, workday } from './calendar.js';
import type { CaseFile } from './case-file.js';
import { partsOf } from './decision-parts.js';
import type { Someone } from './directory.js';
import { planFor, type Plan } from './plans.js';
import { positionsOn } from './positions.js';
import { estimateRow, PANEL_SINCE_DAYS } from './prognosis-sections.js';
import type { Sitting, Slot } from './sittings.js';
import type { SinsAnswers } from './spine-truth.js';

export interface Listing {
  readonly bucket?: Bucket;
  readonly presenter?: Someone | null;
  readonly minutes?: number;
  readonly late?: string | null;
}

/** Whether the case has been discussed before, is only ratified, or waits for the signature. */
export interface Discussion {
  readonly again?: boolean;
  readonly ratifies?: boolean;
  readonly unsigned?: boolean;
}

/** Puts the case on an agenda. */
export function list(file: CaseFile, at: Date, sitting: Sitting, { bucket = 'discuss', presenter = null, minutes, late = null }: Listing = {}): Slot {
  const slot = sitting.take();
  const entry: AgendaEntry = { caseId: file.id, bucket, plannedMinutes: minutes ?? (bucket === 'discuss' ? file.world.random.pick([4, 5, 6, 8, 10]) : 2), presenterId: (presenter ?? file.responsible)?.id ?? null, lateReason: late };
  sitting.listedAt.push(at);
  file.act(at, sitting.board.coordinator, 'agenda.arrange', [
    insert('agenda_item', { ...entry, late: late !== null, id: slot.itemId, meetingId: sitting.id, position: slot.position, status: 'listed' }), file.stateWrite('listed'),
  ]);
  estimateFirst(file, at, sitting);
  return slot;
}

/** Most teams say what they expect before they look at the models; some have not yet. */
function estimateFirst(file: CaseFile, at: Date, sitting: Sitting): void {
  const { chance, story, id, histologyPending, responsible, world: { calendar } } = file;
  if (at < calendar.ago((PANEL_SINCE_DAYS - 1) * DAY) || !chance.chance(0.6)) return;
  const when = later(at, 90_000);
  file.act(when, responsible ?? sitting.board.chair, 'prognosis.estimate', [insert('survival_estimate', estimateRow(chance, story, id, when, histologyPending))]);
}

/** The room decides: the coordinator types, the members say where they stand, the chair signs what was read back. */
export function discuss(file: CaseFile, sitting: Sitting, slot: Slot, discussion: Discussion = {}): string {
  const { random } = file.world;
  const { row, decision } = draft(file, sitting, slot, discussion);
  file.act(later(slot.startsAt, 2 * MINUTE), sitting.speaker('coordinator') ? sitting.board.coordinator : sitting.board.chair, 'decision.draft', [insert('decision', row)]);
  if (discussion.unsigned) return String(row['id']);
  for (const [index, { person, ...position }] of positionsOn(random, sitting, slot.itemId, decision).entries()) {
    file.act(later(slot.startsAt, (3 * 60 + 25 * index) * 1000), person, 'position.state', [insert('position_statement', { ...position, caseId: file.id, decisionId: row['id'], personId: person.id })]);
  }
  const signedAt = later(slot.startsAt, random.int(300, 390) * 1000);
  const { chair } = sitting.board;
  file.act(signedAt, chair, 'decision.sign', [update('agenda_item', { id: slot.itemId, status: 'discussed' }), file.stateWrite('discussed')], {
    decisionId: String(row['id']), caseId: file.id, signer: { id: chair.id, displayName: chair.name },
    withoutQuorum: sitting.byTelephone ? 'Emergency discussion by telephone with a spine surgeon and a radiation oncologist; to be ratified at the next board' : random.pick(['Not quorate today; the absent specialty was asked by telephone before signing and agreed', 'Waiting a week would cost more than the missing specialty could add', 'Not quorate; the case is seen again if the absent member disagrees with the minutes']),
  });
  maybeAddendum(file, String(row['id']), signedAt);
  return String(row['id']);
}

function draft(file: CaseFile, sitting: Sitting, slot: Slot, { again = false, ratifies = false }: Discussion): { row: Row; decision: Decision } {
  const { world: { random, directory }, story } = file;
  const [lesion] = story.lesions;
  if (!lesion) throw new Error('a case without a lesion is not discussed');
  const made = planFor(random, { lesion, status: file.status, primary: story.primary, painfulCollapse: painfulCollapse(lesion.sins), histologyPending: file.histologyPending, again });
  const { lead, ...plan } = ratifies && file.plan ? ratified(file.plan) : made;
  file.plan = made;
  const responsible = file.responsible?.roles.includes(lead) ? file.responsible : (sitting.speaker(lead)?.person ?? file.responsible ?? directory.first(lead));
  file.responsible ??= responsible;
  const day = file.day(slot.startsAt);
  const dissent = random.chance(0.13);
  const decision = Object.assign(new Decision(), plan, {
    goals: allGoals(plan.goals), latestBy: plan.timing === 'urgent' ? daysAfter(day, 5) : plan.timing === 'emergency' ? daysAfter(day, 1) : random.chance(0.35) ? daysAfter(day, 28) : null,
    agreement: dissent ? random.pick(['majority', 'majority', 'none'] as const) : ('consensus' as const), missingInformation: random.chance(0.22) ? random.pick(MISSING) : null,
    responsibleId: responsible.id, informsPatientId: random.chance(0.55) ? (sitting.speaker('specialist_nurse')?.person ?? responsible).id : responsible.id, informPatientBy: workday(daysAfter(day, plan.timing === 'emergency' ? 0 : 2)),
    absences: {}, ...partsOf({ ...plan, lead }, { caseId: file.id, day, again, byTelephone: sitting.byTelephone, coordinatorId: sitting.board.coordinator.id }),
  });
  return { decision, row: { ...answers(Decision, decision), id: random.id(slot.startsAt), caseId: file.id, agendaItemId: slot.itemId, state: 'draft', sentence: decisionSentence(decision) } };
}

const MISSING = ['Markers of the new biopsy: they would not change the plan for the spine', 'MRI of the upper cervical spine was not done', 'The dose of the earlier radiotherapy is being asked for; the plan holds for any likely dose', 'Bone density has not been measured'];
/** A number is not what a board decides by; a painful vertebra that gives way is. */
const painfulCollapse = ({ pain, collapse }: SinsAnswers): 'yes' | 'partly' | 'no' => (pain === 'mechanical' && collapse !== 'none' ? 'yes' : pain === 'mechanical' || collapse === 'gt50' || collapse === 'lt50' ? 'partly' : 'no');
const ratified = (plan: Plan): Plan => ({ ...plan, timing: 'elective', plan: `Emergency decision ratified: ${plan.plan ?? 'as signed'}`, fallbackTrigger: null, fallbackPlan: null });

/** Back to preparation, with the reason on the agenda and in the case. */
export function defer(file: CaseFile, sitting: Sitting, slot: Slot, { reason, note = null }: Deferral): void {
  const label = labelOf(DEFERRAL_REASONS, reason);
  file.act(later(slot.startsAt, 3 * MINUTE), sitting.board.coordinator, 'case.defer', [
    update('agenda_item', { id: slot.itemId, status: 'deferred', deferralReason: reason, deferralNote: note }), file.stateWrite('in_preparation', { moveReason: note ? `${label}: ${note}` : label }),
  ]);
}

/** A decision that belonged to another patient, say: it stays visible, and the case goes back to be decided again. */
export function retract(file: CaseFile, sitting: Sitting, decisionId: string, at: Date, reason: string): void {
  file.act(at, sitting.board.chair, 'decision.retract', [update('decision', { id: decisionId, state: 'entered_in_error', retractedReason: reason }), file.stateWrite('in_preparation', { moveReason: `The decision was entered in error: ${reason}` })]);
}

const ADDENDA = [
  ['The MRI was read again: a small deposit at L1 that had not been mentioned. The plan is unchanged.', 'Second reading of the images'],
  ['Pathology of the operation confirms the known primary.', 'Result came after the meeting'],
  ['The patient was told on the ward, with the family present; they agree with the plan.', 'Not known at the meeting'],
  ['The operation list had no place before Thursday; the surgeon has told the patient.', 'Date changed'],
] as const;

function maybeAddendum(file: CaseFile, decisionId: string, signedAt: Date): void {
  const { random, calendar } = file.world;
  const at = later(signedAt, random.int(20, 90) * HOUR);
  const author = file.responsible;
  if (!author?.roles.some((role) => role === 'spine_surgeon' || role === 'medical_oncologist' || role === 'radiation_oncologist') || !random.chance(0.07) || at >= calendar.now) return;
  const [text, reason] = random.pick(ADDENDA);
  file.act(at, author, 'decision.amend', [insert('decision_addendum', { id: random.id(at), caseId: file.id, decisionId, text, reason, supersedes: [] })]);
}
