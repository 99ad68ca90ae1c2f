import fc from 'fast-check';
import { inputFaults, missingInputs, withNulls, type Input, type InputFault, type Inputs } from './inputs.js';

const dose = { kind: 'number', label: 'Dose', unit: 'Gy', min: 0, max: 100 } as const satisfies Input;
const neededDose = { ...dose, needed: true } as const satisfies Input;
const whole: Input = { kind: 'number', label: 'Fractions', above: 0, max: 60, whole: true };
const grade: Input = {
  kind: 'choice',
  label: 'Grade',
  options: [
    { code: 'a', label: 'A' },
    { code: 'b', label: 'B' },
  ],
};
const inputs: Inputs = {
  dose,
  whole,
  tens: { kind: 'number', label: 'KPS', step: 10, min: 0, max: 100 },
  tenths: { kind: 'number', label: 'Tenths', step: 0.1 },
  grade,
  flag: { kind: 'flag', label: 'Fracture' },
  words: { kind: 'text', label: 'Event', max: 5 },
  story: { kind: 'text', label: 'Story' },
  at: { kind: 'instant', label: 'At' },
  day: { kind: 'calendar-date', label: 'Day' },
  list: { kind: 'list', label: 'Sites', of: whole, least: 1, most: 3 },
  course: { kind: 'group', label: 'Course', of: { dose: neededDose, whole } },
  courses: {
    kind: 'list',
    label: 'Courses',
    of: { kind: 'group', label: 'Course', of: { dose: neededDose, whole } },
    most: 2,
  },
};

const only = (given: Record<string, unknown>): InputFault => {
  const [fault, another] = inputFaults(inputs, given);
  if (!fault || another) throw new Error(`not one fault: ${JSON.stringify(inputFaults(inputs, given))}`);
  return fault;
};

