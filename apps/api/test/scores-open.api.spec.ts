import { ALL_SCORES, ALL_TREES, CATALOGUE, isAskable, type CalculatorList, type RuleAnswer, type RuleDefinition, type ScoreAnswer, type ScoreList } from '@rachis/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { TestApi } from './support/api.js';
import { ALWAYS_BAD } from './support/bad-bodies.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
}, 30_000);
afterAll(() => api.stop());

const evaluate = <T = ScoreAnswer>(id: string, answers: unknown) => api.send<T>('POST', `/scores/${id}/evaluate`, { body: { answers } });
const calculate = <T = RuleAnswer>(id: string, input: unknown) => api.send<T>('POST', `/calculators/${id}`, { body: { input } });
const WHOLE = { pain: 'mechanical', boneLesion: 'lytic', alignment: 'normal', collapse: 'gt50', posterolateral: 'none' };

describe('somebody who is not signed in', () => {
  it('reads the list of every score, model and rule, each once, with its mark and its addresses', async () => {
    const { status, body } = await api.send<ScoreList>('GET', '/scores');
    expect(status).toBe(200);
    expect(body.scores.map(({ id }) => id)).toEqual(CATALOGUE.map(({ id }) => id));
    expect(new Set(body.scores.map(({ id }) => id)).size).toBe(body.scores.length);
    const sins = body.scores.find(({ id }) => id === 'sins');
    expect(sins).toEqual({
      id: 'sins', title: 'Spinal Instability Neoplastic Score', shortTitle: 'SINS', group: 'stability', kind: 'sum', version: 1, verified: 'secondary', checkedBy: null, docs: 'docs/clinical/sins.md',
      links: { self: '/api/scores/sins', evaluate: '/api/scores/sins/evaluate', calculate: '/api/calculators/sins', page: '/scores/sins' },
    });
  });

  it('reads the list of what can be asked', async () => {
    const { body } = await api.send<CalculatorList>('GET', '/calculators');
    expect(body.calculators.map(({ id }) => id)).toEqual(CATALOGUE.map(({ id }) => id).filter(isAskable));
    expect(body.calculators.every(({ links }) => links.calculate !== null && links.evaluate !== null)).toBe(true);
  });

  it('reads every definition at both addresses, with citation, items or inputs, limits and examples', async () => {
    for (const { id, citation, version } of CATALOGUE) {
      const { status, body } = await api.send<RuleDefinition>('GET', `/scores/${id}`);
      expect([id, status]).toEqual([id, 200]);
      expect(body).toMatchObject({ id, version, citation: { text: citation.text, verified: citation.verified } });
      expect(body.limits.length).toBeGreaterThan(0);
      expect((await api.send('GET', `/calculators/${id}`)).body).toEqual(body);
    }
    const { items, bands } = (await api.send<RuleDefinition>('GET', '/scores/sins')).body;
    expect(items.map(({ name }) => name)).toEqual(['location', 'pain', 'boneLesion', 'alignment', 'collapse', 'posterolateral']);
    expect(items[1]?.options).toEqual([
      { code: 'mechanical', label: 'Mechanical', points: 3 },
      { code: 'occasional_non_mechanical', label: 'Occasional, not mechanical', points: 1 },
      { code: 'pain_free', label: 'Pain-free lesion', points: 0 },
    ]);
    expect(bands.map(({ id, totals }) => [id, totals])).toEqual([['stable', '0 to 6'], ['potentially_unstable', '7 to 12'], ['unstable', '13 to 18']]);
  });

  it('finds every worked example allowed by the schemas of the definition', async () => {
    const ajv = new Ajv2020({ strict: false });
    formats(ajv, ['date', 'date-time']);
    for (const { id, examples } of CATALOGUE) {
      const { items, forms } = (await api.send<RuleDefinition>('GET', `/scores/${id}`)).body;
      const ways = [items, ...forms.map(({ inputs }) => inputs)].map((asked) => new Map(asked.map(({ name, schema }) => [name, ajv.compile(schema)])));
      const refused = examples.filter(({ input, expected }) => expected['valid'] !== false && !ways.some((way) => Object.entries(input).every(([name, value]) => way.get(name)?.(value))));
      expect([id, refused.map(({ input }) => input)]).toEqual([id, []]);
    }
  });

  it('gets a total only when nothing is open, else the range, what is missing and the groups that can be reached', async () => {
    expect((await evaluate('sins', { level: 'T8', ...WHOLE })).body).toMatchObject({ valid: true, score: 9, group: 'potentially_unstable', complete: true, min: 9, max: 9, groups: ['potentially_unstable'], missing: [] });
    expect((await evaluate('sins', { level: 'T8', ...WHOLE, posterolateral: null })).body).toMatchObject({ score: null, group: 'potentially_unstable', complete: false, min: 9, max: 12, missing: ['posterolateral'] });
    const nothing = (await evaluate('sins', {})).body;
    expect(nothing).toMatchObject({ score: null, group: null, complete: false, min: 0, max: 18, groups: ['stable', 'potentially_unstable', 'unstable'] });
    expect(nothing.missing).toHaveLength(6);
  });

  it('gets nothing from nothing for any score: no total, no result, and everything that is missing', async () => {
    for (const { id, items } of [...ALL_SCORES, ...ALL_TREES]) {
      expect([id, (await evaluate(id, {})).body]).toEqual([id, expect.objectContaining({ score: null, complete: false, missing: Object.keys(items) })]);
      expect((await calculate(id, {})).body.complete).toBe(false);
    }
  });

  it('may ask a score with inputs and a calculation with answers', async () => {
    expect((await calculate('tokuhashi2005', { palsy: 'frankelE' })).body).toMatchObject({ valid: true, complete: false, score: null });
    expect((await calculate('sins', { level: 'T8', ...WHOLE })).body).toMatchObject({ region: 'semirigid', total: 9, category: 'potentially_unstable', score: 9 });
    expect((await evaluate('escc', { grade: '1c' })).body).toMatchObject({ valid: true, complete: true, ordinal: 3, score: null });
    expect((await evaluate('sins', { level: 'T8', ...WHOLE, instrumented: true })).body).toMatchObject({ score: null, status: 'not_applicable', complete: false });
  });
});

