import { calculatorForm, type Calculator } from '../calculator.js';
import type { Inputs } from '../inputs.js';
import { settle } from '../settle.js';
import {
  CLAVIEN_GRADES,
  clavienDindo,
  clavienGradeOf,
  clavienOrdinal,
  clavienText,
  isMajorClavien,
  type ClavienGrade,
  type ComplicationTherapy,
} from './clavien-dindo.js';
import { readComplication } from './read-complication.js';

const GRADES: readonly { code: ClavienGrade; label: string }[] = CLAVIEN_GRADES.map(({ grade, label }) => ({
  code: grade,
  label,
}));
/** Each grade but death may carry the suffix for a disability left at discharge. */
const WITH_SUFFIX = GRADES.filter(({ code }) => code !== 'V').map(({ code, label }) => ({
  code: `${code}-d` as const,
  label: `${label}; disability at discharge`,
}));
const disability = { kind: 'flag', label: 'Disability at discharge (suffix d)' } as const;
const therapy = {
  died: { kind: 'flag', label: 'Died' },
  organs: {
    kind: 'choice',
    label: 'Organs that needed intensive care or replacement',
    options: [
      { code: 'none', label: 'None' },
      { code: 'one', label: 'One, dialysis included' },
      { code: 'several', label: 'Several' },
    ],
  },
  intervention: {
    kind: 'choice',
    label: 'Surgical, endoscopic or radiological intervention',
    options: [
      { code: 'none', label: 'None' },
      { code: 'without_general_anaesthesia', label: 'Without general anaesthesia' },
      { code: 'general_anaesthesia', label: 'Under general anaesthesia' },
    ],
  },
  drugs: {
    kind: 'choice',
    label: 'Drugs',
    hint: 'Grade I allows antiemetics, antipyretics, analgesics, diuretics, electrolytes; transfusion counts as other',
    options: [
      { code: 'none', label: 'None' },
      { code: 'allowed', label: 'Only those grade I allows' },
      { code: 'other', label: 'Other drugs, transfusion, parenteral nutrition' },
    ],
  },
} as const satisfies Inputs;
const CHOICES = {
  died: [true, false],
  organs: ['none', 'one', 'several'],
  intervention: ['none', 'without_general_anaesthesia', 'general_anaesthesia'],
  drugs: ['none', 'allowed', 'other'],
} as const;

/** Clavien-Dindo: what a grade means, the grade of a treatment, and a proposal read from words. */
export const clavienDindoCalculator: Calculator = {
  id: 'clavienDindo',
  rule: clavienDindo,
  forms: [
    calculatorForm({
      title: 'What a grade means',
      inputs: {
        grade: { kind: 'choice', label: 'Grade', options: [...GRADES, ...WITH_SUFFIX], needed: true },
        disabilityAtDischarge: disability,
      },
      calculate: ({ grade, disabilityAtDischarge }) => {
        const [bare, suffix] = grade.split('-') as [ClavienGrade, string?];
        return graded(bare, suffix === 'd' ? true : disabilityAtDischarge);
      },
    }),
    calculatorForm({
      title: 'From the treatment that was needed',
      inputs: { ...therapy, disabilityAtDischarge: disability },
      calculate: ({ disabilityAtDischarge, ...known }) => {
        const { possible, missing } = settle<ComplicationTherapy, ClavienGrade>(known, CHOICES, clavienGradeOf);
        const [grade, ...others] = possible;
        if (grade && others.length === 0) return { ...graded(grade, disabilityAtDischarge), possible };
        const sorted = [...possible].sort((a, b) => clavienOrdinal(a) - clavienOrdinal(b));
        return { grade: null, ordinal: null, majorGe3: majorOf(sorted), possible: sorted, complete: false, missing };
      },
    }),
    calculatorForm({
      title: 'Read from words, to be confirmed',
      inputs: { event: { kind: 'text', label: 'What happened', max: 4000, needed: true } },
      calculate: ({ event }) => {
        const { grade, disabilityAtDischarge, ...read } = readComplication(event);
        if (grade) return { ...graded(grade, disabilityAtDischarge), ...read };
        const why = read.open.length > 0 ? 'the anaesthesia is not named' : 'no treatment was recognised';
        return { grade, ordinal: null, majorGe3: null, ...read, complete: false, why };
      },
    }),
  ],
  examples: [
    { input: { grade: 'IVb' }, expected: { ordinal: 6, majorGe3: true } },
    {
      note: 'A disability at discharge is a suffix and no grade',
      input: { grade: 'II-d' },
      expected: { grade: 'II', ordinal: 2, majorGe3: false, suffix: 'd', text: 'II-d' },
    },
    {
      note: 'The highest treatment counts',
      input: { event: 'pneumonia, intravenous antibiotics, reintubated on ICU' },
      expected: { grade: 'IVa', readFromWords: true },
    },
    {
      note: 'No treatment is named: no grade',
      input: { event: 'superficial wound infection' },
      expected: { grade: null, complete: false },
    },
    {
      note: 'Whether it was under general anaesthesia is not known: IIIa or IIIb, major either way',
      input: { died: false, organs: 'none', intervention: null, drugs: 'other' },
      expected: { grade: null, possible: ['II', 'IIIa', 'IIIb'], majorGe3: null, missing: ['intervention'] },
    },
  ],
};

function graded(grade: ClavienGrade, disabilityAtDischarge: boolean | null): object {
  const text = clavienText(grade, disabilityAtDischarge);
  const suffix = text === grade ? null : 'd';
  return { grade, ordinal: clavienOrdinal(grade), majorGe3: isMajorClavien(grade), suffix, text };
}

/** Major or not, where every grade that is still possible agrees. */
function majorOf(grades: readonly ClavienGrade[]): boolean | null {
  const majors = new Set(grades.map(isMajorClavien));
  return majors.size === 1 ? majors.has(true) : null;
}
