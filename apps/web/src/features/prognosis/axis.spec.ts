import { describe, expect, it } from '@jest/globals';
import { barOf, marksOf, placeOf } from './axis.js';

describe('the axis of months', () => {
  it('gives the first year more room than what comes later, and never turns round', () => {
    const months = [0, 1, 3, 4.5, 6, 9, 12, 18, 24, 30, 36, 60];
    const places = months.map(placeOf);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(placeOf(0)).toBe(0);
    expect(placeOf(12) - placeOf(0)).toBeGreaterThan(placeOf(36) - placeOf(12));
    expect(placeOf(4.5)).toBeCloseTo((placeOf(3) + placeOf(6)) / 2, 9);
    expect([placeOf(36), placeOf(600)]).toEqual([96, 96]);
    expect(placeOf(-1)).toBe(0);
  });

  it('draws what has no end to the very edge', () => {
    expect(barOf({ from: 0, to: 3 })).toEqual({ left: 0, width: placeOf(3) });
    expect(barOf({ from: 12, to: null })).toEqual({ left: placeOf(12), width: 100 - placeOf(12) });
  });
});

describe('the marks of a model', () => {
  const figure = (
    measure: 'median survival' | 'mean survival' | 'alive',
    value: number,
    low: number | null = null,
    high: number | null = null,
  ) =>
    ({
      measure,
      value,
      unit: 'months',
      low,
      high,
      atMonths: null,
      patients: null,
      source: 'a paper',
      mark: 'verified',
    }) as const;
  const band = (id: string, ...figures: ReturnType<typeof figure>[]) => ({
    id,
    label: id,
    figures,
    horizons: [],
    words: [],
  });

  it('are the published medians of what can be reached, with their intervals', () => {
    expect(
      marksOf([band('B', figure('median survival', 15.4, 11.9, 18.2)), band('C', figure('median survival', 4.8))]),
    ).toEqual([
      { key: 'B', kind: 'median', months: 15.4, interval: { from: 11.9, to: 18.2 } },
      { key: 'C', kind: 'median', months: 4.8, interval: null },
    ]);
  });

  it('are a mean only where no median was published, and nothing for percentages', () => {
    expect(marksOf([band('2-3', figure('mean survival', 38.2))])).toEqual([
      { key: '2-3', kind: 'mean', months: 38.2, interval: null },
    ]);
    expect(marksOf([band('x', figure('mean survival', 40), figure('median survival', 29))])[0]?.months).toBe(29);
    expect(marksOf([band('low', figure('alive', 91))])).toEqual([]);
  });
});
