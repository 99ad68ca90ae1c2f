import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { statisticById } from './all-statistics.js';
import { askStatistic } from './statistic.js';

type Values = Readonly<Record<string, unknown>>;
/** Data with the results expected of them, each under a name. */
type DataSet = Record<string, Values>;
interface SurvivalVectors {
  readonly aml: DataSet;
  readonly lung: DataSet;
  readonly brierIPCW: Values;
  readonly binaryCalibration: Values;
  readonly wilson: Values[];
  readonly competingSmall: { atAllTimes: Values } & Values;
  readonly edgeCases: DataSet[];
}

const shared = resolve(process.cwd(), '..', 'shared', 'domain', 'vectors', 'survival.json');
const vectors = existsSync(shared) ? (JSON.parse(readFileSync(shared, 'utf8')) as SurvivalVectors) : null;

/** Everything a vector says that is not a result: the data themselves, words about them, and what it says not to test. */
const NO_RESULT = /^(source|name|predictorMeaning|weightsRule|propTestAgrees|informationalOnly_.*)$/;
const isBlock = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every block of expected results by its place in the file, so that one that is never compared is noticed. */
function placesOf(all: SurvivalVectors): string[] {
  return Object.entries(all).flatMap(([top, value]: [string, unknown]): string[] => {
    if (top === 'meta') return [];
    const entries: [string, unknown][] = Array.isArray(value)
      ? [...value.entries()].map(([i, one]) => [`${top}/${i}`, one as unknown])
      : [[top, value]];
    return entries.flatMap(([place, one]) => {
      const inner = Object.entries(one as Values).filter(
        ([name, block]) => isBlock(block) && !/^calibration/.test(name),
      );
      return inner.length > 0 ? inner.map(([name]) => `${place}/${name}`) : [place];
    });
  });
}

const reached = new Set<string>();
let compared = 0;

/** Whether an answer holds everything that is expected; numbers to the last of the six decimals, small p values to their digits. */
function differences(actual: unknown, expected: unknown, place: string): string[] {
  if (isBlock(expected)) {
    return Object.entries(expected).flatMap(([name, value]) =>
      NO_RESULT.test(name) ? [] : differences((actual as Values)[name], value, `${place}/${name}`),
    );
  }
  if (Array.isArray(expected)) {
    const list = actual as unknown[];
    return [
      ...(list.length === expected.length ? [] : [`${place}: ${list.length} values`]),
      ...expected.flatMap((value, i) => differences(list[i], value, `${place}/${i}`)),
    ];
  }
  compared += 1;
  const near =
    typeof expected === 'number' &&
    typeof actual === 'number' &&
    Math.abs(actual - expected) <= (place.endsWith('/p') && expected < 0.1 ? expected * 1e-7 : 1e-12);
  return near || actual === expected ? [] : [`${place}: ${JSON.stringify(actual)} and not ${JSON.stringify(expected)}`];
}

function compare(place: string, id: string, input: Values, expected: Values | undefined): void {
  const statistic = statisticById(id);
  if (!statistic || !expected) throw new Error(`${place} or ${id} is not there`);
  reached.add(place);
  expect(differences(askStatistic(statistic, input), expected, place)).toEqual([]);
}

const column = (data: DataSet, name: string) => data[name] as unknown as (number | string | null)[];
/** Time and status of those for whom `keep` holds. */
function part(data: DataSet, keep: (subject: number) => boolean = () => true): { time: unknown[]; status: unknown[] } {
  const pick = (name: string) => column(data, name).filter((_, i) => keep(i));
  return { time: pick('time'), status: pick('status') };
}

