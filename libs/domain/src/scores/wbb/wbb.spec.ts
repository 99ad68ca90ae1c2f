import fc from 'fast-check';
import { LEVELS } from '../../anatomy/levels.js';
import { calculate } from '../calculator.js';
import { wbbCalculator } from './wbb-calculator.js';
import { isWbbLayer, isWbbZone, wbb, WBB_CONVENTIONS, WBB_LAYERS, wbbOf } from './wbb.js';

const one = { layers: ['B'], levels: ['T8'] } as const;
const at = (...zones: number[]) => wbbOf({ zones, ...one });
const ask = (input: Readonly<Record<string, unknown>>) => calculate(wbbCalculator, input);

describe('the extent of a tumour in the WBB scheme', () => {
  it('has twelve zones and the layers A to E', () => {
    expect([1, 4, 12].every(isWbbZone)).toBe(true);
    expect([0, 13, 1.5, -1, '1', null].some(isWbbZone)).toBe(false);
    expect(['A', 'B', 'C', 'D', 'E'].every(isWbbLayer)).toBe(true);
    expect(['F', 'a', '', null].some(isWbbLayer)).toBe(false);
    expect(WBB_LAYERS.map(({ code }) => code)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(WBB_CONVENTIONS.map(({ code }) => code)).toEqual(['clockwise', 'counter_clockwise']);
    for (const { label } of [...WBB_LAYERS, ...WBB_CONVENTIONS]) expect(label.length).toBeGreaterThan(8);
    expect(wbb.limits).toHaveLength(4);
  });

  it.each([
    [3, false],
    [4, true],
    [9, true],
    [10, false],
    [1, false],
    [12, false],
  ])('has zone %i in front: %p', (zone, anterior) => {
    expect(at(zone)).toMatchObject({ anterior, posterior: !anterior });
  });

  it('can lie in front and behind', () => {
    expect(at(3, 4)).toMatchObject({ anterior: true, posterior: true });
  });

  it('is one sector without a gap, round the corner from 12 to 1 too', () => {
    expect(at(5, 6, 7).contiguous).toBe(true);
    expect(at(12, 1, 2).contiguous).toBe(true);
    expect(at(5, 7).contiguous).toBe(false);
    expect(at(11, 1).contiguous).toBe(false);
    expect(at(8).contiguous).toBe(true);
    expect(at(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).contiguous).toBe(true);
  });

  it('is written in order and without repeats', () => {
    const staging = wbbOf({
      zones: [12, 2, 10, 2],
      layers: ['D', 'A', 'D'],
      levels: ['L1', 'T9', 'T12', 'L1'],
      convention: 'counter_clockwise',
    });
    expect(staging).toEqual({
      zones: [2, 10, 12],
      layers: ['A', 'D'],
      levels: ['T9', 'T12', 'L1'],
      convention: 'counter_clockwise',
      anterior: false,
      posterior: true,
      contiguous: false,
      cautions: [],
    });
  });

  it('warns that the side is not known while nobody said which way the zones are counted', () => {
    const caution = ['Not recorded which way the zones are counted: the side is not known'];
    expect(at(4)).toMatchObject({ convention: null, cautions: caution });
    expect(wbbOf({ zones: [4], ...one, convention: null }).cautions).toEqual(caution);
    expect(wbbOf({ zones: [4], ...one, convention: 'clockwise' }).cautions).toEqual([]);
  });

  it('refuses a zone or layer that does not exist, and an extent without one', () => {
    expect(() => at(13, 0, 4)).toThrow(new RangeError('WBB has no zone or layer 13, 0'));
    expect(() => wbbOf({ zones: [4], layers: ['F' as 'A'], levels: ['C5'] })).toThrow('WBB has no zone or layer F');
    const none = new RangeError('WBB names at least one zone, one layer and one level');
    expect(() => at()).toThrow(none);
    expect(() => wbbOf({ zones: [4], layers: [], levels: ['C5'] })).toThrow(none);
    expect(() => wbbOf({ zones: [4], layers: ['A'], levels: [] })).toThrow(none);
  });

  it('lies in front or behind, and is contiguous exactly when turning it round finds one end', () => {
    const zones = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 });
    fc.assert(
      fc.property(zones, (given) => {
        const { anterior, posterior, contiguous } = at(...given);
        expect(anterior || posterior).toBe(true);
        const turned = at(...given.map((zone) => (zone % 12) + 1));
        expect(turned.contiguous).toBe(contiguous);
      }),
    );
  });
});

describe('asking whether a WBB extent is valid', () => {
  it('answers what is not in the scheme instead of refusing it', () => {
    expect(ask({ zones: [4], layers: ['F'], levels: ['C5'] })).toMatchObject({ valid: false, why: 'option' });
    expect(ask({ zones: [13], ...one })).toMatchObject({ valid: false, why: 'range' });
    expect(ask({ zones: [0], ...one })).toMatchObject({ valid: false, why: 'range' });
    expect(ask({ zones: [4.5], ...one })).toMatchObject({ valid: false, why: 'integer' });
    expect(ask({ zones: [], ...one })).toMatchObject({ valid: false, why: 'length' });
    expect(ask({ zones: [4], layers: [], levels: ['T8'] })).toMatchObject({ valid: false, why: 'length' });
    expect(ask({ zones: [4], layers: ['A'], levels: [] })).toMatchObject({ valid: false, why: 'length' });
    expect(ask({ zones: [4], layers: ['A'], levels: ['T13'] })).toMatchObject({ valid: false, why: 'option' });
  });

  it('takes as many zones, layers and levels as there are, and no more', () => {
    const all = Array.from({ length: 12 }, (_, index) => index + 1);
    const layers = ['A', 'B', 'C', 'D', 'E'];
    const levels = LEVELS.map(({ code }) => code);
    expect(ask({ zones: all, layers, levels })).toMatchObject({ valid: true, levels });
    expect(ask({ zones: [...all, 1], layers, levels })).toMatchObject({ valid: false, why: 'length' });
    expect(ask({ zones: all, layers: [...layers, 'A'], levels })).toMatchObject({ valid: false, why: 'length' });
    expect(ask({ zones: all, layers, levels: [...levels, 'C1'] })).toMatchObject({ valid: false, why: 'length' });
  });

  it('names what is not known', () => {
    expect(ask({ zones: [4], layers: ['A'] })).toMatchObject({ valid: false, why: 'missing', missing: ['levels'] });
    expect(ask({ zones: [4, null], layers: [null], levels: ['T8'] })).toEqual({
      valid: false,
      why: 'missing',
      complete: false,
      missing: ['zones.1', 'layers.0'],
    });
  });

  it('keeps the convention that was given', () => {
    expect(ask({ zones: [4], ...one, convention: 'clockwise' })).toMatchObject({
      convention: 'clockwise',
      valid: true,
    });
    expect(ask({ zones: [4], ...one })).toMatchObject({ convention: null, valid: true, complete: true });
  });
});