describe('what cannot be asked', () => {
  it('is not there, under whatever name', async () => {
    for (const id of ['nothing', 'SINS', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'prototype', 'sins%00', '%2e%2e', 'null', '0', encodeURIComponent('sins/../escc'), 'x'.repeat(199)]) {
      for (const path of [`/scores/${id}`, `/calculators/${id}`]) (await api.send('GET', path)).expectProblem(404, 'not-found');
      (await evaluate(id, { pain: 'mechanical' })).expectProblem(404, 'not-found');
      (await calculate(id, { pain: 'mechanical' })).expectProblem(404, 'not-found');
    }
  });

  it('is refused by name: an item or option that does not exist, with a pointer to each', async () => {
    const refused = await evaluate<{ errors: { pointer: string; detail: string }[] }>('sins', { pain: 'terrible', colour: 'red', collapse: 7 });
    refused.expectProblem(422, 'invalid-input');
    expect(refused.body.errors.map(({ pointer }) => pointer)).toEqual(['#/answers/pain', '#/answers/colour', '#/answers/collapse']);
    expect(refused.body.errors[0]?.detail).toBe('Pain: "terrible" is not one of mechanical, occasional_non_mechanical, pain_free');
    expect(refused.text).not.toMatch(/"(score|total|min|max)":/);
    (await evaluate('bollen2014', { kps: 80, profile: 'lucky' })).expectProblem(422, 'invalid-input', '#/answers/profile');
    (await evaluate('nesms2015', { albuminGdl: 'low' })).expectProblem(422, 'invalid-input', '#/answers/albuminGdl');
    (await calculate('sins', { level: 'T13' })).expectProblem(422, 'invalid-input', '#/input/level');
    (await calculate('noms', { override: { value: 'radiant' }, primary: 'nsclc' })).expectProblem(422, 'invalid-input', '#/input/override/value');
    (await calculate('reirradiation', { prior: { doseCgy: 3000, fractions: 10 } })).expectProblem(422, 'invalid-input', '#/input/prior/doseCgy');
  });

  it('is pointed to exactly, whatever stands in the name', async () => {
    (await evaluate('sins', { 'a/b': 1 })).expectProblem(422, 'invalid-input', '#/answers/a~1b');
    (await calculate('escc', { 'grade.x': '1a' })).expectProblem(422, 'invalid-input', '#/input/grade.x');
    (await calculate('escc', { '~': 1 })).expectProblem(422, 'invalid-input', '#/input/~0');
  });

  it('is told apart from what is not valid where telling that is the purpose', async () => {
    expect((await calculate('escc', { grade: '1d' })).body).toMatchObject({ valid: false, complete: false });
    expect((await calculate('performance', { kps: 75 })).body).toMatchObject({ valid: false });
    (await calculate('performance', { karnofsky: 70 })).expectProblem(422, 'invalid-input', '#/input/karnofsky');
  });
});

