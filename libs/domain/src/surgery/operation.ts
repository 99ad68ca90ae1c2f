import { LevelList } from '../anatomy/level-list-field.js';
import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { isCalendarDate, isInstant } from '../contract/dates.js';
import { Absences, CalendarDate, Choices, Count, Holds, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { SURGICAL_GOALS, type SurgicalGoal } from '../decision/goal.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs } from '../people/recorded.js';
import { IMPLANT_MATERIALS, materialFault, type ImplantMaterial } from './implants.js';
import { GOAL_OUTCOMES, PROCEDURES, SURGICAL_APPROACHES, type GoalOutcome, type ProcedureCode, type SurgicalApproach } from './procedures.js';
import { goalsFault } from './surgery-plan.js';

/** The edge of what was taken out. Where nothing was resected the question is "not applicable", and "pending" until pathology has said so. */
export const RESECTION_MARGINS = codeList({ wide: 'Wide', marginal: 'Marginal', intralesional: 'Intralesional' });
export type ResectionMargin = CodeOf<typeof RESECTION_MARGINS>;

/** Whether one goal was reached, said by somebody after the operation. */
export class ReachedGoal {
  @OneOf({ label: 'Goal', of: SURGICAL_GOALS, required: true }) goal!: SurgicalGoal;
  @OneOf({ label: 'Reached', of: GOAL_OUTCOMES, required: true }) outcome!: GoalOutcome;
  @Text({ label: 'In words', max: 1000 }) words?: string | null;
}

const DAY_MS = 86_400_000;
const LONGEST_HOURS = 48;

/** What was done in theatre. */
export class Operation {
  @CalendarDate({ label: 'Operated on', required: true }) performedOn!: string;
  @Instant({ label: 'Started' })
  @Holds((started, { performedOn }: Partial<Operation>) => startFault(started, performedOn))
  startedAt?: string | null;
  @Instant({ label: 'Ended' })
  @Holds((ended, { startedAt }: Partial<Operation>) => endFault(ended, startedAt))
  endedAt?: string | null;
  @Id({ label: 'Carries out the plan' }) planId?: string | null;
  @Text({ label: 'Surgeon' }) surgeon?: string | null;
  @Text({ label: 'Team', lines: 2, max: 1000, hint: 'Assistants, anaesthetist, monitoring' }) team?: string | null;
  @OneOf({ label: 'Approach', of: SURGICAL_APPROACHES }) approach?: SurgicalApproach | null;
  @Choices({ label: 'Procedures done', of: PROCEDURES }) procedures?: ProcedureCode[] | null;
  @LevelList({ label: 'Decompressed levels' }) decompressedLevels?: string | null;
  @LevelList({ label: 'Resected levels' }) resectedLevels?: string | null;
  @LevelList({ label: 'Instrumented levels' }) instrumentedLevels?: string | null;
  @LevelList({ label: 'Cemented levels' }) cementedLevels?: string | null;
  @ListOf({ label: 'Goals reached', of: () => ReachedGoal, max: 4 })
  @Holds(goalsFault)
  goals?: ReachedGoal[] | null;
  @OneOf({ label: 'Resection margin', of: RESECTION_MARGINS }) resectionMargin?: ResectionMargin | null;
  @Count({ label: 'Blood loss', unit: 'mL', max: 30_000 }) bloodLossMl?: number | null;
  @Count({ label: 'Red cells transfused', unit: 'units', max: 100 }) transfusionUnits?: number | null;
  @OneOf({ label: 'Embolised before', of: YES_NO }) embolised?: YesNo | null;
  @Choices({ label: 'Material', of: IMPLANT_MATERIALS })
  @Holds(materialFault)
  implantMaterials?: ImplantMaterial[] | null;
  @Text({ label: 'Implants', lines: 2, max: 4000, hint: 'System, sizes, lot numbers where they are kept here' }) implants?: string | null;
  @OneOf({ label: 'Tissue sent for histology', of: YES_NO }) histologySent?: YesNo | null;
  @Text({ label: 'Where the histology is found', hint: 'Laboratory and specimen number' }) histologyWords?: string | null;
  @Text({ label: 'Events during the operation', lines: 2, max: 2000 }) events?: string | null;
  @CalendarDate({ label: 'No complication observed up to', hint: 'Only when somebody has looked; an empty list does not say it' })
  @Holds((until, { performedOn }: Partial<Operation>) => (isCalendarDate(until) && isCalendarDate(performedOn) && until < performedOn ? 'That day lies before the operation' : null))
  followUpTo?: string | null;
  @Text({ label: 'Note', lines: 2, max: 2000 }) note?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
/** As stored; what was entered in error stays, with the reason. */
export class OperationView extends storedAs('StoredOperation', Operation) {
  @Text({ label: 'Entered in error, because', max: 1000 }) retractedReason?: string | null;
}

/** The clock of the theatre and the calendar may differ by a day, because of time zones; by more it is a slip. */
function startFault(started: unknown, day: unknown): string | null {
  if (!isInstant(started) || !isCalendarDate(day)) return null;
  const away = Date.parse(started) - Date.parse(`${day}T12:00:00Z`);
  return Math.abs(away) > 1.5 * DAY_MS ? 'The start does not fall on the day of the operation' : null;
}

function endFault(ended: unknown, started: unknown): string | null {
  if (!isInstant(ended) || !isInstant(started)) return null;
  const hours = (Date.parse(ended) - Date.parse(started)) / 3_600_000;
  if (hours <= 0) return 'The end must come after the start';
  return hours > LONGEST_HOURS ? `An operation of more than ${LONGEST_HOURS} hours is taken for a slip of the date` : null;
}

/** Skin to skin in whole minutes; null while start or end is not known. */
export function minutesOf({ startedAt, endedAt }: Pick<Operation, 'startedAt' | 'endedAt'>): number | null {
  return startedAt && endedAt ? Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000) : null;
}
