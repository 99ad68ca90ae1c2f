import { evaluateTree, treeFaults } from '../evaluate-tree.js';
import { nesms2015 } from './nesms2015.js';

describe('the New England Spinal Metastasis Score', () => {
  it.each([
    [0, 'impaired', 3.49, 0],
    [2, 'impaired', 3.5, 1],
    [2, 'intact', 3.49, 1],
    [2, 'intact', 3.5, 2],
    [3, 'impaired', 3.49, 2],
    [3, 'impaired', 3.5, 3],
    [3, 'intact', 3.49, 3],
    [4, 'intact', 4.2, 3],
  ] as const)(
    'of a modified Bauer score of %i, walking %s and an albumin of %d g/dL is %i',
    (modifiedBauer, ambulatory, albuminGdl, score) => {
      const values = { modifiedBauer, ambulatory, albuminGdl };
      expect(nesms2015.reach(values)).toBe(String(score));
      expect(nesms2015.points?.(values)).toBe(score);
      expect(evaluateTree(nesms2015, values)).toMatchObject({
        leaf: { id: String(score), label: `Score ${score}` },
        low: score,
        high: score,
      });
    },
  );

  it('does not wait for an albumin that cannot change it', () => {
    const settled = evaluateTree(nesms2015, { modifiedBauer: [3, 4], ambulatory: 'intact' });
    expect(settled).toMatchObject({ status: 'incomplete', leaf: { id: '3' }, low: 3, high: 3 });
    const open = evaluateTree(nesms2015, { modifiedBauer: [2, 3], ambulatory: 'impaired' });
    expect(open).toMatchObject({ leaf: null, low: 0, high: 3 });
  });

  it('asks for whole Bauer points and for an albumin in g/dL', () => {
    expect(treeFaults(nesms2015, { modifiedBauer: 2.5 })).toMatchObject([{ why: 'integer' }]);
    expect(treeFaults(nesms2015, { modifiedBauer: 5 })).toMatchObject([{ why: 'range' }]);
    // 35 is an albumin in g/L.
    expect(treeFaults(nesms2015, { albuminGdl: 35 })).toEqual([
      { field: 'albuminGdl', why: 'range', reason: 'Serum albumin: 35 g/dL is above 8 g/dL' },
    ]);
    expect(nesms2015.direction).toBe('higher is better');
  });
});
