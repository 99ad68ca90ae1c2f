import fc from 'fast-check';
import { calculate, InputRefused } from '../calculator.js';
import { motorDeclineCalculator } from './motor-decline-calculator.js';
import { LONG_DEFICIT_HOURS, LONG_DEFICIT_NOTE, motorDeclineOf, type MotorCourse } from './motor-decline.js';

const course: MotorCourse = {
  onsetAt: '2026-03-01T08:00:00Z',
  examinedAt: '2026-03-03T08:00:00Z',
  motorBefore: 100,
  motorNow: 60,
  walkingBefore: 'independent_normal_power',
  walkingNow: 'cannot_walk_antigravity_power',
  walkingLostAt: '2026-03-02T20:00:00Z',
};
const read = (change: Partial<MotorCourse>) => motorDeclineOf({ ...course, ...change });

describe('the rate of motor decline', () => {
  it('is the change since the onset for each day', () => {
    expect(read({})).toEqual({
      hoursSinceOnset: 48,
      motorChange: -40,
      motorChangePerDay: -20,
      walkingChange: 2,
      walkingChangePerDay: 1,
      hoursNonAmbulatory: 12,
      nonAmbulatoryOver48h: false,
      note: null,
      missing: [],
    });
  });

  it('counts real hours, across a change of the clock too', () => {
    const spring = { onsetAt: '2026-03-28T12:00:00+00:00', examinedAt: '2026-03-29T12:00:00+01:00' };
    expect(read({ ...spring, walkingLostAt: null })).toMatchObject({ hoursSinceOnset: 23, missing: ['walkingLostAt'] });
  });

  it('is not worked out while the onset or the examination is not known', () => {
    const nothing = {
      hoursSinceOnset: null,
      motorChange: null,
      motorChangePerDay: null,
      walkingChange: null,
      walkingChangePerDay: null,
    };
    expect(read({ onsetAt: null })).toMatchObject({ ...nothing, hoursNonAmbulatory: 12, missing: ['onsetAt'] });
    expect(read({ examinedAt: null })).toMatchObject({
      ...nothing,
      hoursNonAmbulatory: null,
      nonAmbulatoryOver48h: null,
      missing: ['examinedAt'],
    });
  });

  it('leaves out what was not examined, and names it', () => {
    expect(read({ motorBefore: null })).toMatchObject({
      motorChange: null,
      motorChangePerDay: null,
      walkingChange: 2,
      missing: ['motorBefore'],
    });
    expect(read({ motorNow: null })).toMatchObject({ motorChange: null, missing: ['motorNow'] });
    expect(read({ walkingBefore: null })).toMatchObject({
      walkingChange: null,
      walkingChangePerDay: null,
      motorChange: -40,
      missing: ['walkingBefore'],
    });
    expect(read({ walkingBefore: 'not_assessed' })).toMatchObject({ walkingChange: null, missing: ['walkingBefore'] });
  });

  it('has no rate at the very moment of the onset', () => {
    expect(read({ onsetAt: course.examinedAt })).toMatchObject({
      hoursSinceOnset: 0,
      motorChange: -40,
      motorChangePerDay: null,
      walkingChangePerDay: null,
    });
  });

  it('keeps a gain as a gain and no change as none', () => {
    expect(read({ motorBefore: 60, motorNow: 70 })).toMatchObject({ motorChange: 10, motorChangePerDay: 5 });
    expect(read({ motorBefore: 0, motorNow: 0 })).toMatchObject({ motorChange: 0, motorChangePerDay: 0, missing: [] });
  });

  it('refuses an order of times that cannot be, a time that is none, and a score outside 0 to 100', () => {
    expect(() => read({ onsetAt: '2026-03-03T08:00:01Z' })).toThrow(
      new RangeError('2026-03-03T08:00:01Z lies after the examination at 2026-03-03T08:00:00Z'),
    );
    expect(() => read({ walkingLostAt: '2026-03-04T08:00:00Z' })).toThrow('lies after the examination');
    expect(() => read({ onsetAt: 'yesterday' })).toThrow(new RangeError('"yesterday" is not a date and time'));
    expect(() => read({ motorNow: 101 })).toThrow(new RangeError('101 is not a motor score (0 to 100)'));
    expect(() => read({ motorBefore: -1 })).toThrow(RangeError);
    expect(() => read({ motorBefore: Number.NaN })).toThrow(RangeError);
    expect(read({ motorBefore: 100, motorNow: 0 }).motorChange).toBe(-100);
    expect(() => read({ walkingNow: 'hops' })).toThrow('"hops" is not a recorded state of walking');
  });

  it('times its change with the hours: twice the hours, half the rate', () => {
    const hours = fc.integer({ min: 1, max: 500 });
    const score = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(hours, score, score, (since, motorBefore, motorNow) => {
        const onset = (h: number) => new Date(Date.parse('2026-03-03T08:00:00Z') - h * 3_600_000).toISOString();
        const once = read({ onsetAt: onset(since), motorBefore, motorNow }).motorChangePerDay ?? Number.NaN;
        const twice = read({ onsetAt: onset(2 * since), motorBefore, motorNow }).motorChangePerDay ?? Number.NaN;
        expect(twice * 2).toBeCloseTo(once, 9);
      }),
    );
  });
});

