import type { PanelBand, Span } from '@rachis/domain';

/** The marks of the axis in months. The first year gets the room: that is where models differ. */
export const TICKS = [0, 3, 6, 12, 24, 36] as const;
/** Where the axis goes on without a number. */
const BEYOND = 96;
const STEP = BEYOND / (TICKS.length - 1);

/** The place of a time on the axis in percent of its width: equal steps from mark to mark, straight between them. */
export function placeOf(months: number): number {
  const last = TICKS[TICKS.length - 1] ?? 0;
  if (months >= last) return BEYOND;
  const index = Math.max(0, TICKS.findIndex((tick) => months < tick) - 1);
  const [from, to] = [TICKS[index] ?? 0, TICKS[index + 1] ?? last];
  return STEP * (index + Math.max(0, months - from) / (to - from));
}

/** Left edge and width of a part of the axis in percent; without an end it reaches to the edge. */
export function barOf({ from, to }: Span): { left: number; width: number } {
  const left = placeOf(from);
  return { left, width: (to === null ? 100 : placeOf(to)) - left };
}

/** A published median or mean on the axis, with its interval where there is one. */
export interface Mark {
  readonly key: string;
  readonly kind: 'median' | 'mean';
  readonly months: number;
  readonly interval: { readonly from: number; readonly to: number } | null;
}

/** The published medians of the bands that can be reached; a mean only where there is no median. */
export function marksOf(bands: readonly PanelBand[]): Mark[] {
  return bands.flatMap(({ id, figures }) => {
    const median = figures.find(({ measure }) => measure === 'median survival');
    const figure = median ?? figures.find(({ measure }) => measure === 'mean survival');
    if (!figure) return [];
    const { low, high, value } = figure;
    const interval = low !== null && high !== null ? { from: low, to: high } : null;
    return [{ key: id, kind: median ? 'median' : 'mean', months: value, interval }];
  });
}
