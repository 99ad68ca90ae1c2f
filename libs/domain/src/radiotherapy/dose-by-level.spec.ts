import { PriorTreatment } from '../oncology/prior-treatment.js';
import { formatLevels } from '../anatomy/level-range.js';
import { ALPHA_BETA } from '../scores/bed-eqd2/bed-eqd2.js';
import { rounded } from '../units/exact.js';
import { doseByLevel, recordedCourses } from './dose-by-level.js';

const treatment = (more: Partial<PriorTreatment>): PriorTreatment => ({ kind: 'radiotherapy', ...more });

describe('the dose by level of a case', () => {
  it('adds up recorded courses in gray and keeps the treatment behind each addend', () => {
    const courses = [
      treatment({ levels: 'T8-T10', totalDoseCgy: 3000, fractions: 10, givenOn: '2024-03' }),
      treatment({ levels: 'T10', totalDoseCgy: 850, fractions: 1 }),
    ];
    const { byLevel } = doseByLevel(courses, ALPHA_BETA.cord);
    expect(
      byLevel.map(({ levels, eqd2, complete }) => [formatLevels(levels), eqd2 && rounded(eqd2, 4), complete]),
    ).toEqual([
      ['T8–T9', 37.5, true],
      ['T10', 59.8125, true],
    ]);
    expect(byLevel[1]?.shares.map(({ course }) => course.treatment)).toEqual(courses);
  });

  it('leaves out everything that is not radiotherapy', () => {
    expect(recordedCourses([treatment({ kind: 'surgery', levels: 'T8' }), treatment({ kind: 'systemic' })])).toEqual(
      [],
    );
  });

  it('takes an unknown level, dose or number of fractions as unknown', () => {
    const unknown = treatment({ absences: { levels: 'unknown' } });
    expect(recordedCourses([unknown])).toEqual([
      { treatment: unknown, levels: null, elsewhere: false, totalDose: null, fractions: null },
    ]);
    const { byLevel, unplaced } = doseByLevel(
      [treatment({ levels: 'T8', totalDoseCgy: 2000 }), unknown],
      ALPHA_BETA.cord,
    );
    expect([byLevel[0]?.eqd2, byLevel[0]?.complete, unplaced.map((course) => course.treatment)]).toEqual([
      null,
      false,
      [unknown],
    ]);
  });

  it('takes a course whose level does not apply as one of another part of the body', () => {
    const rib = treatment({
      siteText: 'left hip',
      totalDoseCgy: 800,
      fractions: 1,
      absences: { levels: 'not_applicable' },
    });
    const { byLevel, unplaced } = doseByLevel(
      [rib, treatment({ levels: 'T8', totalDoseCgy: 2000, fractions: 5 })],
      ALPHA_BETA.cord,
    );
    expect([byLevel.length, byLevel[0]?.complete, unplaced]).toEqual([1, true, []]);
    expect(recordedCourses([treatment({ levels: 'T8', absences: { levels: 'not_applicable' } })])[0]?.elsewhere).toBe(
      false,
    );
  });
});
