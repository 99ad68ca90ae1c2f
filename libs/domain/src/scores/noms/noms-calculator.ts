import { calculatorForm, type Calculator } from '../calculator.js';
import { ESCC_SCALE, type HighGradeThreshold } from '../escc/escc.js';
import type { GivenOf, Inputs } from '../inputs.js';
import { settle } from '../settle.js';
import { noms, nomsRowLabel, nomsRowOf, type NomsAxes, type NomsRow } from './noms.js';
import { nomsOf } from './noms-of.js';
import type { NomsMissing } from './noms-axes.js';
import { RADIOSENSITIVITY, type ClassedTumour } from './radiosensitivity.js';

const choice = <const C extends string>(label: string, ...codes: C[]) =>
  ({ kind: 'choice', label, options: codes.map((code) => ({ code, label: code })) }) as const;
const flag = (label: string) => ({ kind: 'flag', label }) as const;
const CLASSES = ['radiosensitive', 'radioresistant'] as const;
const JUDGED = ['stable', 'unstable'] as const;
const tumours = Object.keys(RADIOSENSITIVITY.classes) as ClassedTumour[];

const axes = {
  escc: choice('Epidural compression', 'low', 'high'),
  oncologic: choice('Radiosensitivity', ...CLASSES),
  mechanical: choice('Mechanical stability', ...JUDGED),
  canTolerateSurgery: flag('Surgery can be tolerated'),
} as const satisfies Inputs;
const recorded = {
  primary: choice('Primary tumour', ...tumours),
  override: {
    kind: 'group',
    label: 'Class judged for this patient',
    of: {
      value: choice('Radiosensitivity', ...CLASSES),
      reason: { kind: 'text', label: 'Reason of the judgement', max: 2000 },
    },
  },
  escc: choice('ESCC grade', ...ESCC_SCALE.map(({ grade }) => grade)),
  highGradeFrom: choice<HighGradeThreshold>('High-grade from', '1c', '2'),
  sinsTotal: { kind: 'number', label: 'SINS total', whole: true, min: 0, max: 18 },
  mechanicalJudgement: choice('Mechanical judgement', ...JUDGED),
  priorRtAtLevel: flag('Irradiated before at this level'),
  canTolerateSurgery: flag('Surgery can be tolerated'),
} as const satisfies Inputs;
const myelopathy = flag('Myelopathy');
type Recorded = GivenOf<typeof recorded>;

/** The row of the published NOMS table that meets four axes, or one recorded lesion. */
export const nomsCalculator: Calculator = {
  id: 'noms',
  rule: noms,
  forms: [
    calculatorForm({
      title: 'From the four axes',
      inputs: axes,
      calculate: ({ escc, ...others }) => fromAxes({ neurologic: escc, ...others }),
    }),
    calculatorForm({
      title: 'One lesion without myelopathy',
      inputs: recorded,
      calculate: (given) => fromCase(given, false),
    }),
    calculatorForm({
      title: 'One lesion, myelopathy asked: null means not known',
      inputs: { ...recorded, myelopathy },
      calculate: ({ myelopathy: said, ...given }) => fromCase(given, said),
    }),
  ],
  examples: [
    {
      note: 'Row 7',
      input: { escc: 'high', oncologic: 'radioresistant', mechanical: 'stable', canTolerateSurgery: true },
      expected: { suggestion: 'DECOMPRESS_STABILISE_THEN_SRS', row: 7 },
    },
    {
      note: 'SINS 7 to 12 without a judgement: the table has no row',
      input: {
        primary: 'nsclc',
        escc: '1a',
        sinsTotal: 9,
        mechanicalJudgement: null,
        priorRtAtLevel: false,
        canTolerateSurgery: true,
      },
      expected: { oncologic: 'radioresistant', suggestion: null, missing: ['mechanicalJudgement'] },
    },
    {
      note: 'Irradiated before at this level: read as radioresistant',
      input: {
        primary: 'prostate',
        escc: '0',
        myelopathy: false,
        sinsTotal: 3,
        priorRtAtLevel: true,
        canTolerateSurgery: false,
      },
      expected: { oncologic: 'radioresistant', suggestion: 'SRS', row: 3 },
    },
  ],
};

function rowOf(row: NomsRow | null): object {
  return { suggestion: row && row.code, row: row && row.row, label: row && nomsRowLabel(row), source: noms.citation };
}

const AXES = {
  neurologic: ['low', 'high'],
  oncologic: CLASSES,
  mechanical: JUDGED,
  canTolerateSurgery: [true, false],
} as const;

function fromAxes(known: { readonly [K in keyof NomsAxes]: NomsAxes[K] | null }): object {
  const { possible, missing } = settle<NomsAxes, NomsRow>(known, AXES, nomsRowOf);
  const [row = null, ...others] = possible;
  return {
    ...rowOf(others.length === 0 ? row : null),
    possibleRows: possible.map((one) => one.row),
    complete: others.length === 0,
    missing: missing.map((axis) => (axis === 'neurologic' ? 'escc' : axis)),
  };
}

/** The names of what is missing as they are asked here. */
const ASKED_AS: Partial<Record<NomsMissing, string>> = {
  esccGrade: 'escc',
  priorRadiotherapyAtLevel: 'priorRtAtLevel',
  radiosensitivityReason: 'override.reason',
};

function fromCase(given: Recorded, said: boolean | null): object {
  const { value = null, reason = null } = given.override ?? {};
  const { matched, domains, missing, gaps, cautions } = nomsOf({
    esccGrade: given.escc,
    myelopathy: said,
    primary: given.primary,
    radiosensitivityOverride: value && { value, reason },
    priorRadiotherapyAtLevel: given.priorRtAtLevel,
    sins: given.sinsTotal === null ? null : { status: 'complete', total: given.sinsTotal },
    mechanicalJudgement: given.mechanicalJudgement,
    canTolerateSurgery: given.canTolerateSurgery,
    highGradeFrom: given.highGradeFrom,
  });
  const values = Object.fromEntries(domains.map(({ axis, value: read }) => [axis, read]));
  const sources = Object.fromEntries(domains.map(({ axis, source }) => [axis, source]));
  return {
    ...rowOf(matched),
    ...values,
    readFrom: sources,
    gaps,
    cautions,
    complete: missing.length === 0,
    missing: missing.map((name) => ASKED_AS[name] ?? name),
  };
}
