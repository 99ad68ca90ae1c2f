import { ASKABLE_SCORES, askScore } from './ask-score.js';
import { InputRefused } from './calculator.js';

/** The faults a score refuses answers with. */
function refusal(id: string, answers: Record<string, unknown>) {
  try {
    askScore(id, answers);
  } catch (refused) {
    if (refused instanceof InputRefused) return refused.faults;
    throw refused;
  }
  throw new Error('the answers were taken');
}
const katagiri = {
  primary: 'rapid',
  visceralOrCerebral: 'nodular',
  laboratory: 'normal',
  ecog3or4: 'no',
  previousChemotherapy: 'no',
  multipleSkeletal: 'yes',
};

describe('a score asked by its id', () => {
  it('has a score and a group when everything is known', () => {
    expect(askScore('katagiri2014', katagiri)).toEqual({
      score: 5,
      group: 'intermediate',
      complete: true,
      min: 5,
      max: 5,
      groups: ['intermediate'],
      missing: [],
      groupLabel: 'Intermediate risk',
      note: 'Katagiri 2014: 49 % alive at 1 year.',
      direction: 'lower is better',
      addends: expect.arrayContaining([expect.objectContaining({ item: 'primary', answer: 'rapid', points: 3 })]),
      open: [],
      reason: null,
    });
  });

  it('has no score while an item is open, and no group while two can be reached', () => {
    expect(askScore('katagiri2014', { ...katagiri, laboratory: null })).toMatchObject({
      score: null,
      group: null,
      groupLabel: null,
      complete: false,
      min: 5,
      max: 7,
      groups: ['intermediate', 'high'],
    });
  });

  it('has its group, though no score, as soon as a single one can be reached', () => {
    const open = { ...katagiri, primary: 'slow', laboratory: null };
    expect(askScore('katagiri2014', { ...open, visceralOrCerebral: 'none' })).toMatchObject({
      score: null,
      group: 'low',
      groupLabel: 'Low risk',
      complete: false,
      min: 1,
      max: 3,
      groups: ['low'],
      missing: ['laboratory'],
      open: [{ item: 'laboratory', label: 'Laboratory data', absence: null }],
    });
  });

  it('takes a grade as a number where the option is called so, alone or in a list', () => {
    const answers = {
      generalCondition: 'good',
      majorOrganMetastases: 'none',
      primarySite: 'group5',
      palsy: 'frankelE',
    };
    const asked = askScore('tokuhashi2005', { ...answers, extraspinalBoneFoci: 0, vertebralMetastases: [1, '2'] });
    expect(asked).toMatchObject({ min: 14, max: 15, groups: ['ge12mo'], missing: ['vertebralMetastases'] });
    expect(refusal('tokuhashi2005', { extraspinalBoneFoci: 1 })).toEqual([
      {
        field: 'extraspinalBoneFoci',
        why: 'option',
        reason: 'Bone metastases outside the spine: "1" is not one of 0, 1-2, 3plus',
      },
    ]);
  });

  it('refuses unknown items and options by name', () => {
    expect(refusal('tomita2001', { bone: 'two', growth: 'slow', toString: 1 })).toEqual([
      {
        field: 'bone',
        why: 'option',
        reason: 'Bone metastases, the spine included: "two" is not one of solitary, multiple',
      },
      { field: 'growth', why: 'unknown', reason: 'Tomita prognostic score, 2001 has no item "growth"' },
      { field: 'toString', why: 'unknown', reason: 'Tomita prognostic score, 2001 has no item "toString"' },
    ]);
    expect(refusal('tomita2001', { bone: [] })).toMatchObject([{ field: 'bone', why: 'option' }]);
    expect(refusal('bollen2014', { kps: 85, mood: 'good' })).toMatchObject([
      { field: 'kps', why: 'step' },
      { field: 'mood', why: 'unknown' },
    ]);
  });

  it('has a group and no points where a tree counts none', () => {
    expect(askScore('bollen2014', { profile: 'favourable', kps: 80, visceralOrBrain: true })).toEqual({
      score: null,
      group: 'B',
      complete: true,
      min: null,
      max: null,
      groups: ['B'],
      missing: [],
      groupLabel: 'Group B',
      note: 'Bollen 2014: median survival 15.4 months.',
      direction: 'A is best',
      addends: [],
      open: [],
      reason: null,
    });
  });

  it('has points and a group where a tree counts some, a score only when complete', () => {
    const full = { modifiedBauer: 2, ambulatory: 'intact', albuminGdl: 3.5 };
    expect(askScore('nesms2015', full)).toMatchObject({ score: 2, group: '2', complete: true, min: 2, max: 2 });
    expect(askScore('nesms2015', { ...full, albuminGdl: null })).toMatchObject({
      score: null,
      group: null,
      groupLabel: null,
      note: null,
      complete: false,
      min: 1,
      max: 2,
      groups: ['1', '2'],
      missing: ['albuminGdl'],
    });
  });

  it('names every id that can be asked once, and refuses every other', () => {
    expect(new Set(ASKABLE_SCORES).size).toBe(ASKABLE_SCORES.length);
    expect(ASKABLE_SCORES).toEqual(expect.arrayContaining(['sins', 'mstfi2016', 'rpaChao2012', 'prism2015']));
    for (const id of ASKABLE_SCORES) expect(askScore(id, {})).toMatchObject({ score: null, complete: false });
    for (const id of ['noms', 'sorgMl', '']) {
      expect(ASKABLE_SCORES).not.toContain(id);
      expect(() => askScore(id, {})).toThrow(new RangeError(`There is no score "${id}"`));
    }
  });
});

