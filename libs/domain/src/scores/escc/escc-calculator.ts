import { LEVELS } from '../../anatomy/levels.js';
import { calculatorForm, type Calculator } from '../calculator.js';
import type { Inputs } from '../inputs.js';
import { caudaEquinaNote, escc, ESCC_SCALE, esccOf, type EsccGrade, type HighGradeThreshold } from './escc.js';
import { esccFromFindings } from './escc-from-findings.js';

const options = ESCC_SCALE.map(({ grade, label }) => ({ code: grade, label }));
const flag = (label: string) => ({ kind: 'flag', label }) as const;
const beside = {
  highGradeFrom: {
    kind: 'choice',
    label: 'High-grade from',
    hint: '2 as published, unless the board has set 1c',
    options: [
      { code: '1c', label: 'Grade 1c' },
      { code: '2', label: 'Grade 2' },
    ],
  },
  level: { kind: 'choice', label: 'Level', options: LEVELS },
} as const satisfies Inputs;

/** ESCC from the grade itself or from the MRI findings, with the board's threshold and the note at cauda equina level. */
export const esccCalculator: Calculator = {
  id: 'escc',
  rule: escc,
  tellsValidity: true,
  forms: [
    calculatorForm({
      title: 'From the grade',
      inputs: { grade: { kind: 'choice', label: 'ESCC grade', needed: true, options }, ...beside },
      calculate: ({ grade, highGradeFrom, level }) => ({
        ...graded(grade, highGradeFrom),
        caudaEquina: level && caudaEquinaNote(level),
      }),
    }),
    calculatorForm({
      title: 'From the findings on axial T2 MRI',
      inputs: {
        epiduralTumour: flag('Epidural tumour'),
        thecalSacDeformed: flag('Thecal sac deformed'),
        cordAbutted: flag('Cord abutted'),
        cordCompressed: flag('Cord compressed'),
        csfVisible: flag('CSF visible around the cord'),
        ...beside,
      },
      calculate: ({ highGradeFrom, level, ...findings }) => {
        const reading = esccFromFindings(findings);
        const caudaEquina = level && caudaEquinaNote(level);
        if (reading.status === 'graded')
          return { ...graded(reading.grade, highGradeFrom), possible: [reading.grade], caudaEquina };
        const { possible, missing } = reading;
        return { grade: null, possible, missing: [...missing], complete: false, caudaEquina };
      },
    }),
  ],
  examples: [
    {
      note: 'Low-grade as published',
      input: { grade: '1c' },
      expected: {
        ordinal: 3,
        highGrade: false,
        definition: 'thecal sac deformation with cord abutment, no cord compression',
      },
    },
    { note: 'A board that counts from 1c', input: { grade: '1c', highGradeFrom: '1c' }, expected: { highGrade: true } },
    { note: 'As a number 1a, 1b and 1c would become one', input: { grade: 1 }, expected: { valid: false } },
    {
      note: 'Cord compressed, nothing said about CSF: 2 or 3',
      input: {
        epiduralTumour: true,
        thecalSacDeformed: true,
        cordAbutted: true,
        cordCompressed: true,
        csfVisible: null,
      },
      expected: { grade: null, possible: ['2', '3'], missing: ['csfVisible'], complete: false },
    },
  ],
};

function graded(grade: EsccGrade, highGradeFrom: HighGradeThreshold | null): object {
  return esccOf(grade, highGradeFrom ?? '2');
}
