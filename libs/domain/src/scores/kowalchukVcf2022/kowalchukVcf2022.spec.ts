import { pointsOf } from '../define-score.js';
import { evaluate } from '../evaluate.js';
import { kowalchukVcf2022 } from './kowalchukVcf2022.js';

describe('the Kowalchuk score', () => {
  it('has the points of its table', () => {
    expect(pointsOf(kowalchukVcf2022)).toEqual({
      epiduralExtension: { no: 0, yes: 1 },
      lumbarLocation: { no: 0, yes: 1 },
      gtvOver10cc: { no: 0, yes: 1 },
      sinsOver6: { no: 0, yes: 1 },
    });
  });

  it.each([
    [{ epiduralExtension: 'no', lumbarLocation: 'no', gtvOver10cc: 'no', sinsOver6: 'no' }, 0, 'low'],
    [{ epiduralExtension: 'no', lumbarLocation: 'yes', gtvOver10cc: 'no', sinsOver6: 'no' }, 1, 'low'],
    [{ epiduralExtension: 'yes', lumbarLocation: 'no', gtvOver10cc: 'no', sinsOver6: 'yes' }, 2, 'intermediate'],
    [{ epiduralExtension: 'yes', lumbarLocation: 'yes', gtvOver10cc: 'no', sinsOver6: 'yes' }, 3, 'high'],
    [{ epiduralExtension: 'yes', lumbarLocation: 'yes', gtvOver10cc: 'yes', sinsOver6: 'yes' }, 4, 'high'],
  ] as const)('of %j is %i, %s', (answers, total, group) => {
    expect(evaluate(kowalchukVcf2022, answers)).toMatchObject({ status: 'complete', total, band: { id: group } });
  });
});
