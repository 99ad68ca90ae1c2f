import fc from 'fast-check';
import { calculate, InputRefused } from '../calculator.js';
import { eortcBm22Calculator } from './eortc-bm22-calculator.js';
import { BM22_SCALES, bm22Scale, bm22Score, type Bm22Answer, type Bm22Scale } from './eortc-bm22.js';

describe('a scale of QLQ-BM22', () => {
  it('has the questions of the module: 22 in four scales', () => {
    expect(BM22_SCALES.map(({ code, items, type }) => [code, items, type])).toEqual([
      ['painful_sites', 5, 'symptom'],
      ['pain_characteristics', 3, 'symptom'],
      ['functional_interference', 8, 'functional'],
      ['psychosocial_aspects', 6, 'functional'],
    ]);
    expect(() => bm22Scale('fatigue' as Bm22Scale)).toThrow('"fatigue" is not a scale of QLQ-BM22');
  });

  it('goes from 0 to 100, and the other way round where high is good', () => {
    expect(bm22Score('symptom', [1, 1, 1])).toBe(0);
    expect(bm22Score('symptom', [4, 4, 4])).toBe(100);
    expect(bm22Score('symptom', [2, 3])).toBe(50);
    expect(bm22Score('functional', [1, 1, 1])).toBe(100);
    expect(bm22Score('functional', [4, 4, 4])).toBe(0);
    expect(bm22Score('functional', [2, 2, 2, 3])).toBeCloseTo(58.3333, 4);
  });

  it('needs half of its answers and leaves open ones out of the mean', () => {
    expect(bm22Score('symptom', [4, 2, null, null])).toBeCloseTo(66.6667, 4);
    expect(bm22Score('symptom', [4, null, null])).toBeNull();
    expect(bm22Score('symptom', [4, null])).toBe(100);
    expect(bm22Score('symptom', [null, null])).toBeNull();
    expect(bm22Score('symptom', [])).toBeNull();
  });

  it('lies between 0 and 100, and the two directions make 100 together', () => {
    const answer = fc.constantFrom<Bm22Answer>(1, 2, 3, 4, null);
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 8 }), (answers) => {
        const [symptom, functional] = [bm22Score('symptom', answers), bm22Score('functional', answers)];
        if (symptom === null || functional === null) return expect(functional).toBe(symptom);
        expect(symptom).toBeGreaterThanOrEqual(0);
        expect(symptom).toBeLessThanOrEqual(100);
        expect(symptom + functional).toBeCloseTo(100, 9);
      }),
    );
  });
});

describe('asking for the score of a scale', () => {
  const ask = (input: Record<string, unknown>) => calculate(eortcBm22Calculator, input);

  it('answers to two decimals, by the type given or that of the scale', () => {
    const items = [1, 2, 2];
    expect(ask({ scale: 'pain_characteristics', items })).toMatchObject({
      score: 22.22,
      answered: 3,
      complete: true,
      missing: [],
    });
    expect(ask({ scale: 'pain_characteristics', type: 'functional', items })).toMatchObject({ score: 77.78 });
    expect(ask({ scale: 'psychosocial', items: [1, 1, 1, 1, 1, 4] })).toMatchObject({ score: 83.33 });
  });

  it('has no score with fewer than half answered, and names the open ones', () => {
    expect(ask({ scale: 'pain_characteristics', items: [null, 2, null] })).toMatchObject({
      score: null,
      answered: 1,
      complete: false,
      missing: ['items.0', 'items.2'],
    });
    expect(ask({ scale: 'pain_characteristics', items: [3, 2, null] })).toMatchObject({ score: 50, missing: [] });
  });

  it('refuses another number of questions and another answer', () => {
    expect(() => ask({ scale: 'painful_sites', items: [1, 1] })).toThrow('Painful sites has 5 questions, not 2');
    expect(() => ask({ scale: 'painful_sites', items: [1, 1, 1, 1, 1, 1] })).toThrow(InputRefused);
    expect(() => ask({ scale: 'painful_sites', items: [0, 1, 1, 1, 1] })).toThrow('0 is below 1');
    expect(() => ask({ scale: 'painful_sites', items: [5, 1, 1, 1, 1] })).toThrow('5 is above 4');
    expect(ask({ scale: 'painful_sites' })).toMatchObject({ missing: ['items'] });
  });

  it('gives what its examples say', () => {
    for (const { input, expected } of eortcBm22Calculator.examples) expect(ask(input)).toMatchObject(expected);
  });
});
