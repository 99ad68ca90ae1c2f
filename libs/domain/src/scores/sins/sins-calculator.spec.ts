import fc from 'fast-check';
import { LEVELS } from '../../anatomy/levels.js';
import { sinsRegionOf } from '../../anatomy/sins-region.js';
import { calculate } from '../calculator.js';
import { sinsCalculator } from './sins-calculator.js';
import { sins } from './sins.js';

const ask = (input: Readonly<Record<string, unknown>>) => calculate(sinsCalculator, input);
const worst = {
  level: 'C2',
  pain: 'mechanical',
  boneLesion: 'lytic',
  alignment: 'subluxation_translation',
  collapse: 'gt50',
  posterolateral: 'bilateral',
};

describe('asking for SINS', () => {
  it('answers the total with its addends, region and category', () => {
    expect(ask(worst)).toEqual({
      valid: true,
      complete: true,
      missing: [],
      status: 'complete',
      region: 'junctional',
      items: { location: 3, pain: 3, boneLesion: 2, alignment: 4, collapse: 3, posterolateral: 3 },
      total: 18,
      min: 18,
      max: 18,
      category: 'unstable',
      categories: ['unstable'],
      surgicalReferral: true,
      cautions: [],
    });
  });

  it.each([
    ['none', 'none', 6, 'stable', false],
    ['no_collapse_gt50_involved', 'none', 7, 'potentially_unstable', true],
  ])(
    'with collapse %s and posterolateral %s is %i, %s',
    (collapse, posterolateral, total, category, surgicalReferral) => {
      const input = {
        level: 'L3',
        pain: 'mechanical',
        boneLesion: 'mixed',
        alignment: 'normal',
        collapse,
        posterolateral,
      };
      expect(ask(input)).toMatchObject({ total, category, surgicalReferral });
    },
  );

  it('has a range and no total while an item is not known, and names it', () => {
    const { collapse: _, ...known } = worst;
    expect(ask({ ...known, alignment: null })).toMatchObject({
      status: 'incomplete',
      total: null,
      min: 11,
      max: 18,
      category: null,
      categories: ['potentially_unstable', 'unstable'],
      surgicalReferral: true,
      items: { location: 3, pain: 3, boneLesion: 2, posterolateral: 3 },
      complete: false,
      missing: ['alignment', 'collapse'],
    });
  });

  it('does not know whether the paper refers while the bands on both sides can be reached', () => {
    const input = { ...worst, level: 'T6', alignment: 'normal', collapse: 'none', posterolateral: null };
    expect(ask(input)).toMatchObject({ min: 6, max: 9, surgicalReferral: null, category: null });
    expect(ask({ ...input, boneLesion: 'blastic', posterolateral: null, pain: 'pain_free' })).toMatchObject({
      min: 1,
      max: 4,
      surgicalReferral: false,
      category: 'stable',
    });
  });

  it('misses the level, not the location, while no level is known', () => {
    expect(ask({ ...worst, level: null })).toMatchObject({
      region: null,
      min: 15,
      max: 18,
      category: 'unstable',
      missing: ['level'],
      cautions: ['No level is recorded, so the location points are missing'],
    });
  });

  it('is not defined at the coccyx and not applicable under implants, with the reason', () => {
    const none = {
      region: null,
      items: {},
      total: null,
      min: null,
      max: null,
      category: null,
      categories: [],
      surgicalReferral: null,
      cautions: [],
      complete: false,
      missing: [],
    };
    expect(ask({ ...worst, level: 'Co' })).toMatchObject({
      ...none,
      status: 'undefined',
      reason: 'SINS does not define the coccyx',
    });
    expect(ask({ ...worst, instrumented: true })).toMatchObject({
      ...none,
      status: 'not_applicable',
      reason: expect.stringContaining('C2 is instrumented'),
    });
  });

  it('warns when implants are asked for and not known', () => {
    expect(ask({ ...worst, instrumented: null })).toMatchObject({
      total: 18,
      cautions: ['Not recorded whether this level carries implants or cement'],
    });
    expect(ask({ ...worst, instrumented: false })).toMatchObject({ total: 18, cautions: [] });
  });

  it('answers the region and points of a level alone', () => {
    for (const { code } of LEVELS) {
      const region = sinsRegionOf(code);
      const points = region && sins.items.location.options[region].points;
      expect(ask({ level: code })).toMatchObject({ region, points, total: null, cautions: [] });
    }
    expect(ask({ level: null })).toMatchObject({ points: null, min: 0, max: 18 });
    expect(ask({ level: 'S3' })).toMatchObject({ points: 0, items: { location: 0 }, min: 0, max: 15 });
  });

  it('asks each item in its own words with its own answers', () => {
    const { level, ...items } = sinsCalculator.forms[1]?.inputs ?? {};
    expect(level?.label).toBe('Level');
    for (const [name, input] of Object.entries(items)) {
      const item = sins.items[name as keyof typeof sins.items];
      const options = Object.entries(item.options).map(([code, { label }]) => ({ code, label }));
      expect(input).toEqual({
        kind: 'choice',
        label: item.label,
        options,
        ...('hint' in item ? { hint: item.hint } : {}),
      });
    }
    expect(Object.keys(items)).toEqual(['pain', 'boneLesion', 'alignment', 'collapse', 'posterolateral']);
  });

  it.each([
    [{ ...worst, pain: 'severe' }, 'Pain: "severe" is not one of mechanical'],
    [{ ...worst, level: 'T13' }, 'Level: "T13" is not one of C0'],
    [{ ...worst, location: 'rigid' }, 'There is no input "location"'],
    [{ ...worst, instrumented: 'no' }, '"no" is neither true nor false'],
  ])('refuses %j', (input, reason) => {
    expect(() => ask(input)).toThrow(reason);
  });

  it('never leaves its range by learning an item', () => {
    const codes = (item: keyof typeof sins.items) => fc.constantFrom(...Object.keys(sins.items[item].options));
    const answers = fc.record({
      level: fc.constantFrom('C2', 'C5', 'T6', 'S3'),
      pain: codes('pain'),
      boneLesion: codes('boneLesion'),
      alignment: codes('alignment'),
      collapse: codes('collapse'),
      posterolateral: codes('posterolateral'),
    });
    fc.assert(
      fc.property(answers, fc.subarray(Object.keys(worst), { minLength: 1 }), (full, hidden) => {
        const part = ask({ ...full, ...Object.fromEntries(hidden.map((name) => [name, null])) });
        const total = Number(ask(full)['total']);
        expect(Number(part['min'])).toBeLessThanOrEqual(total);
        expect(Number(part['max'])).toBeGreaterThanOrEqual(total);
        expect(part.missing).toEqual(expect.arrayContaining(hidden));
      }),
    );
  });
});
