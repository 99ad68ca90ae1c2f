import { sins, type LesionView } from '@rachis/domain';

/** What the raters made of one lesion, taken together: the newest rating of each, as the range they span. */
export interface SinsSummary {
  readonly low: number;
  readonly high: number;
  /** Whether every rater answered every item. */
  readonly complete: boolean;
  readonly raters: number;
}

/** The ratings of a lesion in one line; null where nobody has rated it. Nothing is averaged. */
export function sinsSummary({ ratings }: Pick<LesionView, 'ratings'>): SinsSummary | null {
  const newestFirst = ratings
    .filter(({ score }) => score === sins.id)
    .sort((a, b) => b.assessedOn.localeCompare(a.assessedOn) || b.recordedAt.localeCompare(a.recordedAt));
  const latest = newestFirst.filter((rating, index) => newestFirst.findIndex(({ recordedById }) => recordedById === rating.recordedById) === index);
  const ranges = latest.flatMap(({ total, low, high }) => {
    const [from, to] = [total ?? low, total ?? high];
    return typeof from === 'number' && typeof to === 'number' ? [{ from, to, complete: typeof total === 'number' }] : [];
  });
  if (ranges.length === 0) return null;
  return {
    low: Math.min(...ranges.map(({ from }) => from)),
    high: Math.max(...ranges.map(({ to }) => to)),
    complete: ranges.every(({ complete }) => complete),
    raters: ranges.length,
  };
}

/** "11", "8–14 open", "9–11, raters differ", "not rated". */
export function sinsLine(lesion: Pick<LesionView, 'ratings' | 'instrumented'>): string {
  const summary = sinsSummary(lesion);
  if (!summary) return lesion.instrumented ? 'does not apply' : 'not rated';
  const { low, high, complete, raters } = summary;
  const range = low === high ? String(low) : `${low}–${high}`;
  return complete ? (low === high ? range : `${range}, ${raters} raters differ`) : `${range} open`;
}
