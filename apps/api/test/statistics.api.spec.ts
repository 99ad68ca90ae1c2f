import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { TestApi } from './support/api.js';

let api: TestApi;
beforeAll(async () => void (api = await TestApi.start()), 30_000);
afterAll(() => api.stop());

const six = { time: [10, 3, 2, 8, 5, 3], status: [1, 0, 1, 0, 1, 1] };
const send = (id: string, body: unknown) => api.send<Record<string, unknown>>('POST', `/statistics/${id}`, { body });
const ask = async (id: string, input: object) => {
  const answer = await send(id, { input });
  expect(answer.status).toBe(200);
  return answer.body;
};
const column = (length: number, value: (i: number) => unknown) => Array.from({ length }, (_, i) => value(i));

describe('somebody who checks the statistics from outside', () => {
  it('finds every statistic with its inputs, formula and sources without signing in', async () => {
    const { status, body } = await api.send<{ statistics: { id: string; ask: string; inputs: { name: string; needed: boolean }[]; sources: { verified: string }[] }[] }>('GET', '/statistics');
    expect(status).toBe(200);
    expect(body.statistics.map(({ id }) => id)).toContain('aalenJohansen');
    for (const { id, ask: address, inputs, sources } of body.statistics) expect([address, inputs.some(({ needed }) => needed), sources.length > 0]).toEqual([`/api/statistics/${id}`, true, true]);
  });

  it('gets a survival curve with its intervals, median and area', async () => {
    expect(await ask('kaplanMeier', { ...six, times: [0, 5, 11], tau: 8 })).toMatchObject({
      time: [2, 3, 5, 8, 10], surv: [0.833333, 0.666667, 0.444444, 0.444444, 0], seGreenwood: [0.152145, 0.19245, 0.222222, 0.222222, null],
      median: { confType: 'log-log', median: 5, medianLower: 2, medianUpper: null }, rmst: { tau: 8, rmst: 5.5, se: 1.029653, beyondFollowUp: false },
      atTimes: { times: [0, 5, 11], nRisk: [6, 3, 0], surv: [1, 0.444444, 0], lower: [null, 0.066187, null], beyondFollowUp: [false, false, true] },
    });
  });

  it('gets each of the others under its id and under its other names', async () => {
    expect(await ask('survivalAt', { ...six, times: [5] })).toMatchObject({ surv: [0.444444] });
    expect(await ask('median', six)).toMatchObject({ n: 6, events: 4, q25: 3, median: 5, q75: 10 });
    expect(await ask('reverseKM', six)).toMatchObject({ events: 2, median: 8 });
    expect(await ask('rmst', { ...six, tau: 8 })).toMatchObject({ rmst: 5.5 });
    expect(await ask('logrank', { ...six, group: ['a', 'b', 'a', 'b', 'a', 'b'] })).toMatchObject({ groups: ['a', 'b'], n: [3, 3], observed: [3, 1], df: 1, excluded: { count: 0 } });
    expect(await ask('concordance', { ...six, x: [1, 2, 6, null, 4, 3] })).toMatchObject({ n: 5, c: 0.875, excluded: { count: 1, at: [3] } });
    expect(await ask('brier', { predicted: [0.9, 0.4, 0.2, 0.1], outcome: [1, 0, 1, 0] })).toMatchObject({ brier: 0.205, scaledBrier: 0.18, aucCStatistic: 0.75 });
    expect(await ask('brierIpcw', { ...six, predicted: [0.9, 0.4, 0.2, 0.5, 0.5, 0.5], horizon: 4 })).toMatchObject({ n: 6, G4: 0.8, kmMarginal4: 0.666667 });
    expect(await ask('binaryCalibration', { predicted: [0.2, 0.2, 0.6, 0.6], outcome: [0, 1, 0, 1] })).toMatchObject({ OE: 1.25, quartileGroups: [{ n: 2 }, { n: 2 }], notes: [] });
    expect(await ask('competingRisks', { time: [3, 1, 2, 4], status: [1, 1, 2, 0] })).toMatchObject({ cifEvent: [0.25, 0.25, 0.5, 0.5], naive1minusKM: [0.25, 0.25, 0.625, 0.625] });
    expect(await ask('wilson', { x: 5, n: 10 })).toEqual({ x: 5, n: 10, p: 0.5, lower: 0.236593, upper: 0.763407 });
  });

  it('gets the reference values computed with R, where they are beside this checkout', async () => {
    const shared = resolve(process.cwd(), '..', 'shared', 'domain', 'vectors', 'survival.json');
    if (!existsSync(shared)) return;
    const { aml, wilson, competingSmall, edgeCases } = JSON.parse(readFileSync(shared, 'utf8')) as Record<string, Record<string, never>>;
    const { time, status, group, kmAll, medianAll, atTimes, reverseKM, logrank, rmst } = aml as Record<string, { times?: unknown; tau?: unknown }>;
    expect(await ask('kaplanMeier', { time, status })).toMatchObject(kmAll!);
    expect(await ask('median', { time, status })).toEqual(medianAll);
    expect(await ask('atTimes', { time, status, times: atTimes?.times })).toMatchObject(atTimes!);
    expect(await ask('reverseKM', { time, status })).toEqual(reverseKM);
    expect(await ask('logrank', { time, status, group })).toMatchObject(logrank!);
    expect(await ask('rmst', { time, status, tau: rmst?.tau })).toMatchObject(rmst!);
    for (const { x, n, lower, upper } of Object.values(wilson ?? {}) as { x: number; n: number; lower: number; upper: number }[]) expect(await ask('wilson', { x, n })).toMatchObject({ lower, upper });
    expect((await ask('competingSmall', { time: competingSmall?.['time'], status: competingSmall?.['status'] }))['cifDeathLogLogUpper']).toEqual((competingSmall?.['atAllTimes'] as unknown as { cifDeathLogLogUpper: unknown }).cifDeathLogLogUpper);
    for (const one of Object.values(edgeCases ?? {}) as { time: unknown; status: unknown; km: object; median: object }[]) expect(await ask('kaplanMeier', { time: one.time, status: one.status })).toMatchObject({ ...one.km, median: one.median });
  });
});

