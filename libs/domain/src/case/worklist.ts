import { REGION_LIST } from '../anatomy/regions.js';
import { ABSENCES, type Absence } from '../contract/absence.js';
import { Choices, Count, Flag, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { ESCC_GRADES, type EsccCode } from '../lesion/lesion.js';
import { PRIMARY_TUMOURS, type PrimaryTumour } from '../oncology/tumour.js';
import { SEXES } from '../patient/patient.js';
import { TRIAGE_OUTCOMES, type TriageCode } from '../triage/triage-outcome.js';
import { CASE_STATES, CLOSING_REASONS, type CaseState, type ClosingReason } from './lifecycle.js';
import { URGENCIES, type Urgency } from './urgency.js';

/** The filters of the worklist. Text is looked for in the name, the identifiers and the case number. */
export class WorklistSearch {
  @Text({ label: 'Name or number', max: 100 }) text?: string | null;
  @Flag({ label: 'Open cases only' }) openOnly?: boolean | null;
  @Choices({ label: 'State', of: CASE_STATES }) states?: CaseState[] | null;
  @OneOf({ label: 'Urgency', of: URGENCIES }) urgency?: Urgency | null;
  @OneOf({ label: 'Primary tumour', of: PRIMARY_TUMOURS }) primary?: PrimaryTumour | null;
  @OneOf({ label: 'Region', of: REGION_LIST }) region?: string | null;
  @Flag({ label: 'ESCC 2 or 3' }) highGradeEscc?: boolean | null;
  @Flag({ label: 'SINS can reach 7 or more' }) possiblyUnstable?: boolean | null;
  @Flag({ label: 'Plan overdue' }) overdue?: boolean | null;
  @Text({ label: 'Continue after', max: 200 }) after?: string | null;
  @Count({ label: 'Rows', min: 1, max: 100 }) limit?: number | null;
}

/** One line of the worklist. `sinsLow`-`sinsHigh` is a range while items are open, and empty where nothing was rated. */
export class WorklistRow {
  @Id({ label: 'Id', required: true }) id!: string;
  @Text({ label: 'Case number', required: true, max: 40 }) caseNumber!: string;
  @OneOf({ label: 'State', of: CASE_STATES, required: true }) state!: CaseState;
  @OneOf({ label: 'Why closed', of: CLOSING_REASONS }) closingReason?: ClosingReason | null;
  @OneOf({ label: 'Urgency', of: URGENCIES }) urgency?: Urgency | null;
  @Instant({ label: 'Plan due' }) dueAt?: string | null;
  @Instant({ label: 'Referred at' }) referredAt?: string | null;
  @Text({ label: 'Family name', required: true }) familyName!: string;
  @Text({ label: 'Given name' }) givenName?: string | null;
  @Text({ label: 'Date of birth' }) birthDate?: string | null;
  @OneOf({ label: 'Sex', of: SEXES }) sex?: string | null;
  @Text({ label: 'Identifier' }) identifier?: string | null;
  @OneOf({ label: 'Primary tumour', of: PRIMARY_TUMOURS }) primary?: PrimaryTumour | null;
  @OneOf({ label: 'Why there is no primary', of: ABSENCES }) primaryAbsence?: Absence | null;
  @Text({ label: 'Levels', max: 400 }) levels?: string | null;
  @OneOf({ label: 'Worst ESCC', of: ESCC_GRADES }) worstEscc?: EsccCode | null;
  @Flag({ label: 'A lesion has no ESCC grade', required: true }) esccIncomplete!: boolean;
  @Count({ label: 'SINS, lowest possible', max: 18 }) sinsLow?: number | null;
  @Count({ label: 'SINS, highest possible', max: 18 }) sinsHigh?: number | null;
  @Flag({ label: 'A lesion has no complete SINS', required: true }) sinsIncomplete!: boolean;
  @Text({ label: 'Question', max: 1000 }) question?: string | null;
  @OneOf({ label: 'Came of the triage', of: TRIAGE_OUTCOMES }) triage?: TriageCode | null;
}
export class WorklistPage {
  @ListOf({ label: 'Cases', of: () => WorklistRow, required: true, max: 100 }) rows!: WorklistRow[];
  @Count({ label: 'How many', required: true, max: 1001 }) total!: number;
  @Flag({ label: 'There are more than counted', required: true }) totalIsMinimum!: boolean;
  @Text({ label: 'Continue after', max: 200 }) next?: string | null;
}
