import { createRequire } from 'node:module';
import { classifyIsncsci } from '../scores/isncsci/classify-isncsci.js';
import { DERMATOMES, KEY_MUSCLES } from '../scores/isncsci/isncsci.js';
import { EXAMINED_SIDES, type NeuroExam } from './neuro-exam.js';
import { ISNCSCI_CLASSIFIER, sheetOf } from './neuro-sheet.js';

const sides = EXAMINED_SIDES.map(({ code }) => code);
/** Feeling normal to T8 and altered below, legs at 4: an incomplete lesion. */
const filled: Pick<NeuroExam, 'motor' | 'sensation' | 'deepAnalPressure' | 'voluntaryAnalContraction'> = {
  motor: KEY_MUSCLES.flatMap((muscle) => sides.map((side) => ({ muscle, side, grade: muscle.startsWith('L') || muscle === 'S1' ? ('4' as const) : ('5' as const) }))),
  sensation: DERMATOMES.flatMap((dermatome, index) => sides.map((side) => ({ dermatome, side, lightTouch: index < 15 ? ('2' as const) : ('1' as const), pinPrick: index < 15 ? ('2' as const) : ('1' as const) }))),
  deepAnalPressure: 'present',
  voluntaryAnalContraction: 'present',
};

describe('the ISNCSCI sheet of an examination', () => {
  it('is classified once nothing is left out', () => {
    const { exam, open } = sheetOf(filled);
    expect(open).toEqual([]);
    expect(exam && classifyIsncsci(exam)).toMatchObject({ ais: 'D', nli: 'T8', lems: 40, uems: 50 });
  });

  it('is no sheet while one cell is open, and says which', () => {
    const gap = { ...filled, motor: filled.motor?.slice(1), sensation: filled.sensation?.map((one) => (one.dermatome === 'S4_5' && one.side === 'left' ? { ...one, pinPrick: null } : one)), deepAnalPressure: null };
    expect(sheetOf(gap)).toMatchObject({ exam: null, begun: true, open: ['power: C5 right', 'pin prick: S4–5 left', 'deep anal pressure'] });
    expect(sheetOf({})).toMatchObject({ exam: null, begun: false });
  });

  it('takes "not testable" and "not done" for NT, and "unknown" or "pending" for nothing', () => {
    const asked = (why: 'not_done' | 'pending' | 'unknown') => sheetOf({ ...filled, voluntaryAnalContraction: null, absences: { voluntaryAnalContraction: why } });
    expect(asked('not_done').exam?.voluntaryAnalContraction).toBe('NT');
    expect(asked('pending').exam).toBeNull();
    expect(asked('unknown').open).toEqual(['voluntary anal contraction']);
    const untestable = filled.motor?.map((one) => ({ ...one, grade: one.muscle === 'L5' ? ('NT' as const) : one.grade }));
    const { exam } = sheetOf({ ...filled, motor: untestable });
    expect(exam && classifyIsncsci(exam)).toMatchObject({ lems: 'ND' });
  });

  it('hands on which other muscle moves', () => {
    expect(sheetOf({ ...filled, lowestOtherMuscleLeft: 'L3' }).exam?.left.lowestNonKeyMuscleWithMotorFunction).toBe('L3');
  });

  it('names the classifier with the version that is installed', () => {
    const { version } = createRequire(import.meta.url)('isncsci/package.json') as { version: string };
    expect(ISNCSCI_CLASSIFIER).toBe(`isncsci ${version}`);
  });
});
