import { evaluateTree, treeFaults } from '../evaluate-tree.js';
import { rpaChao2012 } from './rpaChao2012.js';

describe('the recursive partitioning of 2012', () => {
  it.each([
    [30.1, 80, 40, '1'],
    [60, 80, 90, '1'],
    [30.1, 70, 40, '2'],
    [31, 10, 90, '2'],
    [30, 80, 69.9, '2'],
    [30, 70, 69, '2'],
    [0, 10, 18, '2'],
    [30, 80, 70, '3'],
    [12, 70, 70, '3'],
  ] as const)(
    'puts %d months from diagnosis, KPS %i and %d years into class %s',
    (monthsFromPrimaryDiagnosis, kps, age, group) => {
      const values = { monthsFromPrimaryDiagnosis, kps, age };
      expect([rpaChao2012.reach(values), evaluateTree(rpaChao2012, values).leaf?.id]).toEqual([group, group]);
    },
  );

  it('asks for the age only within 30 months of the diagnosis, for the KPS only after', () => {
    const after = evaluateTree(rpaChao2012, { monthsFromPrimaryDiagnosis: 48, kps: 90 });
    expect(after).toMatchObject({ leaf: { id: '1', label: 'Class 1 (best)' }, low: null, high: null });
    const within = evaluateTree(rpaChao2012, { monthsFromPrimaryDiagnosis: 6, age: 71 });
    expect(within).toMatchObject({ leaf: { id: '3', label: 'Class 3 (worst)' } });
    const unknown = evaluateTree(rpaChao2012, { kps: 80, age: 75 });
    expect(unknown.possibleLeaves.map(({ id }) => id)).toEqual(['1', '3']);
  });

  it('names the unit of what it refuses', () => {
    const faults = treeFaults(rpaChao2012, { monthsFromPrimaryDiagnosis: -1, kps: 5, age: 131 });
    expect(faults.map(({ reason }) => reason)).toEqual([
      'Time from primary diagnosis: -1 months is below 0 months',
      'Karnofsky performance status: 5 is below 10',
      'Age: 131 years is above 130 years',
    ]);
    expect(rpaChao2012.direction).toBe('class 1 is best');
  });
});
