import fc from 'fast-check';
import { ALL_SCORES, ALL_TREES } from './all-scores.js';
import { askScore } from './ask-score.js';
import { representativesOf } from './define-tree.js';
import { settlersOf } from './settlers.js';

describe('what would settle the group', () => {
  it('names the open items that can narrow it, the most telling first', () => {
    expect(settlersOf('tomita2001', { primaryGrowth: 'slow', bone: 'multiple' })).toEqual([
      { item: 'visceral', label: 'Visceral metastases', leavesAtLeast: 1, leavesAtMost: 1 },
    ]);
    expect(settlersOf('tomita2001', { primaryGrowth: 'moderate' })).toEqual([
      { item: 'visceral', label: 'Visceral metastases', leavesAtLeast: 2, leavesAtMost: 2 },
      { item: 'bone', label: 'Bone metastases, the spine included', leavesAtLeast: 3, leavesAtMost: 3 },
    ]);
    expect(
      settlersOf('tomita2001', {}).map(({ item, leavesAtLeast, leavesAtMost }) => [item, leavesAtLeast, leavesAtMost]),
    ).toEqual([
      ['visceral', 2, 3],
      ['primaryGrowth', 3, 4],
    ]);
  });

  it('names nothing when the group is certain, or when no answer of one item alone narrows it', () => {
    expect(settlersOf('bollen2014', { profile: 'unfavourable', kps: 80 })).toEqual([]);
    expect(settlersOf('tomita2001', { primaryGrowth: 'slow', visceral: 'none' })).toEqual([]);
    expect(settlersOf('prism2015', {})).toEqual([]);
  });

  it('tries the values of a tree, and of a list only those that are still possible', () => {
    expect(settlersOf('bollen2014', { profile: 'favourable', kps: 80 })).toEqual([
      { item: 'visceralOrBrain', label: expect.any(String) as string, leavesAtLeast: 1, leavesAtMost: 1 },
    ]);
    const tokuhashi = {
      extraspinalBoneFoci: '0',
      vertebralMetastases: '1',
      majorOrganMetastases: 'none',
      primarySite: 'group3',
      palsy: 'frankelE',
    };
    expect(settlersOf('tokuhashi2005', { ...tokuhashi, generalCondition: ['poor', 'moderate'] })).toEqual([
      { item: 'generalCondition', label: 'General condition (Karnofsky)', leavesAtLeast: 1, leavesAtMost: 1 },
    ]);
    expect(settlersOf('tokuhashi2005', { ...tokuhashi, generalCondition: ['moderate', 'good'] })).toEqual([]);
  });

  it('keeps its promise for any score: the answer it names leaves what it says', () => {
    const values = new Map([
      ...ALL_SCORES.map(
        ({ id, items }) =>
          [id, Object.entries(items).map(([name, item]) => [name, Object.keys(item.options)] as const)] as const,
      ),
      ...ALL_TREES.map(
        ({ id, items }) =>
          [id, Object.entries(items).map(([name, item]) => [name, representativesOf(item)] as const)] as const,
      ),
    ]);
    const asked = fc.constantFrom(...values.keys()).chain((id) =>
      fc.record({
        id: fc.constant(id),
        sent: fc.record(
          Object.fromEntries((values.get(id) ?? []).map(([name, all]) => [name, fc.option(fc.constantFrom(...all))])),
        ),
      }),
    );
    fc.assert(
      fc.property(asked, ({ id, sent }) => {
        const { groups, missing } = askScore(id, sent);
        for (const { item, leavesAtLeast, leavesAtMost } of settlersOf(id, sent)) {
          expect(missing).toContain(item);
          expect(leavesAtLeast).toBeLessThan(groups.length);
          expect(leavesAtLeast).toBeLessThanOrEqual(leavesAtMost);
          expect(leavesAtMost).toBeLessThanOrEqual(groups.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