describe('what a calculation is asked with', () => {
  it.each<[Record<string, unknown>]>([
    [{}],
    [{ dose: 0 }],
    [{ dose: 100 }],
    [{ dose: 12.4 }],
    [{ whole: 1 }],
    [{ whole: 60 }],
    [{ tens: 0 }],
    [{ tens: 70 }],
    [{ tenths: 0.3 }],
    [{ tenths: 1234.7 }],
    [{ tenths: -0.7 }],
    [{ tenths: 1e12 }],
    [{ tenths: -1e12 }],
    [{ grade: 'b' }],
    [{ flag: false }],
    [{ flag: true }],
    [{ words: '12345' }],
    [{ words: '' }],
    [{ story: 'x'.repeat(200) }],
    [{ at: '2026-03-02T09:15:00Z' }],
    [{ day: '2026-03-29' }],
    [{ list: [1] }],
    [{ list: [1, null, 3] }],
    [{ course: {} }],
    [{ course: { dose: 30, whole: 10 } }],
    [{ courses: [] }],
    [{ courses: [{ dose: 30 }, null] }],
    [{ dose: null, grade: null, list: null, course: null, flag: undefined }],
  ])('is taken as %j', (given) => {
    expect(inputFaults(inputs, given)).toEqual([]);
  });

  it.each<[Record<string, unknown>, Partial<InputFault>]>([
    [{ dose: -0.1 }, { field: 'dose', why: 'range', reason: 'Dose: -0.1 Gy is below 0 Gy' }],
    [{ dose: 100.1 }, { field: 'dose', why: 'range', reason: 'Dose: 100.1 Gy is above 100 Gy' }],
    [{ dose: '30' }, { field: 'dose', why: 'type', reason: 'Dose: "30" is not a number' }],
    [{ dose: '30 Gy' }, { why: 'type', reason: 'Dose: "30 Gy" is not a number' }],
    [{ dose: Number.NaN }, { why: 'type' }],
    [{ dose: Number.POSITIVE_INFINITY }, { why: 'type' }],
    [{ dose: [30] }, { why: 'type', reason: 'Dose: [30] is not a number' }],
    [{ dose: true }, { why: 'type' }],
    [{ whole: 0 }, { field: 'whole', why: 'range', reason: 'Fractions: 0 is not above 0' }],
    [{ whole: -1 }, { why: 'range', reason: 'Fractions: -1 is not above 0' }],
    [{ whole: 61 }, { why: 'range', reason: 'Fractions: 61 is above 60' }],
    [{ whole: 2.5 }, { why: 'integer', reason: 'Fractions: 2.5 is not a whole number' }],
    [{ tens: 75 }, { field: 'tens', why: 'step', reason: 'KPS: 75 is not a multiple of 10' }],
    [{ tens: 110 }, { why: 'range', reason: 'KPS: 110 is above 100' }],
    [{ tens: -10 }, { why: 'range', reason: 'KPS: -10 is below 0' }],
    [{ tenths: 0.35 }, { why: 'step', reason: 'Tenths: 0.35 is not a multiple of 0.1' }],
    [{ tenths: 0.3001 }, { why: 'step' }],
    [{ tenths: 0.29999 }, { why: 'step' }],
    [{ tenths: 1e308 }, { why: 'range', reason: 'Tenths: 1e+308 is above 1000000000000' }],
    [{ tenths: -1e308 }, { why: 'range', reason: 'Tenths: -1e+308 is below -1000000000000' }],
    [{ grade: 'c' }, { field: 'grade', why: 'option', reason: 'Grade: "c" is not one of a, b' }],
    [{ grade: 1 }, { why: 'option', reason: 'Grade: 1 is not one of a, b' }],
    [{ grade: ['a'] }, { why: 'option', reason: 'Grade: ["a"] is not one of a, b' }],
    [{ grade: 'constructor' }, { why: 'option' }],
    [{ flag: 'true' }, { why: 'type', reason: 'Fracture: "true" is neither true nor false' }],
    [{ flag: 0 }, { why: 'type', reason: 'Fracture: 0 is neither true nor false' }],
    [{ words: '123456' }, { field: 'words', why: 'length', reason: 'Event: has more than 5 characters' }],
    [{ words: 5 }, { why: 'type', reason: 'Event: 5 is not a text' }],
    [{ story: 'x'.repeat(201) }, { why: 'length', reason: 'Story: has more than 200 characters' }],
    [{ at: '2026-03-02' }, { why: 'type', reason: 'At: "2026-03-02" is not a date and time with time zone' }],
    [{ at: 1 }, { why: 'type' }],
    [{ day: '2026-02-30' }, { why: 'type', reason: 'Day: "2026-02-30" is not a date written YYYY-MM-DD' }],
    [{ day: '2026-03-02T09:15:00Z' }, { why: 'type' }],
    [{ list: 1 }, { field: 'list', why: 'type', reason: 'Sites: 1 is not a list' }],
    [{ list: { 0: 1 } }, { why: 'type', reason: 'Sites: {"0":1} is not a list' }],
    [{ list: [] }, { why: 'length', reason: 'Sites: has fewer than 1 entries' }],
    [{ list: [1, 2, 3, 4] }, { why: 'length', reason: 'Sites: has more than 3 entries' }],
    [{ list: [1, 2.5] }, { field: 'list.1', why: 'integer' }],
    [{ course: 30 }, { field: 'course', why: 'type', reason: 'Course: 30 is not a group of inputs' }],
    [{ course: [30] }, { why: 'type', reason: 'Course: [30] is not a group of inputs' }],
    [{ course: { dose: -1 } }, { field: 'course.dose', why: 'range' }],
    [{ courses: [{ dose: 1 }, { dose: -1 }] }, { field: 'courses.1.dose', why: 'range' }],
    [{ courses: [{ doze: 1 }] }, { field: 'courses.0.doze', why: 'unknown' }],
    [{ courses: [{}, {}, {}] }, { field: 'courses', why: 'length', reason: 'Courses: has more than 2 entries' }],
  ])('is refused as %j', (given, fault) => {
    expect(only(given)).toMatchObject(fault);
  });

  it('is refused under a name that is not asked, with the names that are, even when nothing is known about it', () => {
    const reason = `There is no input "doze"; known are ${Object.keys(inputs).join(', ')}`;
    expect(only({ doze: 5 })).toEqual({ field: 'doze', why: 'unknown', reason });
    expect(only({ doze: null })).toEqual({ field: 'doze', why: 'unknown', reason });
    expect(only({ course: { doseCgy: 3000 } })).toEqual({
      field: 'course.doseCgy',
      why: 'unknown',
      reason: 'There is no input "course.doseCgy"; known are dose, whole',
    });
    for (const name of ['toString', 'constructor', 'hasOwnProperty']) {
      expect(only({ [name]: 1 })).toMatchObject({ field: name, why: 'unknown' });
    }
    expect(inputFaults(inputs, JSON.parse('{"__proto__": {"dose": 1}}') as Record<string, unknown>)).toHaveLength(1);
  });

  it('is told about every fault at once, in the order sent', () => {
    const fields = inputFaults(inputs, { grade: 'c', dose: -1, other: 1, list: [0, 0.5] }).map(({ field }) => field);
    expect(fields).toEqual(['grade', 'dose', 'other', 'list.0', 'list.1']);
  });

  it('is quoted in a refusal no longer than 80 characters', () => {
    expect(only({ grade: 'x'.repeat(500) }).reason).toBe(`Grade: "${'x'.repeat(79)} is not one of a, b`);
    expect(only({ grade: () => 'a' }).reason).toBe('Grade: function is not one of a, b');
  });

  it('gives one fault or none for any value whatever, and never falls over', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(inputs)), fc.jsonValue({ maxDepth: 4 }), (name, value) => {
        for (const { field, reason } of inputFaults(inputs, { [name]: value })) {
          expect(field === name || field.startsWith(`${name}.`)).toBe(true);
          expect(reason).not.toBe('');
        }
      }),
    );
  });
});

