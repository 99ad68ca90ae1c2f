import { RECORDED_TOTALS, recordedTotalById } from './all-scores.js';
import { InputRefused } from './calculator.js';
import { rades2008ambulatory } from './rades2008ambulatory/rades2008ambulatory.js';
import { groupOfTotal, totalOfScore } from './recorded-total.js';

const groupOf = (id: string, total: number): string | null => {
  const model = recordedTotalById(id);
  if (!model) throw new Error(`no model ${id}`);
  return groupOfTotal(model, total)?.id ?? null;
};

describe('the group of a total worked out elsewhere', () => {
  it('is the band of the score where its items are known too', () => {
    const model = totalOfScore(rades2008ambulatory);
    expect(model.total).toEqual({ kind: 'number', label: 'Total', min: 21, max: 44, whole: true });
    expect(model.direction).toBe('higher is better');
    expect(model.groups.map(({ id, start }) => [id, start])).toEqual([
      ['21-28', { from: 21 }],
      ['29-31', { from: 29 }],
      ['32-34', { from: 32 }],
      ['35-37', { from: 35 }],
      ['38-44', { from: 38 }],
    ]);
    expect(totalOfScore({ ...rades2008ambulatory, direction: undefined }).direction).toBeNull();
  });

  it.each([
    [
      'rades2008ambulatory',
      [21, 28, 29, 31, 32, 34, 35, 37, 38, 44],
      ['21-28', '21-28', '29-31', '29-31', '32-34', '32-34', '35-37', '35-37', '38-44', '38-44'],
    ],
    ['rades2022ambulatory', [17, 21, 22, 31, 32, 37], ['17-21', '17-21', '22-31', '22-31', '32-37', '32-37']],
    [
      'rades2014elderly',
      [19, 25, 26, 30, 31, 34, 35, 41],
      ['19-25', '19-25', '26-30', '26-30', '31-34', '31-34', '35-41', '35-41'],
    ],
    [
      'rades2008survival',
      [20, 25, 26, 30, 31, 35, 36, 40, 41, 45],
      ['20-25', '20-25', '26-30', '26-30', '31-35', '31-35', '36-40', '36-40', '41-45', '41-45'],
    ],
    [
      'prism2015',
      [-30, 0.99, 1, 3, 3.5, 3.99, 4, 7, 7.01, 20],
      ['group4', 'group4', 'group3', 'group3', 'group3', 'group3', 'group2', 'group2', 'group1', 'group1'],
    ],
    ['sorgNomogram2016', [0, 222.4, 1000], [null, null, null]],
  ])('of %s has its limits at %j', (id, totals, groups) => {
    expect(totals.map((total) => groupOf(id, total))).toEqual(groups);
  });

  it.each([
    ['rades2008ambulatory', 20, 45],
    ['rades2022ambulatory', 16, 38],
    ['rades2014elderly', 18, 42],
    ['rades2008survival', 19, 46],
    ['prism2015', -30.5, 20.5],
    ['sorgNomogram2016', -0.1, 1000.1],
  ])('of %s is refused below and above its range (%d, %d)', (id, below, above) => {
    expect(() => groupOf(id, below)).toThrow(InputRefused);
    expect(() => groupOf(id, above)).toThrow(InputRefused);
  });

  it('is refused between two whole totals where the points are whole', () => {
    const whole = RECORDED_TOTALS.filter(({ total }) => total.whole).map(({ id }) => id);
    expect(whole).toEqual(['rades2008ambulatory', 'rades2022ambulatory', 'rades2014elderly', 'rades2008survival']);
    for (const id of whole) expect(() => groupOf(id, 22.5)).toThrow(/not a whole number/);
  });
});
