import fc from 'fast-check';
import { inOrder, liesWithin, spanOf, type TimelineEvent } from './timeline.js';

const event = (at: string | null, more: Partial<TimelineEvent> = {}): TimelineEvent => ({ key: `${at}`, discipline: 'case', section: 'referral', title: 'Something', detail: null, at, until: null, planned: false, ...more });

describe('when something happened', () => {
  it('is no more exact than it was recorded', () => {
    const day = 86_400_000;
    expect(spanOf('2024-02-29')).toEqual({ from: Date.UTC(2024, 1, 29), to: Date.UTC(2024, 2, 1) - 1 });
    expect(spanOf('2024-02')).toEqual({ from: Date.UTC(2024, 1, 1), to: Date.UTC(2024, 2, 1) - 1 });
    const year = spanOf('2024');
    expect(((year?.to ?? 0) + 1 - (year?.from ?? 0)) / day).toBe(366);
    expect(spanOf('2026-03-13T12:10:00Z')).toEqual({ from: Date.UTC(2026, 2, 13, 12, 10), to: Date.UTC(2026, 2, 13, 12, 10) });
  });
  it('is not placed where nobody has said when, nor where what was said is no date', () => {
    expect([spanOf(null), spanOf('soon'), spanOf('2024-02-30')]).toEqual([null, null, null]);
  });
});

describe('the events in order', () => {
  it('are newest first, the exactly known before what may lie anywhere in the same time, and undated ones apart', () => {
    const { dated, undated } = inOrder([event('2024'), event(null), event('2024-01-01'), event('2025-06'), event('2024-01-01T08:00:00Z'), event('2024-01')]);
    expect(dated.map(({ at }) => at)).toEqual(['2025-06', '2024-01-01T08:00:00Z', '2024-01-01', '2024-01', '2024']);
    expect(undated).toHaveLength(1);
  });
  it('are the same events, in whatever order they were recorded', () => {
    const dates = fc.constantFrom(null, '2019', '2024-10', '2026-03-13', '2026-03-13T12:10:00Z', '2026-04');
    fc.assert(
      fc.property(fc.array(dates, { maxLength: 20 }), (list) => {
        const events = list.map((at, index) => event(at, { key: String(index) }));
        const [one, other] = [inOrder(events), inOrder([...events].reverse())];
        expect(one.dated).toEqual(other.dated);
        expect(one.dated.length + one.undated.length).toBe(events.length);
      }),
    );
  });
});

describe('what lies in the part of time that is looked at', () => {
  const [from, to] = [Date.UTC(2024, 0, 1), Date.UTC(2024, 11, 31)];
  it.each([
    ['inside', event('2024-05-01'), true],
    ['perhaps inside, because only the year is known', event('2024'), true],
    ['before', event('2023-12-31'), false],
    ['after', event('2025-01-01'), false],
    ['lasting into it', event('2019', { until: '2024-02' }), true],
    ['begun before it, its end not known', event('2019'), false],
    ['without a date', event(null), false],
  ])('%s', (_where, one, within) => expect(liesWithin(one, from, to)).toBe(within));
});
