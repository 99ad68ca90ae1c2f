import { KPI_DEFINITIONS } from './definitions.js';
import { kpiFigures, type KpiCounted } from './kpi-figures.js';
import { middleOf } from './kpi-middle.js';
import { KPI_IDS, KPI_MEASURES } from './kpi.js';
import { kpiBucketsOf, kpiPeriod } from './kpi-period.js';

const counted = (more: Partial<KpiCounted>): KpiCounted => ({ measure: 'k2', bucket: '2026-01-01', verdict: 'out', reason: null, tenths: null, n: 1, ...more });
const year = { from: '2026-01-01', to: '2026-12-31', faults: [] };
const k2 = (figures: ReturnType<typeof kpiFigures>) => figures.find(({ measure }) => measure === 'k2');

describe('key figures', () => {
  it('says of every measure what it counts, and of every key figure at least one', () => {
    expect(KPI_DEFINITIONS.map(({ measure }) => measure)).toEqual(KPI_MEASURES.map(({ code }) => code));
    expect([...new Set(KPI_DEFINITIONS.map(({ kpi }) => kpi))]).toEqual([...KPI_IDS]);
  });

  it('widens a period to whole months, and to whole years where small numbers are withheld', () => {
    expect(kpiPeriod({ from: '2026-02-10', to: '2026-02-11' }, false)).toEqual({ from: '2026-02-01', to: '2026-02-28', faults: [] });
    expect(kpiPeriod({ from: '2025-11-10', to: '2026-02-11' }, true)).toEqual({ from: '2025-01-01', to: '2026-12-31', faults: [] });
    expect(kpiBucketsOf(year, 'quarter')).toEqual(['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']);
  });

  it('takes the middle of values that are counted together', () => {
    expect(middleOf([{ verdict: 'in', tenths: 60, n: 1 }, { verdict: 'in', tenths: 40, n: 1 }, { verdict: 'in', tenths: 100, n: 1 }])).toEqual({ median: 60, lower: 50, upper: 80, deviation: 31 });
    expect(middleOf([{ verdict: 'in', tenths: 10, n: 3 }, { verdict: 'unknown', tenths: null, n: 9 }])).toEqual({ median: 10, lower: 10, upper: 10, deviation: 0 });
    expect(middleOf([])).toBeNull();
  });

  it('leaves a quarter with four people out of the year, and says so', () => {
    const counts = [counted({ n: 4 }), counted({ bucket: '2026-04-01', verdict: 'in', n: 2 }), counted({ bucket: '2026-04-01', n: 8 })];
    expect(k2(kpiFigures({ period: year, counts, smallNumbersWithheld: true }))).toMatchObject({ withheld: false, withheldPoints: 1, numerator: 2, denominator: 10, points: [{ withheld: true }, { numerator: 2 }, { denominator: 0 }, { denominator: 0 }] });
  });

  it('shows no board that another, smaller one could be told from', () => {
    const counts = [counted({ n: 20 })];
    const part = (name: string, denominator: number) => ({ measure: 'k2' as const, bucket: '2026-01-01', part: name, numerator: 0, denominator, unknown: 0 });
    const shown = (parts: ReturnType<typeof part>[]) => k2(kpiFigures({ period: year, counts, smallNumbersWithheld: true, parts, shownPart: 'large' }))?.withheld;
    expect([shown([part('large', 20), part('small', 3)]), shown([part('large', 20), part('other', 9)])]).toEqual([true, false]);
  });

  it('sums up nothing of the health of patients where a point is withheld, because rare deaths would drop out', () => {
    const counts = [counted({ measure: 'k15_30', bucket: '2026-01-01', n: 40 }), counted({ measure: 'k15_30', bucket: '2026-01-01', verdict: 'in', n: 2 })];
    const figure = kpiFigures({ period: year, counts, smallNumbersWithheld: true }).find(({ measure }) => measure === 'k15_30');
    expect(figure).toMatchObject({ bucket: 'year', withheld: true });
    expect(figure).not.toHaveProperty('numerator');
  });
});
