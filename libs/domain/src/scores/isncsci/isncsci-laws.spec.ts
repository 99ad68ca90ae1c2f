import fc from 'fast-check';
import { classifyIsncsci } from './classify-isncsci.js';
import { DERMATOMES, KEY_MUSCLES, motorGrade, sensoryGrade, type IsncsciExam, type IsncsciSide } from './isncsci.js';
import { cells } from './short-exam.js';

describe('the laws of the classification', () => {
  const sides = fc.record({
    motor: fc.array(fc.constantFrom('0', '1', '3', '5'), { minLength: 10, maxLength: 10 }),
    touch: fc.array(fc.constantFrom('0', '1', '2', '2'), { minLength: 28, maxLength: 28 }),
    prick: fc.array(fc.constantFrom('0', '1', '2', '2'), { minLength: 28, maxLength: 28 }),
    intactTo: fc.nat(28),
  });
  type Side = { motor: string[]; touch: string[]; prick: string[]; intactTo: number };
  const sideOf = ({ motor, touch, prick, intactTo }: Side): IsncsciSide => ({
    motor: cells(KEY_MUSCLES, (muscle, index) =>
      motorGrade(DERMATOMES.indexOf(muscle) < intactTo ? '5' : motor[index]),
    ),
    lightTouch: cells(DERMATOMES, (_, index) => sensoryGrade(index < intactTo ? '2' : touch[index])),
    pinPrick: cells(DERMATOMES, (_, index) => sensoryGrade(index < intactTo ? '2' : prick[index])),
  });
  const observation = fc.constantFrom('Yes', 'No');
  const exams = fc
    .record({ right: sides, left: sides, deepAnalPressure: observation, voluntaryAnalContraction: observation })
    .map((exam): IsncsciExam => ({ ...exam, right: sideOf(exam.right), left: sideOf(exam.left) }));

  it('hold: one grade and one level for every whole examination, totals in range', () => {
    fc.assert(
      fc.property(exams, (exam) => {
        const { ais, nli, uems, lems, motorTotal, lightTouch, pinPrick } = classifyIsncsci(exam, true);
        expect('ABCDE').toContain(ais);
        expect(nli).not.toBeNull();
        for (const [total, max] of [
          [uems, 50],
          [lems, 50],
          [lightTouch, 112],
          [pinPrick, 112],
        ] as const)
          expect(typeof total === 'number' && total >= 0 && total <= max).toBe(true);
        expect(motorTotal).toBe(Number(uems) + Number(lems));
      }),
      { numRuns: 200 },
    );
  });

  it('hold: a cell that could not be tested never loses the true grade or level', () => {
    const hidden = fc.record({ muscle: fc.constantFrom(...KEY_MUSCLES), dermatome: fc.constantFrom(...DERMATOMES) });
    fc.assert(
      fc.property(exams, hidden, (exam, { muscle, dermatome }) => {
        const { left } = exam;
        const part: IsncsciExam = {
          ...exam,
          left: {
            ...left,
            motor: { ...left.motor, [muscle]: motorGrade('NT') },
            pinPrick: { ...left.pinPrick, [dermatome]: sensoryGrade('NT') },
          },
        };
        const [whole, open] = [classifyIsncsci(exam, true), classifyIsncsci(part, true)];
        expect(open.possibleAis).toContain(whole.ais);
        expect(open.possibleNli).toContain(whole.nli);
        expect(open.motorTotal).toBe('ND');
      }),
      { numRuns: 200 },
    );
  });
});