describe('a question about statistics', () => {
  it('that names no statistic finds none', async () => {
    (await send('cox', { input: six })).expectProblem(404, 'not-found');
    (await send('toString', { input: six })).expectProblem(404, 'not-found');
  });

  it('without input, or with more than that, is refused', async () => {
    (await send('median', {})).expectProblem(422, 'invalid-input', '#/input');
    (await send('median', { input: [six] })).expectProblem(422, 'invalid-input', '#/input');
    (await send('median', { input: six, patient: 'x' })).expectProblem(422, 'invalid-input', '#/patient');
    (await send('median', [six])).expectProblem(400, 'malformed-request');
  });

  it('is refused beside the subject that is wrong, without telling the value', async () => {
    const answer = (await send('median', { input: { time: [1, 2, 3, -4711], status: [1, 0, null, 1] } })).expectProblem(422, 'invalid-input', '#/input/time/3');
    answer.expectProblem(422, 'invalid-input', '#/input/status/2');
    expect(answer.text).not.toContain('4711');
    (await send('kaplanMeier', { input: { ...six, 'odd/name~': 1 } })).expectProblem(422, 'invalid-input', '#/input/odd~1name~0');
    (await send('rmst', { input: six })).expectProblem(422, 'invalid-input', '#/input/tau');
    (await send('logRank', { input: { ...six, group: [1, 1, 1, 1, 1, 1] } })).expectProblem(422, 'invalid-input', '#/input/group');
    (await send('median', { input: { time: [], status: [] } })).expectProblem(422, 'invalid-input', '#/input/time');
  });

  it('may be about a hundred thousand subjects and not one more', async () => {
    const many = (count: number) => ({ time: column(count, (i) => i / 7), status: column(count, (i) => i % 2), group: column(count, (i) => `centre ${i % 9}`) });
    expect(await ask('logRank', many(100_000))).toMatchObject({ df: 8, observed: column(9, () => expect.any(Number)) });
    (await send('logRank', { input: many(100_001) })).expectProblem(413, 'too-large', '#/input/time');
  }, 30_000);

  it('is too large beyond eight megabytes, and another route still takes no more than it did', async () => {
    const padded = (bytes: number) => JSON.stringify({ input: six, padding: 'x'.repeat(bytes) });
    (await send('median', padded(1_000_000))).expectProblem(422, 'invalid-input', '#/padding');
    (await send('median', padded(8_400_000))).expectProblem(413, 'too-large');
    (await api.send('POST', '/session', { body: padded(300_000) })).expectProblem(413, 'too-large');
  });
});
