import { Complication, isHypervascular, LEVELS, levelsIn, Operation, radiosensitivityOf, rangesOf, SurgeryPlan, writeLevels, type Level, type PlannedGoal, type ProcedureCode, type SurgicalGoal } from '@rachis/domain';
import { answers, insert, update } from './acts.js';
import { DAY, HOUR, MINUTE, daysAfter, later } from './calendar.js';
import type { CaseFile } from './case-file.js';
import { calledOff, judgeGoals, linkOperation } from './delivery-sections.js';
import type { Someone } from './directory.js';
import { checkOperation } from './follow-up-sections.js';
import { chanceOf, type Random } from './random.js';
import { COMPLICATIONS, IMPLANT_WORDS, OPERATION_NOTES, TEAMS } from './surgery-words.js';

/** A plan as it was written down, for whoever carries it out. */
interface Written {
  readonly id: string;
  readonly surgeon: Someone;
  readonly plan: Partial<SurgeryPlan>;
}

/** Whether the board asked for an operation of the spine. */
const isSurgical = ({ plan }: CaseFile): boolean => plan?.lead === 'spine_surgeon' && plan.goals.some(({ goal, state }) => goal !== 'biopsy' && state === 'recommended');

/** The surgeon writes the plan after the meeting; the operation has not taken place yet. */
export function planSurgery(file: CaseFile, at: Date, more: Partial<SurgeryPlan> = {}): Written | null {
  if (!isSurgical(file) || at >= file.world.calendar.now) return null;
  const chance = chanceOf(`${file.id} surgery ${at.toISOString()}`);
  const { directory } = file.world;
  const surgeon = file.responsible?.roles.includes('spine_surgeon') ? file.responsible : chance.pick(directory.all('spine_surgeon'));
  const plan = { ...planOf(chance, file), proposedOn: file.day(at), status: 'booked' as const, responsibleId: surgeon.id, ...more };
  const id = chance.id(at);
  file.act(at, surgeon, 'surgery-plan.record', [insert('surgery_plan', { ...answers(SurgeryPlan, plan), id, caseId: file.id })]);
  return { id, surgeon, plan };
}

/** Planned, and the day is still to come. */
export function bookSurgery(file: CaseFile, at: Date): void {
  const chance = chanceOf(`${file.id} booked`);
  planSurgery(file, at, { plannedOn: daysAfter(file.world.calendar.today, chance.int(1, 12)), slot: chance.pick(['Theatre 3, first on the list', 'Theatre 1, after the emergency list', 'Afternoon list, second']) });
}

/** Planned and carried out between two moments, with what came after it; where the time is too short it stays a plan. */
export function operate(file: CaseFile, from: Date, to: Date, nurse: Someone): void {
  const chance = chanceOf(`${file.id} operation ${from.toISOString()}`);
  const { calendar } = file.world;
  const planAt = later(from, 20 * MINUTE);
  const days = Math.floor((to.getTime() - from.getTime()) / DAY);
  const day = days >= 2 ? calendar.dayOf(later(from, chance.int(1, Math.min(7, days - 1)) * DAY)) : null;
  const begun = day === null ? later(from, 90 * MINUTE) : calendar.at(day, chance.pick(['08:20', '09:05', '13:30']));
  const ended = later(begun, chance.int(70, 320) * MINUTE);
  if (isSurgical(file) && chance.chance(0.07)) {
    const cancelled = planSurgery(file, planAt, { status: 'cancelled', cancellationReason: chance.pick(['The patient decided against an operation', 'Not fit at the anaesthetic review; palliative radiotherapy instead']) });
    if (cancelled) calledOff(file, later(planAt, 5 * MINUTE), cancelled.surgeon, cancelled.plan.cancellationReason?.startsWith('The patient') ?? false);
    return;
  }
  const isTime = later(ended, HOUR) < to && begun > later(planAt, MINUTE);
  const written = planSurgery(file, planAt, isTime ? { plannedOn: calendar.dayOf(begun), slot: chance.chance(0.6) ? 'Theatre 3' : null } : {});
  if (!written || !isTime) return;
  const operationId = recordOperation(file, written, chance, begun, ended);
  afterOperation(file, operationId, written.surgeon, nurse, chance, ended, to);
  if (to.getTime() - ended.getTime() > 14 * DAY) judgeGoals(file, later(to, -20 * MINUTE), written.surgeon, (written.plan.goals ?? []).map(({ goal }) => goal));
  checkOperation(file, operationId, written.surgeon, ended, to);
}

