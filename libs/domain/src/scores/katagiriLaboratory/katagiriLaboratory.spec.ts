import fc from 'fast-check';
import { gPerDl, iuPerL, mgPerDl, perMicrolitre } from '../../units/laboratory.js';
import { calculate } from '../calculator.js';
import { katagiriLaboratory, LABORATORY_CLASSES, type KatagiriAnalytes } from './katagiriLaboratory.js';
import { katagiriLaboratoryCalculator } from './katagiriLaboratory-calculator.js';

/** Every value on the good side of its limit, as close to it as laboratories report. */
const justNormal: KatagiriAnalytes = {
  crp: mgPerDl(0.39),
  ldh: iuPerL(249),
  albumin: gPerDl(3.7),
  platelets: perMicrolitre(100_000),
  calcium: mgPerDl(10.29),
  bilirubin: mgPerDl(1.39),
};
const classOf = (more: Partial<KatagiriAnalytes>) => katagiriLaboratory({ ...justNormal, ...more });
const ask = (input: Record<string, unknown>) => calculate(katagiriLaboratoryCalculator, input);

describe('the laboratory class of Katagiri', () => {
  it('is normal while every value is on the good side of its limit', () => {
    expect(classOf({})).toEqual({ possible: ['normal'], missing: [] });
  });

  it.each<[string, Partial<KatagiriAnalytes>, string]>([
    ['CRP 0.4 mg/dL', { crp: mgPerDl(0.4) }, 'abnormal'],
    ['LDH 250 IU/L', { ldh: iuPerL(250) }, 'abnormal'],
    ['albumin 3.69 g/dL', { albumin: gPerDl(3.69) }, 'abnormal'],
    ['platelets 99,999/µL', { platelets: perMicrolitre(99_999) }, 'critical'],
    ['calcium 10.3 mg/dL', { calcium: mgPerDl(10.3) }, 'critical'],
    ['bilirubin 1.4 mg/dL', { bilirubin: mgPerDl(1.4) }, 'critical'],
    ['CRP 20 mg/dL, LDH 900 and albumin 2.0', { crp: mgPerDl(20), ldh: iuPerL(900), albumin: gPerDl(2) }, 'abnormal'],
    ['CRP 20 mg/dL and platelets 50,000', { crp: mgPerDl(20), platelets: perMicrolitre(50_000) }, 'critical'],
  ])('with %s is %s', (_, values, expected) => {
    expect(classOf(values)).toEqual({ possible: [expected], missing: [] });
  });

  it.each<[string, Partial<KatagiriAnalytes>, string[], string[]]>([
    ['a known critical value settles it', { platelets: perMicrolitre(1), crp: null, calcium: null }, ['critical'], []],
    [
      'an abnormal value leaves critical open',
      { ldh: iuPerL(300), crp: null, calcium: null },
      ['abnormal', 'critical'],
      ['calcium'],
    ],
    ['a missing abnormal analyte leaves it open', { albumin: null }, ['normal', 'abnormal'], ['albumin']],
    ['a missing critical analyte jumps over abnormal', { bilirubin: null }, ['normal', 'critical'], ['bilirubin']],
    [
      'abnormal analytes do not matter once one is abnormal',
      { crp: mgPerDl(1), ldh: null, albumin: null },
      ['abnormal'],
      [],
    ],
    [
      'one of each tier missing',
      { ldh: null, platelets: null },
      ['normal', 'abnormal', 'critical'],
      ['ldh', 'platelets'],
    ],
  ])('stays open where values are missing: %s', (_, values, possible, missing) => {
    expect(classOf(values)).toEqual({ possible, missing });
  });

  it('is open between all three without any value', () => {
    const nothing = { crp: null, ldh: null, albumin: null, platelets: null, calcium: null, bilirubin: null };
    expect(katagiriLaboratory(nothing)).toEqual({
      possible: LABORATORY_CLASSES,
      missing: ['crp', 'ldh', 'albumin', 'platelets', 'calcium', 'bilirubin'],
    });
  });

  it('narrows and never widens with every value that comes back', () => {
    const value = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
    const full = fc.record({
      crp: value(2).map(mgPerDl),
      ldh: value(600).map(iuPerL),
      albumin: value(6).map(gPerDl),
      platelets: value(300_000).map(perMicrolitre),
      calcium: value(15).map(mgPerDl),
      bilirubin: value(3).map(mgPerDl),
    });
    const analytes = Object.keys(justNormal) as (keyof KatagiriAnalytes)[];
    fc.assert(
      fc.property(full, fc.subarray(analytes, { minLength: 1 }), (values, open) => {
        const without = (left: readonly string[]) =>
          katagiriLaboratory(
            Object.fromEntries(
              analytes.map((name) => [name, left.includes(name) ? null : values[name]]),
            ) as unknown as KatagiriAnalytes,
          );
        const [before, after, whole] = [without(open), without(open.slice(1)), without([])];
        expect(whole.possible).toHaveLength(1);
        expect(after.possible).toContain(whole.possible[0]);
        expect(before.possible).toEqual(expect.arrayContaining([...after.possible]));
        expect(open).toEqual(expect.arrayContaining([...before.missing]));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the laboratory class asked by name', () => {
  it('is one word when it is certain, and a list with the names of what is missing when it is not', () => {
    const input = {
      crpMgDl: 0.39,
      ldhIuL: 249,
      albuminGdl: 3.7,
      plateletsPerUl: 100_000,
      calciumMgDl: 10.29,
      bilirubinMgDl: 1.39,
    };
    expect(ask(input)).toEqual({ valid: true, value: 'normal', possible: ['normal'], complete: true, missing: [] });
    for (const [name, value] of Object.entries({ crpMgDl: 0.4, ldhIuL: 250, albuminGdl: 3.6 }))
      expect(ask({ ...input, [name]: value })).toMatchObject({ value: 'abnormal', complete: true });
    for (const [name, value] of Object.entries({ plateletsPerUl: 99_999, calciumMgDl: 10.3, bilirubinMgDl: 1.4 }))
      expect(ask({ ...input, [name]: value })).toMatchObject({ value: 'critical', complete: true });
    expect(ask({ ldhIuL: 300 })).toEqual({
      valid: true,
      value: ['abnormal', 'critical'],
      possible: ['abnormal', 'critical'],
      complete: false,
      missing: ['plateletsPerUl', 'calciumMgDl', 'bilirubinMgDl'],
    });
    expect(ask({ plateletsPerUl: 250_000, calciumMgDl: 9, bilirubinMgDl: 1 })).toMatchObject({
      value: ['normal', 'abnormal'],
      missing: ['crpMgDl', 'ldhIuL', 'albuminGdl'],
    });
  });

  it('is the same in SI units, converted before it is compared', () => {
    const input = {
      crpMgL: 3.9,
      ldhIuL: 249,
      albuminGL: 37,
      platelets10e9L: 100,
      calciumMmolL: 2.56,
      bilirubinUmolL: 23.9,
    };
    expect(ask(input)).toMatchObject({ value: 'normal', complete: true });
    for (const [name, value] of Object.entries({ crpMgL: 4, ldhIuL: 250, albuminGL: 36.9 }))
      expect(ask({ ...input, [name]: value })).toMatchObject({ value: 'abnormal' });
    for (const [name, value] of Object.entries({ platelets10e9L: 99.9, calciumMmolL: 2.57, bilirubinUmolL: 24 }))
      expect(ask({ ...input, [name]: value })).toMatchObject({ value: 'critical' });
    expect(ask({ crpMgL: 200 })).toMatchObject({
      value: ['abnormal', 'critical'],
      missing: ['platelets10e9L', 'calciumMmolL', 'bilirubinUmolL'],
    });
    expect(ask({ calciumMmolL: 2.3, bilirubinUmolL: 8, platelets10e9L: 200 })).toMatchObject({
      missing: ['crpMgL', 'ldhIuL', 'albuminGL'],
    });
  });

  it('refuses a mixture of units, negative values and what it does not ask', () => {
    expect(() => ask({ crpMgDl: 1, albuminGL: 37 })).toThrow(/There is no input/);
    expect(() => ask({ crpMgDl: -1 })).toThrow('CRP: -1 mg/dL is below 0 mg/dL');
    expect(() => ask({ platelets10e9L: -1 })).toThrow('Platelets: -1 10⁹/L is below 0 10⁹/L');
    expect(() => ask({ sodium: 140 })).toThrow('There is no input "sodium"');
  });

  it.each(katagiriLaboratoryCalculator.examples.map(({ input, expected }) => [input, expected] as const))(
    'answers its own example %j',
    (input, expected) => {
      expect(ask(input)).toMatchObject(expected);
    },
  );
});