describe('an answer that nobody in the derivation had', () => {
  const reason = 'Outside the derivation population: nobody with ECOG 0 or 1 was in the cohort';
  const rest = { primary: 'lung', visceral: 'yes' };

  it('is no fault: the score does not apply, and says why', () => {
    for (const ecog of ['0', '1', 0, 1, ['0', '1'], [1]])
      expect(askScore('rades2013bsc', { ...rest, ecog })).toEqual({
        score: null,
        group: null,
        complete: false,
        min: null,
        max: null,
        groups: [],
        missing: [],
        groupLabel: null,
        note: null,
        direction: 'lower is better',
        addends: [],
        open: [],
        reason,
      });
  });

  it('is refused together with one that somebody had, and does not hide other faults', () => {
    const wrong = { field: 'ecog', why: 'option' };
    expect(refusal('rades2013bsc', { ecog: ['1', '2'] })).toMatchObject([wrong]);
    expect(refusal('rades2013bsc', { ecog: [] })).toMatchObject([wrong]);
    expect(refusal('rades2013bsc', { ecog: '5' })).toMatchObject([wrong]);
    expect(refusal('rades2013bsc', { ecog: 1, primary: 'lungs' })).toMatchObject([{ field: 'primary', why: 'option' }]);
    expect(askScore('rades2013bsc', { ...rest, ecog: 2 })).toMatchObject({ reason: null, min: 11, max: 21 });
    expect(askScore('rades2013bsc', { ...rest, ecog: null })).toMatchObject({ reason: null, min: 11, max: 25 });
    expect(askScore('rades2013bsc', rest)).toMatchObject({ reason: null, missing: expect.arrayContaining(['ecog']) });
  });
});

describe('SINS asked by its id', () => {
  const answers = {
    pain: 'mechanical',
    boneLesion: 'lytic',
    alignment: 'normal',
    collapse: 'none',
    posterolateral: 'none',
  };

  it('takes the level instead of the location, also a range of levels', () => {
    expect(askScore('sins', { ...answers, level: 'T11' })).toMatchObject({
      score: 8,
      group: 'potentially_unstable',
      direction: null,
    });
    expect(askScore('sins', { ...answers, level: 'T8-T10' })).toMatchObject({ score: 6, group: 'stable' });
    expect(askScore('sins', { ...answers, location: 'rigid', level: null })).toMatchObject({ score: 5 });
    expect(askScore('sins', { ...answers, location: null, level: 'S3' })).toMatchObject({ score: 5 });
    expect(askScore('sins', answers)).toMatchObject({ score: null, missing: ['location'], min: 5, max: 8 });
  });

  it('does not apply to the coccyx, and says so', () => {
    expect(askScore('sins', { ...answers, level: 'Co' })).toEqual({
      score: null,
      group: null,
      complete: false,
      min: null,
      max: null,
      groups: [],
      missing: [],
      groupLabel: null,
      note: null,
      direction: null,
      addends: [],
      open: [],
      reason: 'SINS does not define the coccyx',
    });
    expect(refusal('sins', { ...answers, level: 'Co', pain: 'severe' })).toMatchObject([
      { field: 'pain', why: 'option' },
    ]);
  });

  it('refuses a level it cannot read, and a level together with a location', () => {
    expect(refusal('sins', { level: 'sacrum' })).toMatchObject([
      { field: 'level', why: 'option', reason: expect.stringContaining('S1 to S5') },
    ]);
    expect(refusal('sins', { level: 8 })).toEqual([
      { field: 'level', why: 'option', reason: 'A level is a text such as T8 or T8-T10' },
    ]);
    expect(refusal('sins', { level: 'T8', location: 'rigid' })).toEqual([
      { field: 'location', why: 'option', reason: 'The location follows from the level: send one of them' },
    ]);
  });
});

describe('a model of which only a total is entered', () => {
  it('has the group of the total', () => {
    expect(askScore('rades2008ambulatory', { total: 32 })).toMatchObject({
      score: 32,
      group: '32-34',
      complete: true,
      min: 32,
      max: 32,
      groups: ['32-34'],
      missing: [],
      direction: 'higher is better',
    });
    expect(askScore('prism2015', { total: -2 })).toMatchObject({ score: -2, group: 'group4' });
    expect(askScore('sorgNomogram2016', { total: 222.4 })).toMatchObject({ score: 222.4, group: null, groups: [] });
  });

  it('keeps every group possible and names the total while it is not known', () => {
    expect(askScore('rades2022ambulatory', { total: null })).toMatchObject({
      score: null,
      group: null,
      complete: false,
      min: null,
      max: null,
      groups: ['17-21', '22-31', '32-37'],
      missing: ['total'],
      open: [{ item: 'total', label: 'Total', absence: null }],
    });
  });

  it('takes the items instead where they are known, and never both', () => {
    expect(askScore('rades2008ambulatory', {})).toMatchObject({
      min: 21,
      max: 44,
      missing: expect.arrayContaining(['primary']),
    });
    expect(refusal('rades2008ambulatory', { total: 32, primary: 'breast' })).toEqual([
      { field: 'primary', why: 'unknown', reason: 'There is no input "primary"; known are total' },
    ]);
  });

  it('refuses a total the model cannot have', () => {
    for (const [id, total, why] of [
      ['rades2008ambulatory', 20, 'range'],
      ['rades2008ambulatory', 45, 'range'],
      ['rades2008ambulatory', 30.5, 'integer'],
      ['rades2022ambulatory', 16, 'range'],
      ['rades2022ambulatory', 38, 'range'],
      ['rades2022ambulatory', '20', 'type'],
    ] as const)
      expect(refusal(id, { total })).toMatchObject([{ field: 'total', why }]);
  });
});
