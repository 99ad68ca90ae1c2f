import { pointsOf } from '../define-score.js';
import { evaluate } from '../evaluate.js';
import { rades2008ambulatory } from './rades2008ambulatory.js';

describe('the Rades score for walking of 2008', () => {
  it('has the points of its table', () => {
    expect(pointsOf(rades2008ambulatory)).toEqual({
      primary: { myelomaLymphoma: 9, breast: 8, prostate: 7, lung: 6, other: 6 },
      intervalMonths: { le15: 6, gt15: 8 },
      visceral: { no: 8, yes: 5 },
      motorFunction: { ambulatoryNoAid: 10, ambulatoryWithAid: 9, notAmbulatory: 3, paraplegic: 1 },
      motorDeficitDays: { d1to7: 3, d8to14: 6, gt14: 9 },
    });
  });

  it.each([
    [
      {
        primary: 'other',
        intervalMonths: 'le15',
        visceral: 'yes',
        motorFunction: 'paraplegic',
        motorDeficitDays: 'd1to7',
      },
      21,
      '21-28',
    ],
    [
      {
        primary: 'prostate',
        intervalMonths: 'le15',
        visceral: 'no',
        motorFunction: 'paraplegic',
        motorDeficitDays: 'd8to14',
      },
      28,
      '21-28',
    ],
    [
      {
        primary: 'lung',
        intervalMonths: 'le15',
        visceral: 'yes',
        motorFunction: 'ambulatoryWithAid',
        motorDeficitDays: 'd1to7',
      },
      29,
      '29-31',
    ],
    [
      {
        primary: 'prostate',
        intervalMonths: 'le15',
        visceral: 'no',
        motorFunction: 'paraplegic',
        motorDeficitDays: 'gt14',
      },
      31,
      '29-31',
    ],
    [
      {
        primary: 'lung',
        intervalMonths: 'le15',
        visceral: 'no',
        motorFunction: 'ambulatoryWithAid',
        motorDeficitDays: 'd1to7',
      },
      32,
      '32-34',
    ],
    [
      {
        primary: 'prostate',
        intervalMonths: 'le15',
        visceral: 'no',
        motorFunction: 'ambulatoryNoAid',
        motorDeficitDays: 'd1to7',
      },
      34,
      '32-34',
    ],
    [
      {
        primary: 'prostate',
        intervalMonths: 'gt15',
        visceral: 'yes',
        motorFunction: 'ambulatoryWithAid',
        motorDeficitDays: 'd8to14',
      },
      35,
      '35-37',
    ],
    [
      {
        primary: 'breast',
        intervalMonths: 'gt15',
        visceral: 'yes',
        motorFunction: 'ambulatoryNoAid',
        motorDeficitDays: 'd8to14',
      },
      37,
      '35-37',
    ],
    [
      {
        primary: 'prostate',
        intervalMonths: 'gt15',
        visceral: 'yes',
        motorFunction: 'ambulatoryWithAid',
        motorDeficitDays: 'gt14',
      },
      38,
      '38-44',
    ],
    [
      {
        primary: 'myelomaLymphoma',
        intervalMonths: 'gt15',
        visceral: 'no',
        motorFunction: 'ambulatoryNoAid',
        motorDeficitDays: 'gt14',
      },
      44,
      '38-44',
    ],
  ] as const)('of %j is %i, %s', (answers, total, group) => {
    expect(evaluate(rades2008ambulatory, answers)).toMatchObject({ status: 'complete', total, band: { id: group } });
  });
});
