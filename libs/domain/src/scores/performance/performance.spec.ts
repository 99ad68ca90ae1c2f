import { ECOG_SCALE, type EcogGrade } from '../ecog/ecog.js';
import { KPS_SCALE, type KpsValue } from '../kps/kps.js';
import { ecogFromKps, kpsRangeFromEcog, PERFORMANCE_STATUS_TABLE } from './performance.js';

describe('the comparison of KPS and ECOG', () => {
  it.each<[KpsValue, EcogGrade]>([
    [100, 0],
    [90, 0],
    [80, 1],
    [70, 1],
    [60, 2],
    [50, 2],
    [40, 3],
    [30, 3],
    [20, 4],
    [10, 4],
    [0, 5],
  ])('shows KPS %i as ECOG %i, marked as derived', (kps, ecog) => {
    expect(ecogFromKps(kps)).toEqual({ ecog, derived: true });
  });

  it('shows an ECOG grade as a range of KPS, marked as derived', () => {
    expect(kpsRangeFromEcog(1)).toEqual({ low: 70, high: 80, derived: true });
    expect(kpsRangeFromEcog(5)).toEqual({ low: 0, high: 0, derived: true });
  });

  it('agrees with itself in both directions and leaves no value out', () => {
    for (const { grade } of ECOG_SCALE) {
      const { low, high } = kpsRangeFromEcog(grade);
      const compared = KPS_SCALE.filter(({ value }) => ecogFromKps(value).ecog === grade).map(({ value }) => value);
      expect([Math.min(...compared), Math.max(...compared)]).toEqual([low, high]);
    }
    expect(PERFORMANCE_STATUS_TABLE).toHaveLength(ECOG_SCALE.length);
  });

  it.each([75, 85, 110, -10, '70', null, 0.5])('refuses %p as a KPS value and never rounds', (value) => {
    expect(() => ecogFromKps(value as KpsValue)).toThrow(RangeError);
  });

  it.each([1.5, 6, -1, '1', null])('refuses %p as an ECOG grade', (value) => {
    expect(() => kpsRangeFromEcog(value as EcogGrade)).toThrow(RangeError);
  });
});
