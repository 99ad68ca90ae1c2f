import { bollen2014 } from './bollen2014/bollen2014.js';
import { evaluateTree, treeFaults } from './evaluate-tree.js';
import { nesms2015 } from './nesms2015/nesms2015.js';

describe('answers to a tree', () => {
  it('are taken as a value, as a list of those still possible, or as not known', () => {
    expect(treeFaults(bollen2014, { profile: 'moderate', kps: [70, 80], visceralOrBrain: null })).toEqual([]);
    expect(treeFaults(bollen2014, { profile: ['moderate', 'favourable'], visceralOrBrain: [true, false] })).toEqual([]);
    expect(treeFaults(bollen2014, { kps: undefined })).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string, string, string]>([
    [
      'an item it does not have',
      { mood: 'good' },
      'mood',
      'unknown',
      'There is no input "mood"; known are profile, kps, visceralOrBrain',
    ],
    [
      'an inherited name',
      { toString: 1 },
      'toString',
      'unknown',
      'There is no input "toString"; known are profile, kps, visceralOrBrain',
    ],
    [
      'an empty list for it',
      { toString: [] },
      'toString',
      'length',
      'toString: an empty list leaves no value; null means not known',
    ],
    [
      'an option',
      { profile: 'good' },
      'profile',
      'option',
      'Clinical profile of the primary tumour: "good" is not one of favourable, moderate, unfavourable',
    ],
    [
      'one option of a list',
      { profile: ['moderate', 'good'] },
      'profile',
      'option',
      'Clinical profile of the primary tumour: "good" is not one of favourable, moderate, unfavourable',
    ],
    [
      'an empty list',
      { kps: [] },
      'kps',
      'length',
      'Karnofsky performance status: an empty list leaves no value; null means not known',
    ],
    [
      'null in a list',
      { kps: [80, null] },
      'kps',
      'type',
      'Karnofsky performance status: null stands alone for not known, never in a list',
    ],
    [
      'a value between two steps',
      { kps: 75 },
      'kps',
      'step',
      'Karnofsky performance status: 75 is not a multiple of 10',
    ],
    ['a value out of range', { kps: 0 }, 'kps', 'range', 'Karnofsky performance status: 0 is below 10'],
    ['a number in words', { kps: '80' }, 'kps', 'type', 'Karnofsky performance status: "80" is not a number'],
    [
      'a flag in words',
      { visceralOrBrain: 'no' },
      'visceralOrBrain',
      'type',
      'Visceral or brain metastases: "no" is neither true nor false',
    ],
  ])('are refused with %s', (_, answers, field, why, reason) => {
    expect(treeFaults(bollen2014, answers)).toEqual([{ field, why, reason }]);
    expect(() => evaluateTree(bollen2014, answers as never)).toThrow(new RangeError(reason));
  });

  it('are refused once for each item, and every item that is wrong', () => {
    const faults = treeFaults(bollen2014, { profile: ['a', 'b'], kps: 5 });
    expect(faults.map(({ field }) => field)).toEqual(['profile', 'kps']);
  });
});

describe('a tree with open items', () => {
  it('says what is missing, why, and what is still possible of it', () => {
    const result = evaluateTree(bollen2014, { profile: 'moderate', kps: [70, 80] }, { visceralOrBrain: 'pending' });
    expect(result).toEqual({
      status: 'incomplete',
      possibleLeaves: [bollen2014.leaves[1], bollen2014.leaves[2]],
      leaf: null,
      low: null,
      high: null,
      missing: [
        { item: 'kps', label: 'Karnofsky performance status', absence: null, possible: ['70', '80'] },
        { item: 'visceralOrBrain', label: 'Visceral or brain metastases', absence: 'pending' },
      ],
    });
  });

  it('is certain of its leaf when no open item can change it, and still names the item', () => {
    const result = evaluateTree(nesms2015, { modifiedBauer: 3, ambulatory: 'intact', albuminGdl: null });
    expect(result).toMatchObject({ status: 'incomplete', leaf: { id: '3' }, low: 3, high: 3 });
    expect(result.missing.map(({ item }) => item)).toEqual(['albuminGdl']);
  });

  it('counts a list of one value, or of the same value twice, as known', () => {
    const answers = { profile: 'unfavourable', kps: [40, 40], visceralOrBrain: [false] } as const;
    expect(evaluateTree(bollen2014, answers)).toMatchObject({ status: 'complete', leaf: { id: 'D' }, missing: [] });
  });
});
