import { formatLevels } from '../anatomy/level-range.js';
import type { LesionView } from '../lesion/lesion.js';
import type { PriorTreatment } from '../oncology/prior-treatment.js';
import { rounded } from '../units/exact.js';
import { cordChecks } from './cord-check.js';
import type { RadiotherapyCourse } from './radiotherapy-course.js';
import { reirradiationChecks } from './reirradiation-check.js';
import { timingChecks } from './timing-check.js';
import { vcfChecks } from './vcf-check.js';

const earlier: PriorTreatment = {
  kind: 'radiotherapy',
  levels: 'T8-T10',
  totalDoseCgy: 3000,
  fractions: 10,
  givenOn: '2025-09-30',
};
/** 30/10, then 9/1 six months later: the first vector of the rule. */
const planned: RadiotherapyCourse = {
  state: 'planned',
  levels: 'T9',
  technique: 'sbrt',
  setting: 'reirradiation',
  prescribedDoseCgy: 1800,
  prescribedFractions: 1,
  thecalSacDmaxCgy: 900,
  dmaxScope: 'this_course',
  firstFractionOn: '2026-03-30',
};
const only = (
  course: Partial<RadiotherapyCourse> = {},
  treatments: PriorTreatment[] = [earlier],
  more: RadiotherapyCourse[] = [],
) => {
  const checks = reirradiationChecks({ treatments, courses: [{ ...planned, ...course }, ...more] });
  return checks[0];
};

describe('a planned course over a level with dose', () => {
  it('is read against the four criteria from what is recorded', () => {
    const check = only();
    expect(check?.levels && formatLevels(check.levels)).toBe('T8–T10');
    expect([check?.reading.cumulativeEqd2 && rounded(check.reading.cumulativeEqd2, 4), check?.reading.months]).toEqual([
      62.25, 6,
    ]);
    expect([check?.reading.allMet, check?.earlierIs, check?.open, check?.outside]).toEqual([
      true,
      'prescription',
      [],
      [],
    ]);
  });

  it('is also checked while it is proposed or under way, and no longer once it was given', () => {
    expect(
      (['proposed', 'under_way', 'delivered', 'cancelled'] as const).map((state) => only({ state }) !== undefined),
    ).toEqual([true, true, false, false]);
  });

  it('takes the maximum of the earlier sac where a course of the case has one', () => {
    const before: RadiotherapyCourse = {
      ...planned,
      state: 'delivered',
      technique: 'cebrt_3d',
      prescribedDoseCgy: 2000,
      prescribedFractions: 5,
      deliveredDoseCgy: 2000,
      deliveredFractions: 5,
      thecalSacDmaxCgy: 2100,
      firstFractionOn: '2025-06-02',
      lastFractionOn: '2025-06-06',
    };
    const check = only({}, [], [before]);
    expect([check?.earlierIs, check?.reading.priorEqd2 && rounded(check.reading.priorEqd2, 4)]).toEqual([
      'thecal_sac',
      32.55,
    ]);
    const stopped = only(
      {},
      [],
      [{ ...before, state: 'stopped_early', stateReason: 'Fall', deliveredDoseCgy: 1200, deliveredFractions: 3 }],
    );
    expect([stopped?.earlierIs, stopped?.reading.priorEqd2 && rounded(stopped.reading.priorEqd2, 4)]).toEqual([
      'prescription',
      18,
    ]);
  });

  it.each<[string, Partial<RadiotherapyCourse>, PriorTreatment[], string]>([
    [
      'the dose of the sac',
      { thecalSacDmaxCgy: null },
      [earlier],
      'new course: maximum dose of the thecal sac not recorded',
    ],
    [
      'what the maximum is of',
      { dmaxScope: null },
      [earlier],
      'new course: not recorded whether the maximum doses are of this course alone',
    ],
    [
      'the sac of this course alone',
      { dmaxScope: 'cumulative' },
      [earlier],
      'new course: the maximum doses are of all courses together, not of this one',
    ],
    ['the fractions', { prescribedFractions: null }, [earlier], 'new course: prescribed fractions not recorded'],
    ['the first day', { firstFractionOn: null }, [earlier], 'first fraction of the new course not recorded'],
    [
      'the earlier fractions',
      {},
      [{ ...earlier, fractions: null }],
      'dose or fractions of the earlier course not known',
    ],
    ['the earlier end', {}, [{ ...earlier, givenOn: null }], 'end of the earlier course not recorded'],
    [
      'an order of the dates',
      { firstFractionOn: '2025-09-01' },
      [earlier],
      'the new course begins before the earlier one ended',
    ],
    [
      'one earlier course',
      {},
      [earlier, { ...earlier, givenOn: '2023' }],
      '2 earlier courses: the criteria are published for one',
    ],
    [
      'a level of the earlier course',
      {},
      [{ ...earlier, levels: null }],
      'an earlier course is recorded without its level',
    ],
  ])('cannot be told wholly without %s, and is neither met nor failed', (_what, course, treatments, why) => {
    const check = only(course, treatments);
    expect(check?.open).toContain(why);
    expect(Object.values(check?.reading.met ?? {})).toContain(null);
    expect(check?.reading.allMet).not.toBe(true);
  });

  it('says where it is not what the criteria were published for', () => {
    expect(only({ technique: 'vmat' })?.outside).toEqual([
      'the new course is VMAT, the criteria are of stereotactic ones',
    ]);
    expect(only({ technique: null })?.outside).toEqual(['the technique of the new course is not recorded']);
    const before: RadiotherapyCourse = {
      ...planned,
      state: 'delivered',
      deliveredDoseCgy: 2400,
      deliveredFractions: 2,
      firstFractionOn: '2025-01-01',
      lastFractionOn: '2025-01-03',
    };
    expect(only({}, [], [before])?.outside).toEqual([
      'the earlier course was stereotactic, the criteria are of conventional ones before',
    ]);
  });

  it('has no check where nothing earlier is recorded at its levels, and takes the later of two ends', () => {
    expect(only({}, [{ ...earlier, levels: 'L4' }])).toBeUndefined();
    expect(only({}, [earlier, { ...earlier, givenOn: '2025-12-30' }])?.reading.met.intervalGe5m).toBe(false);
  });

  it('keeps levels with different earlier courses apart', () => {
    const checks = reirradiationChecks({
      treatments: [earlier, { ...earlier, levels: 'T11', fractions: null }],
      courses: [{ ...planned, levels: 'T10-T11' }],
    });
    expect(checks.map(({ levels, reading }) => [levels && formatLevels(levels), reading.allMet])).toEqual([
      ['T8–T10', true],
      ['T11', null],
    ]);
  });
});

