import { ALL_SCORES, ALL_TREES, newId, PATIENT_SCORES, ratedOn, RECORDED_TOTALS, rateScore, representativesOf, type AbsenceMap, type CaseView, type Kept } from '@rachis/domain';
import fc from 'fast-check';
import { TestApi, type ActingPerson } from './support/api.js';

const SEED = Number(process.env['RACHIS_TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
let api: TestApi;
let surgeon: ActingPerson;
let caseId: string;
let lesionId: string;
beforeAll(async () => {
  api = await TestApi.start();
  surgeon = await api.as('spine_surgeon');
  caseId = await surgeon.refer({ lesions: [{ levels: 'T8' }] });
  lesionId = (await surgeon.readCase(caseId)).lesions[0]?.id ?? '';
}, 30_000);
afterAll(() => api.stop());

interface StoredRow {
  id: string; case_id: string; lesion_id: string | null; score: string; score_version: number; answers: Record<string, string | null>; absences: AbsenceMap;
  total: number | null; low: number | null; high: number | null; band: string | null; assessed_on: string; based_on: string | null; rated_levels: string | null; recorded_by: string; recorded_at: Date;
}
const stored = () => api.rows<StoredRow>('SELECT r.*, r.assessed_on::text AS assessed_on FROM score_result r');
const rowOf = async (id: string) => (await stored()).find((row) => row.id === id);
const rate = (score: string, answers: object, more: object = {}, id = newId()) => surgeon.put<Kept>(`/cases/${caseId}/scores/${id}`, { score, assessedOn: '2026-03-13', answers, ...more });

/** One answer for every item of every score that can be rated, in the words a form sends. */
const answersOf: Record<string, fc.Arbitrary<Record<string, unknown>>> = Object.fromEntries([
  ...ALL_SCORES.map(({ id, items }) => [id, fc.record(Object.fromEntries(Object.entries(items).filter(([item]) => item !== 'location').map(([item, { options }]) => [item, fc.constantFrom(...Object.keys(options))])))]),
  ...ALL_TREES.map(({ id, items }) => [id, fc.record(Object.fromEntries(Object.entries(items).map(([item, asked]) => [item, fc.constantFrom(...representativesOf(asked))])))]),
]) as never;

describe('a rating', () => {
  it('of a tree model is kept with its answers, its group and no total', async () => {
    const id = newId();
    expect((await rate('bollen2014', { profile: 'favourable', kps: 80, visceralOrBrain: false }, {}, id)).status).toBe(200);
    expect(await rowOf(id)).toMatchObject({
      score: 'bollen2014', score_version: 1, case_id: caseId, lesion_id: null, answers: { profile: 'favourable', kps: '80', visceralOrBrain: 'no' }, total: null, low: null, high: null, band: 'A', assessed_on: '2026-03-13', recorded_by: surgeon.id,
    });
  });

  it('of the patient is kept without a lesion, and read with the case', async () => {
    const id = newId();
    await rate('mjoa', { motorUpper: '4', motorLower: 5, sensoryUpper: '2', sphincter: '3' }, { basedOn: 'Clinic' }, id);
    expect(await rowOf(id)).toMatchObject({ lesion_id: null, answers: { motorUpper: '4', motorLower: '5', sensoryUpper: '2', sphincter: '3' }, total: 14, low: 14, high: 14, band: 'moderate' });
    const { ratings } = (await surgeon.get<CaseView>(`/cases/${caseId}`)).body;
    expect(ratings).toEqual([expect.objectContaining({ id, score: 'mjoa', scoreVersion: 1, total: 14, band: 'moderate', basedOn: 'Clinic', recordedById: surgeon.id, recordedByName: surgeon.displayName })]);
  });

  it('with a model of prognosis is not read with the case: it belongs to its own panel', async () => {
    await rate('tomita2001', { primaryGrowth: 'slow', visceral: 'none', bone: 'solitary' });
    expect(PATIENT_SCORES).toContain('mjoa');
    expect((await surgeon.get<CaseView>(`/cases/${caseId}`)).text).not.toMatch(/tomita2001|bollen2014/);
  });

  it('with open items keeps the range, the reason of each, and the group only where it is certain', async () => {
    const [open, certain] = [newId(), newId()];
    await rate('katagiri2014', { primary: 'slow', visceralOrCerebral: 'none' }, { absences: { laboratory: 'pending' } }, open);
    expect(await rowOf(open)).toMatchObject({ total: null, low: 0, high: 5, band: null, absences: { laboratory: 'pending' } });
    await rate('bollen2014', { profile: 'unfavourable', kps: '80' }, { absences: { visceralOrBrain: 'not_done' } }, certain);
    expect(await rowOf(certain)).toMatchObject({ total: null, band: 'C', answers: { profile: 'unfavourable', kps: '80' }, absences: { visceralOrBrain: 'not_done' } });
  });

  it('of a total that was worked out elsewhere keeps the total and its group', async () => {
    const [whole, broken] = [newId(), newId()];
    await rate('rades2008ambulatory', { total: '32' }, {}, whole);
    expect(await rowOf(whole)).toMatchObject({ answers: { total: '32' }, total: 32, low: 32, high: 32, band: '32-34' });
    await rate('sorgNomogram2016', { total: 222.4 }, {}, broken);
    expect(await rowOf(broken)).toMatchObject({ answers: { total: '222.4' }, total: null, low: null, high: null });
  });

  it('of one lesion keeps the level it was made at', async () => {
    const id = newId();
    await rate('kowalchukVcf2022', { epiduralExtension: 'no', lumbarLocation: 'no', gtvOver10cc: 'yes', sinsOver6: 'no' }, { lesionId }, id);
    expect(await rowOf(id)).toMatchObject({ lesion_id: lesionId, rated_levels: 'T8', total: 1, band: 'low' });
  });

  it('sent twice is kept once, and the same id for another case is refused', async () => {
    const [id, other] = [newId(), await surgeon.refer()];
    const before = (await stored()).length;
    for (let press = 0; press < 2; press++) expect((await rate('mjoa', { sphincter: '3' }, {}, id)).body).toEqual({ id, version: 1 });
    (await surgeon.put(`/cases/${other}/scores/${id}`, { score: 'mjoa', assessedOn: '2026-03-13', answers: {} })).expectProblem(409, 'duplicate');
    expect((await stored()).length).toBe(before + 1);
  });
});

describe('a rating that cannot be', () => {
  it.each<[string, string, object, object, string]>([
    ['an option the score does not have', 'mjoa', { motorUpper: '6' }, {}, '#/answers/motorUpper'],
    ['an item the score does not have', 'mjoa', { motorUper: '5' }, {}, '#/answers/motorUper'],
    ['a number out of range', 'nesms2015', { albuminGdl: '360' }, {}, '#/answers/albuminGdl'],
    ['a number in words', 'nesms2015', { albuminGdl: '36 g/L' }, {}, '#/answers/albuminGdl'],
    ['a blank number', 'nesms2015', { albuminGdl: ' ' }, {}, '#/answers/albuminGdl'],
    ['a flag that is neither', 'bollen2014', { visceralOrBrain: 'perhaps' }, {}, '#/answers/visceralOrBrain'],
    ['two answers at once', 'tokuhashi2005', { generalCondition: ['moderate', 'good'] }, {}, '#/answers/generalCondition'],
    ['an answer in an answer', 'mjoa', { sphincter: { value: '3' } }, {}, '#/answers/sphincter'],
    ['an answer and a reason why there is none', 'bollen2014', { kps: 80 }, { absences: { kps: 'unknown' } }, '#/answers/kps'],
    ['a reason that is none', 'bollen2014', {}, { absences: { kps: 'lost' } }, '#/answers/kps'],
    ['a reason for an item it does not have', 'bollen2014', {}, { absences: { ecog: 'unknown' } }, '#/answers/ecog'],
    ['a total that cannot be', 'rades2008ambulatory', { total: '45' }, {}, '#/answers/total'],
    ['a total sent along', 'mjoa', { total: '18' }, {}, '#/answers/total'],
    ['a score of another world', 'constructor', {}, {}, '#/score'],
    ['a rule that is no score', 'noms', {}, {}, '#/score'],
  ])('is refused for %s, and nothing is kept', async (_, score, answers, more, pointer) => {
    const before = (await stored()).length;
    (await rate(score, answers, more)).expectProblem(422, 'invalid-input', pointer);
    expect((await stored()).length).toBe(before);
  });

  it('is refused for a lesion where the score is about the patient, and for a lesion of another case', async () => {
    (await rate('mjoa', { sphincter: '3' }, { lesionId })).expectProblem(422, 'invalid-input', '#/lesionId');
    (await rate('kowalchukVcf2022', { sinsOver6: 'no' }, { lesionId: newId() })).expectProblem(422, 'invalid-input', '#/lesionId');
    (await rate('sins', { pain: 'mechanical' })).expectProblem(422, 'invalid-input', '#/lesionId');
  });

  it('is refused for somebody who may not rate', async () => {
    const administrator = await api.as('administrator');
    (await administrator.put(`/cases/${caseId}/scores/${newId()}`, { score: 'mjoa', assessedOn: '2026-03-13', answers: {} })).expectProblem(403, 'not-permitted');
    (await api.send('PUT', `/cases/${caseId}/scores/${newId()}`, { body: { score: 'mjoa', assessedOn: '2026-03-13', answers: {} } })).expectProblem(401, 'not-signed-in');
  });
});

describe('every stored rating', () => {
  it('of every score there is can be worked out again from its answers and its version, to the same total, range and group', async () => {
    const sets = fc.sample(fc.infiniteStream(fc.nat({ max: 2 })), { numRuns: 1, seed: SEED })[0];
    for (const [score, arbitrary] of Object.entries(answersOf)) {
      for (const answers of fc.sample(arbitrary, { numRuns: 4, seed: SEED })) {
        // Some items stay open, with a reason or without.
        const fate = Object.entries(answers).map(([item, answer]) => [item, answer, sets?.next().value] as const);
        const known = Object.fromEntries(fate.filter(([, , what]) => what !== 0).map(([item, answer]) => [item, answer]));
        const absences = Object.fromEntries(fate.filter(([, , what]) => what === 0).slice(1).map(([item]) => [item, 'pending']));
        expect([score, (await rate(score, known, { absences, ...(ratedOn(score) === 'lesion' ? { lesionId } : {}) })).status]).toEqual([score, 200]);
      }
    }
    for (const { id, total } of RECORDED_TOTALS) expect((await rate(id, { total: total.min ?? 0 })).status).toBe(200);
    const rows = await stored();
    for (const { score, score_version, answers, absences, total, low, high, band } of rows) {
      expect([score, rateScore(score, answers, absences)]).toEqual([score, { version: score_version, answers, total, low, high, band }]);
    }
    console.log(`Ratings worked out again: ${rows.length} (RACHIS_TEST_SEED=${SEED})`);
    expect(new Set(rows.map(({ score }) => score)).size).toBe(new Set([...ALL_SCORES, ...ALL_TREES, ...RECORDED_TOTALS].map(({ id }) => id)).size);
  }, 60_000);
});
