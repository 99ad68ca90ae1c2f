import { calculate } from '../calculator.js';
import { ambulationCalculator } from './ambulation-calculator.js';

const ask = (input: Readonly<Record<string, unknown>>) => calculate(ambulationCalculator, input);

describe('asking who can walk', () => {
  it.each([
    ['independent_normal_power', 1, true],
    ['walks_unaided_power_4', 2, true],
    ['walks_with_aid', 2, true],
    ['cannot_walk_antigravity_power', 3, false],
    ['plegic', 4, false],
  ])('%s is grade %i, ambulatory %p', (status, scoradGrade, ambulatory) => {
    expect(ask({ status })).toEqual({ valid: true, complete: true, missing: [], scoradGrade, ambulatory });
  });

  it.each(['not_assessed', null])('%p is neither able nor unable, and is missing', (status) => {
    expect(ask({ status })).toMatchObject({
      scoradGrade: null,
      ambulatory: null,
      complete: false,
      missing: ['status'],
    });
  });

  it('refuses another state', () => {
    expect(() => ask({ status: 'walks' })).toThrow(/"walks" is not one of .*plegic, not_assessed/);
  });
});
