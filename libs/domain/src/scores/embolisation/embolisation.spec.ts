import { calculate, InputRefused } from '../calculator.js';
import { embolisationCalculator } from './embolisation-calculator.js';
import { EMBOLISATION_FACTS, embolisationPrompt, HYPERVASCULAR_PRIMARIES, isHypervascular } from './embolisation.js';

const ask = (input: Record<string, unknown>) => calculate(embolisationCalculator, input);

describe('the facts about embolisation', () => {
  it('are shown for a hypervascular primary with a decompression or resection planned', () => {
    for (const primary of HYPERVASCULAR_PRIMARIES) expect(embolisationPrompt(primary, true)).toBe(true);
    expect(embolisationPrompt('renal_cell', false)).toBe(false);
    expect(embolisationPrompt('breast', true)).toBe(false);
    expect(HYPERVASCULAR_PRIMARIES).toEqual([
      'renal_cell',
      'thyroid',
      'hepatocellular',
      'melanoma',
      'neuroendocrine',
      'myeloma',
      'sarcoma',
    ]);
  });

  it('stay open where the primary or the plan is not known, unless the other decides', () => {
    for (const primary of [null, 'unknown_primary', 'other_specified']) {
      expect(isHypervascular(primary)).toBeNull();
      expect(embolisationPrompt(primary, true)).toBeNull();
      expect(embolisationPrompt(primary, false)).toBe(false);
    }
    expect(embolisationPrompt('renal_cell', null)).toBeNull();
    expect(embolisationPrompt('breast', null)).toBe(false);
    expect([isHypervascular('renal_cell'), isHypervascular('breast')]).toEqual([true, false]);
  });

  it('are asked for with what is missing', () => {
    expect(ask({ primary: 'thyroid', openSurgeryPlanned: true })).toMatchObject({
      hypervascular: true,
      prompt: true,
      facts: EMBOLISATION_FACTS,
      complete: true,
      missing: [],
    });
    expect(ask({ primary: null, openSurgeryPlanned: null })).toMatchObject({
      prompt: null,
      facts: EMBOLISATION_FACTS,
      complete: false,
      missing: ['primary', 'openSurgeryPlanned'],
    });
    expect(ask({ primary: 'thyroid', openSurgeryPlanned: null })).toMatchObject({ missing: ['openSurgeryPlanned'] });
    expect(ask({ primary: 'breast', openSurgeryPlanned: null })).toMatchObject({
      prompt: false,
      complete: true,
      missing: [],
    });
    expect(() => ask({ primary: 'kidney' })).toThrow(InputRefused);
    for (const { input, expected } of embolisationCalculator.examples) expect(ask(input)).toMatchObject(expected);
  });
});
