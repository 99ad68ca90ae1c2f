import fc from 'fast-check';
import { parseLevels } from './level-range.js';
import { compareLevels, LEVELS } from './levels.js';

const read = (text: string): string => {
  const parsed = parseLevels(text);
  return parsed.ok ? parsed.value : parsed.reason;
};

describe('levels typed by a clinician', () => {
  it.each([
    ['T8', 'T8'],
    ['t8', 'T8'],
    ['  T 8 ', 'T8'],
    ['T08', 'T8'],
    ['D7', 'T7'],
    ['Th12', 'T12'],
    ['TH12', 'T12'],
    ['Dorsal 7', 'T7'],
    ['thoracic 4', 'T4'],
    ['C0', 'C0'],
    ['occiput', 'C0'],
    ['Occ', 'C0'],
    ['occipital condyle', 'C0'],
    ['occiput-C1', 'C0-C1'],
    ['C0-C1', 'C0-C1'],
    ['C0-C1 (atlanto-occipital facet complex)', 'C0-C1'],
    ['C0/1', 'C0-C1'],
    ['L5-S1', 'L5-S1'],
    ['L5/S1', 'L5-S1'],
    ['L5–S1', 'L5-S1'],
    ['l5 — s1', 'L5-S1'],
    ['T8 to T10', 'T8-T10'],
    ['D8 TO D10', 'T8-T10'],
    ['T8-10', 'T8-T10'],
    ['T8–10', 'T8-T10'],
    ['Th8 to 10', 'T8-T10'],
    ['T10-T8', 'T8-T10'],
    ['S1-L5', 'L5-S1'],
    ['T8-T8', 'T8'],
    ['T8-8', 'T8'],
    ['Co', 'Co'],
    ['co', 'Co'],
    ['coccyx', 'Co'],
    ['Coccyx-S4', 'S4-Co'],
    ['S5-CO', 'S5-Co'],
    ['C2-coccyx', 'C2-Co'],
    ['C2-Co', 'C2-Co'],
    ['T8\u00a0-\u00a0T10', 'T8-T10'],
  ])('%p is read as %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    ['sacrum', 'S1 to S5'],
    ['Lumbar', 'L1 to L5'],
    ['lumbar spine', 'L1 to L5'],
    ['L', 'L1 to L5'],
    ['thoracic-lumbar', 'T1 to T12'],
    ['L3-sacrum', 'S1 to S5'],
    ['D13', 'T13 is transitional anatomy: record the level counted from C2 and write the variant in the note'],
    ['T13', 'record the level counted from C2'],
    ['L6', 'record the level counted from C2'],
    ['L5-L6', 'record the level counted from C2'],
    ['L7', 'There is no L7 vertebra'],
    ['S6', 'There is no S6 vertebra: the vertebrae are S1 to S5'],
    ['T0', 'There is no T0 vertebra'],
    ['T14', 'There is no T14 vertebra: the vertebrae are T1 to T12'],
    ['C8', 'There is no C8 vertebra (the C8 root leaves the canal between C7 and T1)'],
    ['C7-8', 'There is no C8 vertebra'],
    ['T12-1', 'can be read in two ways'],
    ['L5-1', 'can be read in two ways'],
    ['CO', 'C0 (occiput) or Co (coccyx)'],
    ['CO-C1', 'C0 (occiput) or Co (coccyx)'],
    ['Co-C1', 'C0 (occiput) or Co (coccyx)'],
    ['C1-co', 'C0 (occiput) or Co (coccyx)'],
    ['T8, T10', 'record separate lesions'],
    ['T8 and T9', 'record separate lesions'],
    ['T8-T9-T10', 'Write one level'],
    ['8-10', 'is not a level of the spine'],
    ['T8-', 'is not a level of the spine'],
    ['Co-1', 'Write one level'],
    ['', 'Write one level'],
    ['   ', 'Write one level'],
    ['(T8)', 'Write one level'],
    ['constructor1', 'is not a level of the spine'],
    ['T8 lytic', 'is not a level of the spine'],
    ['T'.repeat(5000), 'Write one level'],
  ])('%p is refused and the reason says what to write', (text, reason) => {
    expect(parseLevels(text).ok).toBe(false);
    expect(read(text)).toContain(reason);
  });

  it('that are no text at all are refused, not thrown', () => {
    expect(parseLevels(null as unknown as string).ok).toBe(false);
  });

  it('come out the same when the canonical form is read again, and always cranial first', () => {
    const codes = LEVELS.map(({ code }) => code);
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.constantFrom(...codes), (a, b) => {
        const parsed = parseLevels(`${a}-${b}`);
        if (!parsed.ok) {
          expect(a).toBe('Co');
          return;
        }
        expect(compareLevels(parsed.from, parsed.to)).toBeLessThanOrEqual(0);
        expect(new Set([parsed.from, parsed.to])).toEqual(new Set([a, b]));
        expect(parseLevels(parsed.value)).toEqual(parsed);
      }),
    );
  });

  it('are read or refused with a reason, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[CTLSDcdo0-9 ()/-]{0,9}$/)), (text) => {
        const parsed = parseLevels(text);
        expect(parsed.ok ? parseLevels(parsed.value) : parsed.reason).toBeTruthy();
        if (parsed.ok) expect(parseLevels(parsed.value)).toEqual(parsed);
      }),
    );
  });
});
