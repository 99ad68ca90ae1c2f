import { isSmall, withheldParts } from '../registry/small-numbers.js';
import { KPI_DEFINITIONS } from './definitions.js';
import { KPI_VERDICTS, type KpiDefinition, type KpiMeasure, type KpiVerdict } from './kpi.js';
import { middleOf } from './kpi-middle.js';
import { bucketOf, kpiBucketsOf, type KpiPeriod } from './kpi-period.js';
import type { KpiFigure, KpiPoint, KpiReasonCount } from './kpi-report.js';

/** So many cases of one measure, in one month, quarter or year, for one reason, and with one value. */
export interface KpiCounted {
  readonly measure: KpiMeasure;
  readonly bucket: string;
  readonly verdict: KpiVerdict;
  readonly reason: string | null;
  /** Of a quantity its value, in tenths of the unit. */
  readonly tenths: number | null;
  readonly n: number;
}
/** The same cases by board, or by referring organisation: what a filtered number could be taken away from. */
export interface KpiPart {
  readonly measure: KpiMeasure;
  readonly bucket: string;
  readonly part: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly unknown: number;
}
interface Counted {
  readonly period: KpiPeriod;
  readonly counts: readonly KpiCounted[];
  /** For whoever sees no cases: small numbers are withheld. */
  readonly smallNumbersWithheld: boolean;
  /** All parts of the dimension that is filtered, and which of them is shown. */
  readonly parts?: readonly KpiPart[];
  readonly shownPart?: string | null;
}

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

type Sums = Record<KpiVerdict, number>;
const sumsOf = (counts: readonly KpiCounted[]): Sums =>
  Object.fromEntries(KPI_VERDICTS.map(({ code }) => [code, counts.filter(({ verdict }) => verdict === code).reduce((sum, { n }) => sum + n, 0)])) as Sums;

/** Whether so few people stand in these numbers, or so few with a rare outcome, that one could be recognised. */
function tellsTooMuch(numerator: number, denominator: number, unknown: number, { ofHealth }: KpiDefinition): boolean {
  return isSmall(denominator + unknown) || (ofHealth === true && (isSmall(numerator) || isSmall(denominator - numerator)));
}

/** Every figure of the period. Where small numbers are withheld the period is the sum of the points that are shown, so nothing is told by the difference of two periods. */
export function kpiFigures(counted: Counted): KpiFigure[] {
  const byMeasure = grouped(counted.counts, ({ measure }) => measure);
  const parts = grouped(counted.parts ?? [], ({ measure }) => measure);
  return KPI_DEFINITIONS.map((definition) => figureOf(definition, counted, byMeasure.get(definition.measure) ?? [], parts.get(definition.measure) ?? []));
}

function figureOf(definition: KpiDefinition, { period, smallNumbersWithheld, shownPart }: Counted, counts: readonly KpiCounted[], parts: readonly KpiPart[]): KpiFigure {
  const bucket = bucketOf(definition, smallNumbersWithheld);
  const byBucket = grouped(counts, (one) => one.bucket);
  const points = kpiBucketsOf(period, bucket).map((start): KpiPoint & { counts: readonly KpiCounted[] } => {
    const own = byBucket.get(start) ?? [];
    const { in: numerator, out, unknown } = sumsOf(own);
    const hidden = smallNumbersWithheld && (tellsTooMuch(numerator, numerator + out, unknown, definition) || (shownPart ? hiddenPart(definition, parts.filter((one) => one.bucket === start), shownPart) : false));
    if (hidden) return { start, withheld: true, counts: own };
    return { start, withheld: false, numerator, denominator: numerator + out, unknown, medianTenths: middleOf(own)?.median ?? null, counts: own };
  });
  const hidden = points.filter(({ withheld }) => withheld).length;
  const shown = points.filter(({ withheld }) => !withheld).flatMap((point) => point.counts);
  const sums = sumsOf(shown);
  // Of the health of patients nothing is summed up without the points that are withheld: rare deaths would drop out of the share.
  const withheld = smallNumbersWithheld && hidden > 0 && (definition.ofHealth === true || sums.in + sums.out + sums.unknown === 0);
  const shell = { measure: definition.measure, bucket, withheld, withheldPoints: hidden, points: points.map(({ counts: _, ...point }) => point), reasons: [] };
  if (withheld) return shell;
  const middle = middleOf(shown);
  const said = (n: number) => (smallNumbersWithheld && isSmall(n) ? null : n);
  return {
    ...shell, numerator: sums.in, denominator: sums.in + sums.out, unknown: sums.unknown, excluded: said(sums.excluded), notYet: said(sums.not_yet),
    medianTenths: middle?.median ?? null, lowerTenths: middle?.lower ?? null, upperTenths: middle?.upper ?? null, deviationTenths: middle?.deviation ?? null,
    reasons: smallNumbersWithheld && shownPart ? [] : reasonsOf(shown, smallNumbersWithheld),
  };
}

/** Whether the part that is shown could be told, or would let another part be told, from all parts together. */
function hiddenPart(definition: KpiDefinition, parts: readonly KpiPart[], shown: string): boolean {
  const all = parts.map(({ part, numerator, denominator, unknown }) => ({ key: part, people: denominator + unknown, small: tellsTooMuch(numerator, denominator, unknown, definition) }));
  return withheldParts(all).has(shown);
}

/** How many for which reason, the most frequent first. */
function reasonsOf(counts: readonly KpiCounted[], smallNumbersWithheld: boolean): KpiReasonCount[] {
  const same = grouped(counts.filter(({ reason }) => reason !== null), ({ verdict, reason }) => `${verdict} ${reason ?? ''}`);
  const all = [...same.values()].flatMap((some) => {
    const [first] = some;
    return first?.reason ? [{ verdict: first.verdict, reason: first.reason, count: some.reduce((sum, { n }) => sum + n, 0) }] : [];
  });
  const hidden = smallNumbersWithheld ? KPI_VERDICTS.flatMap(({ code }) => [...withheldParts(all.filter(({ verdict }) => verdict === code).map(({ reason, count }) => ({ key: reason, people: count })))].map((reason) => `${code} ${reason}`)) : [];
  return all.filter(({ verdict, reason }) => !hidden.includes(`${verdict} ${reason}`)).sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason));
}
