import { evaluateTree, treeFaults } from '../evaluate-tree.js';
import { rpaBalagamwala2018 } from './rpaBalagamwala2018.js';

describe('the recursive partitioning of 2018', () => {
  it.each([
    [80, true, 20, true, '1'],
    [100, true, 90, false, '1'],
    [80, false, 53, true, '2'],
    [80, false, 54, false, '2'],
    [70, true, 54, false, '2'],
    [10, false, 90, false, '2'],
    [70, true, 53.9, false, '3'],
    [70, false, 53, true, '3'],
    [70, true, 54, true, '3'],
    [60, false, 80, true, '3'],
  ] as const)(
    'puts KPS %i, systemic disease controlled %p, %d years and visceral metastases %p into class %s',
    (kps, systemicDiseaseControlled, age, visceral, group) => {
      const values = { kps, systemicDiseaseControlled, age, visceral };
      const leaf = evaluateTree(rpaBalagamwala2018, values).leaf?.id;
      expect([rpaBalagamwala2018.reach(values), leaf]).toEqual([group, group]);
    },
  );

  it('asks for nothing but the control of the disease above KPS 70', () => {
    expect(evaluateTree(rpaBalagamwala2018, { kps: 90, systemicDiseaseControlled: true })).toMatchObject({
      leaf: { id: '1', label: 'Class 1 (best)' },
    });
    expect(evaluateTree(rpaBalagamwala2018, { kps: 90 }).possibleLeaves.map(({ id }) => id)).toEqual(['1', '2']);
    expect(evaluateTree(rpaBalagamwala2018, { kps: 70 }).possibleLeaves.map(({ id }) => id)).toEqual(['2', '3']);
  });

  it('names the unit of what it refuses, and its direction', () => {
    const faults = treeFaults(rpaBalagamwala2018, { kps: 110, age: -1 });
    expect(faults.map(({ reason }) => reason)).toEqual([
      'Karnofsky performance status: 110 is above 100',
      'Age: -1 years is below 0 years',
    ]);
    expect(rpaBalagamwala2018.direction).toBe('class 1 is best');
  });
});
