import { calculatorForm, InputRefused, type Calculator } from '../calculator.js';
import type { GivenOf, Inputs } from '../inputs.js';
import { aisFromQuestions } from './ais.js';
import { classifyIsncsci } from './classify-isncsci.js';
import { examFromCells, EXAM_INPUTS } from './isncsci-cells.js';
import { isncsci, motorGrade, OBSERVATIONS, SENSORY_GRADES, sensoryGrade } from './isncsci.js';
import { examFromShort, SENSORY_TO, type ShortExam } from './short-exam.js';

const choice = <const C extends string>(label: string, codes: readonly C[]) =>
  ({ kind: 'choice', label, options: codes.map((code) => ({ code, label: code })) }) as const;
const flag = (label: string) => ({ kind: 'flag', label }) as const;
const muscles = (label: string) =>
  ({
    kind: 'list',
    label,
    hint: 'C5, C6, C7, C8, T1, L2, L3, L4, L5, S1',
    of: { kind: 'number', label, whole: true, min: 0, max: 5 },
    least: 10,
    most: 10,
  }) as const;
const priorDeficit = flag('There was a deficit before');
const short = {
  sensTo: choice('Sensation normal on both sides and in both qualities down to, and absent below', SENSORY_TO),
  dap: choice('Deep anal pressure', OBSERVATIONS),
  vac: choice('Voluntary anal contraction', OBSERVATIONS),
  motor: {
    kind: 'group',
    label: 'Key muscles',
    of: { right: muscles('Right, C5 to S1'), left: muscles('Left, C5 to S1') },
  },
  priorDeficit,
} as const satisfies Inputs;
const sacral = choice('Sensation at S4–S5', SENSORY_GRADES);
type Short = GivenOf<typeof short>;

/** The classification of an examination, in short or cell by cell, or the AIS grade from the questions of its definition. */
export const isncsciCalculator: Calculator = {
  id: 'isncsci',
  rule: isncsci,
  forms: [
    calculatorForm({
      title: 'The examination in short, no sensation below',
      inputs: short,
      calculate: (given) => fromShort(given, given.sensTo && sensoryGrade(below(given.sensTo)), []),
    }),
    calculatorForm({
      title: 'The examination in short, S4–S5 asked: null means not known',
      inputs: { ...short, sacral },
      calculate: ({ sacral: said, ...given }) =>
        fromShort(given, said && sensoryGrade(said), said || below(given.sensTo) === '2' ? [] : ['sacral']),
    }),
    calculatorForm({
      title: 'The AIS grade from the questions of its definition',
      inputs: {
        allNormal: flag('Sensation and motor function normal everywhere'),
        sacralSparing: flag('Sensory or motor function kept at S4–S5'),
        motorBelow: flag('Anal contraction, or motor function more than three levels below the motor level'),
        atLeastHalfGe3: flag('At least half of the key muscles below the level at grade 3 or more'),
        priorDeficit,
      },
      calculate: (given) => {
        const { ais, possible, missing } = aisFromQuestions(given);
        return { ais, possibleAis: possible, complete: missing.length === 0, missing: [...missing] };
      },
    }),
    calculatorForm({
      title: 'The whole examination, cell by cell',
      inputs: { ...EXAM_INPUTS, priorDeficit },
      calculate: ({ priorDeficit: before, ...given }) => {
        const { exam, missing } = examFromCells(given);
        return { ...classifyIsncsci(exam, before), complete: missing.length === 0, missing };
      },
    }),
  ],
  examples: [
    {
      note: 'Sensation to T10, kept at S4–S5, exactly five of ten key muscles at grade 3 or more: half is D',
      input: {
        sensTo: 'T10',
        sacral: '1',
        dap: 'Yes',
        vac: 'Yes',
        motor: { right: [5, 5, 5, 5, 5, 3, 3, 3, 1, 1], left: [5, 5, 5, 5, 5, 3, 3, 2, 1, 1] },
      },
      expected: { ais: 'D', nli: 'T10', uems: 50, lems: 21, motorTotal: 71 },
    },
    {
      note: 'One muscle not tested: no total',
      input: {
        sensTo: 'T10',
        dap: 'No',
        vac: 'No',
        motor: { right: [5, 5, 5, 5, 5, 0, 0, 0, 0, 0], left: [5, 5, 5, 5, null, 0, 0, 0, 0, 0] },
      },
      expected: { ais: 'A', uems: 'ND', lems: 0, motorTotal: 'ND', missing: ['motor.left.4'] },
    },
    {
      note: 'Normal, and nobody said whether there was a deficit before',
      input: { allNormal: true },
      expected: { ais: null, possibleAis: ['E', 'none'], missing: ['priorDeficit'] },
    },
  ],
};

/** What holds at S4-S5 where it is not kept apart: as above it when sensation is normal that far down, else absent. */
function below(sensTo: ShortExam['sensTo']): '2' | '0' {
  return sensTo === 'ALL' || sensTo === 'S4_5' ? '2' : '0';
}

function fromShort(given: Short, atS45: ShortExam['sacral'], missing: readonly string[]): object {
  const { right = null, left = null } = given.motor ?? {};
  const exam = shortOrRefused({
    sensTo: given.sensTo,
    sacral: atS45,
    deepAnalPressure: given.dap,
    voluntaryAnalContraction: given.vac,
    motor: { right: gradesOf(right), left: gradesOf(left) },
  });
  const unknown = [
    ...(given.sensTo === null ? ['sensTo'] : []),
    ...missing,
    ...(given.dap === null ? ['dap'] : []),
    ...(given.vac === null ? ['vac'] : []),
    ...unknownIn('motor.right', right),
    ...unknownIn('motor.left', left),
  ];
  return { ...classifyIsncsci(exam, given.priorDeficit), complete: unknown.length === 0, missing: unknown };
}

function shortOrRefused(exam: ShortExam) {
  try {
    return examFromShort(exam);
  } catch (error) {
    if (error instanceof RangeError)
      throw new InputRefused([{ field: 'sacral', why: 'option', reason: error.message }]);
    throw error;
  }
}

type Numbers = readonly (number | null)[] | null;
const gradesOf = (grades: Numbers) =>
  (grades ?? []).map((grade) => (grade === null ? null : motorGrade(String(grade))));

function unknownIn(path: string, grades: Numbers): string[] {
  if (grades === null) return [path];
  return grades.flatMap((grade, index) => (grade === null ? [`${path}.${index}`] : []));
}
