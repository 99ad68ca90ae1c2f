import { pointsOf } from '../define-score.js';
import { evaluate } from '../evaluate.js';
import { osri2013 } from './osri2013.js';

describe('the Oswestry Spinal Risk Index', () => {
  it('has the points of its table', () => {
    expect(pointsOf(osri2013)).toEqual({
      ptp: { slow: 1, moderate: 2, rapid: 4, veryRapid: 5 },
      twoMinusGc: { good: 0, moderate: 1, poor: 2 },
    });
  });

  it.each([
    [{ ptp: 'slow', twoMinusGc: 'good' }, 1, '1'],
    [{ ptp: 'moderate', twoMinusGc: 'good' }, 2, '2-3'],
    [{ ptp: 'moderate', twoMinusGc: 'moderate' }, 3, '2-3'],
    [{ ptp: 'rapid', twoMinusGc: 'good' }, 4, '4-5'],
    [{ ptp: 'veryRapid', twoMinusGc: 'good' }, 5, '4-5'],
    [{ ptp: 'veryRapid', twoMinusGc: 'moderate' }, 6, '6'],
    [{ ptp: 'veryRapid', twoMinusGc: 'poor' }, 7, '7'],
  ] as const)('of %j is %i, %s', (answers, total, group) => {
    expect(evaluate(osri2013, answers)).toMatchObject({ status: 'complete', total, band: { id: group } });
  });

  it('takes tumour classes with 1, 2, 4 and 5 points: 3 comes from the general condition only', () => {
    expect(evaluate(osri2013, { twoMinusGc: 'good' })).toMatchObject({
      low: 1,
      high: 5,
      possibleBands: [{ id: '1' }, { id: '2-3' }, { id: '4-5' }],
    });
    expect(evaluate(osri2013, { ptp: 'slow', twoMinusGc: ['good', 'moderate'] })).toMatchObject({ low: 1, high: 2 });
  });
});
