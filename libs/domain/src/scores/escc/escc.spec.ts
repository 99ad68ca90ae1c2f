import { esccFromFindings, type EsccFindings } from './escc-from-findings.js';
import {
  caudaEquinaNote,
  compareEscc,
  ESCC_SCALE,
  esccOrdinal,
  isEsccGrade,
  isHighGrade,
  worstEscc,
  type EsccGrade,
} from './escc.js';

const grades: EsccGrade[] = ESCC_SCALE.map(({ grade }) => grade);
const found = (...seen: (keyof EsccFindings)[]): EsccFindings => ({
  epiduralTumour: seen.includes('epiduralTumour'),
  thecalSacDeformed: seen.includes('thecalSacDeformed'),
  cordAbutted: seen.includes('cordAbutted'),
  cordCompressed: seen.includes('cordCompressed'),
  csfVisible: seen.includes('csfVisible'),
});

describe('an ESCC grade', () => {
  it('is one of six texts in rising order', () => {
    expect(grades).toEqual(['0', '1a', '1b', '1c', '2', '3']);
    expect(grades.map(esccOrdinal)).toEqual([0, 1, 2, 3, 4, 5]);
    expect([...grades].reverse().sort(compareEscc)).toEqual(grades);
  });

  it.each(['1', '4', '1d', '1A', '', ' 2', null, undefined, 0, 1, 2, 2.5, {}])('is not %p', (value) => {
    expect(isEsccGrade(value)).toBe(false);
    expect(() => esccOrdinal(value as EsccGrade)).toThrow(RangeError);
    expect(() => isHighGrade(value as EsccGrade)).toThrow(RangeError);
  });

  it('is high-grade from 2 as published, from 1c when the board says so', () => {
    expect(grades.filter(isEsccGrade)).toEqual(grades);
    expect(grades.filter((grade) => isHighGrade(grade))).toEqual(['2', '3']);
    expect(grades.filter((grade) => isHighGrade(grade, '1c'))).toEqual(['1c', '2', '3']);
  });

  it('of several lesions is the worst known, with a count of those not graded', () => {
    expect(worstEscc(['1a', '3', '1c'])).toEqual({ worst: '3', unknown: 0 });
    expect(worstEscc(['1b', null, '1c', undefined])).toEqual({ worst: '1c', unknown: 2 });
    expect(worstEscc([null])).toEqual({ worst: null, unknown: 1 });
    expect(worstEscc([])).toEqual({ worst: null, unknown: 0 });
  });

  it('carries a note where the canal holds cauda equina', () => {
    expect(caudaEquinaNote('L1')).toBeNull();
    expect(caudaEquinaNote('T11-L1')).toBeNull();
    expect(caudaEquinaNote('L1-L2')).toContain('L1–L2 reaches cauda equina level');
    expect(caudaEquinaNote('L4')).toContain('thecal sac');
  });
});

describe('an ESCC grade read from MRI findings', () => {
  it.each<[EsccGrade, EsccFindings]>([
    ['0', found('csfVisible')],
    ['0', found()],
    ['1a', found('epiduralTumour', 'csfVisible')],
    ['1b', found('epiduralTumour', 'thecalSacDeformed', 'csfVisible')],
    ['1c', found('epiduralTumour', 'thecalSacDeformed', 'cordAbutted', 'csfVisible')],
    ['2', found('epiduralTumour', 'thecalSacDeformed', 'cordAbutted', 'cordCompressed', 'csfVisible')],
    ['3', found('epiduralTumour', 'thecalSacDeformed', 'cordAbutted', 'cordCompressed')],
  ])('is %s by the first definition from the worst downwards that holds', (grade, findings) => {
    expect(esccFromFindings(findings)).toEqual({ status: 'graded', grade, missing: [] });
  });

  it('stays open between the grades an unknown finding allows', () => {
    const compressed = found('epiduralTumour', 'thecalSacDeformed', 'cordAbutted', 'cordCompressed');
    expect(esccFromFindings({ ...compressed, csfVisible: null })).toEqual({
      status: 'incomplete',
      possible: ['2', '3'],
      missing: ['csfVisible'],
    });
    expect(esccFromFindings({ ...found('epiduralTumour', 'csfVisible'), cordCompressed: null })).toEqual({
      status: 'incomplete',
      possible: ['1a', '2'],
      missing: ['cordCompressed'],
    });
  });

  it('does not ask for a finding that cannot change the grade', () => {
    const sacAndCordOpen = {
      ...found('epiduralTumour', 'cordAbutted', 'csfVisible'),
      thecalSacDeformed: null,
      cordCompressed: null,
    };
    expect(esccFromFindings(sacAndCordOpen)).toMatchObject({ possible: ['1c', '2'], missing: ['cordCompressed'] });
    const abutted = found('epiduralTumour', 'cordAbutted', 'csfVisible');
    expect(esccFromFindings({ ...abutted, thecalSacDeformed: null })).toMatchObject({ status: 'graded', grade: '1c' });
    expect(esccFromFindings({ ...found('epiduralTumour'), csfVisible: null })).toMatchObject({ grade: '1a' });
  });

  it('is open over the whole scale when nothing is known: unknown is never "bone only"', () => {
    const nothing = {
      epiduralTumour: null,
      thecalSacDeformed: null,
      cordAbutted: null,
      cordCompressed: null,
      csfVisible: null,
    };
    expect(esccFromFindings(nothing)).toEqual({
      status: 'incomplete',
      possible: grades,
      missing: Object.keys(nothing),
    });
  });
});
