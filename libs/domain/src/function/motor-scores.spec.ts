import fc from 'fast-check';
import { KEY_MUSCLES, type KeyMuscle } from '../scores/isncsci/isncsci.js';
import { courseOfLegs } from './motor-course.js';
import { gradeOf, motorScores, motorSumWords, openMusclesWords } from './motor-scores.js';
import { EXAMINED_SIDES, type MuscleFinding, type PowerGrade } from './neuro-exam.js';

const legs = (right: string, left: string): MuscleFinding[] =>
  (['L2', 'L3', 'L4', 'L5', 'S1'] as const).flatMap((muscle, index) => [
    { muscle, side: 'right' as const, grade: right[index] as PowerGrade },
    { muscle, side: 'left' as const, grade: left[index] as PowerGrade },
  ]);
const okafor = legs('34445', '44445');
const without = (muscle: KeyMuscle, side: string) => okafor.filter((one) => one.muscle !== muscle || one.side !== side);

describe('the motor score of the legs', () => {
  it('is 41 of 50 for hip flexors 3 and 4, knee extensors 4 and 4, dorsiflexors 4 and 4, toe extensors 4 and 4, plantar flexors 5 and 5', () => {
    expect(motorScores(okafor).lower).toEqual({ total: 41, low: 41, high: 41, graded: 10, open: [] });
    expect(motorSumWords(motorScores(okafor).lower)).toBe('41 of 50');
  });

  it('says nothing about the arms that nobody examined', () => {
    expect(motorScores(okafor).upper).toMatchObject({ total: null, low: 0, high: 50, graded: 0 });
    expect(motorSumWords(motorScores(okafor).upper)).toBeNull();
    expect(motorSumWords(motorScores(null).lower)).toBeNull();
  });

  it('is a range and never a total while a muscle is not graded, and names it', () => {
    const { lower } = motorScores(without('S1', 'left'));
    expect(lower).toMatchObject({ total: null, low: 36, high: 41, graded: 9 });
    expect(motorSumWords(lower)).toBe('36 to 41 of 50');
    expect(openMusclesWords(lower.open)).toBe('S1 left not graded');
  });

  it('takes a muscle that could not be tested for no grade: not for 0 and not for 5', () => {
    const { lower } = motorScores([...without('L2', 'right'), { muscle: 'L2', side: 'right', grade: 'NT' }]);
    expect(lower).toMatchObject({ total: null, low: 38, high: 43 });
    expect(openMusclesWords([...lower.open, { muscle: 'C5', side: 'left', why: 'not_graded' }])).toBe('C5 left not graded; L2 right not testable');
  });

  it('knows no power as 0, which is a grade', () => {
    expect(motorScores(legs('00000', '00000')).lower).toMatchObject({ total: 0, graded: 10 });
    expect(motorSumWords(motorScores(legs('00000', '00000')).lower)).toBe('0 of 50');
  });

  it('always holds the true total in its range, whatever is left out', () => {
    const places = KEY_MUSCLES.flatMap((muscle) => EXAMINED_SIDES.map(({ code: side }) => ({ muscle, side })));
    const whole = fc.array(fc.constantFrom<PowerGrade>('0', '1', '2', '3', '4', '5'), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(whole, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (grades, kept) => {
        const all = places.map((place, index) => ({ ...place, grade: grades[index] ?? '0' }));
        const [full, part] = [motorScores(all), motorScores(all.filter((_, index) => kept[index]))];
        for (const limb of ['upper', 'lower'] as const) {
          const total = full[limb].total ?? -1;
          expect(part[limb].low <= total && total <= part[limb].high).toBe(true);
          expect(part[limb].total === null || part[limb].total === total).toBe(true);
          expect(part[limb].graded + part[limb].open.length).toBe(10);
        }
      }),
    );
  });

  it('gives the grade of one muscle as it was recorded', () => {
    expect(gradeOf(okafor, 'L2', 'right')).toBe('3');
    expect(gradeOf(okafor, 'C5', 'right')).toBeNull();
  });
});

describe('the course of the motor score', () => {
  const noon = { examinedOn: '2026-03-13', examinedAt: '2026-03-13T12:10:00Z', motor: okafor };
  const later = { examinedOn: '2026-03-13', examinedAt: '2026-03-13T15:40:00Z', motor: legs('33344', '44444') };

  it('is the change between the two newest totals, with hours and points a day', () => {
    const course = courseOfLegs([later, noon]);
    expect(course).toMatchObject({ from: { lems: 41 }, to: { lems: 37 }, change: -4, hours: 3.5 });
    expect(course?.perDay).toBeCloseTo((-4 / 3.5) * 24, 6);
  });

  it('has no rate where a time of day is missing, and none in the wrong order', () => {
    expect(courseOfLegs([later, { ...noon, examinedAt: null }])).toMatchObject({ change: -4, hours: null, perDay: null });
    expect(courseOfLegs([noon, later])).toMatchObject({ change: 4, hours: null, perDay: null });
  });

  it('passes over an examination without a total instead of guessing one', () => {
    expect(courseOfLegs([later, { ...noon, motor: without('S1', 'left') }, noon])).toMatchObject({ from: { on: '2026-03-13', lems: 41 }, change: -4 });
    expect(courseOfLegs([later])).toBeNull();
    expect(courseOfLegs([later, { ...noon, motor: [] }])).toBeNull();
  });
});
