import { calculate } from '../calculator.js';
import { nomsCalculator } from './noms-calculator.js';
import { noms, NOMS_TABLE, nomsRowLabel, nomsRowOf } from './noms.js';
import { RADIOSENSITIVITY, radiosensitivityClassOf } from './radiosensitivity.js';

const ask = (input: Readonly<Record<string, unknown>>) => calculate(nomsCalculator, input);
const axes = { escc: 'high', oncologic: 'radioresistant', mechanical: 'stable', canTolerateSurgery: true };
const lesion = {
  primary: 'renal_cell',
  escc: '3',
  sinsTotal: 5,
  mechanicalJudgement: null,
  priorRtAtLevel: false,
  canTolerateSurgery: true,
};

describe('asking NOMS with four axes', () => {
  it('answers the row of every combination, with its words and its source', () => {
    for (const row of NOMS_TABLE)
      for (const canTolerateSurgery of row.canTolerateSurgery === null ? [true, false] : [row.canTolerateSurgery]) {
        const { neurologic, oncologic, mechanical } = row;
        expect(nomsRowOf({ neurologic, oncologic, mechanical, canTolerateSurgery })).toBe(row);
        expect(ask({ escc: neurologic, oncologic, mechanical, canTolerateSurgery })).toEqual({
          valid: true,
          complete: true,
          missing: [],
          suggestion: row.code,
          row: row.row,
          label: nomsRowLabel(row),
          source: noms.citation,
          possibleRows: [row.row],
        });
      }
    expect(() =>
      nomsRowOf({
        neurologic: 'low',
        oncologic: 'intermediate' as 'radioresistant',
        mechanical: 'stable',
        canTolerateSurgery: true,
      }),
    ).toThrow(new RangeError('The NOMS table has no row for these axes'));
  });

  it('asks for surgery only where the rows differ', () => {
    expect(ask({ ...axes, canTolerateSurgery: null })).toMatchObject({
      suggestion: null,
      row: null,
      label: null,
      possibleRows: [7, 8],
      complete: false,
      missing: ['canTolerateSurgery'],
    });
    expect(ask({ ...axes, escc: 'low', canTolerateSurgery: null })).toMatchObject({ row: 3, missing: [] });
    expect(ask({ ...axes, oncologic: 'radiosensitive', canTolerateSurgery: null })).toMatchObject({ row: 5 });
  });

  it('never reads an unknown axis as one of its values', () => {
    expect(ask({ ...axes, escc: null })).toMatchObject({ row: null, possibleRows: [3, 7], missing: ['escc'] });
    expect(ask({ ...axes, oncologic: null })).toMatchObject({
      row: null,
      possibleRows: [5, 7],
      missing: ['oncologic'],
    });
    expect(ask({ ...axes, mechanical: null })).toMatchObject({ row: null, missing: ['mechanical'] });
    expect(
      ask({ escc: null, oncologic: null, mechanical: null, canTolerateSurgery: null })['possibleRows'],
    ).toHaveLength(10);
  });

  it('refuses a value the axis does not have', () => {
    expect(() => ask({ ...axes, oncologic: 'intermediate' })).toThrow('"intermediate" is not one of radiosensitive');
    expect(() => ask({ ...axes, escc: '2' })).toThrow('"2" is not one of low, high');
    expect(() => ask({ ...axes, mechanical: 'potentially_unstable' })).toThrow('is not one of stable, unstable');
  });
});

