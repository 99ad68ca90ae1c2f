import { RadiotherapyCourse } from '@rachis/domain';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

const course = (more: Partial<RadiotherapyCourse> = {}): RadiotherapyCourse => ({ state: 'planned', ...more });
const faults = (more: object): Record<string, string[]> =>
  Object.fromEntries(
    validateSync(plainToInstance(RadiotherapyCourse, { ...course(), ...more })).map(({ property, constraints }) => [
      property,
      Object.values(constraints ?? {}),
    ]),
  );

describe('a course of radiotherapy', () => {
  it('needs a state and nothing else', () => {
    expect(faults({})).toEqual({});
    expect(Object.keys(faults({ state: null }))).toEqual(['state']);
  });

  it('says why it was stopped or cancelled, or that nobody knows', () => {
    for (const state of ['stopped_early', 'cancelled']) {
      expect(faults({ state })['state']).toEqual(['Say why it was stopped or cancelled, or that nobody knows']);
      expect(faults({ state, stateReason: 'Pneumonia' })).toEqual({});
      expect(faults({ state, absences: { stateReason: 'unknown' } })).toEqual({});
    }
    expect(faults({ state: 'delivered' })).toEqual({});
  });

  it('refuses gray typed as centigray, and asks whether gray was meant', () => {
    for (const name of ['prescribedDoseCgy', 'deliveredDoseCgy', 'cordDmaxCgy', 'thecalSacDmaxCgy']) {
      expect(faults({ [name]: 30 })[name]).toContain('30 cGy is less than 50 cGy: did you mean 30 Gy?');
      expect(faults({ [name]: 50 })).toEqual({});
      expect(faults({ [name]: 10_000 })).toEqual({});
      expect(faults({ [name]: 10_001 })[name]).toHaveLength(2);
      expect(faults({ [name]: 12.4 })[name]).not.toBeUndefined();
    }
  });

  it('refuses a dose that no fraction can have', () => {
    expect(faults({ prescribedDoseCgy: 3001, prescribedFractions: 1 })['prescribedFractions']).toEqual([
      '30.01 Gy in 1 would be 30.01 Gy a fraction: one of the two is not right',
    ]);
    expect(faults({ prescribedDoseCgy: 3000, prescribedFractions: 1 })).toEqual({});
    expect(faults({ deliveredDoseCgy: 50, deliveredFractions: 5 })).toEqual({});
    expect(faults({ deliveredDoseCgy: 50, deliveredFractions: 6 })['deliveredFractions']).toHaveLength(1);
  });

  it('ends on the day it began at the earliest', () => {
    const firstFractionOn = '2026-03-10';
    expect(faults({ firstFractionOn, lastFractionOn: '2026-03-09' })['lastFractionOn']).toEqual([
      'The last fraction cannot be before the first',
    ]);
    expect(faults({ firstFractionOn, lastFractionOn: firstFractionOn })).toEqual({});
    expect(faults({ lastFractionOn: '2026-03-09' })).toEqual({});
  });
});
