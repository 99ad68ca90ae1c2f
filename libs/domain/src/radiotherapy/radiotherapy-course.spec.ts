import { courseWarnings } from './course-warnings.js';
import { isAhead, isGiven, type RadiotherapyCourse } from './radiotherapy-course.js';

const course = (more: Partial<RadiotherapyCourse> = {}): RadiotherapyCourse => ({ state: 'planned', ...more });
describe('a course of radiotherapy', () => {
  it('was given once it is under way or something is recorded as delivered, and lies ahead before that', () => {
    expect(
      ['under_way', 'delivered', 'stopped_early'].map((state) => isGiven(course({ state: state as never }))),
    ).toEqual([true, true, true]);
    expect([
      isGiven(course()),
      isGiven(course({ state: 'cancelled' })),
      isGiven(course({ state: 'cancelled', deliveredFractions: 2 })),
    ]).toEqual([false, false, true]);
    expect([
      isAhead(course()),
      isAhead(course({ state: 'proposed' })),
      isAhead(course({ state: 'cancelled' })),
      isAhead(course({ deliveredDoseCgy: 400 })),
    ]).toEqual([true, true, false, false]);
  });
});

describe('what does not go together in a course', () => {
  const full = { prescribedDoseCgy: 3000, prescribedFractions: 10 };

  it('is said and not refused: more delivered than prescribed', () => {
    const more = { ...full, state: 'delivered', deliveredDoseCgy: 3300, deliveredFractions: 11 } as const;
    expect(courseWarnings(more)).toEqual([
      '11 fractions delivered, 10 prescribed',
      '33 Gy delivered, 30 Gy prescribed',
    ]);
  });

  it('is said of a delivered course that is smaller than its prescription', () => {
    expect(courseWarnings({ ...full, state: 'delivered', deliveredDoseCgy: 2400, deliveredFractions: 8 })).toEqual([
      'Delivered, but 8 of 10 fractions: stopped early?',
      'Delivered, but 24 Gy of 30 Gy: stopped early?',
    ]);
    expect(courseWarnings({ ...full, state: 'stopped_early', deliveredDoseCgy: 2400, deliveredFractions: 8 })).toEqual(
      [],
    );
    expect(courseWarnings({ ...full, state: 'delivered', deliveredDoseCgy: 3000, deliveredFractions: 10 })).toEqual([]);
  });

  it('is said of a dose in a course that was never begun', () => {
    expect(courseWarnings({ state: 'cancelled', deliveredDoseCgy: 400 })).toEqual([
      'Something was delivered, but the state is "Cancelled": it is counted as given',
    ]);
    expect(courseWarnings({ state: 'planned' })).toEqual([]);
  });

  it('is said of a re-irradiation without level, and of a cord with more than the sac around it', () => {
    expect(courseWarnings(course({ setting: 'reirradiation' }))).toHaveLength(1);
    const maxima = { cordDmaxCgy: 1300, thecalSacDmaxCgy: 1240 };
    expect(courseWarnings(course({ ...maxima, cordContour: 'true_cord' }))).toEqual([
      'The cord has 13 Gy, more than the thecal sac around it (12.4 Gy)',
    ]);
    expect(courseWarnings(course({ ...maxima, cordContour: 'cord_prv' }))).toEqual([]);
  });
});