function recordOperation(file: CaseFile, { id: planId, surgeon, plan }: Written, chance: Random, begun: Date, ended: Date): string {
  const at = later(ended, 40 * MINUTE);
  const id = chance.id(at);
  const resected = (plan.goals ?? []).some(({ goal }) => goal === 'resection');
  const decompressed = (plan.goals ?? []).some(({ goal }) => goal === 'decompression');
  const blood = Math.max(30, Math.round(chance.normal(plan.expectedBloodLossMl ?? 400, 180) / 10) * 10);
  const tissue = chance.chance(0.75) ? 'yes' : 'no';
  const timed = chance.chance(0.85);
  const operation: Partial<Operation> = {
    performedOn: file.day(begun), planId, surgeon: surgeon.name, team: chance.pick(TEAMS), approach: plan.approach ?? null, procedures: plan.procedures ?? [],
    ...(timed ? { startedAt: begun.toISOString(), endedAt: ended.toISOString() } : {}),
    decompressedLevels: decompressed ? plan.targetLevels ?? null : null, instrumentedLevels: plan.instrumentedLevels ?? null, cementedLevels: plan.cementedLevels ?? null,
    goals: (plan.goals ?? []).flatMap(({ goal }) => (chance.chance(0.1) ? [] : [reached(chance, goal)])),
    ...(chance.chance(0.85) ? { bloodLossMl: blood, transfusionUnits: blood > 900 ? chance.int(1, 4) : 0 } : {}),
    embolised: plan.embolisation === 'done' || plan.embolisation === 'planned' ? 'yes' : 'no', implantMaterials: plan.implantMaterials ?? [], implants: plan.implants ?? null,
    histologySent: tissue, histologyWords: tissue === 'yes' && chance.chance(0.7) ? `Specimen ${chance.int(1000, 9999)}/${file.day(begun).slice(2, 4)}` : null, events: chance.chance(0.2) ? chance.pick(OPERATION_NOTES) : null,
    absences: {
      ...(timed ? {} : { startedAt: 'unknown', endedAt: 'unknown' }), ...(resected ? { resectionMargin: 'pending' } : { resectionMargin: 'not_applicable', resectedLevels: 'not_applicable' }),
      ...(decompressed ? {} : { decompressedLevels: 'not_applicable' }), ...(plan.cementedLevels ? {} : { cementedLevels: 'not_applicable' }), ...(plan.instrumentedLevels ? {} : { instrumentedLevels: 'not_applicable' }),
    },
  };
  file.act(at, surgeon, 'operation.record', [insert('operation', { ...answers(Operation, operation), id, caseId: file.id })]);
  linkOperation(file, later(at, 4 * MINUTE), surgeon, id, { goals: (plan.goals ?? []).map(({ goal }) => goal), tissue: tissue === 'yes' });
  return id;
}

function reached(chance: Random, goal: SurgicalGoal) {
  const outcome = goal === 'biopsy' ? chance.weighted({ yes: 60, cannot_tell: 40 }) : chance.weighted({ yes: 82, partly: 12, no: 3, cannot_tell: 3 });
  const words = outcome === 'cannot_tell' ? 'Pathology is pending' : outcome === 'partly' ? 'One side reached; the scan after the operation decides' : null;
  return { goal, outcome, words: goal === 'biopsy' || outcome === 'partly' ? words : null };
}

/** Something goes wrong, or somebody looks and says that nothing has; in many records neither is said. */
function afterOperation(file: CaseFile, operationId: string, surgeon: Someone, nurse: Someone, chance: Random, ended: Date, to: Date): void {
  const span = to.getTime() - ended.getTime();
  const happened = later(ended, Math.round(Math.min(span, 20 * DAY) * (0.15 + 0.5 * chance.next())));
  if (chance.chance(0.24) && span > 12 * HOUR) {
    const complication = { ...chance.pick(COMPLICATIONS), operationId, occurredOn: file.day(happened) };
    const by = chance.chance(0.5) ? nurse : surgeon;
    file.act(later(happened, HOUR), by, 'complication.record', [insert('complication', { ...answers(Complication, complication), id: chance.id(happened), caseId: file.id })]);
    return;
  }
  const looked = later(to, -30 * MINUTE);
  if (chance.chance(0.6) && looked > later(ended, 2 * DAY)) file.act(looked, surgeon, 'operation.record', [update('operation', { id: operationId, followUpTo: file.day(looked) })]);
}