describe('the cord of a stereotactic course', () => {
  const deNovo: RadiotherapyCourse = {
    ...planned,
    setting: 'de_novo',
    thecalSacDmaxCgy: 1300,
    cordDmaxCgy: 1100,
    cordContour: 'cord_prv',
  };
  const lines = (course: Partial<RadiotherapyCourse> = {}, treatments: PriorTreatment[] = []) =>
    cordChecks({ treatments, courses: [{ ...deNovo, ...course }] })[0]?.lines;

  it('stands beside the published limits, structure by structure', () => {
    expect(lines()?.value?.map(({ structure, dose, reading }) => [structure, dose, reading.cordClass])).toEqual([
      ['thecal_sac', 13, 'caution'],
      ['cord_prv', 11, 'within'],
    ]);
  });

  it('has no limits after earlier radiotherapy, whatever the setting says', () => {
    expect(lines({}, [earlier])?.value?.map(({ reading }) => reading.status)).toEqual([
      'not_applicable',
      'not_applicable',
    ]);
    expect(lines({ setting: 'reirradiation' })?.value?.[0]?.reading.status).toBe('not_applicable');
    expect(lines({ prescribedFractions: 6 })?.value?.[0]?.reading.status).toBe('no_limit');
  });

  it.each<[Partial<RadiotherapyCourse>, PriorTreatment[], string]>([
    [
      { thecalSacDmaxCgy: null, cordContour: null },
      [],
      'no maximum dose of cord or thecal sac is recorded with its structure',
    ],
    [{ setting: null }, [], 'nobody has said that it is de novo'],
    [{ setting: 'postoperative' }, [], 'nobody has said that it is de novo'],
    [{}, [{ ...earlier, levels: null }], 'an earlier course is recorded without its level'],
    [{ levels: null }, [], 'levels of the course not recorded'],
    [{ prescribedFractions: null }, [], 'prescribed fractions not recorded'],
    [
      { state: 'delivered', prescribedFractions: 3, deliveredFractions: 2 },
      [],
      '2 fractions given, 3 planned: the maximum doses are of the plan',
    ],
    [
      { state: 'stopped_early', prescribedFractions: 3, deliveredFractions: 2 },
      [],
      'stopped early: the maximum doses are of the plan of 3 fractions, not of what was given',
    ],
    [{ dmaxScope: 'cumulative' }, [], 'the maximum doses are of all courses together, not of this one'],
  ])('cannot be told from %j', (course, treatments, why) =>
    expect(lines(course, treatments)).toEqual({ value: null, why }),
  );

  it('is not asked about for conventional or cancelled courses', () => {
    expect([lines({ technique: 'vmat' }), lines({ state: 'cancelled' })]).toEqual([undefined, undefined]);
  });
});

