import { pointsOf } from '../define-score.js';
import { evaluate } from '../evaluate.js';
import { katagiri2005 } from './katagiri2005.js';

describe('the Katagiri score of 2005', () => {
  it('has the points of its table', () => {
    expect(pointsOf(katagiri2005)).toEqual({
      primary: { slow: 0, moderate: 2, rapid: 3 },
      visceralOrCerebral: { none: 0, present: 2 },
      ecog3or4: { no: 0, yes: 1 },
      previousChemotherapy: { no: 0, yes: 1 },
      multipleSkeletal: { no: 0, yes: 1 },
    });
  });

  it.each([
    [
      {
        primary: 'slow',
        visceralOrCerebral: 'none',
        ecog3or4: 'no',
        previousChemotherapy: 'no',
        multipleSkeletal: 'no',
      },
      0,
      '0-2',
    ],
    [
      {
        primary: 'slow',
        visceralOrCerebral: 'none',
        ecog3or4: 'yes',
        previousChemotherapy: 'yes',
        multipleSkeletal: 'no',
      },
      2,
      '0-2',
    ],
    [
      {
        primary: 'moderate',
        visceralOrCerebral: 'none',
        ecog3or4: 'no',
        previousChemotherapy: 'no',
        multipleSkeletal: 'yes',
      },
      3,
      '3-5',
    ],
    [
      {
        primary: 'moderate',
        visceralOrCerebral: 'present',
        ecog3or4: 'yes',
        previousChemotherapy: 'no',
        multipleSkeletal: 'no',
      },
      5,
      '3-5',
    ],
    [
      {
        primary: 'rapid',
        visceralOrCerebral: 'none',
        ecog3or4: 'yes',
        previousChemotherapy: 'yes',
        multipleSkeletal: 'yes',
      },
      6,
      '6-8',
    ],
    [
      {
        primary: 'rapid',
        visceralOrCerebral: 'present',
        ecog3or4: 'yes',
        previousChemotherapy: 'yes',
        multipleSkeletal: 'yes',
      },
      8,
      '6-8',
    ],
  ] as const)('of %j is %i, %s', (answers, total, group) => {
    expect(evaluate(katagiri2005, answers)).toMatchObject({ status: 'complete', total, band: { id: group } });
  });
});
