import { pointsOf } from '../define-score.js';
import { evaluate } from '../evaluate.js';
import { rades2013bsc } from './rades2013bsc.js';

describe('the Rades score of 2013', () => {
  it('has the points of its table', () => {
    expect(pointsOf(rades2013bsc)).toEqual({
      ecog: { '2': 0, '3-4': 4 },
      primary: { breast: 1, prostate: 2, myelomaLymphoma: 1, lung: 3, other: 3 },
      otherBone: { no: 1, yes: 3 },
      visceral: { no: 1, yes: 4 },
      intervalMonths: { gt15: 1, le15: 3 },
      ambulatory: { yes: 1, no: 4 },
      motorDeficitDays: { gt7: 1, le7: 4 },
    });
  });

  it.each([
    [
      {
        ecog: '2',
        primary: 'myelomaLymphoma',
        otherBone: 'no',
        visceral: 'no',
        intervalMonths: 'gt15',
        ambulatory: 'yes',
        motorDeficitDays: 'gt7',
      },
      6,
      'below-cutoff',
    ],
    [
      {
        ecog: '3-4',
        primary: 'prostate',
        otherBone: 'yes',
        visceral: 'no',
        intervalMonths: 'le15',
        ambulatory: 'yes',
        motorDeficitDays: 'le7',
      },
      18,
      'below-cutoff',
    ],
    [
      {
        ecog: '3-4',
        primary: 'prostate',
        otherBone: 'yes',
        visceral: 'no',
        intervalMonths: 'gt15',
        ambulatory: 'no',
        motorDeficitDays: 'le7',
      },
      19,
      'consider-best-supportive-care',
    ],
    [
      {
        ecog: '3-4',
        primary: 'other',
        otherBone: 'yes',
        visceral: 'yes',
        intervalMonths: 'le15',
        ambulatory: 'no',
        motorDeficitDays: 'le7',
      },
      25,
      'consider-best-supportive-care',
    ],
  ] as const)('of %j is %i, %s', (answers, total, group) => {
    expect(evaluate(rades2013bsc, answers)).toMatchObject({ status: 'complete', total, band: { id: group } });
  });

  it('has no option for ECOG 0 or 1: such a patient was not in the cohort', () => {
    expect(() => evaluate(rades2013bsc, { ecog: '1' as '2' })).toThrow(
      new RangeError('ECOG: "1" is not one of 2, 3-4'),
    );
  });

  it('quotes how well the cut-off told death within two months, at and above it only', () => {
    expect(rades2013bsc.bands.map((band) => 'note' in band)).toEqual([false, true]);
  });
});
