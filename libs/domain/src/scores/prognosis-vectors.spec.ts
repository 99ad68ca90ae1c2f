import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bandOnlyCalculator } from './bandOnly/bandOnly-calculator.js';
import { askScore } from './ask-score.js';
import { calculate } from './calculator.js';
import { katagiriLaboratoryCalculator } from './katagiriLaboratory/katagiriLaboratory-calculator.js';

type Answers = Readonly<Record<string, unknown>>;
interface Scored {
  readonly score: number | null;
  readonly group: string | null;
}
interface PrognosisVectors {
  readonly models: Readonly<Record<string, readonly { input: Answers; expected: Scored }[]>>;
  readonly partial: readonly {
    model: string;
    input: Answers;
    expected: { min: number; max: number; groups: string[] };
  }[];
  readonly partialTree: readonly { model: string; domains: Answers; expected: { groups: string[] } }[];
  readonly katagiriLaboratory: readonly { input: Answers; expected: string | string[] }[];
  readonly bandOnly: readonly Answers[];
  readonly panel: readonly { expected: Readonly<Record<string, { input: Answers } & Scored>> }[];
}

/** One example of each kind, so that a clone without the shared vectors still compares every way of asking. */
const ownVectors: PrognosisVectors = {
  models: {
    osri2013: [{ input: { ptp: 'veryRapid', twoMinusGc: 'poor' }, expected: { score: 7, group: '7' } }],
    bollen2014: [
      {
        input: { profile: 'unfavourable', kps: 70, visceralOrBrain: false },
        expected: { score: null, group: 'D' },
      },
    ],
  },
  partial: [
    {
      model: 'osri2013',
      input: { ptp: 'rapid', twoMinusGc: ['moderate', 'poor'] },
      expected: { min: 5, max: 6, groups: ['4-5', '6'] },
    },
  ],
  partialTree: [
    {
      model: 'nesms2015',
      domains: { modifiedBauer: [4], ambulatory: ['intact', 'impaired'], albuminGdl: [4.1] },
      expected: { groups: ['3'] },
    },
  ],
  katagiriLaboratory: [
    { input: { crpMgDl: null, plateletsPerUl: 99_999 }, expected: 'critical' },
    { input: {}, expected: ['normal', 'abnormal', 'critical'] },
  ],
  bandOnly: [{ model: 'prism2015', total: 8, group: 'group1', publishedMedianOsMonths_MayoValidation: 57.1 }],
  panel: [{ expected: { mfi5: { input: { diabetes: 'yes' }, score: null, group: null } } }],
};

const shared = resolve(process.cwd(), '..', 'shared', 'domain', 'vectors', 'prognosis.json');
const found = existsSync(shared) ? [JSON.parse(readFileSync(shared, 'utf8')) as PrognosisVectors] : [];
const sets = [ownVectors, ...found];

type Check = readonly [kind: string, what: string, run: () => void];
const shown = (input: unknown) => JSON.stringify(input);

function scoreCheck(kind: string, model: string, input: Answers, expected: Scored): Check {
  return [kind, `${model} ${shown(input)}`, () => expect(askScore(model, input)).toMatchObject(expected)];
}

function bandCheck({ model, total, kind: _kind, source: _source, ...expected }: Answers): Check {
  const { group = null } = expected;
  return [
    'band of a total',
    `${String(model)} ${shown(total)}`,
    () => {
      expect(calculate(bandOnlyCalculator, { model, total })).toMatchObject(expected);
      expect(askScore(String(model), { total })).toMatchObject({ score: total, group });
    },
  ];
}

/** One check for every vector of a file. */
function checksOf({ models, panel, partial, partialTree, katagiriLaboratory, bandOnly }: PrognosisVectors): Check[] {
  return [
    ...Object.entries(models).flatMap(([model, vectors]) =>
      vectors.map(({ input, expected }) => scoreCheck('result', model, input, expected)),
    ),
    ...panel.flatMap(({ expected }) =>
      Object.entries(expected).map(([model, { input, score, group }]) =>
        scoreCheck('panel', model, input, { score, group }),
      ),
    ),
    ...partial.map<Check>(({ model, input, expected }) => [
      'range while answers are missing',
      `${model} ${shown(input)}`,
      () => expect(askScore(model, input)).toMatchObject({ ...expected, score: null, complete: false }),
    ]),
    ...partialTree.map<Check>(({ model, domains, expected }) => [
      'groups a tree can still reach',
      `${model} ${shown(domains)}`,
      () => expect(askScore(model, domains).groups).toEqual(expected.groups),
    ]),
    ...katagiriLaboratory.map<Check>(({ input, expected }) => [
      'laboratory class',
      shown(input),
      () => expect(calculate(katagiriLaboratoryCalculator, input)['value']).toEqual(expected),
    ]),
    ...bandOnly.map(bandCheck),
  ];
}

/** How many vectors there are, counted without knowing their kinds. */
function vectorsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if ('input' in value || 'domains' in value || 'total' in value) return 1;
  return Object.values(value).reduce((sum: number, one) => sum + vectorsIn(one), 0);
}

describe('the reference vectors about prognosis', () => {
  const checks = sets.flatMap(checksOf);

  it('are all reached', () => {
    const present = found.length > 0 ? '' : ' (shared vectors not present)';
    console.log(`Prognosis vectors compared: ${checks.length}${present}`);
    expect(checks).toHaveLength(vectorsIn(sets));
  });

  it.each(checks)('agree: %s, %s', (_kind, _what, run) => run());
});