describe('hostile questions', () => {
  const askable = CATALOGUE.map(({ id }) => id).filter(isAskable);
  const addresses = () => askable.flatMap((id) => [`/scores/${id}/evaluate`, `/calculators/${id}`]);
  const fault = ({ status, headers, text }: { status: number; headers: Record<string, unknown>; text: string }) =>
    (status >= 400 && status < 500 && String(headers['content-type']).startsWith('application/problem+json')) || status === 200 ? null : `${status} ${text.slice(0, 200)}`;

  it('that are no question are refused with a problem document at every address', async () => {
    const faults: string[] = [];
    for (const path of ['/scores/sins/evaluate', '/calculators/bedEqd2', '/calculators/noms']) {
      for (const { what, text } of ALWAYS_BAD) {
        const answer = await api.send('POST', path, { body: text });
        if (answer.status < 400 || answer.status >= 500) faults.push(`${path} ${what}: ${answer.status}`);
      }
    }
    for (const path of addresses()) {
      for (const body of ['{}', '{"answers":[]}', '{"input":[]}', '{"answers":null,"input":null}', '{"answers":{"__proto__":{"x":1}}}', '{"input":{"constructor":{"x":1}}}', '{"input":{},"answers":{}}']) {
        const answer = await api.send('POST', path, { body });
        if (answer.status < 400 || answer.status >= 500) faults.push(`${path} ${body}: ${answer.status}`);
      }
    }
    expect(faults).toEqual([]);
  }, 60_000);

  it('with any strange value under any name a rule knows are answered or refused, and never make it stumble', async () => {
    const strange = ['1e308', '-1e308', '1e309', '"NaN"', '"30 Gy"', '""', '[]', '{}', '[[[[]]]]', '[null]', '{"x":{"y":{}}}', 'true', '-0', '"constructor"', '"\\u0000\\ud800"', `[${'1,'.repeat(400)}1]`, `"${'x'.repeat(5000)}"`];
    const faults: string[] = [];
    for (const { id, score, tree, calculator, examples } of CATALOGUE.filter((entry) => isAskable(entry.id))) {
      // Beside answers that are right, so that what follows from them is reached.
      const beside = examples[0]?.input ?? {};
      const ways = [
        ['answers', `/scores/${id}/evaluate`, Object.keys(score?.items ?? tree?.items ?? {})],
        ['input', `/calculators/${id}`, [...new Set((calculator?.forms ?? []).flatMap(({ inputs }) => Object.keys(inputs)))]],
      ] as const;
      for (const [field, path, names] of ways) {
        for (const body of names.flatMap((name) => strange.map((value) => `{"${field}":${JSON.stringify({ ...beside, [name]: '@' }).replace('"@"', value)}}`))) {
          const said = fault(await api.send('POST', path, { body }));
          if (said) faults.push(`${path} ${body.slice(0, 80)}: ${said}`);
        }
      }
    }
    expect(faults).toEqual([]);
  }, 120_000);

  it('that are longer than any question are refused as too large', async () => {
    (await evaluate('sins', { pain: 'x'.repeat(20_000) })).expectProblem(413, 'too-large');
    (await calculate('bedEqd2', { fractions: Array.from({ length: 10_000 }, () => 1) })).expectProblem(413, 'too-large');
  });

  it('of another site, or that are not JSON, are refused like every other change', async () => {
    const body = { answers: WHOLE };
    (await api.send('POST', '/scores/sins/evaluate', { body, headers: { origin: 'https://evil.example' } })).expectProblem(403, 'forged-request');
    (await api.send('POST', '/scores/sins/evaluate', { body, headers: { 'sec-fetch-site': 'cross-site' } })).expectProblem(403, 'forged-request');
    (await api.send('POST', '/scores/sins/evaluate', { body: JSON.stringify(body), headers: { 'content-type': 'text/plain' } })).expectProblem(415, 'unsupported-media');
    for (const path of ['/scores', '/scores/sins', '/calculators']) (await api.send('PUT', path, { body })).expectProblem(404, 'not-found');
  });
});
