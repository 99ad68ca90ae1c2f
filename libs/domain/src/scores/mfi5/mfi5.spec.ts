import { pointsOf } from '../define-score.js';
import { evaluate } from '../evaluate.js';
import { mfi5 } from './mfi5.js';

describe('the frailty index of five factors', () => {
  it('has the points of its table', () => {
    expect(pointsOf(mfi5)).toEqual({
      diabetes: { no: 0, yes: 1 },
      hypertensionOnMedication: { no: 0, yes: 1 },
      copdOrPneumonia: { no: 0, yes: 1 },
      congestiveHeartFailure: { no: 0, yes: 1 },
      dependentFunctionalStatus: { no: 0, yes: 1 },
    });
  });

  it.each([
    [
      {
        diabetes: 'no',
        hypertensionOnMedication: 'no',
        copdOrPneumonia: 'no',
        congestiveHeartFailure: 'no',
        dependentFunctionalStatus: 'no',
      },
      0,
      '0',
    ],
    [
      {
        diabetes: 'no',
        hypertensionOnMedication: 'no',
        copdOrPneumonia: 'yes',
        congestiveHeartFailure: 'no',
        dependentFunctionalStatus: 'no',
      },
      1,
      '1',
    ],
    [
      {
        diabetes: 'no',
        hypertensionOnMedication: 'yes',
        copdOrPneumonia: 'yes',
        congestiveHeartFailure: 'no',
        dependentFunctionalStatus: 'no',
      },
      2,
      '2plus',
    ],
    [
      {
        diabetes: 'yes',
        hypertensionOnMedication: 'yes',
        copdOrPneumonia: 'yes',
        congestiveHeartFailure: 'yes',
        dependentFunctionalStatus: 'yes',
      },
      5,
      '2plus',
    ],
  ] as const)('of %j is %i, %s', (answers, total, group) => {
    expect(evaluate(mfi5, answers)).toMatchObject({ status: 'complete', total, band: { id: group } });
  });
});
