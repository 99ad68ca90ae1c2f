import { calculate, InputRefused } from '../calculator.js';
import { isncsciCalculator } from './isncsci-calculator.js';
import { DERMATOMES, KEY_MUSCLES } from './isncsci.js';
import { cells } from './short-exam.js';

const legless = [5, 5, 5, 5, 5, 0, 0, 0, 0, 0];
const both = (right: (number | null)[] | null, left = right) => ({ motor: { right, left } });
const t10 = { sensTo: 'T10', dap: 'No', vac: 'No', ...both(legless) };
const ask = (input: Readonly<Record<string, unknown>>) => calculate(isncsciCalculator, input);
const sensation = (to: number) => cells(DERMATOMES, (_, index) => (index < to ? '2' : '0'));
const cellsOfSide = {
  motor: cells(KEY_MUSCLES, (_, index) => String(legless[index])),
  lightTouch: sensation(18),
  pinPrick: sensation(18),
};
const cellsOfExam = { right: cellsOfSide, left: cellsOfSide, deepAnalPressure: 'No', voluntaryAnalContraction: 'No' };

describe('asking with an examination in short', () => {
  it('takes S4–S5 as absent like the rest below where it is not named', () => {
    expect(ask(t10)).toMatchObject({ ais: 'A', nli: 'T10', uems: 50, lems: 0, complete: true, missing: [] });
    expect(ask({ ...t10, sacral: '0' })).toEqual(ask(t10));
  });

  it('takes S4–S5 as not known where it is named and null', () => {
    expect(ask({ ...t10, sacral: null })).toMatchObject({ ais: null, complete: false, missing: ['sacral'] });
    expect(ask({ ...t10, sacral: null })['possibleAis']).toEqual(['A', 'B']);
    expect(ask({ ...t10, sensTo: 'ALL', sacral: null, vac: 'Yes' })).toMatchObject({ missing: [] });
    expect(ask({ ...t10, sensTo: 'S4_5', sacral: null })).toMatchObject({ missing: [] });
    expect(ask({ ...t10, sacral: '1' })).toMatchObject({ ais: 'B', missing: [] });
  });

  it('takes sensation as not known throughout while nobody said how far down it reaches', () => {
    const open = ask({ ...t10, sensTo: null });
    expect(open).toMatchObject({ nli: null, lightTouch: 'ND', lems: 0, missing: ['sensTo'] });
    expect(ask({ dap: 'No', vac: 'No', ...both(legless) })).toEqual(open);
  });

  it('names every unknown by its place', () => {
    expect(ask({ ...t10, dap: null, vac: null })).toMatchObject({ ais: null, missing: ['dap', 'vac'] });
    expect(ask({ ...t10, ...both([5, 5, 5, 5, 5, 0, 0, 0, null, 0], legless) })).toMatchObject({
      ais: 'A',
      lems: 'ND',
      missing: ['motor.right.8'],
    });
    expect(ask({ ...t10, ...both(legless, null) })).toMatchObject({ uems: 'ND', missing: ['motor.left'] });
    expect(ask({ ...t10, motor: null })).toMatchObject({ motorTotal: 'ND', missing: ['motor.right', 'motor.left'] });
  });

  it('asks for a deficit before where everything is normal', () => {
    const normal = { sensTo: 'ALL', dap: 'Yes', vac: 'Yes', ...both([5, 5, 5, 5, 5, 5, 5, 5, 5, 5]) };
    expect(ask(normal)).toMatchObject({ ais: 'E', cautions: [expect.stringContaining('not recorded')] });
    expect(ask({ ...normal, priorDeficit: true })).toMatchObject({ ais: 'E', cautions: [] });
    expect(ask({ ...normal, priorDeficit: false })).toMatchObject({ ais: null });
    expect(ask({ ...normal, sacral: '2', priorDeficit: false })).toMatchObject({ ais: null, nli: 'INT' });
  });

  it('refuses S4–S5 where it contradicts, with the field', () => {
    const refused = () => ask({ ...t10, sensTo: 'ALL', sacral: '0' });
    expect(refused).toThrow(InputRefused);
    expect(refused).toThrow('keep one of them');
    let faults: unknown = null;
    try {
      refused();
    } catch (error) {
      faults = error instanceof InputRefused ? error.faults : error;
    }
    expect(faults).toMatchObject([{ field: 'sacral', why: 'option' }]);
  });

  it.each([
    [{ ...t10, ...both([6, 5, 5, 5, 5, 0, 0, 0, 0, 0]) }, '6 is above 5'],
    [{ ...t10, ...both([-1, 5, 5, 5, 5, 0, 0, 0, 0, 0]) }, '-1 is below 0'],
    [{ ...t10, ...both([2.5, 5, 5, 5, 5, 0, 0, 0, 0, 0]) }, '2.5 is not a whole number'],
    [{ ...t10, ...both([5, 5, 5, 5, 5, 0, 0, 0, 0]) }, 'has fewer than 10 entries'],
    [{ ...t10, ...both([...legless, 0]) }, 'has more than 10 entries'],
    [{ ...t10, sensTo: 'T13' }, '"T13" is not one of C1, C2'],
    [{ ...t10, dap: true }, 'true is not one of Yes, No, NT'],
    [{ ...t10, sacral: '3' }, '"3" is not one of 0, 1, 2'],
  ])('refuses %j', (input, reason) => {
    expect(() => ask(input)).toThrow(reason);
  });
});

