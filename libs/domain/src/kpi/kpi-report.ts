import { codeList, type CodeOf } from '../contract/code-list.js';
import { CalendarDate, Count, Flag, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { KPI_MEASURES, KPI_VERDICTS, type KpiMeasure, type KpiVerdict } from './kpi.js';

/** At most five years of months: what fits on a chart, and what is answered at once. */
export const LONGEST_PERIOD_MONTHS = 60;
const MANY = 2_000_000_000;

/** The points of a run chart. Where small numbers are withheld it is the quarter, and the year for what tells of the health of patients. */
export const KPI_BUCKETS = codeList({ month: 'Month', quarter: 'Quarter', year: 'Year' });
export type KpiBucket = CodeOf<typeof KPI_BUCKETS>;

/** Which cases the key figures are about. The period is widened to whole months, and to whole years where small numbers are withheld. */
export class KpiSearch {
  @CalendarDate({ label: 'From', required: true }) from!: string;
  @CalendarDate({ label: 'To', required: true }) to!: string;
  @Id({ label: 'Board' }) boardId?: string | null;
  @Id({ label: 'Referring organisation' }) organisationId?: string | null;
}

/** What was counted in one month or quarter. Nothing but its beginning is said where it is withheld. */
export class KpiPoint {
  @CalendarDate({ label: 'From', required: true }) start!: string;
  @Flag({ label: 'Withheld', required: true }) withheld!: boolean;
  @Count({ label: 'Numerator', max: MANY }) numerator?: number | null;
  @Count({ label: 'Denominator', max: MANY }) denominator?: number | null;
  @Count({ label: 'Unknown', max: MANY }) unknown?: number | null;
  @Count({ label: 'Median, in tenths of the unit', min: -MANY, max: MANY }) medianTenths?: number | null;
}
/** How many stand where they stand for the same reason. */
export class KpiReasonCount {
  @OneOf({ label: 'Counted as', of: KPI_VERDICTS, required: true }) verdict!: KpiVerdict;
  @Text({ label: 'Reason', required: true }) reason!: string;
  @Count({ label: 'How many', required: true, max: MANY }) count!: number;
}
/** One measure over the period: its numbers, and for quantities their middle. The interval follows from the numbers. */
export class KpiFigure {
  @OneOf({ label: 'Measure', of: KPI_MEASURES, required: true }) measure!: KpiMeasure;
  @OneOf({ label: 'Points of the chart', of: KPI_BUCKETS, required: true }) bucket!: KpiBucket;
  /** Nothing of the measure is shown, because too few people are in it. */
  @Flag({ label: 'Withheld', required: true }) withheld!: boolean;
  /** Points that are not shown and not in the numbers of the period. */
  @Count({ label: 'Points withheld', required: true, max: 400 }) withheldPoints!: number;
  @Count({ label: 'Numerator', max: MANY }) numerator?: number | null;
  @Count({ label: 'Denominator', max: MANY }) denominator?: number | null;
  @Count({ label: 'Unknown', max: MANY }) unknown?: number | null;
  @Count({ label: 'Excluded', max: MANY }) excluded?: number | null;
  @Count({ label: 'Not due yet', max: MANY }) notYet?: number | null;
  @Count({ label: 'Median, in tenths of the unit', min: -MANY, max: MANY }) medianTenths?: number | null;
  @Count({ label: 'Lower quartile, in tenths', min: -MANY, max: MANY }) lowerTenths?: number | null;
  @Count({ label: 'Upper quartile, in tenths', min: -MANY, max: MANY }) upperTenths?: number | null;
  @Count({ label: 'Standard deviation, in tenths', max: MANY }) deviationTenths?: number | null;
  @ListOf({ label: 'Points', of: () => KpiPoint, required: true, max: 120 }) points!: KpiPoint[];
  @ListOf({ label: 'Reasons', of: () => KpiReasonCount, required: true, max: 400 }) reasons!: KpiReasonCount[];
}
export class KpiReport {
  @CalendarDate({ label: 'From', required: true }) from!: string;
  @CalendarDate({ label: 'To', required: true }) to!: string;
  @Flag({ label: 'Small numbers are withheld', required: true }) smallNumbersWithheld!: boolean;
  @Instant({ label: 'Counted at', required: true }) countedAt!: string;
  /** Changes that are not counted yet; above nought the figures are not complete. */
  @Count({ label: 'Cases still to be counted', required: true, max: MANY }) waiting!: number;
  @ListOf({ label: 'Figures', of: () => KpiFigure, required: true, max: 100 }) figures!: KpiFigure[];
}

/** The cases behind a number. */
export class KpiCaseSearch extends KpiSearch {
  @OneOf({ label: 'Measure', of: KPI_MEASURES, required: true }) measure!: KpiMeasure;
  @OneOf({ label: 'Counted as', of: KPI_VERDICTS, required: true }) verdict!: KpiVerdict;
  @Count({ label: 'Continue after', max: 1_000_000 }) after?: number | null;
}
export class KpiCase {
  @Id({ label: 'Case', required: true }) caseId!: string;
  @Text({ label: 'Case number', required: true, max: 40 }) caseNumber!: string;
  @Text({ label: 'Family name', required: true }) familyName!: string;
  @Text({ label: 'Given name' }) givenName?: string | null;
  @CalendarDate({ label: 'Counted on', required: true }) day!: string;
  @Text({ label: 'Reason' }) reason?: string | null;
  @Text({ label: 'Reason in the record' }) detail?: string | null;
  @Count({ label: 'Value, in tenths', min: -MANY, max: MANY }) valueTenths?: number | null;
}
export class KpiCasePage {
  @ListOf({ label: 'Cases', of: () => KpiCase, required: true, max: 100 }) rows!: KpiCase[];
  @Count({ label: 'How many', required: true, max: MANY }) total!: number;
  @Count({ label: 'Continue after', max: 1_000_000 }) next?: number | null;
}

/** Something that key figures can be filtered by. */
export class KpiChoice {
  @Id({ label: 'Id', required: true }) id!: string;
  @Text({ label: 'Name', required: true }) name!: string;
}
export class KpiChoices {
  @ListOf({ label: 'Boards', of: () => KpiChoice, required: true, max: 1000 }) boards!: KpiChoice[];
  @ListOf({ label: 'Referring organisations', of: () => KpiChoice, required: true, max: 10_000 }) organisations!: KpiChoice[];
}