describe('the reference values computed with R', () => {
  if (!vectors) {
    it('are not beside this checkout; landmarks.spec.ts compares a few of them', () =>
      expect(existsSync(shared)).toBe(false));
    return;
  }
  const { aml, lung, edgeCases, brierIPCW, binaryCalibration, wilson, competingSmall } = vectors;
  const inGroup = (name: string) => (i: number) => column(aml, 'group')[i] === name;
  const ofSex = (sex: number) => (i: number) => column(lung, 'sex')[i] === sex;

  it('are met by survival curves with their intervals', () => {
    compare('aml/kmAll', 'kaplanMeier', part(aml), aml['kmAll']);
    for (const name of ['Maintained', 'Nonmaintained'])
      compare(`aml/km${name}`, 'kaplanMeier', part(aml, inGroup(name)), aml[`km${name}`]);
  });

  it('are met by medians with their intervals', () => {
    compare('aml/medianAll', 'median', part(aml), aml['medianAll']);
    for (const name of ['Maintained', 'Nonmaintained'])
      compare(`aml/median${name}`, 'median', part(aml, inGroup(name)), aml[`median${name}`]);
    compare('lung/medianAll', 'median', part(lung), lung['medianAll']);
    for (const sex of [1, 2])
      compare(`lung/medianSex${sex}`, 'median', part(lung, ofSex(sex)), lung[`medianSex${sex}`]);
  });

  it('are met by survival at given times', () => {
    const at = (place: string, data: DataSet, name: string, keep?: (i: number) => boolean) =>
      compare(place, 'survivalAt', { ...part(data, keep), times: data[name]?.['times'] }, data[name]);
    at('aml/atTimes', aml, 'atTimes');
    at('lung/atTimesAll', lung, 'atTimesAll');
    for (const sex of [1, 2]) at(`lung/atTimesSex${sex}`, lung, `atTimesSex${sex}`, ofSex(sex));
  });

  it('are met by the length of follow-up and by the restricted mean', () => {
    compare('aml/reverseKM', 'reverseKM', part(aml), aml['reverseKM']);
    compare('lung/reverseKM', 'reverseKM', part(lung), lung['reverseKM']);
    compare('aml/rmst', 'rmst', { ...part(aml), tau: aml['rmst']?.['tau'] }, aml['rmst']);
  });

  it('are met by log-rank tests, stratified and not', () => {
    compare('aml/logrank', 'logrank', { ...part(aml), group: column(aml, 'group') }, aml['logrank']);
    compare('lung/logrankSex', 'logrank', { ...part(lung), group: column(lung, 'sex') }, lung['logrankSex']);
    compare(
      'lung/logrankEcogFourGroups',
      'logrank',
      { ...part(lung), group: column(lung, 'phEcog') },
      lung['logrankEcogFourGroups'],
    );
    compare(
      'lung/logrankSexStratifiedByEcog',
      'logrank',
      { ...part(lung), group: column(lung, 'sex'), strata: column(lung, 'phEcog') },
      lung['logrankSexStratifiedByEcog'],
    );
  });

  it("are met by Harrell's C", () => {
    compare(
      'lung/concordanceEcog',
      'concordance',
      { ...part(lung), x: column(lung, 'phEcog') },
      lung['concordanceEcog'],
    );
    compare('lung/concordanceAge', 'concordance', { ...part(lung), x: column(lung, 'age') }, lung['concordanceAge']);
  });

  it('are met by Brier scores and calibration', () => {
    const known = (i: number) => column(lung, 'phEcog')[i] !== null;
    const predicted = column(lung, 'phEcog')
      .filter((_, i) => known(i))
      .map((grade) => 0.75 - 0.18 * Number(grade));
    compare('brierIPCW', 'brierIPCW', { ...part(lung, known), predicted, horizon: 365 }, brierIPCW);
    const { predicted: risks, outcome, ...expected } = binaryCalibration;
    compare('binaryCalibration', 'calibration', { predicted: risks, outcome }, expected);
    compare(
      'binaryCalibration',
      'brier',
      { predicted: risks, outcome },
      {
        brier: expected['brier'],
        brierNull: expected['brierNull'],
        scaledBrier: expected['scaledBrier'],
        aucCStatistic: expected['aucCStatistic'],
      },
    );
    for (const [i, { x, n, ...share }] of wilson.entries()) compare(`wilson/${i}`, 'wilson', { x, n }, share);
  });

  it('are met by cumulative incidence with a competing event', () => {
    const { time, status, atAllTimes } = competingSmall;
    compare('competingSmall/atAllTimes', 'aalenJohansen', { time, status }, atAllTimes);
    compare('competingSmall/atAllTimes', 'competingSmall', { time, status, times: atAllTimes['times'] }, atAllTimes);
  });

  it('are met at the edges: one subject, nobody dies, ties, flat exactly at one half', () => {
    for (const [i, { time, status, km, median }] of edgeCases.entries()) {
      compare(`edgeCases/${i}/km`, 'kaplanMeier', { time, status }, km);
      compare(`edgeCases/${i}/median`, 'median', { time, status }, median);
    }
  });

  it('are all compared', () => {
    console.log(`Reference values of statistics compared: ${compared} in ${reached.size} vectors`);
    expect([...reached].sort()).toEqual(placesOf(vectors).sort());
  });
});