describe('hours without walking', () => {
  const lost = (walkingLostAt: string) => read({ walkingLostAt });

  it('carry the note of the sources above 48, and not at 48', () => {
    expect(lost('2026-03-01T08:00:00Z')).toMatchObject({
      hoursNonAmbulatory: 48,
      nonAmbulatoryOver48h: false,
      note: null,
    });
    expect(lost('2026-03-01T07:59:59Z')).toMatchObject({ nonAmbulatoryOver48h: true, note: LONG_DEFICIT_NOTE });
    expect(LONG_DEFICIT_HOURS).toBe(48);
    expect(LONG_DEFICIT_NOTE).toContain('Patchell 2005');
    expect(LONG_DEFICIT_NOTE).not.toMatch(/recommend|should|suggest|advise/i);
  });

  it('are not counted while the patient walks', () => {
    for (const walkingNow of ['independent_normal_power', 'walks_unaided_power_4', 'walks_with_aid'])
      expect(read({ walkingNow, walkingLostAt: '2026-02-01T08:00:00Z' })).toMatchObject({
        hoursNonAmbulatory: null,
        nonAmbulatoryOver48h: false,
        note: null,
        missing: [],
      });
    expect(read({ walkingNow: 'walks_with_aid', walkingLostAt: null }).missing).toEqual([]);
  });

  it('are counted for both grades that cannot walk', () => {
    for (const walkingNow of ['cannot_walk_antigravity_power', 'plegic'])
      expect(read({ walkingNow })).toMatchObject({ hoursNonAmbulatory: 12 });
    expect(read({ walkingNow: 'plegic' }).walkingChange).toBe(3);
  });

  it('are not known while it is not known whether the patient walks, or since when not', () => {
    expect(read({ walkingNow: null, walkingLostAt: null })).toMatchObject({
      hoursNonAmbulatory: null,
      nonAmbulatoryOver48h: null,
      note: null,
      missing: ['walkingNow', 'walkingLostAt'],
    });
    expect(read({ walkingNow: null })).toMatchObject({ nonAmbulatoryOver48h: null, missing: ['walkingNow'] });
    expect(read({ walkingLostAt: null })).toMatchObject({
      hoursNonAmbulatory: null,
      nonAmbulatoryOver48h: null,
      missing: ['walkingLostAt'],
    });
  });
});

describe('asking for the motor decline', () => {
  it('answers like the function and says what is missing', () => {
    expect(calculate(motorDeclineCalculator, { ...course })).toMatchObject({ motorChangePerDay: -20, complete: true });
    expect(calculate(motorDeclineCalculator, {})).toMatchObject({
      motorChange: null,
      complete: false,
      missing: Object.keys(course),
    });
    expect(calculate(motorDeclineCalculator, { walkingNow: 'not_assessed' }).missing).toContain('walkingNow');
  });

  it('refuses times in the wrong order with the field, and scores out of range', () => {
    const late = { ...course, onsetAt: '2026-03-04T08:00:00Z' };
    expect(() => calculate(motorDeclineCalculator, late)).toThrow(InputRefused);
    expect(() => calculate(motorDeclineCalculator, late)).toThrow('lies after the examination');
    expect(refusal(late)).toEqual([{ field: 'examinedAt', why: 'range', reason: expect.stringContaining('after') }]);
    expect(refusal({ ...course, motorNow: 101 })).toMatchObject([{ field: 'motorNow', why: 'range' }]);
    expect(refusal({ ...course, motorBefore: -1 })).toMatchObject([{ field: 'motorBefore', why: 'range' }]);
    expect(refusal({ ...course, motorNow: 50.5 })).toMatchObject([{ field: 'motorNow', why: 'integer' }]);
  });
});

function refusal(input: object): unknown {
  try {
    return calculate(motorDeclineCalculator, { ...input });
  } catch (error) {
    return error instanceof InputRefused ? error.faults : error;
  }
}
