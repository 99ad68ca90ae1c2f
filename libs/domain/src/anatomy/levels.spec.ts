import { compareLevels, isCaudaEquinaLevel, isLevel, levelOf, LEVELS, regionOf, type Level } from './levels.js';
import { SINS_SPANS, sinsRegionOf, sinsSpanOf } from './sins-region.js';

const codes: Level[] = LEVELS.map(({ code }) => code);

describe('the levels of the spine', () => {
  it('are 31 from the occipital condyle to the coccyx, counted from cranial to caudal', () => {
    expect(codes.join(' ')).toBe(
      'C0 C1 C2 C3 C4 C5 C6 C7 T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12 L1 L2 L3 L4 L5 S1 S2 S3 S4 S5 Co',
    );
    expect(LEVELS.map(({ ordinal }) => ordinal)).toEqual(codes.map((_, index) => index));
    expect([...codes].reverse().sort(compareLevels)).toEqual(codes);
  });

  it('belong to the region their letter says', () => {
    const regions = { C: 'cervical', T: 'thoracic', L: 'lumbar', S: 'sacral' } as Record<string, string>;
    for (const code of codes) {
      const expected = code === 'C0' ? 'occipital' : code === 'Co' ? 'coccygeal' : regions[code.charAt(0)];
      expect(regionOf(code)).toBe(expected);
    }
  });

  it('carry a different SNOMED CT and TG-263 code each, and none for C0 and the coccyx', () => {
    const coded = codes.map(levelOf).filter(({ snomed, tg263 }) => snomed && tg263);
    expect(coded).toHaveLength(29);
    expect(new Set(coded.map(({ snomed }) => snomed)).size).toBe(29);
    expect(new Set(coded.map(({ tg263 }) => tg263)).size).toBe(29);
    expect(levelOf('T8')).toMatchObject({ snomed: '77435000', tg263: 'VB_T08', label: 'T8' });
    expect(levelOf('C0')).not.toHaveProperty('snomed');
    expect(levelOf('Co')).not.toHaveProperty('tg263');
  });

  it('carry SNOMED CT codes whose check digit is right', () => {
    for (const { snomed } of codes.map(levelOf)) if (snomed) expect(verhoeff(snomed)).toBe(0);
    expect(verhoeff('77435001')).not.toBe(0);
  });

  it.each(['t8', 'T13', 'C8', 'L6', '', 'constructor', 'T8 ', 8, null, undefined])('do not include %p', (value) => {
    expect(isLevel(value)).toBe(false);
    expect(() => levelOf(value as Level)).toThrow(RangeError);
  });

  it('hold cauda equina from L2 downwards; L1 is the conus', () => {
    expect(codes.filter(isCaudaEquinaLevel)).toEqual(['L2', 'L3', 'L4', 'L5', 'S1', 'S2', 'S3', 'S4', 'S5', 'Co']);
  });
});

describe('the SINS region of a level', () => {
  const regions: Record<string, Level[]> = {
    junctional: ['C0', 'C1', 'C2', 'C7', 'T1', 'T2', 'T11', 'T12', 'L1', 'L5', 'S1'],
    mobile: ['C3', 'C4', 'C5', 'C6', 'L2', 'L3', 'L4'],
    semirigid: ['T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10'],
    rigid: ['S2', 'S3', 'S4', 'S5'],
  };

  it.each(Object.entries(regions))('is %s for exactly the levels of the paper', (region, levels) => {
    expect(codes.filter((code) => sinsRegionOf(code) === region)).toEqual(levels);
  });

  it('is not defined for the coccyx', () => {
    expect(sinsRegionOf('Co')).toBeNull();
    expect(sinsSpanOf('Co')).toBeNull();
  });

  it('comes from spans that follow each other without gap or overlap', () => {
    SINS_SPANS.slice(1).forEach((span, index) =>
      expect(compareLevels(span.from, SINS_SPANS[index]?.to ?? 'Co')).toBe(1),
    );
    expect(sinsSpanOf('T12')).toEqual({ from: 'T11', to: 'L1', region: 'junctional' });
    expect(() => sinsRegionOf('T13' as Level)).toThrow(RangeError);
  });
});

/** The remainder of the SNOMED CT check (dihedral group of ten); 0 means the check digit is right. */
function verhoeff(digits: string): number {
  const turn = (a: number, b: number): number =>
    a < 5 ? (b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5)) : b < 5 ? 5 + ((a - b + 5) % 5) : (a - b + 5) % 5;
  const permute = (digit: number, times: number): number =>
    times === 0 ? digit : permute([1, 5, 7, 6, 2, 8, 3, 0, 9, 4][digit] ?? 0, times - 1);
  return [...digits].reverse().reduce((check, digit, place) => turn(check, permute(Number(digit), place % 8)), 0);
}
