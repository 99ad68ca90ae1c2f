import { calculate } from '../calculator.js';
import { continenceCalculator } from './continence-calculator.js';
import { CONTINENCE_STATES, isDysfunction, sphincterDysfunction, type ContinenceState } from './continence.js';

describe('bladder and bowel', () => {
  it.each<[ContinenceState | null, boolean | null]>([
    ['normal', false],
    ['urgency_hesitancy', true],
    ['retention', true],
    ['catheter_new', true],
    ['catheter_longterm', null],
    ['incontinent', true],
    ['not_assessed', null],
    [null, null],
  ])('in the state %p are disturbed: %p', (state, dysfunction) => {
    expect(isDysfunction(state)).toBe(dysfunction);
  });

  it('are disturbed when one of them is, and normal only when both are', () => {
    expect(sphincterDysfunction({ bladder: 'retention', bowel: 'normal' })).toEqual({ dysfunction: true, missing: [] });
    expect(sphincterDysfunction({ bladder: null, bowel: 'incontinent' })).toEqual({ dysfunction: true, missing: [] });
    expect(sphincterDysfunction({ bladder: 'normal', bowel: 'normal' })).toEqual({ dysfunction: false, missing: [] });
  });

  it('are not known to be normal while one is not known', () => {
    expect(sphincterDysfunction({ bladder: 'normal', bowel: null })).toEqual({ dysfunction: null, missing: ['bowel'] });
    expect(sphincterDysfunction({ bladder: 'catheter_longterm', bowel: 'normal' })).toEqual({
      dysfunction: null,
      missing: ['bladder'],
    });
    expect(sphincterDysfunction({ bladder: null, bowel: null })).toEqual({
      dysfunction: null,
      missing: ['bladder', 'bowel'],
    });
  });

  it('answer with what is missing', () => {
    expect(calculate(continenceCalculator, { bladder: 'retention' })).toMatchObject({
      dysfunction: true,
      complete: true,
    });
    expect(calculate(continenceCalculator, { bladder: 'normal' })).toMatchObject({
      dysfunction: null,
      complete: false,
      missing: ['bowel'],
    });
  });

  it('refuse a state that is none, and say the others in words', () => {
    expect(() => isDysfunction('dry' as 'normal')).toThrow(new RangeError('"dry" is not a state of bladder or bowel'));
    expect(() => calculate(continenceCalculator, { bowel: 'dry' })).toThrow('"dry" is not one of normal');
    expect(CONTINENCE_STATES.map(({ label }) => label)).toEqual([
      'Normal',
      'Urgency or hesitancy',
      'Retention',
      'New catheter',
      'Long-term catheter',
      'Incontinent',
      'Not assessed',
    ]);
  });
});
