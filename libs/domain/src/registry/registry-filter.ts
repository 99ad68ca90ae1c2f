import { codeList, type CodeOf } from '../contract/code-list.js';
import { CalendarDate, Count, Id, Instant, ListOf, Text } from '../contract/fields.js';

/** Which cases are counted: those of a board or a referring hospital, and referred within a period. What is left out does not narrow. */
export class RegistryFilter {
  @Id({ label: 'Board', hint: 'On whose agenda the case has stood' }) boardId?: string | null;
  @Id({ label: 'Referring hospital' }) organisationId?: string | null;
  @CalendarDate({ label: 'Referred from' }) from?: string | null;
  @CalendarDate({ label: 'Referred to' }) to?: string | null;
}

/** A board or hospital by which can be filtered. */
export class RegistryPlace {
  @Id({ label: 'Id', required: true }) id!: string;
  @Text({ label: 'Name', required: true }) name!: string;
}
/** What there is to count, and by what it can be narrowed. */
export class RegistryOverview {
  @Text({ label: 'Centre', required: true }) centre!: string;
  @Count({ label: 'Cases', required: true, max: 100_000_000 }) cases!: number;
  @CalendarDate({ label: 'First referral' }) from?: string | null;
  @CalendarDate({ label: 'Last referral' }) to?: string | null;
  @Instant({ label: 'As of', required: true }) asOf!: string;
  @ListOf({ label: 'Boards', of: () => RegistryPlace, required: true, max: 1000 }) boards!: RegistryPlace[];
  @ListOf({ label: 'Referring hospitals', of: () => RegistryPlace, required: true, max: 10_000 }) organisations!: RegistryPlace[];
}

/** What patients can be told apart by in a survival curve. */
export const SURVIVAL_GROUPINGS = codeList({
  all: 'All together', primary: 'Primary tumour', ecog: 'ECOG at the first examination', kps: 'KPS at the first examination', ambulation: 'Walking at the first examination', sins: 'SINS band', escc: 'ESCC of the worst lesion',
  mscc: 'Cord compression at referral', treatment: 'Treatment recorded', estimate: 'What the team expected', age: 'Age at referral', sex: 'Sex', urgency: 'Urgency', board: 'Board', organisation: 'Referring hospital', year: 'Year of referral',
});
export type SurvivalGrouping = CodeOf<typeof SURVIVAL_GROUPINGS>;

/** Events that death can forestall. */
export const COMPETING_EVENTS = codeList({
  reoperation: 'Second operation', infection: 'Surgical site infection', hardware: 'Failure of an implant', fracture: 'Vertebral fracture after radiosurgery', recurrence: 'Local recurrence of the tumour',
});
export type CompetingEvent = CodeOf<typeof COMPETING_EVENTS>;

export const AGE_BANDS = codeList({ under_50: 'Under 50', '50_64': '50 to 64', '65_74': '65 to 74', '75_84': '75 to 84', over_84: '85 and over' });
export const SINS_BANDS = codeList({ stable: 'Stable (0 to 6)', potentially_unstable: 'Potentially unstable (7 to 12)', unstable: 'Unstable (13 to 18)' });
export const TREATMENTS_RECORDED = codeList({
  surgery_and_radiotherapy: 'Surgery and radiotherapy', surgery: 'Surgery', radiotherapy: 'Radiotherapy', systemic: 'Systemic therapy only', none_recorded: 'None recorded',
});
/** What became of a goal in the decision that was signed first. */
export const GOAL_CHOICES = codeList({
  primary: 'Recommended, primary', secondary: 'Recommended, secondary', recommended: 'Recommended', conditional: 'On a condition', rejected: 'Considered and rejected', not_applicable: 'Not applicable', not_recorded: 'Left open',
});
