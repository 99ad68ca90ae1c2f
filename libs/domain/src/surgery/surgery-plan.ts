import { LevelList } from '../anatomy/level-list-field.js';
import type { AbsenceMap } from '../contract/absence.js';
import { codeList, labelOf, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Choices, Count, Group, Holds, Id, ListOf, OneOf, Text } from '../contract/fields.js';
import { SURGICAL_GOALS, type SurgicalGoal } from '../decision/goal.js';
import { ASA_CLASSES } from '../function/fitness.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { PersonRef } from '../people/people.js';
import { storedAs } from '../people/recorded.js';
import { IMPLANT_MATERIALS, materialFault, type ImplantMaterial } from './implants.js';
import { PROCEDURES, RESECTION_INTENTS, SURGICAL_APPROACHES, type ProcedureCode, type ResectionIntent, type SurgicalApproach } from './procedures.js';

export const PLAN_STATUSES = codeList({ proposed: 'Proposed', booked: 'Booked', cancelled: 'Cancelled' });
export type PlanStatus = CodeOf<typeof PLAN_STATUSES>;
export const EMBOLISATION_PLANS = codeList({ planned: 'Planned', not_planned: 'Not planned', done: 'Done' });

/** A goal of the operation and why it is one. */
export class PlannedGoal {
  @OneOf({ label: 'Goal', of: SURGICAL_GOALS, required: true }) goal!: SurgicalGoal;
  @Text({ label: 'Why', max: 1000 }) rationale?: string | null;
}

/** What the surgeon plans. A new plan is a new entry; the signed decision of the board stays what it is. */
export class SurgeryPlan {
  @CalendarDate({ label: 'Plan made on', required: true }) proposedOn!: string;
  @OneOf({ label: 'Status', of: PLAN_STATUSES, required: true })
  @Holds((status, { cancellationReason }: Partial<SurgeryPlan>) => (status === 'cancelled' && !cancellationReason ? 'Say below why the plan was cancelled' : null))
  status!: PlanStatus;
  @Text({ label: 'Cancelled because', max: 1000 })
  @Holds((_reason, { status }: Partial<SurgeryPlan>) => (status === 'cancelled' ? null : 'Only a cancelled plan has this reason'))
  cancellationReason?: string | null;
  @ListOf({ label: 'Goals', of: () => PlannedGoal, max: 4 })
  @Holds(goalsFault)
  goals?: PlannedGoal[] | null;
  @OneOf({ label: 'Primary goal', of: SURGICAL_GOALS })
  @Holds((primary, { goals }: Partial<SurgeryPlan>) => primaryFault(primary, goals))
  primaryGoal?: SurgicalGoal | null;
  @OneOf({ label: 'Resection intended', of: RESECTION_INTENTS }) resectionIntent?: ResectionIntent | null;
  @LevelList({ label: 'Target levels', hint: 'T8, or T8, L2: what is operated on' }) targetLevels?: string | null;
  @LevelList({ label: 'Instrumented levels', hint: 'T6-T10, or T6-T7, T9-T10 where levels are left out' }) instrumentedLevels?: string | null;
  @LevelList({ label: 'Cemented levels', hint: 'Vertebrae with cement, around screws too' }) cementedLevels?: string | null;
  @OneOf({ label: 'Approach', of: SURGICAL_APPROACHES }) approach?: SurgicalApproach | null;
  @Choices({ label: 'Procedures', of: PROCEDURES }) procedures?: ProcedureCode[] | null;
  @OneOf({ label: 'Minimally invasive', of: YES_NO }) minimallyInvasive?: YesNo | null;
  @Choices({ label: 'Material', of: IMPLANT_MATERIALS })
  @Holds(materialFault)
  implantMaterials?: ImplantMaterial[] | null;
  @Text({ label: 'Implants', lines: 2, max: 2000, hint: 'System, sizes, what has to be ordered' }) implants?: string | null;
  @OneOf({ label: 'Embolisation before surgery', of: EMBOLISATION_PLANS }) embolisation?: CodeOf<typeof EMBOLISATION_PLANS> | null;
  @Count({ label: 'Expected blood loss', unit: 'mL', max: 20_000 }) expectedBloodLossMl?: number | null;
  @OneOf({ label: 'ASA class, as stated by the anaesthetist', of: ASA_CLASSES }) asaClass?: CodeOf<typeof ASA_CLASSES> | null;
  @CalendarDate({ label: 'Planned for' }) plannedOn?: string | null;
  @Text({ label: 'Slot', hint: 'Theatre and place on the list' }) slot?: string | null;
  @Id({ label: 'Responsible surgeon' }) responsibleId?: string | null;
  @Text({ label: 'Note', lines: 2, max: 2000 }) note?: string | null;
  @Absences() absences?: AbsenceMap | null;
}

const StoredSurgeryPlan = storedAs('StoredSurgeryPlan', SurgeryPlan);
/** A plan with its surgeon by name, also when the surgeon has left. */
export class SurgeryPlanView extends StoredSurgeryPlan {
  @Group({ label: 'Responsible surgeon', of: () => PersonRef }) responsible?: PersonRef | null;
}

/** The goals of a list whose shape is not checked yet. */
const goalsIn = (list: unknown): unknown[] => (Array.isArray(list) ? list.map((one: unknown) => (one as { goal?: unknown } | null)?.goal) : []);

/** What is wrong with a list that answers each goal at most once, or null. */
export function goalsFault(list: unknown): string | null {
  const goals = goalsIn(list);
  const twice = goals.find((goal, index) => goals.indexOf(goal) < index);
  return typeof twice === 'string' ? `${labelOf(SURGICAL_GOALS, twice)} is there twice` : null;
}

/** Why a goal cannot be the primary one, or null. */
export function primaryFault(primary: unknown, goals: unknown): string | null {
  return goalsIn(goals).includes(primary) ? null : `${labelOf(SURGICAL_GOALS, String(primary))} is not among the goals, so it cannot be the primary goal`;
}
