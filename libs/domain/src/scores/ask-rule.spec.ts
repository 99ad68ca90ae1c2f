import { ALL_CALCULATORS, calculatorById } from './all-calculators.js';
import { askAsCalculation, askAsScore, isAskable } from './ask-rule.js';
import { askScore } from './ask-score.js';
import { calculate, InputRefused } from './calculator.js';

const WHOLE = {
  pain: 'mechanical',
  boneLesion: 'lytic',
  alignment: 'normal',
  collapse: 'gt50',
  posterolateral: 'none',
};
const faultsOf = (ask: () => unknown): string[] => {
  try {
    ask();
  } catch (refused) {
    if (refused instanceof InputRefused) return refused.faults.map(({ field }) => field);
    throw refused;
  }
  throw new Error('was not refused');
};

describe('asking a rule in either way', () => {
  it('answers a score as the score does and adds what its calculation says', () => {
    const answer = askAsScore('sins', { level: 'T8', ...WHOLE });
    expect(answer).toMatchObject({
      ...askScore('sins', { level: 'T8', ...WHOLE }),
      valid: true,
      score: 9,
      region: 'semirigid',
      total: 9,
    });
    expect(askAsScore('sins', { level: null, ...WHOLE }).missing).toEqual(['location']);
  });

  it('answers a calculation as the calculation does and adds what its score says', () => {
    const sins = calculatorById('sins');
    const answer = askAsCalculation('sins', { level: null, ...WHOLE });
    expect(answer).toMatchObject({
      ...(sins && calculate(sins, { level: null, ...WHOLE })),
      score: null,
      group: 'potentially_unstable',
    });
    expect(answer.missing).toEqual(['level']);
  });

  it('answers a score without a calculation, and a calculation without a score, in both shapes', () => {
    const growth = { primaryGrowth: 'slow', visceral: 'none', bone: 'solitary' };
    expect(askAsCalculation('tomita2001', growth)).toEqual({ valid: true, ...askScore('tomita2001', growth) });
    expect(askAsScore('tomita2001', growth)).toEqual({ valid: true, ...askScore('tomita2001', growth) });
    const escc = calculatorById('escc');
    const graded = escc && calculate(escc, { grade: '2' });
    expect(askAsCalculation('escc', { grade: '2' })).toEqual(graded);
    expect(askAsScore('escc', { grade: '2' })).toEqual({
      ...graded,
      score: null,
      group: '2',
      min: null,
      max: null,
      groups: ['2'],
    });
    expect(askAsScore('ambulation', { status: null })).toMatchObject({ score: null, group: null, groups: [] });
  });

  it('takes what only one of the two ways can take', () => {
    expect(askAsScore('sins', { level: 'T8', ...WHOLE, instrumented: true })).toMatchObject({
      valid: true,
      score: null,
      group: null,
      min: null,
      max: null,
      groups: [],
      complete: false,
      status: 'not_applicable',
    });
    expect(askAsCalculation('sins', { location: 'rigid', ...WHOLE })).toMatchObject({
      valid: true,
      score: 8,
      complete: true,
    });
    expect(askAsScore('mjoa', { motorUpper: '5' })).toMatchObject({ score: null, min: 5 });
  });

  it('refuses what neither can take, with the words of the way it was asked in', () => {
    expect(faultsOf(() => askAsScore('sins', { pain: 'terrible', level: 'T8' }))).toEqual(['pain']);
    expect(faultsOf(() => askAsCalculation('sins', { location: 'nowhere' }))).toEqual(['location']);
    expect(faultsOf(() => askAsScore('sins', { location: 'nowhere', instrumented: 5 }))).toEqual([
      'location',
      'instrumented',
    ]);
    expect(faultsOf(() => askAsCalculation('tomita2001', { bone: 'many' }))).toEqual(['bone']);
    expect(faultsOf(() => askAsScore('escc', { level: 'T13', grade: '2', colour: 1 }))).toEqual(['level', 'colour']);
  });

  it('lets a fault of a rule that is no refusal through as it is', () => {
    expect(() => askAsScore('constructor', {})).toThrow(
      new RangeError('There is no score or calculation "constructor"'),
    );
    expect(() => askAsCalculation('constructor', {})).toThrow(RangeError);
  });

  it('knows what can be asked', () => {
    expect(['sins', 'escc', 'bollen2014', 'prism2015'].every(isAskable)).toBe(true);
    expect(['constructor', 'SINS', '', 'sorgMl'].some(isAskable)).toBe(false);
    expect(ALL_CALCULATORS.every(({ id }) => isAskable(id))).toBe(true);
  });
});
