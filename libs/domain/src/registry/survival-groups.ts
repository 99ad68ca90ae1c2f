import { aalenJohansen, incidenceAt, type CumulativeIncidence } from '../statistics/aalen-johansen.js';
import { kaplanMeier, reverseKaplanMeier, type SurvivalCurve } from '../statistics/kaplan-meier.js';
import { MOST_GROUPS } from '../statistics/groups.js';
import { logRank, type LogRank } from '../statistics/log-rank.js';
import { quantileOf, type Quantile } from '../statistics/quantiles.js';
import { survivalAt } from '../statistics/survival-at.js';
import { expandFollowUp, type FollowUpGroup } from './registry-follow-up.js';

/** What is said of one group at one day. */
export interface SurvivalReading {
  readonly day: number;
  readonly atRisk: number;
  readonly share: number;
  /** NaN while nothing has happened. */
  readonly lower: number;
  readonly upper: number;
  /** Nobody was followed as long: the last value, shown grey. */
  readonly beyond: boolean;
}
export interface SurvivalGroupResult {
  readonly code: string | null;
  readonly people: number;
  readonly events: number;
  readonly curve: SurvivalCurve;
  readonly median: Quantile;
  /** How long people were followed, by the reverse curve; never the median of all times. */
  readonly medianFollowUp: Quantile;
  readonly readings: readonly SurvivalReading[];
}
export interface SurvivalComparison {
  readonly groups: readonly SurvivalGroupResult[];
  /** Of all groups with a name; null where there are not two, or nothing has happened. */
  readonly test: LogRank | null;
  readonly withheld: readonly (string | null)[];
}

const shown = (groups: readonly FollowUpGroup[]) => groups.flatMap(({ code, followUp }) => (followUp ? [{ code: code ?? null, ...expandFollowUp(followUp) }] : []));
const hidden = (groups: readonly FollowUpGroup[]) => groups.filter(({ followUp }) => !followUp).map(({ code }) => code ?? null);

/** Kaplan-Meier curves of groups, read at chosen days, with the log-rank test between them. Who is in no group because nothing is recorded has a curve and takes no part in the test. */
export function survivalOf(groups: readonly FollowUpGroup[], days: readonly number[]): SurvivalComparison {
  const followed = shown(groups).filter(({ time }) => time.length > 0);
  const results = followed.map(({ code, time, status }): SurvivalGroupResult => {
    const curve = kaplanMeier({ time, status });
    const at = survivalAt(curve, [...days]);
    return {
      code, people: curve.n, events: curve.events, curve, median: quantileOf(curve, 0.5), medianFollowUp: quantileOf(reverseKaplanMeier({ time, status }), 0.5),
      readings: days.map((day, i) => ({ day, atRisk: at.nRisk[i] ?? 0, share: at.surv[i] ?? NaN, lower: at.lower[i] ?? NaN, upper: at.upper[i] ?? NaN, beyond: at.beyondFollowUp[i] ?? false })),
    };
  });
  return { groups: results, test: testOf(followed), withheld: hidden(groups) };
}

function testOf(followed: readonly { readonly code: string | null; readonly time: Float64Array; readonly status: Float64Array }[]): LogRank | null {
  const named = followed.filter(({ code }) => code !== null);
  const events = named.reduce((sum, { status }) => sum + status.reduce((all, one) => all + one, 0), 0);
  if (named.length < 2 || named.length > MOST_GROUPS || events === 0) return null;
  const joined = { time: [] as number[], status: [] as number[], group: [] as string[] };
  for (const { code, time, status } of named) {
    for (const value of time) joined.time.push(value);
    for (const value of status) joined.status.push(value);
    for (let i = 0; i < time.length; i++) joined.group.push(code ?? '');
  }
  return logRank(joined);
}

export interface IncidenceReading {
  readonly day: number;
  readonly atRisk: number;
  readonly event: number;
  readonly lower: number;
  readonly upper: number;
  readonly death: number;
  readonly free: number;
  /** What a curve that takes the dead for censored would claim. */
  readonly naive: number;
}
export interface IncidenceGroupResult {
  readonly code: string | null;
  readonly people: number;
  readonly events: number;
  readonly deaths: number;
  readonly incidence: CumulativeIncidence;
  readonly readings: readonly IncidenceReading[];
}

/** Cumulative incidence with death competing (Aalen-Johansen), by group, read at chosen days. */
export function incidenceOf(groups: readonly FollowUpGroup[], days: readonly number[]): { readonly groups: readonly IncidenceGroupResult[]; readonly withheld: readonly (string | null)[] } {
  const results = shown(groups).filter(({ time }) => time.length > 0).map(({ code, time, status }): IncidenceGroupResult => {
    const incidence = aalenJohansen({ time, status });
    const at = incidenceAt(incidence, [...days]);
    const many = (cause: number) => status.reduce((sum, one) => sum + (one === cause ? 1 : 0), 0);
    return {
      code, people: time.length, events: many(1), deaths: many(2), incidence,
      readings: days.map((day, i) => ({
        day, atRisk: at.nRisk[i] ?? 0, event: at.cifEvent[i] ?? NaN, lower: at.cifEventLogLogLower[i] ?? NaN, upper: at.cifEventLogLogUpper[i] ?? NaN, death: at.cifDeath[i] ?? NaN, free: at.eventFree[i] ?? NaN, naive: at.naive1minusKM[i] ?? NaN,
      })),
    };
  });
  return { groups: results, withheld: hidden(groups) };
}
