import type { AbsenceMap } from '../contract/absence.js';
import { labelOf, type Option } from '../contract/code-list.js';
import { Absences, CalendarDate, Group, Holds, Id, ListOf, OneOf, Text } from '../contract/fields.js';
import { PersonRef } from '../people/people.js';
import { storedAs } from '../people/recorded.js';
import { followUpPlan } from '../scores/surveillance/follow-up-plan.js';
import { SCHEDULE_TEMPLATES, scheduleTemplate } from '../scores/surveillance/schedule-templates.js';
import { RISK_BANDS, SURVEILLANCE_KINDS, type RiskBand, type SurveillanceKind } from '../scores/surveillance/surveillance.js';

/** Own dates, or one of the templates; those are data of the rule "surveillance". */
export const OWN_DATES = 'own_dates';
export const SURVEILLANCE_TEMPLATES: readonly Option[] = [...SCHEDULE_TEMPLATES.map(({ id, title }) => ({ code: id, label: title })), { code: OWN_DATES, label: 'Own dates only' }];

/** One thing that is to happen on a day. */
export class PlannedDate {
  @OneOf({ label: 'What', of: SURVEILLANCE_KINDS, required: true }) kind!: SurveillanceKind;
  @CalendarDate({ label: 'Due on', required: true }) dueOn!: string;
  @Text({ label: 'In words', max: 200 }) words?: string | null;
}

/** How a patient is watched after treatment: a template counted from a day, own dates, or both. */
export class SurveillancePlan {
  @OneOf({ label: 'Schedule', of: SURVEILLANCE_TEMPLATES, required: true })
  @Holds((template, { ownDates }: Partial<SurveillancePlan>) => (template === OWN_DATES && (ownDates ?? []).length === 0 ? 'Give at least one date, or choose a schedule' : null))
  template!: string;
  @CalendarDate({ label: 'Counted from', required: true, hint: 'The day of the operation, or of the last fraction' }) startOn!: string;
  @OneOf({ label: 'Risk of local failure, as the team takes it', of: RISK_BANDS, hint: 'For the schedule by risk' }) localFailureRisk?: RiskBand | null;
  @OneOf({ label: 'Kowalchuk band', of: RISK_BANDS, hint: 'For imaging for fracture after SBRT' }) kowalchukBand?: RiskBand | null;
  @ListOf({ label: 'Own dates', of: () => PlannedDate, max: 50 }) ownDates?: PlannedDate[] | null;
  @Id({ label: 'Responsible' }) responsibleId?: string | null;
  @Text({ label: 'Note', lines: 2, max: 2000 }) note?: string | null;
  @CalendarDate({ label: 'Ended on' }) endedOn?: string | null;
  @Text({ label: 'Ended because', max: 500 })
  @Holds((_why, { endedOn }: Partial<SurveillancePlan>) => (endedOn ? null : 'Say when it ended'))
  endedReason?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
/** As stored, with every date as it was worked out when the plan was set: a later change of the template moves none of them. */
export class SurveillancePlanView extends storedAs('StoredSurveillancePlan', SurveillancePlan) {
  @Group({ label: 'Responsible', of: () => PersonRef }) responsible?: PersonRef | null;
  @ListOf({ label: 'Dates', of: () => PlannedDate, required: true, max: 1000 }) due!: PlannedDate[];
}

/** The dates of a plan in the order of the calendar, and which risk the schedule depends on without its being recorded. Throws RangeError for dates beyond what can be recorded. */
export function datesOf({ template, startOn, localFailureRisk, kowalchukBand, ownDates }: SurveillancePlan): { readonly due: PlannedDate[]; readonly missing: readonly ('kowalchukBand' | 'localFailureRisk')[] } {
  const own = (ownDates ?? []).map(({ kind, dueOn, words }) => ({ kind, dueOn, words: words ?? null }));
  const schedule = scheduleTemplate(template);
  const { due, missing } = schedule ? followUpPlan(schedule, startOn, { localFailureRisk: localFailureRisk ?? null, kowalchukBand: kowalchukBand ?? null }) : { due: [], missing: [] };
  const all = [...due.map(({ kind, dueOn }) => ({ kind, dueOn, words: null })), ...own];
  return { due: all.sort((a, b) => a.dueOn.localeCompare(b.dueOn)), missing };
}

export const templateWords = (template: string): string => labelOf(SURVEILLANCE_TEMPLATES, template);
