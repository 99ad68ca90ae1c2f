import fc from 'fast-check';
import { ALL_SCORES, ALL_TREES, RECORDED_TOTALS } from './all-scores.js';
import { ALL_MODELS } from './all-models.js';
import { askScore } from './ask-score.js';
import { InputRefused } from './calculator.js';
import { representativesOf } from './define-tree.js';
import { isRateable, PATIENT_SCORES, ratedOn, rateScore } from './rate-score.js';

const faultsOf = (...sent: Parameters<typeof rateScore>): string[] => {
  try {
    rateScore(...sent);
  } catch (refused) {
    if (refused instanceof InputRefused)
      return refused.faults.map(({ field, why, reason }) => `${field} ${why} ${reason}`);
    throw refused;
  }
  return [];
};

describe('a rating', () => {
  it('of a sum of points has a total and a band when every item is answered', () => {
    expect(rateScore('tomita2001', { primaryGrowth: 'moderate', visceral: 'none', bone: 'multiple' })).toEqual({
      version: 1,
      answers: { primaryGrowth: 'moderate', visceral: 'none', bone: 'multiple' },
      total: 4,
      low: 4,
      high: 4,
      band: '4-5',
    });
  });

  it('with open items has a range and no total', () => {
    expect(rateScore('tomita2001', { primaryGrowth: 'slow', bone: null }, { bone: 'pending', visceral: null })).toEqual(
      {
        version: 1,
        answers: { primaryGrowth: 'slow', bone: null },
        total: null,
        low: 2,
        high: 7,
        band: null,
      },
    );
    expect(rateScore('tomita2001', { primaryGrowth: 'slow', visceral: 'none' })).toMatchObject({
      low: 2,
      high: 3,
      band: '2-3',
    });
  });

  it('of a tree keeps numbers and flags as text and has a group without a total', () => {
    const answers = { profile: 'favourable', kps: '80', visceralOrBrain: 'no' };
    const rated = { version: 1, answers, total: null, low: null, high: null, band: 'A' };
    expect(rateScore('bollen2014', { profile: 'favourable', kps: 80, visceralOrBrain: false })).toEqual(rated);
    expect(rateScore('bollen2014', answers)).toEqual(rated);
    expect(rateScore('bollen2014', { ...answers, visceralOrBrain: 'false' })).toMatchObject({ band: 'A' });
    for (const yes of ['yes', 'true', true]) {
      expect(rateScore('bollen2014', { ...answers, visceralOrBrain: yes })).toMatchObject({ band: 'B' });
    }
  });

  it('of a total that was worked out elsewhere has that total; a broken one stays in the answer alone', () => {
    expect(rateScore('rades2008ambulatory', { total: 32 })).toMatchObject({
      answers: { total: '32' },
      total: 32,
      low: 32,
      high: 32,
      band: '32-34',
    });
    expect(rateScore('prism2015', { total: '-2' })).toMatchObject({ total: -2, low: -2, high: -2, band: 'group4' });
    expect(rateScore('sorgNomogram2016', { total: '222.4' })).toEqual({
      version: 1,
      answers: { total: '222.4' },
      total: null,
      low: null,
      high: null,
      band: null,
    });
    expect(rateScore('prism2015', { total: null })).toMatchObject({ total: null, low: null, high: null, band: null });
    expect(rateScore('prism2015', {}, { total: 'unknown' })).toMatchObject({ total: null, band: null });
    expect(rateScore('rades2008ambulatory', { visceral: 'yes' })).toMatchObject({ total: null, low: 21 });
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>, string[]]>([
    [
      'tomita2001',
      { bone: 'many' },
      {},
      ['bone option Bone metastases, the spine included: "many" is not one of solitary, multiple'],
    ],
    [
      'tomita2001',
      { bone: ['solitary'] },
      {},
      ['bone type Bone metastases, the spine included: one answer, or a reason why there is none'],
    ],
    ['tomita2001', { colour: {} }, {}, ['colour type colour: one answer, or a reason why there is none']],
    ['tomita2001', { toString: [] }, {}, ['toString type toString: one answer, or a reason why there is none']],
    [
      'tomita2001',
      { bone: 'solitary' },
      { bone: 'unknown' },
      ['bone option Bone metastases, the spine included: has an answer and a reason for its absence; keep one of them'],
    ],
    [
      'tomita2001',
      {},
      { bone: 'lost' },
      ['bone option Bone metastases, the spine included: "lost" is not a reason for absence'],
    ],
    ['tomita2001', {}, { colour: 'unknown' }, ['colour option Tomita prognostic score, 2001 has no item "colour"']],
    [
      'tomita2001',
      { toString: 'x' },
      { toString: 'unknown' },
      ['toString option Tomita prognostic score, 2001 has no item "toString"'],
    ],
    ['bollen2014', { kps: '80 %' }, {}, ['kps type Karnofsky performance status: "80 %" is not a number']],
    ['bollen2014', { kps: ' ' }, {}, ['kps type Karnofsky performance status: " " is not a number']],
    ['bollen2014', { kps: 'Infinity' }, {}, ['kps type Karnofsky performance status: "Infinity" is not a number']],
    ['bollen2014', { visceralOrBrain: 'constructor' }, {}, []],
    ['prism2015', { total: 'high' }, {}, ['total type Total: "high" is not a number']],
  ])('with %s is refused for %j %j', (id, sent, absences, reasons) => {
    const faults = faultsOf(id, sent, absences as never);
    if (reasons.length > 0) expect(faults).toEqual(reasons);
    else expect(faults).toHaveLength(1);
  });

  it('is refused with a plain error where there is no such score', () => {
    for (const id of ['noms', 'constructor', '']) {
      expect(isRateable(id)).toBe(false);
      expect(() => rateScore(id, {})).toThrow(new RangeError(`There is no score "${id}"`));
    }
    expect([...ALL_SCORES, ...ALL_TREES, ...RECORDED_TOTALS].every(({ id }) => isRateable(id))).toBe(true);
  });

  it('is about a lesion, the patient or either, and only what is no model of prognosis is shown with the case', () => {
    expect(['sins', 'kowalchukVcf2022', 'mjoa', 'tokuhashi2005'].map(ratedOn)).toEqual([
      'lesion',
      'either',
      'patient',
      'patient',
    ]);
    expect(PATIENT_SCORES).toEqual(['mjoa']);
    expect(PATIENT_SCORES.filter((id) => ALL_MODELS.some((model) => model.id === id))).toEqual([]);
  });

  it('that is stored says the same when it is worked out again, for any answers to any score', () => {
    const rateable = [
      ...ALL_SCORES.map(({ id, items }) => ({
        id,
        items: Object.entries(items).map(([name, item]) => [name, Object.keys(item.options)] as const),
      })),
      ...ALL_TREES.map(({ id, items }) => ({
        id,
        items: Object.entries(items).map(([name, item]) => [name, representativesOf(item)] as const),
      })),
    ];
    const rating = fc.constantFrom(...rateable).chain(({ id, items }) =>
      fc.record({
        id: fc.constant(id),
        sent: fc.record(
          Object.fromEntries(items.map(([name, values]) => [name, fc.option(fc.constantFrom(...values))])),
        ),
      }),
    );
    fc.assert(
      fc.property(rating, ({ id, sent }) => {
        const rated = rateScore(id, sent);
        expect(rateScore(id, rated.answers)).toEqual(rated);
        const { score, group, complete } = askScore(id, sent);
        expect([rated.total, rated.band]).toEqual([score, group]);
        if (!complete) expect(rated.total).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
