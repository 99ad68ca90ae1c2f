import { calculate, InputRefused } from '../calculator.js';
import { esccCalculator } from './escc-calculator.js';
import { ESCC_SCALE, esccOf } from './escc.js';

const ask = (input: Readonly<Record<string, unknown>>) => calculate(esccCalculator, input);
const found = { epiduralTumour: true, thecalSacDeformed: true, cordAbutted: true };

describe('asking for the ESCC grade', () => {
  it.each([
    ['0', 0, false, 'bone only'],
    ['1a', 1, false, 'epidural impingement, no thecal sac deformation'],
    ['1b', 2, false, 'thecal sac deformation, no cord abutment'],
    ['1c', 3, false, 'thecal sac deformation with cord abutment, no cord compression'],
    ['2', 4, true, 'cord compression, CSF visible'],
    ['3', 5, true, 'cord compression, no CSF visible'],
  ])('%s is number %i, high-grade %p: %s', (grade, ordinal, highGrade, definition) => {
    expect(ask({ grade })).toEqual({
      valid: true,
      complete: true,
      missing: [],
      grade,
      ordinal,
      definition,
      highGrade,
      highGradeFrom: '2',
      caudaEquina: null,
    });
  });

  it('counts from 1c for a board that has set it so, and from there only', () => {
    const high = (highGradeFrom: '1c' | '2' | null) =>
      ESCC_SCALE.filter(({ grade }) => ask({ grade, highGradeFrom })['highGrade']).map(({ grade }) => grade);
    expect(high('1c')).toEqual(['1c', '2', '3']);
    expect(high('2')).toEqual(['2', '3']);
    expect(high(null)).toEqual(['2', '3']);
    expect(esccOf('1c', '1c')).toMatchObject({ highGrade: true, highGradeFrom: '1c' });
    expect(ask({ grade: '2', highGradeFrom: '1b' })).toMatchObject({ valid: false, why: 'option' });
  });

  it('carries the note of the cauda equina from L2 downwards', () => {
    expect(ask({ grade: '2', level: 'L1' })).toMatchObject({ caudaEquina: null });
    expect(ask({ grade: '2', level: 'L2' })).toMatchObject({ caudaEquina: expect.stringContaining('L2 reaches') });
    const findings = { ...found, cordCompressed: true };
    expect(ask({ ...findings, csfVisible: true, level: 'L3' })).toMatchObject({
      grade: '2',
      caudaEquina: expect.stringContaining('no cord below the conus'),
    });
    expect(ask({ ...findings, level: 'L3' })).toMatchObject({
      grade: null,
      caudaEquina: expect.stringContaining('L3 reaches'),
    });
  });

  it.each(['1', '4', '1d', '', 1, 2.5, true])('answers that %p is no grade', (grade) => {
    expect(ask({ grade })).toMatchObject({ valid: false, why: 'option', complete: false });
  });

  it('answers that nothing is no grade, and names what is missing', () => {
    expect(ask({ grade: null })).toMatchObject({ valid: false, why: 'missing', missing: ['grade'] });
  });

  it('follows from the findings on MRI', () => {
    const said = { ...found, cordCompressed: false, csfVisible: true };
    expect(ask(said)).toMatchObject({ valid: true, grade: '1c', ordinal: 3, highGrade: false, possible: ['1c'] });
    expect(ask({ ...said, highGradeFrom: '1c' })).toMatchObject({ grade: '1c', highGrade: true });
    expect(ask({ ...said, cordCompressed: true, csfVisible: false })).toMatchObject({ grade: '3', complete: true });
  });

  it('stays open between grades while a finding is not known', () => {
    expect(ask({ ...found, cordCompressed: true, csfVisible: null })).toMatchObject({
      valid: true,
      complete: false,
      grade: null,
      possible: ['2', '3'],
      missing: ['csfVisible'],
    });
    expect(ask({ epiduralTumour: null })).toMatchObject({ possible: ['0', '1a', '1b', '1c', '2', '3'] });
  });

  it('refuses a finding it does not know', () => {
    expect(() => ask({ ...found, cordInvaded: true })).toThrow(InputRefused);
    expect(ask({ ...found, cordCompressed: 'yes' })).toMatchObject({ valid: false, why: 'type' });
  });
});
