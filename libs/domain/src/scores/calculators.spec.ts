import { differences, present, referenceVectors } from '../../../../tools/test/reference-vectors.mjs';
import { ALL_CALCULATORS, calculatorById } from './all-calculators.js';
import { askAsCalculation, askAsScore, isAskable } from './ask-rule.js';
import { askScore } from './ask-score.js';
import { calculate } from './calculator.js';
import { CATALOGUE } from './catalogue.js';
import { scoreById } from './all-scores.js';

const { questions, notReached } = referenceVectors();
const ways = { score: [askAsScore, askAsCalculation], calculation: [askAsCalculation, askAsScore] } as const;
const given = questions.flatMap((one) => {
  if ((one.way !== 'score' && one.way !== 'calculation') || !isAskable(one.id)) return [];
  const [asIs, otherWay] = ways[one.way];
  return [{ ...one, asIs, otherWay }];
});

describe('the reference vectors', () => {
  afterAll(() => {
    const ids = new Set(questions.map(({ id }) => id)).size;
    const examples = CATALOGUE.reduce((sum, entry) => sum + entry.examples.length, 0);
    const vectors = present
      ? `${questions.length} questions made of the reference vectors, about ${ids} rules`
      : 'no reference vectors here';
    console.log(`Asked: ${vectors}; ${examples} examples of ${CATALOGUE.length} scores and rules`);
  });

  it('are all reached: every place of the files became a question, and every rule they name can be asked', () => {
    expect(notReached).toEqual([]);
    expect([...new Set(questions.map(({ id }) => id))].filter((id) => !isAskable(id))).toEqual([]);
    expect(present ? questions.length : 500).toBeGreaterThan(300);
  });

  it('are answered as expected', () => {
    const wrong = given.flatMap(({ name, id, asIs, sent, expected }) => differences(expected, asIs(id, sent), name));
    expect(wrong).toEqual([]);
  });

  it('are answered the same when they are asked the other way round', () => {
    const wrong = given.flatMap(({ name, id, otherWay, sent, expected }) =>
      differences(expected, otherWay(id, sent), name),
    );
    expect(wrong).toEqual([]);
  });

  it('agree on the points of every answer', () => {
    for (const { id, expected } of questions.filter(({ way }) => way === 'points')) {
      const items = Object.entries(scoreById(id)?.items ?? {}).map(([item, { options }]) => [
        item,
        Object.fromEntries(Object.entries(options).map(([code, { points }]) => [code, points])),
      ]);
      expect(Object.fromEntries(items)).toEqual(expected);
    }
  });

  it('agree on how often each total of SINS occurs over all combinations of answers', () => {
    const items = Object.entries(scoreById('sins')?.items ?? {});
    const sets = items.reduce<Record<string, string>[]>(
      (all, [item, { options }]) =>
        all.flatMap((set) => Object.keys(options).map((code) => ({ ...set, [item]: code }))),
      [{}],
    );
    const histogramByTotal = Array.from({ length: 19 }, () => 0);
    const byCategory: Record<string, number> = {};
    for (const { score, group } of sets.map((answers) => askScore('sins', answers))) {
      if (score === null || group === null) throw new Error('a full set of answers has a total');
      histogramByTotal[score] = (histogramByTotal[score] ?? 0) + 1;
      byCategory[group] = (byCategory[group] ?? 0) + 1;
    }
    for (const { expected } of questions.filter(({ way }) => way === 'every')) {
      expect({ combinations: sets.length, histogramByTotal, byCategory }).toEqual(expected);
    }
    expect([sets.length, histogramByTotal[0], histogramByTotal[18]]).toEqual([1296, 1, 1]);
  });
});

describe('the worked examples', () => {
  it('are answered as they say, in each way a rule can be asked', () => {
    const wrong = CATALOGUE.flatMap(({ id, examples }) =>
      examples.flatMap(({ input, expected }) => {
        const both = calculatorById(id) && scoreById(id);
        const answers = both ? [askAsCalculation(id, input)] : [askAsCalculation(id, input), askAsScore(id, input)];
        return answers.flatMap((answer) => differences(expected, answer, `${id} ${JSON.stringify(input)}`));
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('are there for every calculation', () => {
    expect(ALL_CALCULATORS.filter(({ examples }) => examples.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('come back unchanged from JSON, as they are sent and answered over HTTP', () => {
    for (const calculator of ALL_CALCULATORS) {
      for (const { input } of calculator.examples) {
        const answer = calculate(calculator, input);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }
    }
  });
});
