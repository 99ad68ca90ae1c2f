import { AMBULATION_SCALE } from '../ambulation/ambulation.js';
import { calculatorForm, InputRefused, type Calculator } from '../calculator.js';
import { motorDecline, motorDeclineOf, type MotorCourse } from './motor-decline.js';

const instant = (label: string) => ({ kind: 'instant', label }) as const;
const motor = (label: string) => ({ kind: 'number', label, whole: true, min: 0, max: 100 }) as const;
const walking = (label: string) =>
  ({ kind: 'choice', label, options: [...AMBULATION_SCALE, { code: 'not_assessed', label: 'Not assessed' }] }) as const;

/** How fast strength and walking are being lost, and for how long walking has been lost. */
export const motorDeclineCalculator: Calculator = {
  id: 'motorDecline',
  rule: motorDecline,
  forms: [
    calculatorForm({
      title: 'From two examinations',
      inputs: {
        onsetAt: instant('Onset of the deficit'),
        examinedAt: instant('Examined at'),
        motorBefore: motor('Motor score before'),
        motorNow: motor('Motor score at the examination'),
        walkingBefore: walking('Walking before'),
        walkingNow: walking('Walking at the examination'),
        walkingLostAt: instant('Walking lost at'),
      },
      calculate: (given) => {
        const result = courseOrRefused(given);
        return { ...result, complete: result.missing.length === 0 };
      },
    }),
  ],
  examples: [
    {
      note: '30 points in 36 hours are 20 a day',
      input: {
        onsetAt: '2026-03-01T08:00:00Z',
        examinedAt: '2026-03-02T20:00:00Z',
        motorBefore: 100,
        motorNow: 70,
        walkingBefore: 'independent_normal_power',
        walkingNow: 'walks_with_aid',
      },
      expected: { hoursSinceOnset: 36, motorChange: -30, motorChangePerDay: -20, nonAmbulatoryOver48h: false },
    },
    {
      note: 'The onset is not known: nothing is worked out',
      input: { examinedAt: '2026-03-02T20:00:00Z', motorBefore: 100, motorNow: 70 },
      expected: { hoursSinceOnset: null, motorChange: null, motorChangePerDay: null },
    },
  ],
};

function courseOrRefused(given: MotorCourse) {
  try {
    return motorDeclineOf(given);
  } catch (error) {
    // The kit has checked everything but the order of the times.
    if (error instanceof RangeError)
      throw new InputRefused([{ field: 'examinedAt', why: 'range', reason: error.message }]);
    throw error;
  }
}
