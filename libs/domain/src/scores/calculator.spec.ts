import { calculate, calculatorForm, InputRefused, type Calculator } from './calculator.js';
import type { ClinicalRule } from './clinical-rule.js';

const rule: ClinicalRule = {
  id: 'example',
  version: 1,
  title: 'Example',
  citation: { text: 'Author. Journal 2020;1:1', verified: 'unverified' },
  docs: 'docs/clinical/example.md',
  limits: [],
  checkedBy: null,
};
const dose = { kind: 'number', label: 'Dose', unit: 'Gy', min: 0, needed: true } as const;
const fractions = { kind: 'number', label: 'Fractions', above: 0, whole: true, needed: true } as const;
const note = { kind: 'text', label: 'Note' } as const;

const byFraction = calculatorForm({
  title: 'From the dose of a fraction',
  inputs: { perFraction: dose, fractions, note },
  calculate: ({ perFraction, fractions: n, note: said }) => ({ form: 'fraction', total: perFraction * n, said }),
});
const byTotal = calculatorForm({
  title: 'From the total dose',
  inputs: { totalDose: dose, fractions },
  calculate: ({ totalDose, fractions: n }) => ({ form: 'total', perFraction: totalDose / n }),
});
const withLevel = calculatorForm({
  title: 'From the total dose at a level',
  inputs: { totalDose: dose, fractions, level: { ...note, needed: true } },
  calculate: ({ level }) => ({ form: 'level', level }),
});
const example: Calculator = { id: 'example', rule, forms: [byFraction, byTotal, withLevel], examples: [] };
const judge: Calculator = { ...example, tellsValidity: true };

const refusalOf = (calculator: Calculator, input: Record<string, unknown>): InputRefused => {
  try {
    calculate(calculator, input);
  } catch (refused) {
    if (refused instanceof InputRefused) return refused;
    throw refused;
  }
  throw new Error('was not refused');
};

describe('asking a calculator', () => {
  it('answers with the results and says that everything was known', () => {
    expect(calculate(example, { perFraction: 8, fractions: 2 })).toEqual({
      valid: true,
      complete: true,
      missing: [],
      form: 'fraction',
      total: 16,
      said: null,
    });
  });

  it('takes the form that knows every name, and of several the one that misses least', () => {
    expect(calculate(example, { totalDose: 16, fractions: 2 })).toMatchObject({ form: 'total', perFraction: 8 });
    expect(calculate(example, { fractions: 2, totalDose: 16, level: 'T8' })).toMatchObject({ form: 'level' });
    expect(calculate(example, { fractions: 2 })).toMatchObject({ missing: ['perFraction'] });
    expect(calculate(example, { note: 'x', fractions: null })).toMatchObject({ missing: ['perFraction', 'fractions'] });
    expect(calculate({ ...example, forms: [withLevel, byTotal] }, { fractions: 2, totalDose: 16 })).toMatchObject({
      form: 'total',
    });
  });

  it('calculates nothing while something needed is not known, and names it', () => {
    const nothing = { valid: true, why: 'missing', complete: false, missing: ['totalDose'] };
    expect(calculate(example, { totalDose: null, fractions: 2 })).toEqual(nothing);
    expect(calculate(judge, { totalDose: null, fractions: 2 })).toEqual({ ...nothing, valid: false });
  });

  it('refuses a name it does not know and a value it cannot take, all of them at once', () => {
    const refused = refusalOf(example, { totalDose: 1600, fractions: 2.5, cGy: 1 });
    expect(refused.faults).toEqual([
      { field: 'fractions', why: 'integer', reason: 'Fractions: 2.5 is not a whole number' },
      {
        field: 'cGy',
        why: 'unknown',
        reason: 'There is no input "cGy"; known are totalDose, fractions',
      },
    ]);
    expect(refused.name).toBe('InputRefused');
    expect(refused.message).toBe(
      'Fractions: 2.5 is not a whole number; There is no input "cGy"; known are totalDose, fractions',
    );
    expect(refusalOf(example, { totalDose: -1, fractions: 2 }).faults).toHaveLength(1);
  });

  it('answers "not valid" with the reason where telling that is its purpose, but still refuses unknown names', () => {
    expect(calculate(judge, { totalDose: -1, fractions: 2 })).toEqual({
      valid: false,
      why: 'range',
      faults: [{ field: 'totalDose', why: 'range', reason: 'Dose: -1 Gy is below 0 Gy' }],
      complete: false,
      missing: [],
    });
    expect(calculate(judge, { totalDose: 1, fractions: 2 })).toMatchObject({ valid: true, complete: true });
    expect(refusalOf(judge, { totalDose: -1, cGy: 2, fractions: 1 }).faults.map(({ why }) => why)).toEqual([
      'range',
      'unknown',
    ]);
  });

  it('lets a rule say itself what is valid, complete and missing', () => {
    const own = calculatorForm({
      title: 'Own',
      inputs: { note },
      calculate: () => ({ complete: false, missing: ['x'] }),
    });
    expect(calculate({ ...example, forms: [own] }, {})).toEqual({ valid: true, complete: false, missing: ['x'] });
  });

  it('has at least one form', () => {
    expect(() => calculate({ ...example, forms: [] }, {})).toThrow(
      new RangeError('a calculator has at least one form'),
    );
  });
});
