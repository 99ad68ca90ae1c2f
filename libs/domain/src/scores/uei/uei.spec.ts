import { uei, UEI_COMBINATIONS, UEI_PARTS, ueiOf, type UeiPart } from './uei.js';

describe('the axial localisation of epidural tumour', () => {
  it.each<[UeiPart[], string]>([
    [['A'], 'A'],
    [['P'], 'P'],
    [['L'], 'L'],
    [['P', 'A'], 'AP'],
    [['L', 'A'], 'AL'],
    [['L', 'P'], 'PL'],
    [['L', 'P', 'A'], 'APL'],
    [['A', 'A'], 'A'],
  ])('of %j is %s', (parts, combination) => {
    expect(ueiOf(parts)).toBe(combination);
  });

  it('has every combination once, in words', () => {
    expect(UEI_PARTS.map(({ code, label }) => [code, label])).toEqual([
      ['A', 'Anterior'],
      ['P', 'Posterior'],
      ['L', 'Lateral'],
    ]);
    for (const { code, label } of UEI_COMBINATIONS) {
      expect(ueiOf([...code] as UeiPart[])).toBe(code);
      for (const part of UEI_PARTS)
        expect(label.toLowerCase().includes(part.label.toLowerCase())).toBe(code.includes(part.code));
    }
    expect(UEI_COMBINATIONS).toHaveLength(7);
    expect(uei.citation.verified).toBe('unverified');
  });

  it('refuses no part and a part that does not exist', () => {
    expect(() => ueiOf([])).toThrow(new RangeError('[] is not a combination of A, P and L'));
    expect(() => ueiOf(['A', 'R' as 'L'])).toThrow(RangeError);
    expect(() => ueiOf(['R' as 'L'])).toThrow(RangeError);
  });
});
