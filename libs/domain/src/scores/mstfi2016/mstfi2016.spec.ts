import { pointsOf } from '../define-score.js';
import { evaluate } from '../evaluate.js';
import { mstfi2016 } from './mstfi2016.js';

describe('the Metastatic Spinal Tumour Frailty Index', () => {
  it('has the points of its table', () => {
    expect(pointsOf(mstfi2016)).toEqual({
      anaemia: { no: 0, yes: 1 },
      chronicLungDisease: { no: 0, yes: 1 },
      coagulopathy: { no: 0, yes: 1 },
      electrolyteAbnormality: { no: 0, yes: 1 },
      pulmonaryCirculationDisorder: { no: 0, yes: 1 },
      renalFailure: { no: 0, yes: 1 },
      malnutrition: { no: 0, yes: 1 },
      emergentOrUrgentAdmission: { no: 0, yes: 1 },
      anteriorOrCombinedApproach: { no: 0, yes: 1 },
    });
  });

  it.each([
    [
      {
        anaemia: 'no',
        chronicLungDisease: 'no',
        coagulopathy: 'no',
        electrolyteAbnormality: 'no',
        pulmonaryCirculationDisorder: 'no',
        renalFailure: 'no',
        malnutrition: 'no',
        emergentOrUrgentAdmission: 'no',
        anteriorOrCombinedApproach: 'no',
      },
      0,
      'notFrail',
    ],
    [
      {
        anaemia: 'no',
        chronicLungDisease: 'no',
        coagulopathy: 'no',
        electrolyteAbnormality: 'no',
        pulmonaryCirculationDisorder: 'yes',
        renalFailure: 'no',
        malnutrition: 'no',
        emergentOrUrgentAdmission: 'no',
        anteriorOrCombinedApproach: 'no',
      },
      1,
      'mild',
    ],
    [
      {
        anaemia: 'no',
        chronicLungDisease: 'no',
        coagulopathy: 'yes',
        electrolyteAbnormality: 'no',
        pulmonaryCirculationDisorder: 'no',
        renalFailure: 'yes',
        malnutrition: 'no',
        emergentOrUrgentAdmission: 'no',
        anteriorOrCombinedApproach: 'no',
      },
      2,
      'moderate',
    ],
    [
      {
        anaemia: 'no',
        chronicLungDisease: 'yes',
        coagulopathy: 'no',
        electrolyteAbnormality: 'no',
        pulmonaryCirculationDisorder: 'yes',
        renalFailure: 'no',
        malnutrition: 'no',
        emergentOrUrgentAdmission: 'yes',
        anteriorOrCombinedApproach: 'no',
      },
      3,
      'severe',
    ],
    [
      {
        anaemia: 'yes',
        chronicLungDisease: 'yes',
        coagulopathy: 'yes',
        electrolyteAbnormality: 'yes',
        pulmonaryCirculationDisorder: 'yes',
        renalFailure: 'yes',
        malnutrition: 'yes',
        emergentOrUrgentAdmission: 'yes',
        anteriorOrCombinedApproach: 'yes',
      },
      9,
      'severe',
    ],
  ] as const)('of %j is %i, %s', (answers, total, group) => {
    expect(evaluate(mstfi2016, answers)).toMatchObject({ status: 'complete', total, band: { id: group } });
  });
});
