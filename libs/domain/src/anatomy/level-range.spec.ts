import fc from 'fast-check';
import {
  formatLevels,
  levelRange,
  levelsIn,
  rangeContains,
  rangeOf,
  rangesOf,
  rangesOverlap,
  writeLevels,
} from './level-range.js';
import { compareLevels, LEVELS, type Level } from './levels.js';

const codes: Level[] = LEVELS.map(({ code }) => code);
const someLevels = fc.subarray(codes);
const someRange = fc
  .tuple(fc.constantFrom(...codes), fc.constantFrom(...codes))
  .map(([a, b]) => (compareLevels(a, b) <= 0 ? { from: a, to: b } : { from: b, to: a }));

describe('a range of levels', () => {
  it('is written cranial first and shown with an en dash', () => {
    expect(writeLevels({ from: 'T8', to: 'T10' })).toBe('T8-T10');
    expect(formatLevels({ from: 'L5', to: 'S1' })).toBe('L5–S1');
    expect(formatLevels('T8')).toBe('T8');
    expect(formatLevels('D7-9')).toBe('T7–T9');
  });

  it('is shown as it was typed when it cannot be read, and throws where levels are needed', () => {
    expect(formatLevels('sacrum')).toBe('sacrum');
    expect(() => levelsIn('sacrum')).toThrow('S1 to S5');
    expect(() => rangeContains('T13', 'T8')).toThrow(RangeError);
  });

  it('lists its levels across the junctions of the spine', () => {
    expect(levelsIn('T11-L2')).toEqual(['T11', 'T12', 'L1', 'L2']);
    expect(levelsIn('C0-C1')).toEqual(['C0', 'C1']);
    expect(levelsIn({ from: 'Co', to: 'Co' })).toEqual(['Co']);
  });

  it('comes back unchanged through its text and its levels', () => {
    fc.assert(
      fc.property(someRange, (range) => {
        expect(levelRange(writeLevels(range))).toEqual(range);
        expect(rangeOf(levelsIn(range))).toEqual(range);
        expect(levelsIn(range).every((level) => rangeContains(range, level))).toBe(true);
        expect(codes.filter((level) => rangeContains(range, level))).toEqual(levelsIn(range));
      }),
    );
  });

  it('overlaps another exactly when they share a level', () => {
    fc.assert(
      fc.property(someRange, someRange, (a, b) => {
        const shared = levelsIn(a).some((level) => levelsIn(b).includes(level));
        expect(rangesOverlap(a, b)).toBe(shared);
        expect(rangesOverlap(b, a)).toBe(shared);
      }),
    );
  });
});

describe('a set of levels', () => {
  it('is fused into the fewest ranges, whatever the order and the repeats', () => {
    expect(rangesOf(['T10', 'L3', 'T8', 'T9', 'T9']).map(writeLevels)).toEqual(['T8-T10', 'L3']);
    expect(rangesOf([])).toEqual([]);
  });

  it('comes back unchanged through its ranges', () => {
    fc.assert(
      fc.property(someLevels, (levels) => {
        const ranges = rangesOf([...levels].reverse());
        expect(ranges.flatMap((range) => levelsIn(range))).toEqual(levels);
        ranges.slice(1).forEach((range, index) => expect(rangesOverlap(range, ranges[index] ?? range)).toBe(false));
      }),
    );
  });

  it('is one range only when no level between is left out', () => {
    expect(rangeOf(['L5', 'S1'])).toEqual({ from: 'L5', to: 'S1' });
    expect(rangeOf(['T8', 'T10'])).toBeNull();
    expect(rangeOf([])).toBeNull();
  });
});
