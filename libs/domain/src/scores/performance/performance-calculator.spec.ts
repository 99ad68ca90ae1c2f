import { calculate } from '../calculator.js';
import { performanceCalculator } from './performance-calculator.js';

const ask = (input: Readonly<Record<string, unknown>>) => calculate(performanceCalculator, input);

describe('asking KPS and ECOG to be compared', () => {
  it('answers KPS as ECOG, marked as derived', () => {
    expect(ask({ kps: 70 })).toEqual({ valid: true, complete: true, missing: [], kps: 70, ecog: 1, derived: true });
    expect(ask({ kps: 100 })).toMatchObject({ ecog: 0 });
    expect(ask({ kps: 0 })).toMatchObject({ ecog: 5, complete: true });
  });

  it('answers ECOG as a range of KPS and never as one value', () => {
    expect(ask({ ecog: 1 })).toEqual({
      valid: true,
      complete: true,
      missing: [],
      ecog: 1,
      kpsRange: [70, 80],
      low: 70,
      high: 80,
      derived: true,
    });
    expect(ask({ ecog: 0 })).toMatchObject({ kpsRange: [90, 100] });
    expect(ask({ ecog: 5 })).toMatchObject({ kpsRange: [0, 0] });
  });

  it.each([
    [{ kps: 75 }, 'step'],
    [{ kps: 99 }, 'step'],
    [{ kps: 110 }, 'range'],
    [{ kps: -10 }, 'range'],
    [{ kps: 70.5 }, 'integer'],
    [{ kps: '70' }, 'type'],
    [{ kps: null }, 'missing'],
    [{ ecog: 1.5 }, 'integer'],
    [{ ecog: 6 }, 'range'],
    [{ ecog: -1 }, 'range'],
    [{ ecog: null }, 'missing'],
  ])('answers that %j is neither, because of its %s', (input, why) => {
    expect(ask(input)).toMatchObject({ valid: false, why, complete: false });
    expect(ask(input)).not.toHaveProperty('derived');
  });

  it('refuses both at once', () => {
    expect(() => ask({ kps: 70, ecog: 1 })).toThrow('There is no input');
  });
});
