import fc from 'fast-check';
import { ALL_TREES } from './all-scores.js';
import { everyCombination, representativesOf, type TreeItem, type TreeValue } from './define-tree.js';
import { evaluateTree, treeFaults } from './evaluate-tree.js';

/** Any value an item can take, the edges of its intervals among them. */
function anyValue(item: TreeItem): fc.Arbitrary<TreeValue> {
  if (item.kind !== 'number') return fc.constantFrom(...representativesOf(item));
  const { min, max, cuts, step = item.whole ? 1 : undefined } = item;
  if (step !== undefined) return fc.integer({ min: min / step, max: max / step }).map((steps) => steps * step);
  const edges = cuts.map((cut) => ('from' in cut ? cut.from : cut.above));
  return fc.oneof(fc.double({ min, max, noNaN: true }), fc.constantFrom(min, max, ...edges));
}

describe.each(ALL_TREES.map((tree) => [tree.shortTitle, tree] as const))('%s', (_, tree) => {
  const names = Object.keys(tree.items);
  const combinations = everyCombination(tree.items);
  const complete = fc.record(
    Object.fromEntries(Object.entries(tree.items).map(([name, item]) => [name, anyValue(item)])),
  );

  it('has one leaf for every combination of the representatives of its items, and uses every leaf', () => {
    const reached = combinations.map((values) => {
      const result = evaluateTree(tree, values);
      expect(result).toMatchObject({ status: 'complete', missing: [] });
      expect(result.possibleLeaves).toHaveLength(1);
      expect(result.leaf).toBe(result.possibleLeaves[0]);
      return result.leaf?.id;
    });
    expect(new Set(reached)).toEqual(new Set(tree.leaves.map(({ id }) => id)));
  });

  it('reaches every leaf while nothing is known, and names every item', () => {
    const points = combinations.flatMap((values) => tree.points?.(values) ?? []);
    expect(evaluateTree(tree, {})).toEqual({
      status: 'incomplete',
      possibleLeaves: tree.leaves,
      leaf: null,
      low: points.length > 0 ? Math.min(...points) : null,
      high: points.length > 0 ? Math.max(...points) : null,
      missing: names.map((item) => ({ item, label: tree.items[item]?.label, absence: null })),
    });
  });

  it('depends on a number only by the interval it lies in', () => {
    fc.assert(
      fc.property(complete, (values) => {
        expect(treeFaults(tree, values)).toEqual([]);
        const { leaf, low } = evaluateTree(tree, values);
        expect(leaf?.id).toBe(tree.reach(values));
        expect(low).toBe(tree.points?.(values) ?? null);
      }),
      { numRuns: 200 },
    );
  });

  it('holds every completion within what an incomplete set can reach, and narrows with every answer', () => {
    fc.assert(
      fc.property(complete, fc.subarray(names, { minLength: 1 }), (full, open) => {
        const keep = (left: readonly string[]) =>
          evaluateTree(tree, Object.fromEntries(Object.entries(full).filter(([name]) => !left.includes(name))));
        const [whole, after, before] = [keep([]), keep(open.slice(1)), keep(open)];
        expect(before.missing.map(({ item }) => item)).toEqual(names.filter((name) => open.includes(name)));
        expect(before.possibleLeaves).toEqual(expect.arrayContaining([...after.possibleLeaves]));
        expect(after.possibleLeaves).toContain(whole.leaf);
        expect(before.low ?? 0).toBeLessThanOrEqual(after.low ?? 0);
        expect(before.high ?? 0).toBeGreaterThanOrEqual(after.high ?? 0);
      }),
      { numRuns: 150 },
    );
  });

  it('reaches with a list of possible values exactly the leaves of the single ones', () => {
    fc.assert(
      fc.property(complete, complete, fc.constantFrom(...names), (one, another, item) => {
        const values = [one[item], another[item]] as TreeValue[];
        const singles = values.map((value) => evaluateTree(tree, { ...one, [item]: value }).leaf);
        const listed = evaluateTree(tree, { ...one, [item]: values });
        expect(new Set(listed.possibleLeaves)).toEqual(new Set(singles));
        expect(listed.status).toBe(values[0] === values[1] ? 'complete' : 'incomplete');
      }),
      { numRuns: 150 },
    );
  });
});
