import { kpiDefinition, wilson, type KpiBucket, type KpiFigure, type KpiMeasure, type KpiPoint } from '@rachis/domain';

const UNITS = { share: '%', minutes: 'min', days: 'days', points: 'points' } as const;

/** "83 %": whole, because the interval beside it says how exact it is. */
export const percent = (value: number): string => `${Math.round(value)} %`;
/** "7.5", "-3": tenths where there are some, with a real minus. */
export const tenths = (value: number): string => (value / 10).toFixed(value % 10 === 0 ? 0 : 1).replace('-', '−');

/** How a value of a measure is written on its chart. */
export const writeOf = (measure: KpiMeasure): ((value: number) => string) => (kpiDefinition(measure).unit === 'share' ? percent : (value) => tenths(Math.round(value)));

/** The value of one point of a chart; where nobody is in it there is none. */
export function valueOf(measure: KpiMeasure, { withheld, numerator, denominator, medianTenths }: KpiPoint): number | null {
  if (withheld) return null;
  if (kpiDefinition(measure).unit !== 'share') return medianTenths ?? null;
  return denominator ? (100 * (numerator ?? 0)) / denominator : null;
}

/** The figure in large, and how sure it is: "83 %" and "95 % interval 78 to 88 %". */
export function figureWords({ measure, numerator, denominator, medianTenths, lowerTenths, upperTenths, deviationTenths }: KpiFigure): { value: string; unit?: string; sure: string } | null {
  const { unit, hours } = kpiDefinition(measure);
  const middle = typeof medianTenths === 'number' && typeof lowerTenths === 'number' && typeof upperTenths === 'number';
  if (unit !== 'share') {
    if (!middle) return null;
    const spread = typeof deviationTenths === 'number' && unit === 'minutes' ? `, SD ${tenths(deviationTenths)}` : '';
    return { value: tenths(medianTenths), unit: UNITS[unit], sure: `median; middle half ${tenths(lowerTenths)} to ${tenths(upperTenths)}${spread}` };
  }
  if (!denominator || typeof numerator !== 'number') return null;
  const { p, lower, upper } = wilson(numerator, denominator);
  const took = hours && middle ? `; median ${tenths(medianTenths)} h (${tenths(lowerTenths)} to ${tenths(upperTenths)})` : '';
  return { value: percent(p * 100), sure: `95 % interval ${Math.round(lower * 100)} to ${Math.round(upper * 100)} %${took}` };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Mar 26", "Q1 2026" or "2026": how a point is called. */
export function pointName(start: string, bucket: KpiBucket): string {
  const [year, month] = [start.slice(0, 4), Number(start.slice(5, 7))];
  if (bucket === 'year') return year;
  return bucket === 'quarter' ? `Q${Math.floor((month - 1) / 3) + 1} ${year}` : `${MONTHS[month - 1] ?? ''} ${year.slice(2)}`;
}
