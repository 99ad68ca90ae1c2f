import { pointsOf } from '../define-score.js';
import { evaluate } from '../evaluate.js';
import { vanDerLinden2005 } from './vanDerLinden2005.js';

describe('the van der Linden score', () => {
  it('has the points of its table', () => {
    expect(pointsOf(vanDerLinden2005)).toEqual({
      kps: { '80-100': 2, '50-70': 1, '20-40': 0 },
      primary: { breast: 3, prostate: 2, lung: 1, other: 0 },
      visceral: { none: 1, present: 0 },
    });
  });

  it.each([
    [{ kps: '20-40', primary: 'other', visceral: 'present' }, 0, 'A'],
    [{ kps: '50-70', primary: 'lung', visceral: 'none' }, 3, 'A'],
    [{ kps: '50-70', primary: 'breast', visceral: 'present' }, 4, 'B'],
    [{ kps: '80-100', primary: 'prostate', visceral: 'none' }, 5, 'B'],
    [{ kps: '80-100', primary: 'breast', visceral: 'none' }, 6, 'C'],
  ] as const)('of %j is %i, %s', (answers, total, group) => {
    expect(evaluate(vanDerLinden2005, answers)).toMatchObject({ status: 'complete', total, band: { id: group } });
  });
});
