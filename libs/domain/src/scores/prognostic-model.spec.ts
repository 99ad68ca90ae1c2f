import {
  aliveAt,
  figure,
  horizonsApart,
  horizonsOf,
  isBeforeTargetedTherapy,
  medianSurvival,
  publishedBand,
} from './prognostic-model.js';

const from = { source: 'Author 2020', mark: 'verified' } as const;

describe('a published figure', () => {
  it('keeps its source and mark, and null for what is not published', () => {
    expect(medianSurvival(4.8, from)).toEqual({
      measure: 'median survival',
      value: 4.8,
      unit: 'months',
      low: null,
      high: null,
      atMonths: null,
      patients: null,
      source: 'Author 2020',
      mark: 'verified',
    });
    expect(aliveAt(12, 49, from, { low: 40, high: 58, patients: 200 })).toEqual({
      measure: 'alive',
      value: 49,
      unit: '%',
      low: 40,
      high: 58,
      atMonths: 12,
      patients: 200,
      source: 'Author 2020',
      mark: 'verified',
    });
    expect(figure('vertebral fracture', 17, '%', 24, from)).toMatchObject({
      measure: 'vertebral fracture',
      unit: '%',
      atMonths: 24,
    });
  });
});

describe('the coarse horizon of a band', () => {
  it.each([
    [0.5, '<3'],
    [2.9, '<3'],
    [3, '3-6'],
    [5.9, '3-6'],
    [6, '6-12'],
    [12, '6-12'],
    [12.1, '>12'],
    [57, '>12'],
  ])('of a median of %d months is %s', (months, horizon) => {
    expect(horizonsOf([medianSurvival(months, from)])).toEqual([horizon]);
  });

  it('is that of the first median where several are published', () => {
    expect(horizonsOf([aliveAt(12, 10, from), medianSurvival(2, from), medianSurvival(20, from)])).toEqual(['<3']);
  });

  it('is what the survival at a year, with that at six months, leaves open for the median', () => {
    const at = (year: number, half?: number) =>
      horizonsOf([aliveAt(12, year, from), ...(half === undefined ? [] : [aliveAt(6, half, from)])]);
    expect(at(50)).toEqual(['>12']);
    expect(at(91, 98)).toEqual(['>12']);
    expect(at(49.9, 50)).toEqual(['6-12']);
    expect(at(49.9, 49.9)).toEqual(['<3', '3-6']);
    expect(at(49.9)).toEqual(['<3', '3-6', '6-12']);
  });

  it('is none without a median and without survival at a year', () => {
    expect(horizonsOf([])).toEqual([]);
    expect(horizonsOf([aliveAt(6, 27, from), figure('mean survival', 38, 'months', null, from)])).toEqual([]);
    expect(horizonsOf([figure('free of vertebral fracture', 92, '%', 12, from)])).toEqual([]);
    expect(publishedBand('low')).toEqual({ id: 'low', figures: [], horizons: [] });
    expect(publishedBand('low', [medianSurvival(4, from)]).horizons).toEqual(['3-6']);
  });

  it('tells how many steps two bands are apart at the least', () => {
    expect(horizonsApart(['<3'], ['>12'])).toBe(3);
    expect(horizonsApart(['>12'], ['3-6'])).toBe(2);
    expect(horizonsApart(['<3', '3-6'], ['6-12'])).toBe(1);
    expect(horizonsApart(['3-6'], ['3-6'])).toBe(0);
    expect(horizonsApart([], ['3-6'])).toBeNull();
    expect(horizonsApart(['3-6'], [])).toBeNull();
  });
});

describe('the era of a model', () => {
  const derivation = {
    patients: null,
    treatedFrom: null,
    treatedTo: null,
    treatment: null,
    words: '',
    mark: 'verified',
  } as const;

  it('is before targeted therapy when the last patient was treated before 2010', () => {
    const until = (treatedTo: number) =>
      isBeforeTargetedTherapy({ year: 2014, derivation: { ...derivation, treatedTo } });
    expect([until(2009), until(2010)]).toEqual([true, false]);
  });

  it('follows from the year of the paper where the years of treatment are not stated', () => {
    const printed = (year: number | null) => isBeforeTargetedTherapy({ year, derivation });
    expect([printed(2009), printed(2010), printed(null)]).toEqual([true, false, false]);
  });
});
