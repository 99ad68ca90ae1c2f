import { pointsOf } from '../define-score.js';
import { evaluate } from '../evaluate.js';
import { tomita2001 } from './tomita2001.js';

describe('the Tomita prognostic score', () => {
  it('has the points of its table', () => {
    expect(pointsOf(tomita2001)).toEqual({
      primaryGrowth: { slow: 1, moderate: 2, rapidOrUnknown: 4 },
      visceral: { none: 0, treatable: 2, untreatable: 4 },
      bone: { solitary: 1, multiple: 2 },
    });
  });

  it.each([
    [{ primaryGrowth: 'slow', visceral: 'none', bone: 'solitary' }, 2, '2-3'],
    [{ primaryGrowth: 'moderate', visceral: 'none', bone: 'solitary' }, 3, '2-3'],
    [{ primaryGrowth: 'moderate', visceral: 'none', bone: 'multiple' }, 4, '4-5'],
    [{ primaryGrowth: 'moderate', visceral: 'treatable', bone: 'solitary' }, 5, '4-5'],
    [{ primaryGrowth: 'moderate', visceral: 'treatable', bone: 'multiple' }, 6, '6-7'],
    [{ primaryGrowth: 'moderate', visceral: 'untreatable', bone: 'solitary' }, 7, '6-7'],
    [{ primaryGrowth: 'rapidOrUnknown', visceral: 'treatable', bone: 'multiple' }, 8, '8-10'],
    [{ primaryGrowth: 'rapidOrUnknown', visceral: 'untreatable', bone: 'multiple' }, 10, '8-10'],
  ] as const)('of %j is %i, %s', (answers, total, group) => {
    expect(evaluate(tomita2001, answers)).toMatchObject({ status: 'complete', total, band: { id: group } });
  });

  it('reaches only sums that exist: visceral metastases that are not known leave out the points between', () => {
    const open = { primaryGrowth: 'slow', bone: 'solitary' } as const;
    expect(evaluate(tomita2001, open)).toMatchObject({
      low: 2,
      high: 6,
      possibleBands: [{ id: '2-3' }, { id: '4-5' }, { id: '6-7' }],
    });
    const two = { ...open, visceral: ['none', 'untreatable'] } as const;
    expect(evaluate(tomita2001, two)).toMatchObject({ low: 2, high: 6, possibleBands: [{ id: '2-3' }, { id: '6-7' }] });
  });
});
