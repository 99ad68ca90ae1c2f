import { wilson } from '../statistics/wilson.js';
import { kpiDefinition, kpiName } from './definitions.js';
import type { KpiFigure, KpiPoint, KpiReport } from './kpi-report.js';

const COLUMNS = [
  'kpi', 'measure', 'name', 'period_from', 'period_to', 'point', 'point_length', 'withheld', 'points_withheld', 'numerator', 'denominator', 'percent', 'percent_lower_95', 'percent_upper_95', 'unknown', 'excluded', 'not_due_yet',
  'unit', 'median', 'lower_quartile', 'upper_quartile', 'standard_deviation', 'counts_numerator', 'counts_denominator', 'counts_excluded', 'counts_unknown', 'counts_when', 'source', 'evidence',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number | null | undefined>>;

/** One cell of a CSV. A text that a spreadsheet would run as a formula is made text by an apostrophe. */
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const tenths = (value: number | null | undefined): number | null => (typeof value === 'number' ? value / 10 : null);
const percent = (share: number): string => (share * 100).toFixed(1);

function shareOf(numerator: number | null | undefined, denominator: number | null | undefined): Row {
  if (typeof numerator !== 'number' || !denominator) return {};
  const { p, lower, upper } = wilson(numerator, denominator);
  return { percent: percent(p), percent_lower_95: percent(lower), percent_upper_95: percent(upper) };
}

/** Every figure with its definition, the whole period first and then each point. Small numbers are withheld before it comes here. */
export function kpiCsv(report: KpiReport): string {
  const rows = report.figures.flatMap((figure) => [wholeOf(report, figure), ...figure.points.map((point) => pointOf(report, figure, point))]);
  return [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((name) => cell(row[name])).join(','))].join('\r\n') + '\r\n';
}

function headOf({ from, to }: KpiReport, { measure }: KpiFigure): Row {
  const definition = kpiDefinition(measure);
  return {
    kpi: definition.kpi, measure, name: kpiName(measure), period_from: from, period_to: to, unit: definition.unit === 'share' ? '%' : definition.unit, counts_numerator: definition.numerator, counts_denominator: definition.denominator,
    counts_excluded: definition.excluded, counts_unknown: definition.unknown, counts_when: definition.when, source: definition.source, evidence: definition.evidence,
  };
}

function wholeOf(report: KpiReport, figure: KpiFigure): Row {
  const share = kpiDefinition(figure.measure).unit === 'share';
  return {
    ...headOf(report, figure), point: 'whole period', withheld: figure.withheld ? 'yes' : 'no', points_withheld: figure.withheldPoints, numerator: figure.numerator, denominator: figure.denominator, unknown: figure.unknown,
    excluded: figure.excluded, not_due_yet: figure.notYet, ...(share ? shareOf(figure.numerator, figure.denominator) : {}),
    median: tenths(figure.medianTenths), lower_quartile: tenths(figure.lowerTenths), upper_quartile: tenths(figure.upperTenths), standard_deviation: tenths(figure.deviationTenths),
  };
}

function pointOf(report: KpiReport, figure: KpiFigure, point: KpiPoint): Row {
  const share = kpiDefinition(figure.measure).unit === 'share';
  return {
    ...headOf(report, figure), point: point.start, point_length: figure.bucket, withheld: point.withheld ? 'yes' : 'no', numerator: point.numerator, denominator: point.denominator, unknown: point.unknown,
    ...(share ? shareOf(point.numerator, point.denominator) : {}), median: tenths(point.medianTenths),
  };
}
