import { evaluateTree } from '../evaluate-tree.js';
import { bollen2014 } from './bollen2014.js';

describe('the Bollen model', () => {
  it.each([
    ['favourable', 80, false, 'A'],
    ['favourable', 100, false, 'A'],
    ['favourable', 70, false, 'B'],
    ['favourable', 80, true, 'B'],
    ['favourable', 70, true, 'C'],
    ['moderate', 80, false, 'B'],
    ['moderate', 80, true, 'B'],
    ['moderate', 70, false, 'C'],
    ['moderate', 10, true, 'C'],
    ['unfavourable', 80, false, 'C'],
    ['unfavourable', 90, true, 'C'],
    ['unfavourable', 70, false, 'D'],
    ['unfavourable', 10, true, 'D'],
  ] as const)(
    'puts a %s profile with KPS %i and visceral or brain metastases %p into group %s',
    (profile, kps, visceralOrBrain, group) => {
      expect(bollen2014.reach({ profile, kps, visceralOrBrain })).toBe(group);
    },
  );

  it('asks for metastases in the favourable profile only', () => {
    const groups = (profile: 'favourable' | 'moderate' | 'unfavourable') =>
      evaluateTree(bollen2014, { profile, kps: 80 }).possibleLeaves.map(({ id }) => id);
    expect([groups('favourable'), groups('moderate'), groups('unfavourable')]).toEqual([['A', 'B'], ['B'], ['C']]);
  });

  it('keeps both sides of KPS 80 possible for ECOG 1', () => {
    const { possibleLeaves } = evaluateTree(bollen2014, { profile: 'unfavourable', kps: [70, 80] });
    expect(possibleLeaves.map(({ id }) => id)).toEqual(['C', 'D']);
  });

  it('says of its letters which one is best, and quotes the survival of each', () => {
    expect(bollen2014.leaves.map(({ label, note }) => [label, note])).toEqual([
      ['Group A (best)', 'Bollen 2014: median survival 31.2 months.'],
      ['Group B', 'Bollen 2014: median survival 15.4 months.'],
      ['Group C', 'Bollen 2014: median survival 4.8 months.'],
      ['Group D (worst)', 'Bollen 2014: median survival 1.6 months.'],
    ]);
    expect(bollen2014.direction).toBe('A is best');
  });
});
