import fc from 'fast-check';
import { gy } from '../../units/dose.js';
import { calculate, InputRefused } from '../calculator.js';
import { vcfCautionCalculator } from './vcf-caution-calculator.js';
import { vcfCautionOf, type VcfQuestion } from './vcf-caution.js';

const read = (dose: number | null, lytic: boolean | null, malalignment: boolean | null, baselineVcf: boolean | null) =>
  vcfCautionOf({ dosePerFraction: dose === null ? null : gy(dose), lytic, malalignment, baselineVcf });

describe('factors for a fracture after stereotactic radiotherapy', () => {
  it.each([
    [24, ['dose_ge_24']],
    [23.9, ['dose_20_23']],
    [20, ['dose_20_23']],
    [19.9, []],
    [8, []],
  ])('count %p Gy per fraction as %j', (dose, factors) => {
    expect(read(dose, false, false, false)).toEqual({ factors, caution: false, missing: [] });
  });

  it('are listed in the order of the source', () => {
    expect(read(24, true, true, true).factors).toEqual(['dose_ge_24', 'lytic', 'malalignment', 'baseline_vcf']);
    expect(read(12, null, true, true).factors).toEqual(['malalignment', 'baseline_vcf']);
  });

  it.each([
    [20, true, false, false, true],
    [20, false, true, false, true],
    [20, false, false, true, true],
    [24, true, true, true, true],
    [24, false, false, false, false],
    [19.9, true, true, true, false],
  ])(
    'carry the caution with %p Gy, lytic %p, malalignment %p, fracture before %p: %p',
    (dose, lytic, mal, fracture, caution) => {
      expect(read(dose, lytic, mal, fracture)).toMatchObject({ caution, missing: [] });
    },
  );

  it('leave the caution open where it depends on something unknown, and name that', () => {
    expect(read(20, null, false, false)).toMatchObject({ caution: null, missing: ['lytic'] });
    expect(read(null, true, null, null)).toMatchObject({
      factors: ['lytic'],
      caution: null,
      missing: ['dosePerFraction'],
    });
    expect(read(24, null, null, null)).toMatchObject({ factors: ['dose_ge_24'], caution: null });
    expect(read(null, null, null, null)).toMatchObject({ factors: [], caution: null });
  });

  it('settle it where the unknown cannot matter', () => {
    expect(read(12, null, null, null)).toEqual({ factors: [], caution: false, missing: [] });
    expect(read(null, false, false, false)).toEqual({ factors: [], caution: false, missing: [] });
    expect(read(20, true, null, null)).toEqual({ factors: ['dose_20_23', 'lytic'], caution: true, missing: [] });
  });

  it('never change an answer that was certain when more becomes known', () => {
    const known = fc.record({
      dosePerFraction: fc.integer({ min: 1, max: 30 }).map(gy),
      lytic: fc.boolean(),
      malalignment: fc.boolean(),
      baselineVcf: fc.boolean(),
    });
    const names = ['dosePerFraction', 'lytic', 'malalignment', 'baselineVcf'] as const;
    fc.assert(
      fc.property(known, fc.subarray([...names]), (whole, open) => {
        const part: VcfQuestion = { ...whole, ...Object.fromEntries(open.map((name) => [name, null])) };
        const [before, after] = [vcfCautionOf(part), vcfCautionOf(whole)];
        if (before.caution !== null) expect(before.caution).toBe(after.caution);
        else expect(before.missing.length).toBeGreaterThan(0);
        expect(after.factors).toEqual(expect.arrayContaining([...before.factors]));
        expect(after.caution).not.toBeNull();
      }),
    );
  });
});

const ask = (input: Record<string, unknown>) => calculate(vcfCautionCalculator, input);

describe('the calculator of those factors', () => {
  it('answers factors and caution', () => {
    expect(ask({ dosePerFractionGy: 20, lytic: true, malalignment: false, baselineVcf: false })).toEqual({
      valid: true,
      complete: true,
      missing: [],
      factors: ['dose_20_23', 'lytic'],
      caution: true,
    });
  });

  it('names the dose as it is asked when it is missing', () => {
    expect(ask({ dosePerFractionGy: null, lytic: true, malalignment: false, baselineVcf: false })).toMatchObject({
      complete: false,
      missing: ['dosePerFractionGy'],
      caution: null,
      factors: ['lytic'],
    });
    expect(ask({ dosePerFractionGy: 22, lytic: false, malalignment: null, baselineVcf: false }).missing).toEqual([
      'malalignment',
    ]);
  });

  it('asks whether centigray were meant', () => {
    const reason = 'Dose per fraction: 2400 Gy is more than 100 Gy: did you mean 2400 cGy?';
    expect(() => ask({ dosePerFractionGy: 2400, lytic: true })).toThrow(
      new InputRefused([{ field: 'dosePerFractionGy', why: 'range', reason }]),
    );
    expect(() => ask({ dosePerFractionGy: 0, lytic: true })).toThrow('Dose per fraction: 0 Gy is not above 0 Gy');
    expect(() => ask({ dosePerFractionGy: 24, lytic: 'yes' })).toThrow('Lytic tumour: "yes" is neither true nor false');
  });

  it.each(vcfCautionCalculator.examples.map((example) => [example.input, example.expected]))(
    '%j gives %j',
    (input, expected) => {
      expect(ask(input)).toMatchObject(expected);
    },
  );
});
