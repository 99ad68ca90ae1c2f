import fc from 'fast-check';
import { ALL_CALCULATORS } from './all-calculators.js';
import { calculate, InputRefused, type Calculator } from './calculator.js';
import type { Input, Inputs } from './inputs.js';

const orUnknown = (known: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.option(known, { nil: null, freq: 4 });

/** Any value an input says it takes, or nothing known. */
function valueOf(input: Input): fc.Arbitrary<unknown> {
  switch (input.kind) {
    case 'number': {
      const [least, most] = [input.min ?? input.above ?? -1000, input.max ?? 1e6];
      const step = input.step ?? (input.whole ? 1 : 0.1);
      return fc
        .integer({ min: Math.ceil(least / step), max: Math.floor(most / step) })
        .map((n) => Number((n * step).toFixed(6)));
    }
    case 'choice':
      return fc.constantFrom(...input.options.map(({ code }) => code));
    case 'flag':
      return fc.boolean();
    case 'text':
      return fc.string({ maxLength: input.max ?? 200 });
    case 'instant':
      return fc
        .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
        .map((at) => `${at.toISOString().slice(0, 19)}Z`);
    case 'calendar-date':
      return fc
        .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
        .map((at) => at.toISOString().slice(0, 10));
    case 'list':
      return fc.array(orUnknown(valueOf(input.of)), {
        minLength: input.least ?? 0,
        maxLength: Math.max(input.least ?? 0, Math.min(input.most, 8)),
      });
    case 'group':
      return valuesOf(input.of);
  }
}

function valuesOf(inputs: Inputs): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(
    Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, orUnknown(valueOf(input))])),
  );
}

/** The answer, or null where a rule of its own refuses values that do not go together. */
function answerOf(calculator: Calculator, input: Record<string, unknown>) {
  try {
    return calculate(calculator, input);
  } catch (refused) {
    if (refused instanceof InputRefused && refused.faults.length > 0) return null;
    throw refused;
  }
}

const strange = [Number.NaN, 1e308, -1e308, '', 'constructor', [], {}, [[[]]], true, '1', Symbol.iterator.toString()];

describe.each(
  ALL_CALCULATORS.flatMap((calculator) =>
    calculator.forms.map((form) => [calculator.id, form.title, calculator, form] as const),
  ),
)('%s: %s', (_, __, calculator, form) => {
  it('answers whatever its inputs allow, the same each time, with nothing JSON cannot carry', () => {
    fc.assert(
      fc.property(valuesOf(form.inputs), (input) => {
        const answer = answerOf(calculator, input);
        if (!answer) return;
        expect(typeof answer.valid).toBe('boolean');
        expect(typeof answer.complete).toBe('boolean');
        expect(Array.isArray(answer.missing)).toBe(true);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
        expect(answerOf(calculator, input)).toEqual(answer);
      }),
      { numRuns: 60 },
    );
  });

  it('never falls over strange values: it refuses them, or says that they are not valid', () => {
    for (const name of Object.keys(form.inputs)) {
      for (const value of strange) {
        const answer = answerOf(calculator, { ...everyUnknown(form.inputs), [name]: value });
        if (answer) expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }
    }
  });

  it('never calls an answer complete that still names something as missing', () => {
    const answer = answerOf(calculator, everyUnknown(form.inputs));
    if (answer && answer.missing.length > 0) expect(answer.complete).toBe(false);
  });

  it('words nothing as advice', () => {
    const words = JSON.stringify([calculator.rule, form, calculator.examples.map(({ note }) => note)]);
    expect(words).not.toMatch(/\b(recommend|should|suggest|advise)/i);
  });
});

function everyUnknown(inputs: Inputs): Record<string, unknown> {
  return Object.fromEntries(Object.keys(inputs).map((name) => [name, null]));
}