/** Two levels above and below, the diseased one left out; null where there is none. */
function around(levels: string): string | null {
  const order = LEVELS.map(({ code }) => code);
  const target = levelsIn(levels);
  const [top, bottom] = [order.indexOf(target[0] ?? 'T8'), order.indexOf(target.at(-1) ?? 'T8')];
  const last = order.indexOf('S2');
  const chosen = [top - 2, top - 1, bottom + 1, bottom + 2].filter((at) => at >= 0 && at <= last).map((at) => order[at]).filter((level): level is Level => level !== undefined);
  return rangesOf(chosen).map(writeLevels).join(', ') || null;
}

function planOf(chance: Random, file: CaseFile): Partial<SurgeryPlan> {
  const { plan, story: { primary }, status } = file;
  const goals = (plan?.goals ?? []).filter(({ state }) => state === 'recommended');
  const has = (goal: SurgicalGoal) => goals.some((one) => one.goal === goal);
  const target = plan?.levels ?? 'T8';
  const resistant = radiosensitivityOf(primary) === 'radioresistant';
  const cementOnly = plan?.plan?.startsWith('Kyphoplasty') === true;
  const fixed = has('stabilisation') && !cementOnly;
  const cemented = fixed && chance.chance(0.35);
  const open = has('decompression');
  const procedures: ProcedureCode[] = [
    ...(open ? [fixed ? (resistant ? ('separation_surgery' as const) : ('transpedicular_decompression' as const)) : ('laminectomy' as const)] : []),
    ...(fixed ? [open ? ('posterior_instrumentation_open' as const) : ('percutaneous_fixation' as const)] : []),
    ...(cemented ? ['cement_augmented_screws' as const] : []), ...(cementOnly ? ['kyphoplasty' as const] : []),
    ...(has('biopsy') && chance.chance(0.8) ? ['open_biopsy' as const] : []),
  ];
  const material = resistant && chance.chance(0.6) ? ('carbon_peek' as const) : ('titanium' as const);
  const hypervascular = isHypervascular(primary);
  const instrumented = fixed ? around(target) : null;
  const anaesthetist = chance.chance(0.7);
  return {
    goals: goals.map(({ goal, reason }): PlannedGoal => ({ goal, rationale: reason ?? (chance.chance(0.75) ? RATIONALES[goal] : null) })), primaryGoal: goals.find(({ primary: first }) => first)?.goal ?? null,
    resectionIntent: procedures.includes('separation_surgery') ? 'separation' : 'none', targetLevels: target, instrumentedLevels: instrumented, cementedLevels: cementOnly ? target : cemented ? instrumented : null,
    approach: open ? 'posterior_midline' : 'percutaneous', procedures, minimallyInvasive: open ? 'no' : 'yes',
    implantMaterials: [...(fixed ? [material] : []), ...(cemented || cementOnly ? ['cement' as const] : []), ...(fixed || cementOnly ? [] : ['none' as const])],
    implants: fixed ? chance.pick(IMPLANT_WORDS[material]) : null, embolisation: hypervascular === true ? chance.pick(['planned', 'done'] as const) : hypervascular === false ? 'not_planned' : null,
    expectedBloodLossMl: open ? chance.pick([400, 600, 800, 1200]) : chance.pick([50, 100, 150]), ...(anaesthetist ? { asaClass: status.ecog === '0' || status.ecog === '1' ? chance.pick(['II', 'III'] as const) : chance.pick(['III', 'IV'] as const) } : {}),
    absences: {
      ...(hypervascular === null ? { embolisation: 'pending' } : {}), ...(anaesthetist ? {} : { asaClass: 'pending' }), ...(instrumented ? {} : { instrumentedLevels: 'not_applicable' }), ...(cemented || cementOnly ? {} : { cementedLevels: 'not_applicable' }),
    },
  };
}

const RATIONALES: Readonly<Record<SurgicalGoal, string>> = {
  biopsy: 'New markers are wanted for the next line',
  decompression: 'Space around the cord, so that walking is kept and radiotherapy is possible',
  resection: 'Local control',
  stabilisation: 'Pain on loading; the decompression takes away what holds',
};
