import { CATALOGUE, isAskable, type RuleDefinition } from '@rachis/domain';
import { differences, present, referenceVectors } from '../../../tools/test/reference-vectors.mjs';
import { TestApi } from './support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
}, 30_000);
afterAll(() => api.stop());

/** Asks somebody who is not signed in might send: without a cookie. */
const ask = (id: string, way: 'score' | 'calculation', sent: object) =>
  way === 'score' ? api.send<object>('POST', `/scores/${id}/evaluate`, { body: { answers: sent } }) : api.send<object>('POST', `/calculators/${id}`, { body: { input: sent } });

describe('somebody outside who posts the reference vectors as they stand', () => {
  const { questions, notReached } = referenceVectors();
  const given = questions.filter(({ way }) => way === 'score' || way === 'calculation');

  it('gets an answer with everything that is expected, for every vector', async () => {
    expect(notReached).toEqual([]);
    const wrong: string[] = [];
    for (const { name, id, way, sent, expected } of given) {
      const { status, body } = await ask(id, way as 'score', sent);
      wrong.push(...(status === 200 ? differences(expected, body, name) : [`${name} answered ${status}`]));
    }
    console.log(`Vectors posted: ${present ? given.length : 'none here'}`);
    expect(wrong).toEqual([]);
    expect(present ? given.length : 500).toBeGreaterThan(300);
  }, 60_000);

  it('reads the points of every answer in the definition', async () => {
    for (const { id, expected } of questions.filter(({ way }) => way === 'points')) {
      const { items } = (await api.send<RuleDefinition>('GET', `/scores/${id}`)).body;
      expect(Object.fromEntries(items.map(({ name, options }) => [name, Object.fromEntries(options.map(({ code, points }) => [code, points]))]))).toEqual(expected);
    }
  });
});

describe('somebody outside who tries the worked examples', () => {
  it('gets what they say, in each way a rule can be asked', async () => {
    const wrong: string[] = [];
    for (const { id, examples, calculator, score } of CATALOGUE.filter((entry) => isAskable(entry.id))) {
      for (const { input, expected } of examples) {
        const ways = calculator && score ? (['calculation'] as const) : (['calculation', 'score'] as const);
        for (const way of ways) {
          const { status, body } = await ask(id, way, input);
          wrong.push(...(status === 200 ? differences(expected, body, id) : [`${id} ${JSON.stringify(input)} answered ${status}`]));
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});