describe('what is missing of a calculation', () => {
  const needs: Inputs = {
    dose: neededDose,
    whole,
    course: { kind: 'group', label: 'Course', of: { dose: neededDose, whole }, needed: true },
    more: { kind: 'group', label: 'More', of: { dose: neededDose } },
    courses: inputs['courses'] as Input,
    list: { kind: 'list', label: 'Sites', of: whole, most: 3 },
  };

  it('is each needed input that is not sent or sent as null', () => {
    expect(missingInputs(needs, {})).toEqual(['dose', 'course']);
    expect(missingInputs(needs, { dose: null, course: undefined })).toEqual(['dose', 'course']);
    expect(missingInputs(needs, { dose: 0, course: { dose: 0 } })).toEqual([]);
  });

  it('is looked for within groups and lists that are there', () => {
    expect(missingInputs(needs, { dose: 1, course: {} })).toEqual(['course.dose']);
    expect(missingInputs(needs, { dose: 1, course: { dose: 1 }, more: { dose: null } })).toEqual(['more.dose']);
    expect(
      missingInputs(needs, { dose: 1, course: { dose: 1 }, courses: [{ dose: 1 }, null, { whole: 2 }], list: [null] }),
    ).toEqual(['courses.2.dose']);
  });

  it('is not taken from what every object inherits', () => {
    expect(missingInputs({ constructor: neededDose }, {})).toEqual(['constructor']);
    expect(withNulls({ constructor: dose }, {})).toEqual({ constructor: null });
  });

  it('is null for the calculation, at every depth, and what is known is left as it is', () => {
    expect(withNulls(needs, { dose: 0, course: { dose: 5 }, courses: [{ whole: 2 }, null], list: [1, null] })).toEqual({
      dose: 0,
      whole: null,
      course: { dose: 5, whole: null },
      more: null,
      courses: [{ dose: null, whole: 2 }, null],
      list: [1, null],
    });
    expect(withNulls({ flag: { kind: 'flag', label: 'F' } }, { flag: false })).toEqual({ flag: false });
  });
});