describe('the time between surgery and radiotherapy', () => {
  const course: RadiotherapyCourse = {
    state: 'delivered',
    firstFractionOn: '2026-04-07',
    lastFractionOn: '2026-04-13',
  };
  const timing = (on: readonly (string | null)[], more: Partial<RadiotherapyCourse> = {}) =>
    timingChecks(
      [{ ...course, ...more }],
      on.map((day) => ({ on: day })),
    )[0];

  it('is counted in days to the nearest operation', () => {
    expect(timing(['2024-01-01', '2026-03-14'])?.interval.value).toMatchObject({
      days: 24,
      flag: 'ok',
      order: 'surgery_first',
      operation: { on: '2026-03-14' },
    });
    expect(timing(['2026-04-02'])?.interval.value).toMatchObject({ days: 5, flag: 'alert' });
    expect(timing(['2026-04-23'])?.interval.value).toMatchObject({
      days: 10,
      flag: 'note',
      order: 'radiotherapy_first',
    });
    expect(timing(['2026-03-14'], { state: 'planned', lastFractionOn: null })?.interval.value?.days).toBe(24);
  });

  it.each([
    [[], {}, 'no operation is recorded'],
    [['2026-03', null], {}, 'no operation is recorded with its full date'],
    [['2026-03-14'], { firstFractionOn: null }, 'first fraction not recorded'],
    [['2026-04-20'], { lastFractionOn: null }, 'last fraction not recorded'],
  ])('cannot be told from operations %j', (on, more, why) => expect(timing(on, more)?.interval.why).toBe(why));

  it('says how many operations have no full date, and asks nothing of a cancelled course', () => {
    expect(timing(['2026-03', '2026-03-14'])?.undated).toBe(1);
    expect(timing(['2026-03-14'], { state: 'cancelled' })).toBeUndefined();
  });
});

describe('the caution for a fracture', () => {
  const rating = (answers: Record<string, string | null>, more = {}) => ({
    score: 'sins',
    ratedLevels: 'T9',
    assessedOn: '2026-03-01',
    recordedAt: '2026-03-01T10:00:00Z',
    answers,
    ...more,
  });
  const lesion = (answers: Record<string, string | null>, more: object = {}) =>
    ({ levels: 'T9', ratings: [rating(answers)], ...more }) as unknown as LesionView;
  const sbrt: RadiotherapyCourse = { ...planned, prescribedDoseCgy: 2400, prescribedFractions: 1 };
  const caution = (lesions: LesionView[], more: Partial<RadiotherapyCourse> = {}) =>
    vcfChecks([{ ...sbrt, ...more }], lesions)[0]?.reading;
  const bare = { boneLesion: 'blastic', alignment: 'normal', collapse: 'none' };

  it('follows from dose and the newest SINS of the lesions at its levels', () => {
    expect(caution([lesion({ ...bare, boneLesion: 'lytic' })])).toMatchObject({
      caution: true,
      factors: ['dose_ge_24', 'lytic'],
    });
    expect(caution([lesion({ ...bare, alignment: 'de_novo_deformity', collapse: 'lt50' })])).toMatchObject({
      caution: true,
      factors: ['dose_ge_24', 'malalignment', 'baseline_vcf'],
    });
    expect(caution([lesion(bare)])?.caution).toBe(false);
    expect(caution([lesion({})], { prescribedDoseCgy: 5999, prescribedFractions: 3 })?.caution).toBe(false);
  });

  it('cannot be told without rating, with a mixed lesion, or from a rating of another level', () => {
    expect(caution([])).toMatchObject({ caution: null });
    expect(caution([lesion({ ...bare, boneLesion: 'mixed' })])).toMatchObject({ caution: null, missing: ['lytic'] });
    expect(
      caution([lesion(bare, { ratings: [rating({ ...bare, boneLesion: 'lytic' }, { ratedLevels: 'T8' })] })])?.caution,
    ).toBeNull();
    expect(caution([lesion(bare), lesion({}, { ratings: [] })])?.caution).toBeNull();
    expect(caution([lesion({ ...bare, boneLesion: 'lytic' })], { prescribedFractions: null })?.caution).toBeNull();
  });

  it('is shown for stereotactic courses only, and not from a lesion entered in error', () => {
    expect(caution([], { technique: 'vmat' })).toBeUndefined();
    expect(caution([lesion({ boneLesion: 'lytic' }, { retractedReason: 'Other patient' })])?.caution).toBeNull();
  });
});
