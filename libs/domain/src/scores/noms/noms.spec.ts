import { sinsOf } from '../sins/sins-of.js';
import type { NomsInput } from './noms-axes.js';
import { nomsOf } from './noms-of.js';
import { NOMS_CELLS, NOMS_TABLE, nomsRowLabel, type NomsCode } from './noms.js';
import { RADIOSENSITIVITY, radiosensitivityOf } from './radiosensitivity.js';

/** Renal cell carcinoma with cord compression, stable, fit for surgery: row 7. */
const renal: NomsInput = {
  esccGrade: '3',
  myelopathy: true,
  primary: 'renal_cell',
  priorRadiotherapyAtLevel: false,
  sins: { status: 'complete', total: 5 },
  mechanicalJudgement: null,
  canTolerateSurgery: true,
};
const read = (change: Partial<NomsInput>) => nomsOf({ ...renal, ...change });
const low = { esccGrade: '1c', myelopathy: false } as const;
const domain = (change: Partial<NomsInput>, axis: string) => read(change).domains.find((one) => one.axis === axis);

describe('the published NOMS table', () => {
  const cells: [Partial<NomsInput>, number, NomsCode][] = [
    [{ ...low, primary: 'breast' }, 1, 'CEBRT'],
    [{ ...low, primary: 'breast', mechanicalJudgement: 'unstable' }, 2, 'STABILISE_THEN_CEBRT'],
    [{ ...low }, 3, 'SRS'],
    [{ ...low, mechanicalJudgement: 'unstable' }, 4, 'STABILISE_THEN_SRS'],
    [{ primary: 'breast' }, 5, 'CEBRT'],
    [{ primary: 'breast', mechanicalJudgement: 'unstable' }, 6, 'STABILISE_THEN_CEBRT'],
    [{}, 7, 'DECOMPRESS_STABILISE_THEN_SRS'],
    [{ canTolerateSurgery: false }, 8, 'CEBRT'],
    [{ mechanicalJudgement: 'unstable' }, 9, 'DECOMPRESS_STABILISE_THEN_SRS'],
    [{ mechanicalJudgement: 'unstable', canTolerateSurgery: false }, 10, 'STABILISE_THEN_CEBRT'],
  ];

  it.each(cells)('with %j shows row %i, %s', (change, row, code) => {
    expect(read(change)).toMatchObject({ matched: { row, code }, missing: [], gaps: [] });
  });

  it('has one row for each of the sixteen combinations of the four axes', () => {
    const met = new Set<number>();
    for (const escc of [low, { esccGrade: '2' as const }])
      for (const primary of ['lymphoma', 'melanoma'])
        for (const mechanicalJudgement of ['stable', 'unstable'] as const)
          for (const canTolerateSurgery of [true, false]) {
            const { matched } = read({ ...escc, primary, mechanicalJudgement, canTolerateSurgery });
            expect(matched).not.toBeNull();
            met.add(matched?.row ?? 0);
          }
    expect([...met].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('is shown in neutral words with the row and the axes it was read from', () => {
    expect(read({}).matched?.label).toBe(
      'Published table, row 7: high-grade ESCC, radioresistant, stable, surgery tolerated – decompression and stabilisation (separation surgery), then stereotactic radiosurgery',
    );
    expect(read({}).domains.map(({ axis }) => axis)).toEqual(['neurologic', 'oncologic', 'mechanical', 'systemic']);
    const words = JSON.stringify([NOMS_TABLE.map(nomsRowLabel), NOMS_CELLS, read({}), read({ sins: null })]);
    expect(words).not.toMatch(/recommend|should|suggest|must|advise/i);
  });
});

describe('the neurologic axis', () => {
  it('counts grade 1c as low-grade as published, and as high-grade when the board says so', () => {
    expect(domain(low, 'neurologic')).toMatchObject({ value: 'low', source: 'ESCC 1c, no myelopathy' });
    expect(domain({ ...low, highGradeFrom: '1c' }, 'neurologic')).toMatchObject({
      value: 'high',
      source: expect.stringContaining('this board counts 1c as high-grade, the published table from 2'),
    });
  });

  it('has no row for low-grade compression with myelopathy, and says so', () => {
    expect(read({ ...low, myelopathy: true })).toMatchObject({
      matched: null,
      missing: [],
      gaps: ['The published table has no row for low-grade ESCC with myelopathy'],
    });
  });

  it('asks for myelopathy when the compression is low-grade, because unknown is not "no"', () => {
    expect(read({ ...low, myelopathy: null })).toMatchObject({ matched: null, missing: ['myelopathy'], gaps: [] });
    expect(read({ myelopathy: null })).toMatchObject({ matched: { row: 7 }, missing: [] });
  });

  it('never takes an unread MRI for bone-only disease', () => {
    expect(read({ esccGrade: null })).toMatchObject({ matched: null, missing: ['esccGrade'] });
    expect(read({ esccGrade: undefined, myelopathy: null })).toMatchObject({ missing: ['esccGrade', 'myelopathy'] });
    expect(() => read({ esccGrade: '1' as '1a' })).toThrow(RangeError);
  });
});

describe('the oncologic axis', () => {
  it('follows the histology lists of the framework and leaves the rest unclassified', () => {
    const classes = Object.entries(RADIOSENSITIVITY.classes);
    const of = (value: string | null) =>
      classes
        .filter(([, { noms }]) => noms === value)
        .map(([code]) => code)
        .sort();
    expect(of('radiosensitive')).toEqual([
      'breast',
      'lymphoma',
      'myeloma',
      'neuroendocrine',
      'ovarian',
      'prostate',
      'seminoma',
    ]);
    expect(of('radioresistant')).toEqual([
      'colorectal',
      'hepatocellular',
      'melanoma',
      'nsclc',
      'renal_cell',
      'sarcoma',
      'thyroid',
    ]);
    expect(of(null)).toHaveLength(12);
    for (const [code, { noms }] of classes) expect(radiosensitivityOf(code)).toBe(noms);
    expect(radiosensitivityOf('toString')).toBeNull();
  });

  it.each(['unknown_primary', 'sclc', 'gastric', 'other_specified', 'misspelt', '', null, undefined])(
    'is missing and never assumed for %p',
    (primary) => {
      expect(read({ primary })).toMatchObject({ matched: null, missing: ['oncologic'] });
    },
  );

  it('says whether the primary is not recorded or not classified', () => {
    expect(domain({ primary: null }, 'oncologic')?.source).toBe('Primary tumour not recorded');
    expect(domain({ primary: 'sclc' }, 'oncologic')?.source).toContain('does not classify sclc');
  });

  it('is radioresistant where the level was irradiated before, whatever the histology', () => {
    const irradiated = { ...low, esccGrade: '0', priorRadiotherapyAtLevel: true } as const;
    expect(read({ ...irradiated, primary: 'prostate' }).matched).toMatchObject({ row: 3, code: 'SRS' });
    expect(read({ ...irradiated, primary: 'unknown_primary' }).matched).toMatchObject({ row: 3 });
  });

  it('asks whether the level was irradiated before when that could change the class', () => {
    expect(read({ primary: 'prostate', priorRadiotherapyAtLevel: null })).toMatchObject({
      matched: null,
      missing: ['priorRadiotherapyAtLevel'],
    });
    expect(read({ priorRadiotherapyAtLevel: null })).toMatchObject({ matched: { row: 7 }, missing: [] });
    expect(read({ primary: 'sclc', priorRadiotherapyAtLevel: null }).missing).toEqual([
      'oncologic',
      'priorRadiotherapyAtLevel',
    ]);
  });

  it('takes the class judged for this patient, but only with its reason', () => {
    const judged = { value: 'radiosensitive', reason: 'Small-cell histology, radiation oncologist' } as const;
    expect(read({ primary: 'sclc', radiosensitivityOverride: judged })).toMatchObject({ matched: { row: 5 } });
    expect(domain({ radiosensitivityOverride: judged }, 'oncologic')?.source).toBe(
      `Judged radiosensitive: ${judged.reason}`,
    );
    for (const reason of ['', '  ', null, undefined]) {
      const given = read({ radiosensitivityOverride: { value: 'radiosensitive', reason } });
      expect(given).toMatchObject({ matched: null, missing: ['radiosensitivityReason'] });
    }
  });

  it('warns when a tumour judged radiosensitive lies in an irradiated level', () => {
    const override = { value: 'radiosensitive', reason: 'Chemotherapy-naive' } as const;
    const both = read({ radiosensitivityOverride: override, priorRadiotherapyAtLevel: true });
    expect(both).toMatchObject({ matched: { row: 7 }, cautions: [expect.stringContaining('irradiated before')] });
    expect(read({ radiosensitivityOverride: override }).cautions).toEqual([]);
  });
});

describe('the mechanical axis', () => {
  it.each([
    [0, 'stable'],
    [6, 'stable'],
    [7, null],
    [12, null],
    [13, 'unstable'],
    [18, 'unstable'],
  ])('SINS %i without a judgement reads as %p', (total, value) => {
    const result = read({ sins: { status: 'complete', total } });
    expect(result.domains[2]?.value).toBe(value);
    expect(result.missing).toEqual(value ? [] : ['mechanicalJudgement']);
    expect(result.matched === null).toBe(value === null);
  });

  it('is settled by an incomplete SINS only when one side is certain', () => {
    expect(read({ sins: { status: 'incomplete', low: 13, high: 16 } }).matched).toMatchObject({ row: 9 });
    expect(read({ sins: { status: 'incomplete', low: 2, high: 6 } }).matched).toMatchObject({ row: 7 });
    for (const [low, high] of [
      [5, 7],
      [7, 12],
      [0, 18],
    ] as const) {
      expect(read({ sins: { status: 'incomplete', low, high } })).toMatchObject({
        matched: null,
        missing: ['mechanicalJudgement'],
      });
    }
  });

  it('asks for the judgement where SINS is absent, undefined or not applicable', () => {
    const instrumented = sinsOf({ levels: 'T8', instrumented: true, answers: {} });
    const coccyx = sinsOf({ levels: 'Co', instrumented: false, answers: {} });
    for (const sins of [null, undefined, instrumented, coccyx]) {
      expect(read({ sins })).toMatchObject({ matched: null, missing: ['mechanicalJudgement'] });
      expect(read({ sins, mechanicalJudgement: 'stable' }).matched).toMatchObject({ row: 7 });
    }
  });

  it('follows the judgement of the clinician and says when SINS differs', () => {
    const result = read({ sins: { status: 'complete', total: 14 }, mechanicalJudgement: 'stable' });
    expect(result.matched).toMatchObject({ row: 7 });
    expect(result.cautions).toEqual(['The mechanical judgement (stable) differs from SINS 14, unstable']);
    expect(read({ sins: { status: 'complete', total: 9 }, mechanicalJudgement: 'stable' }).cautions).toEqual([]);
    expect(read({ mechanicalJudgement: 'stable' }).cautions).toEqual([]);
  });

  it('refuses a total SINS cannot reach', () => {
    expect(() => read({ sins: { status: 'complete', total: 19 } })).toThrow(RangeError);
  });
});

describe('the systemic axis', () => {
  it('is asked for only by the rows that need it', () => {
    expect(read({ canTolerateSurgery: null })).toMatchObject({ matched: null, missing: ['canTolerateSurgery'] });
    expect(read({ primary: 'breast', canTolerateSurgery: null }).matched).toMatchObject({ row: 5 });
    expect(read({ ...low, canTolerateSurgery: undefined }).matched).toMatchObject({ row: 3 });
  });

  it('is asked for while an open axis could still lead to such a row', () => {
    expect(read({ primary: null, canTolerateSurgery: null }).missing).toEqual(['oncologic', 'canTolerateSurgery']);
    expect(read({ esccGrade: null, canTolerateSurgery: null }).missing).toEqual(['esccGrade', 'canTolerateSurgery']);
  });

  it('names everything that is missing when nothing is recorded', () => {
    const nothing = nomsOf({
      esccGrade: null,
      myelopathy: null,
      primary: null,
      priorRadiotherapyAtLevel: null,
      sins: null,
      mechanicalJudgement: null,
      canTolerateSurgery: null,
    });
    expect(nothing).toMatchObject({ matched: null, gaps: [], cautions: [] });
    expect(nothing.missing).toEqual([
      'esccGrade',
      'myelopathy',
      'oncologic',
      'priorRadiotherapyAtLevel',
      'mechanicalJudgement',
      'canTolerateSurgery',
    ]);
  });
});
