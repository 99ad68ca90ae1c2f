import { pointsOf } from '../define-score.js';
import { evaluate } from '../evaluate.js';
import { katagiri2014 } from './katagiri2014.js';

describe('the revised Katagiri score', () => {
  it('has the points of its table', () => {
    expect(pointsOf(katagiri2014)).toEqual({
      primary: { slow: 0, moderate: 2, rapid: 3 },
      visceralOrCerebral: { none: 0, nodular: 1, disseminated: 2 },
      laboratory: { normal: 0, abnormal: 1, critical: 2 },
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
        laboratory: 'normal',
        ecog3or4: 'no',
        previousChemotherapy: 'no',
        multipleSkeletal: 'no',
      },
      0,
      'low',
    ],
    [
      {
        primary: 'slow',
        visceralOrCerebral: 'nodular',
        laboratory: 'abnormal',
        ecog3or4: 'yes',
        previousChemotherapy: 'no',
        multipleSkeletal: 'no',
      },
      3,
      'low',
    ],
    [
      {
        primary: 'slow',
        visceralOrCerebral: 'disseminated',
        laboratory: 'critical',
        ecog3or4: 'no',
        previousChemotherapy: 'no',
        multipleSkeletal: 'no',
      },
      4,
      'intermediate',
    ],
    [
      {
        primary: 'moderate',
        visceralOrCerebral: 'disseminated',
        laboratory: 'abnormal',
        ecog3or4: 'no',
        previousChemotherapy: 'yes',
        multipleSkeletal: 'no',
      },
      6,
      'intermediate',
    ],
    [
      {
        primary: 'rapid',
        visceralOrCerebral: 'none',
        laboratory: 'critical',
        ecog3or4: 'yes',
        previousChemotherapy: 'no',
        multipleSkeletal: 'yes',
      },
      7,
      'high',
    ],
    [
      {
        primary: 'rapid',
        visceralOrCerebral: 'disseminated',
        laboratory: 'critical',
        ecog3or4: 'yes',
        previousChemotherapy: 'yes',
        multipleSkeletal: 'yes',
      },
      10,
      'high',
    ],
  ] as const)('of %j is %i, %s', (answers, total, group) => {
    expect(evaluate(katagiri2014, answers)).toMatchObject({ status: 'complete', total, band: { id: group } });
  });

  it('moves a lung cancer on a targeted drug one point down, which can change its band', () => {
    const rest = {
      visceralOrCerebral: 'none',
      laboratory: 'normal',
      ecog3or4: 'no',
      previousChemotherapy: 'no',
      multipleSkeletal: 'yes',
    } as const;
    expect(evaluate(katagiri2014, { ...rest, primary: 'rapid' })).toMatchObject({
      total: 4,
      band: { id: 'intermediate' },
    });
    expect(evaluate(katagiri2014, { ...rest, primary: 'moderate' })).toMatchObject({ total: 3, band: { id: 'low' } });
    expect(evaluate(katagiri2014, { ...rest, primary: ['moderate', 'rapid'] })).toMatchObject({ low: 3, high: 4 });
  });
});
