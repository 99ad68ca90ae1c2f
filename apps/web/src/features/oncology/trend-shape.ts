import type { MarkerTrend, MarkerPoint } from '@rachis/domain';

/** The picture of a trend in its own units; the sheet has room for the signs at every edge. */
export const SHEET = { width: 240, height: 64, edge: 8 } as const;

/** One measurement on the sheet: `left` to `right` is as far as its date is open, `x` the middle. */
export interface Mark {
  readonly kind: MarkerPoint['kind'];
  readonly x: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** The marks of a trend and the lines between neighbouring exact values. A bound is never an end of a line: the value is not there. */
export function trendShape({ points }: MarkerTrend): {
  readonly marks: readonly Mark[];
  readonly lines: readonly string[];
  readonly top: number;
} {
  const [first, last] = [Math.min(...points.map(({ from }) => from)), Math.max(...points.map(({ to }) => to))];
  const top = Math.max(...points.map(({ value }) => value));
  const inner = { width: SHEET.width - 2 * SHEET.edge, height: SHEET.height - 2 * SHEET.edge };
  const across = (day: number) => SHEET.edge + (last === first ? 0.5 : (day - first) / (last - first)) * inner.width;
  const marks = points.map(({ kind, value, from, to }): Mark => ({
    kind,
    left: across(from),
    right: across(to),
    x: across((from + to) / 2),
    y: SHEET.edge + (1 - (top === 0 ? 0 : value / top)) * inner.height,
  }));
  return { marks, lines: linesOf(marks), top };
}

function linesOf(marks: readonly Mark[]): string[] {
  const runs: Mark[][] = [[]];
  for (const mark of marks) {
    if (mark.kind === 'exact') runs[runs.length - 1]?.push(mark);
    else runs.push([]);
  }
  return runs
    .filter((run) => run.length > 1)
    .map((run) => run.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' '));
}
