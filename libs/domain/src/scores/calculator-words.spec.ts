import { ALL_CALCULATORS } from './all-calculators.js';
import { ALL_CLINICAL_RULES } from './all-scores.js';
import type { Input, Inputs } from './inputs.js';

/** Every text an input shows. */
function wordsOf(input: Input): string[] {
  const own = [input.label, ...(input.hint === undefined ? [] : [input.hint])];
  switch (input.kind) {
    case 'choice':
      return [...own, ...input.options.flatMap(({ code, label }) => [code, label])];
    case 'list':
      return [...own, ...wordsOf(input.of)];
    case 'group':
      return [...own, ...wordsOfAll(input.of)];
    case 'number':
      return [...own, ...(input.unit === undefined ? [] : [input.unit])];
    default:
      return own;
  }
}
const wordsOfAll = (inputs: Inputs): string[] => Object.values(inputs).flatMap(wordsOf);

/** Of several options of one question, those that cannot be told apart. */
function alike(input: Input): string[] {
  if (input.kind === 'list') return alike(input.of);
  if (input.kind === 'group') return Object.values(input.of).flatMap(alike);
  if (input.kind !== 'choice') return [];
  const codes = input.options.map(({ code }) => code);
  return codes.filter((code, index) => codes.indexOf(code) !== index);
}

describe.each(ALL_CALCULATORS.map((calculator) => [calculator.id, calculator] as const))(
  'asking %s',
  (_, calculator) => {
    it('is put in words: every form, question, unit and answer', () => {
      for (const { title, inputs } of calculator.forms)
        for (const text of [title, ...wordsOfAll(inputs)]) expect(text.trim()).not.toBe('');
      expect(calculator.examples.map(({ note }) => note)).not.toContain('');
    });

    it('offers no form and no answer twice', () => {
      const titles = calculator.forms.map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
      for (const { inputs } of calculator.forms) expect(Object.values(inputs).flatMap(alike)).toEqual([]);
    });
  },
);

describe.each(ALL_CLINICAL_RULES.map((rule) => [rule.id, rule] as const))('the rule %s', (_, rule) => {
  it('says every one of its limits, and each once', () => {
    for (const limit of rule.limits) expect(limit.trim().length).toBeGreaterThan(10);
    expect(new Set(rule.limits).size).toBe(rule.limits.length);
    expect(rule.title.length).toBeGreaterThan(5);
    expect(rule.citation.text.length).toBeGreaterThan(10);
  });

  it('names a DOI and a PMID as they are written, where it names them', () => {
    expect(rule.citation.doi ?? '10.1000/x').toMatch(/^10\.\d{4,}\/\S+$/);
    expect(rule.citation.pmid ?? '1').toMatch(/^\d{1,8}$/);
  });
});