describe('asking with the questions of the AIS', () => {
  it('answers the grade, or those still possible', () => {
    expect(ask({ allNormal: false, sacralSparing: true, motorBelow: false })).toMatchObject({
      ais: 'B',
      possibleAis: ['B'],
      complete: true,
    });
    expect(ask({ allNormal: true, priorDeficit: null })).toMatchObject({
      ais: null,
      possibleAis: ['E', 'none'],
      complete: false,
      missing: ['priorDeficit'],
    });
    expect(ask({ allNormal: true, priorDeficit: false })).toMatchObject({ ais: null, complete: true, missing: [] });
  });
});

describe('asking with every cell', () => {
  it('is the same as the examination in short', () => {
    const given = ask(cellsOfExam);
    expect(given).toEqual(ask({ ...t10, sensTo: 'T11' }));
    expect(given).toMatchObject({ complete: true, missing: [], nli: 'T11' });
    expect(ask({ ...cellsOfExam, priorDeficit: false })).toEqual(given);
  });

  it('passes on the lowest other muscle that moves', () => {
    const sparing = { ...cellsOfExam, deepAnalPressure: 'Yes' };
    expect(ask(sparing)).toMatchObject({ ais: 'B' });
    const right = { ...cellsOfSide, lowestNonKeyMuscleWithMotorFunction: 'L5' };
    expect(ask({ ...sparing, right })).toMatchObject({ ais: 'C', missing: [] });
  });

  it('takes an unknown cell as not testable and names it, a group nobody filled in once', () => {
    const left = {
      ...cellsOfSide,
      motor: { ...cellsOfSide.motor, S1: null },
      lightTouch: { ...cellsOfSide.lightTouch, C2: null },
    };
    expect(ask({ ...cellsOfExam, left })).toMatchObject({
      lems: 'ND',
      lightTouch: 'ND',
      pinPrick: 72,
      complete: false,
      missing: ['left.motor.S1', 'left.lightTouch.C2'],
    });
    expect(ask({ ...cellsOfExam, right: { motor: cellsOfSide.motor } })).toMatchObject({
      pinPrick: 'ND',
      missing: ['right.lightTouch', 'right.pinPrick'],
    });
    expect(ask({ deepAnalPressure: 'No', right: { motor: null } })).toMatchObject({
      motorTotal: 'ND',
      missing: ['right.motor', 'right.lightTouch', 'right.pinPrick', 'left', 'voluntaryAnalContraction'],
    });
  });

  it('refuses a cell that is none, by its path', () => {
    const left = { ...cellsOfSide, motor: { ...cellsOfSide.motor, L3: '7' } };
    expect(() => ask({ ...cellsOfExam, left })).toThrow('L3 knee extensors: "7" is not one of 0, 1, 2, 3, 4, 5');
    const right = { ...cellsOfSide, pinPrick: { ...cellsOfSide.pinPrick, S4_5: '3' } };
    expect(() => ask({ ...cellsOfExam, right })).toThrow('S4–5: "3" is not one of');
  });
});
