import {
  albuminGPerDl,
  billionPerL,
  bilirubinMgPerDl,
  calciumMgPerDl,
  cellsPerMicrolitre,
  creatinineMgPerDl,
  crpMgPerDl,
  gPerDl,
  gPerL,
  haemoglobinGPerDl,
  iuPerL,
  mgPerDl,
  mgPerL,
  micromolPerL,
  mmolPerL,
  perMicrolitre,
  type GPerDl,
  type MgPerDl,
  type PerMicrolitre,
} from './laboratory.js';

describe('a laboratory value', () => {
  it('is converted into the published unit without a stray digit at a cut-off', () => {
    expect(crpMgPerDl(mgPerL(4))).toBe(0.4);
    expect(crpMgPerDl(mgPerL(3.9))).toBeCloseTo(0.39, 12);
    expect(albuminGPerDl(gPerL(37))).toBe(3.7);
    expect(albuminGPerDl(gPerL(35))).toBe(3.5);
    expect(cellsPerMicrolitre(billionPerL(100))).toBe(100_000);
    expect(cellsPerMicrolitre(billionPerL(99))).toBe(99_000);
  });

  it('is converted from moles by its own molar mass', () => {
    expect(calciumMgPerDl(mmolPerL(2.5))).toBeCloseTo(10.02, 10);
    expect(bilirubinMgPerDl(micromolPerL(17.104))).toBe(1);
    expect(creatinineMgPerDl(micromolPerL(88.42))).toBe(1);
    expect(haemoglobinGPerDl(mmolPerL(6.206))).toBeCloseTo(10, 10);
  });

  it('meets a cut-off in the published unit and not in a rounded one', () => {
    expect(calciumMgPerDl(mmolPerL(2.57))).toBeGreaterThanOrEqual(10.3);
    expect(calciumMgPerDl(mmolPerL(2.56))).toBeLessThan(10.3);
    // 23.9 µmol/L is what 1.4 mg/dL is rounded to; it lies just below.
    expect(bilirubinMgPerDl(micromolPerL(23.9))).toBeLessThan(1.4);
    expect(bilirubinMgPerDl(micromolPerL(24))).toBeGreaterThan(1.4);
  });

  it.each([
    ['mg/dL', mgPerDl],
    ['mg/L', mgPerL],
    ['g/dL', gPerDl],
    ['g/L', gPerL],
    ['mmol/L', mmolPerL],
    ['µmol/L', micromolPerL],
    ['IU/L', iuPerL],
    ['/µL', perMicrolitre],
    ['10⁹/L', billionPerL],
  ])('in %s is a number from zero', (name, reading: (value: number) => number) => {
    expect([reading(0), reading(3.5)]).toEqual([0, 3.5]);
    for (const value of [-0.1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => reading(value)).toThrow(new RangeError(`${value} ${name} is not a laboratory value`));
  });

  it('is never taken for one in another unit: the compiler refuses it', () => {
    const albumin = (value: GPerDl) => value;
    const calcium = (value: MgPerDl) => value;
    const platelets = (value: PerMicrolitre) => value;
    // @ts-expect-error grams in a litre are not grams in a decilitre
    expect(albumin(gPerL(37))).toBe(37);
    // @ts-expect-error a bare number has no unit
    expect(albumin(3.7)).toBe(3.7);
    // @ts-expect-error millimoles are not milligrams
    expect(calcium(mmolPerL(2.5))).toBe(2.5);
    // @ts-expect-error calcium is converted from millimoles, not from micromoles
    expect(calcium(calciumMgPerDl(micromolPerL(2500)))).toBe(10_020);
    // @ts-expect-error thousands in a microlitre are not single cells
    expect(platelets(billionPerL(250))).toBe(250);
  });
});