describe('asking NOMS with a recorded lesion', () => {
  it('answers the row with the four axes and where each was read from', () => {
    expect(ask(lesion)).toMatchObject({
      suggestion: 'DECOMPRESS_STABILISE_THEN_SRS',
      row: 7,
      source: noms.citation,
      neurologic: 'high',
      oncologic: 'radioresistant',
      mechanical: 'stable',
      systemic: 'can tolerate surgery',
      readFrom: {
        neurologic: 'ESCC 3, no myelopathy',
        oncologic: 'Histology list of the framework: renal_cell, radioresistant',
        mechanical: 'SINS 5, stable',
        systemic: 'Judgement of the clinicians',
      },
      gaps: [],
      cautions: [],
      complete: true,
      missing: [],
    });
  });

  it('takes myelopathy as none where it is not named, and as not known where it is null', () => {
    const low = { ...lesion, escc: '1b' };
    expect(ask(low)).toMatchObject({ row: 3, missing: [] });
    expect(ask({ ...low, myelopathy: false })).toMatchObject({ row: 3, missing: [] });
    expect(ask({ ...low, myelopathy: null })).toMatchObject({ row: null, complete: false, missing: ['myelopathy'] });
    expect(ask({ ...low, myelopathy: true })).toMatchObject({
      suggestion: null,
      complete: true,
      gaps: ['The published table has no row for low-grade ESCC with myelopathy'],
    });
  });

  it('has no row for SINS 7 to 12 without a judgement, and follows the judgement', () => {
    for (const sinsTotal of [7, 12])
      expect(ask({ ...lesion, sinsTotal })).toMatchObject({ suggestion: null, missing: ['mechanicalJudgement'] });
    expect(ask({ ...lesion, sinsTotal: 6 })).toMatchObject({ row: 7 });
    expect(ask({ ...lesion, sinsTotal: 13 })).toMatchObject({ row: 9 });
    expect(ask({ ...lesion, sinsTotal: 9, mechanicalJudgement: 'unstable' })).toMatchObject({ row: 9 });
    expect(ask({ ...lesion, sinsTotal: null })).toMatchObject({ row: null, missing: ['mechanicalJudgement'] });
    expect(ask({ ...lesion, sinsTotal: 0 })).toMatchObject({ mechanical: 'stable', row: 7 });
  });

  it('names what is missing as it is asked', () => {
    expect(ask({ ...lesion, escc: null })).toMatchObject({ row: null, missing: ['escc'] });
    expect(ask({ ...lesion, primary: 'breast', priorRtAtLevel: null })).toMatchObject({ missing: ['priorRtAtLevel'] });
    expect(ask({ ...lesion, primary: 'sclc' })).toMatchObject({ oncologic: null, missing: ['oncologic'] });
    expect(ask({ ...lesion, primary: null })).toMatchObject({ oncologic: null, missing: ['oncologic'] });
    expect(ask({ ...lesion, canTolerateSurgery: null })).toMatchObject({ missing: ['canTolerateSurgery'] });
  });

  it('takes a class judged for this patient with its reason, and not without', () => {
    const judged = { value: 'radiosensitive', reason: 'Small-cell, radiation oncologist' };
    expect(ask({ ...lesion, override: judged })).toMatchObject({ oncologic: 'radiosensitive', row: 5 });
    expect(ask({ ...lesion, override: { value: 'radiosensitive' } })).toMatchObject({
      row: null,
      missing: ['override.reason'],
    });
    for (const override of [null, {}, { value: null, reason: 'Not decided' }])
      expect(ask({ ...lesion, override })).toMatchObject({ oncologic: 'radioresistant', row: 7 });
  });

  it('reads an irradiated level as radioresistant, and 1c as high-grade where the board says so', () => {
    expect(ask({ ...lesion, primary: 'prostate', escc: '0', priorRtAtLevel: true })).toMatchObject({
      oncologic: 'radioresistant',
      suggestion: 'SRS',
    });
    expect(ask({ ...lesion, escc: '1c' })).toMatchObject({ neurologic: 'low', row: 3 });
    expect(ask({ ...lesion, escc: '1c', highGradeFrom: '2' })).toMatchObject({ neurologic: 'low', row: 3 });
    expect(ask({ ...lesion, escc: '1c', highGradeFrom: '1c' })).toMatchObject({ neurologic: 'high', row: 7 });
  });

  it('says when the judgement and SINS differ', () => {
    expect(ask({ ...lesion, mechanicalJudgement: 'unstable' })).toMatchObject({
      row: 9,
      cautions: ['The mechanical judgement (unstable) differs from SINS 5, stable'],
    });
  });

  it('refuses what does not exist', () => {
    expect(() => ask({ ...lesion, primary: 'lung' })).toThrow('"lung" is not one of breast, prostate');
    expect(() => ask({ ...lesion, escc: '1' })).toThrow('"1" is not one of 0, 1a, 1b, 1c, 2, 3');
    expect(() => ask({ ...lesion, sinsTotal: 19 })).toThrow('19 is above 18');
    expect(() => ask({ ...lesion, sinsTotal: -1 })).toThrow('-1 is below 0');
    expect(() => ask({ ...lesion, sinsTotal: 5.5 })).toThrow('5.5 is not a whole number');
    expect(() => ask({ ...lesion, kps: 60 })).toThrow('There is no input "kps"');
  });
});

describe('the table of radiosensitivity', () => {
  it('has a version, a day from which it counts, and a source for each column', () => {
    expect(RADIOSENSITIVITY.version).toBe(2);
    expect(RADIOSENSITIVITY.effective).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(RADIOSENSITIVITY.citation).toMatchObject({ verified: 'unverified', text: expect.stringContaining('2013') });
    expect(RADIOSENSITIVITY.aoCitation).toMatchObject({ verified: 'verified', text: expect.stringContaining('AO') });
  });

  it('shows the three classes of AO beside the two of NOMS', () => {
    const classed = Object.entries(RADIOSENSITIVITY.classes);
    const of = (ao: string | null) =>
      classed.flatMap(([code, known]) => (known.ao === ao && known.noms !== null ? [code] : []));
    expect(of('radiosensitive')).toEqual(['lymphoma', 'myeloma', 'seminoma']);
    expect(of('intermediate')).toEqual(['breast', 'prostate', 'ovarian', 'nsclc']);
    expect(of('radioresistant')).toEqual(['renal_cell', 'thyroid', 'colorectal', 'melanoma']);
    expect(of(null)).toEqual(['neuroendocrine', 'hepatocellular', 'sarcoma']);
    expect(classed.filter(([, { noms: none, ao }]) => none === null && ao !== null)).toEqual([]);
  });

  it('has no class for a code it does not know', () => {
    expect(radiosensitivityClassOf('breast')).toEqual({ noms: 'radiosensitive', ao: 'intermediate' });
    expect(radiosensitivityClassOf('toString')).toEqual({ noms: null, ao: null });
    expect(radiosensitivityClassOf('lung')).toEqual({ noms: null, ao: null });
  });
});
