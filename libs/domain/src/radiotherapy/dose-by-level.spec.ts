import { formatLevels } from '../anatomy/level-range.js';
import type { PriorTreatment } from '../oncology/prior-treatment.js';
import { ALPHA_BETA } from '../scores/bed-eqd2/bed-eqd2.js';
import { rounded, type Exact } from '../units/exact.js';
import { doseByLevel, recordedCourses } from './dose-by-level.js';
import type { RadiotherapyCourse } from './radiotherapy-course.js';
import { recordedTwice } from './recorded-twice.js';

const treatment = (more: Partial<PriorTreatment>): PriorTreatment => ({ kind: 'radiotherapy', ...more });
const course = (more: Partial<RadiotherapyCourse>): RadiotherapyCourse => ({ state: 'delivered', ...more });
const shown = (value: Exact | null) => value && rounded(value, 4);
const earlier = treatment({ levels: 'T8-T10', totalDoseCgy: 3000, fractions: 10, givenOn: '2024-03' });
const given = course({ levels: 'T10', deliveredDoseCgy: 2000, deliveredFractions: 5, lastFractionOn: '2026-04-13' });

/** Levels, EQD2 and BED for the cord, complete, how many were given and how many are planned. */
const rows = (treatments: PriorTreatment[], courses: RadiotherapyCourse[] = []) =>
  doseByLevel({ treatments, courses }).byLevel.map((row) => [
    formatLevels(row.levels),
    shown(row.eqd2),
    shown(row.bed),
    row.complete,
    row.given.length,
    row.planned.length,
  ]);

describe('the dose by level of a case', () => {
  it('adds up earlier treatments and the delivered courses of the case, each with its addends', () => {
    expect(rows([earlier], [given])).toEqual([
      ['T8–T9', 37.5, 75, true, 1, 0],
      ['T10', 67.5, 135, true, 2, 0],
    ]);
    const [, t10] = doseByLevel({ treatments: [earlier], courses: [given] }).byLevel;
    expect(t10?.given.map((share) => [share.course.treatment, share.course.course])).toEqual([
      [earlier, null],
      [null, given],
    ]);
  });

  it('counts for the alpha/beta it is asked for, and states it', () => {
    const { alphaBeta, byLevel } = doseByLevel({ treatments: [], courses: [given] }, ALPHA_BETA.tumour);
    expect([alphaBeta, shown(byLevel[0]?.eqd2 ?? null), shown(byLevel[0]?.bed ?? null)]).toEqual([10, 23.3333, 28]);
  });

  it('counts what was delivered and never what was prescribed', () => {
    const stopped = course({
      state: 'stopped_early',
      levels: 'L1',
      prescribedDoseCgy: 3000,
      prescribedFractions: 10,
      deliveredDoseCgy: 1200,
      deliveredFractions: 4,
    });
    expect(rows([], [stopped])).toEqual([['L1', 15, 30, true, 1, 0]]);
    expect(rows([], [{ ...stopped, deliveredDoseCgy: null }])).toEqual([['L1', null, null, false, 1, 0]]);
  });

  it('never sums an unknown as zero: the level is "at least"', () => {
    expect(rows([earlier, treatment({ levels: 'T9', totalDoseCgy: 2000 })])).toEqual([
      ['T8', 37.5, 75, true, 1, 0],
      ['T9', 37.5, 75, false, 2, 0],
      ['T10', 37.5, 75, true, 1, 0],
    ]);
  });

  it('keeps what is planned apart from every sum', () => {
    const planned = course({ state: 'planned', levels: 'T9-T11', prescribedDoseCgy: 2400, prescribedFractions: 2 });
    expect(rows([earlier], [planned])).toEqual([
      ['T8', 37.5, 75, true, 1, 0],
      ['T9–T10', 37.5, 75, true, 1, 1],
      ['T11', null, null, true, 0, 1],
    ]);
    expect(rows([], [{ ...planned, state: 'cancelled', stateReason: 'Declined' }])).toEqual([]);
  });

  it('takes a course under way as the least that will have been given', () => {
    expect(rows([], [{ ...given, state: 'under_way' }])).toEqual([['T10', 30, 60, false, 1, 0]]);
  });

  it('takes every sum as a lower bound while a course was given nobody knows where', () => {
    const lost = course({ deliveredDoseCgy: 800, deliveredFractions: 1 });
    const { byLevel, unplaced } = doseByLevel({ treatments: [earlier], courses: [lost] });
    expect([byLevel[0]?.complete, unplaced.map((one) => one.course)]).toEqual([false, [lost]]);
    expect(rows([earlier], [{ ...lost, absences: { levels: 'not_applicable' } }])[0]?.[3]).toBe(true);
  });

  it('works out nothing for what was injected or put in, and counts it as no dose nowhere', () => {
    const source = course({ levels: 'T10', technique: 'brachytherapy', deliveredDoseCgy: 1200, deliveredFractions: 1 });
    expect(rows([], [source])).toEqual([['T10', null, null, false, 1, 0]]);
    const nuclide = course({ technique: 'radionuclide', absences: { deliveredDoseCgy: 'not_applicable' } });
    expect(rows([earlier], [nuclide])).toEqual([['T8–T10', 37.5, 75, true, 1, 0]]);
  });

  it('leaves out everything that is not radiotherapy', () => {
    expect(recordedCourses({ treatments: [treatment({ kind: 'surgery', levels: 'T8' })], courses: [] })).toEqual([]);
  });
});

describe('a course that may be written down twice', () => {
  const twice = (one: PriorTreatment, other: RadiotherapyCourse) =>
    recordedTwice({ treatments: [one], courses: [other] }).length;
  const prior = treatment({ levels: 'T9-T10', totalDoseCgy: 2000, fractions: 5, givenOn: '2026-04' });

  it('is seen by levels, date and dose', () => {
    expect(twice(prior, given)).toBe(1);
    expect(twice({ ...prior, totalDoseCgy: null }, given)).toBe(1);
    expect(twice(prior, { ...given, lastFractionOn: null, firstFractionOn: '2026-04-07' })).toBe(1);
  });

  it('is not seen where one of them differs, is not known or was not given', () => {
    expect(twice({ ...prior, givenOn: '2025-04' }, given)).toBe(0);
    expect(twice({ ...prior, totalDoseCgy: 800 }, given)).toBe(0);
    expect(twice({ ...prior, levels: 'L1' }, given)).toBe(0);
    expect(twice({ ...prior, givenOn: null }, given)).toBe(0);
    expect(twice({ ...prior, kind: 'surgery' }, given)).toBe(0);
    expect(twice(prior, { ...given, state: 'planned', deliveredDoseCgy: null, deliveredFractions: null })).toBe(0);
  });
});
