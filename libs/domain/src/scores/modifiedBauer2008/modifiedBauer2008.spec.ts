import { pointsOf } from '../define-score.js';
import { evaluate } from '../evaluate.js';
import { modifiedBauer2008 } from './modifiedBauer2008.js';

describe('the modified Bauer score', () => {
  it('has the points of its table', () => {
    expect(pointsOf(modifiedBauer2008)).toEqual({
      visceral: { none: 1, present: 0 },
      skeletal: { solitary: 1, multiple: 0 },
      primary: { lung: 0, otherNotFavourable: 1, favourable: 2 },
    });
  });

  it.each([
    [{ visceral: 'present', skeletal: 'multiple', primary: 'lung' }, 0, '0-1'],
    [{ visceral: 'present', skeletal: 'solitary', primary: 'lung' }, 1, '0-1'],
    [{ visceral: 'present', skeletal: 'solitary', primary: 'otherNotFavourable' }, 2, '2'],
    [{ visceral: 'none', skeletal: 'multiple', primary: 'favourable' }, 3, '3-4'],
    [{ visceral: 'none', skeletal: 'solitary', primary: 'favourable' }, 4, '3-4'],
  ] as const)('of %j is %i, %s', (answers, total, group) => {
    expect(evaluate(modifiedBauer2008, answers)).toMatchObject({ status: 'complete', total, band: { id: group } });
  });
});
