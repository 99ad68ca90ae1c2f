import { classifyIsncsci } from './classify-isncsci.js';
import {
  DERMATOMES,
  KEY_MUSCLE_ACTIONS,
  KEY_MUSCLES,
  MOTOR_GRADES,
  motorGrade,
  OBSERVATIONS,
  SENSORY_GRADES,
  sensoryGrade,
  type IsncsciExam,
  type IsncsciSide,
} from './isncsci.js';
import { cells, examFromShort, SENSORY_TO, type ShortExam } from './short-exam.js';

const normal = [5, 5, 5, 5, 5, 5, 5, 5, 5, 5];
const legless = [5, 5, 5, 5, 5, 0, 0, 0, 0, 0];
const grades = (numbers: readonly (number | null)[]) =>
  numbers.map((grade) => (grade === null ? null : motorGrade(String(grade))));
const short = (change: Partial<Omit<ShortExam, 'motor'>>, right: (number | null)[], left = right) =>
  examFromShort({
    sensTo: 'T10',
    sacral: sensoryGrade('0'),
    deepAnalPressure: 'No',
    voluntaryAnalContraction: 'No',
    ...change,
    motor: { right: grades(right), left: grades(left) },
  });
const anus = (deepAnalPressure: 'Yes' | 'No', voluntaryAnalContraction: 'Yes' | 'No') => ({
  deepAnalPressure,
  voluntaryAnalContraction,
});

describe('the grade of a muscle or dermatome', () => {
  it('is read from its text and from nothing else', () => {
    for (const grade of MOTOR_GRADES) expect(motorGrade(grade)).toBe(grade);
    for (const grade of SENSORY_GRADES) expect(sensoryGrade(grade)).toBe(grade);
    expect([MOTOR_GRADES.length, SENSORY_GRADES.length]).toEqual([19, 10]);
    for (const wrong of ['6', '5*', '', 5, null]) expect(() => motorGrade(wrong)).toThrow(RangeError);
    for (const wrong of ['3', '2*', '', 2, null]) expect(() => sensoryGrade(wrong)).toThrow(RangeError);
    expect(() => motorGrade('6')).toThrow('"6" is not the grade of a muscle (0 to 5 or NT)');
    expect(() => sensoryGrade('3')).toThrow('"3" is not the grade of a dermatome (0 to 2 or NT)');
  });

  it('belongs to ten key muscles and twenty-eight dermatomes of each side', () => {
    expect(KEY_MUSCLES).toHaveLength(10);
    expect(DERMATOMES).toHaveLength(28);
    expect([DERMATOMES[0], DERMATOMES[27], SENSORY_TO[0], SENSORY_TO[29]]).toEqual(['C2', 'S4_5', 'C1', 'ALL']);
    expect(new Set(Object.values(KEY_MUSCLE_ACTIONS)).size).toBe(10);
    expect(Object.values(KEY_MUSCLE_ACTIONS)).not.toContain('');
    expect(OBSERVATIONS).toEqual(['Yes', 'No', 'NT']);
  });
});

describe('a whole examination', () => {
  it.each([
    ['A', 'T10', 0, short({}, legless)],
    ['B', 'T10', 0, short({ sacral: sensoryGrade('1'), ...anus('Yes', 'No') }, legless)],
    ['B', 'T10', 0, short(anus('Yes', 'No'), legless)],
    ['C', 'T10', 0, short(anus('No', 'Yes'), legless)],
    ['C', 'T10', 20, short({ sacral: sensoryGrade('1'), ...anus('Yes', 'Yes') }, [5, 5, 5, 5, 5, 3, 3, 2, 1, 1])],
    [
      'D',
      'T10',
      21,
      short(
        { sacral: sensoryGrade('1'), ...anus('Yes', 'Yes') },
        [5, 5, 5, 5, 5, 3, 3, 3, 1, 1],
        [5, 5, 5, 5, 5, 3, 3, 2, 1, 1],
      ),
    ],
  ])('is %s at %s with %i points in the legs', (ais, nli, lems, exam) => {
    expect(classifyIsncsci(exam)).toMatchObject({
      ais,
      possibleAis: [ais],
      nli,
      possibleNli: [nli],
      uems: 50,
      lems,
      motorTotal: 50 + lems,
      cautions: [],
    });
  });

  it('keeps the upper and the lower limb apart, each side counted', () => {
    const exam = short({ sensTo: 'C5' }, [5, 1, 0, 0, 0, 0, 0, 0, 0, 0], [5, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(classifyIsncsci(exam)).toMatchObject({ uems: 11, lems: 2, motorTotal: 13, nli: 'C5' });
  });

  it('says the levels of each side, the zones and whether it is complete', () => {
    const exam = short({ sensTo: 'T10' }, legless);
    expect(classifyIsncsci(exam)).toMatchObject({
      sensoryLevels: { right: ['T10'], left: ['T10'] },
      motorLevels: { right: ['T10'], left: ['T10'] },
      sensoryZones: { right: ['T10'], left: ['T10'] },
      motorZones: { right: ['T10'], left: ['T10'] },
      completeness: ['C'],
      lightTouch: 68,
      pinPrick: 68,
    });
    const weakRight: IsncsciExam = { ...exam, right: { ...exam.right, motor: side([5, 5, 4, 0, 0, 0, 0, 0, 0, 0]) } };
    expect(classifyIsncsci(weakRight)).toMatchObject({ motorLevels: { right: ['C7'], left: ['T10'] }, nli: 'C7' });
  });

  it('is B and not C without a muscle that moves far below, C with one outside the key muscles', () => {
    const exam = short({ sacral: sensoryGrade('1'), ...anus('Yes', 'No') }, legless);
    const moves: IsncsciExam = { ...exam, left: { ...exam.left, lowestNonKeyMuscleWithMotorFunction: 'L5' } };
    expect([classifyIsncsci(exam).ais, classifyIsncsci(moves).ais]).toEqual(['B', 'C']);
  });

  it('has no total where a muscle could not be tested, and keeps the other one', () => {
    const exam = short({}, [5, 5, 5, 5, 5, 0, 0, 0, 0, null], legless);
    expect(classifyIsncsci(exam)).toMatchObject({ ais: 'A', uems: 50, lems: 'ND', motorTotal: 'ND' });
    const arm = short({}, [5, 5, null, 5, 5, 0, 0, 0, 0, 0], legless);
    expect(classifyIsncsci(arm)).toMatchObject({ uems: 'ND', lems: 0, motorTotal: 'ND' });
    const touch: IsncsciExam = {
      ...exam,
      left: { ...exam.left, lightTouch: { ...exam.left.lightTouch, L1: sensoryGrade('NT') } },
    };
    expect(classifyIsncsci(touch)).toMatchObject({ lightTouch: 'ND', pinPrick: 68 });
  });

  it('leaves several grades possible while the anus was not examined', () => {
    const exam = { ...short({}, legless), deepAnalPressure: 'NT', voluntaryAnalContraction: 'NT' } as const;
    expect(classifyIsncsci(exam)).toMatchObject({ ais: null, possibleAis: ['A', 'B', 'C'], nli: 'T10' });
    expect(classifyIsncsci(exam).completeness).toEqual(['C', 'I']);
  });

  it('marks with a star what rests on an impairment that is not of the cord', () => {
    const exam = short({ sensTo: 'ALL', sacral: null, ...anus('Yes', 'Yes') }, normal);
    const arthritis: IsncsciExam = {
      ...exam,
      right: { ...exam.right, motor: { ...exam.right.motor, L3: motorGrade('3**') } },
    };
    expect(classifyIsncsci(arthritis)).toMatchObject({ ais: 'E*', nli: 'INT*', lems: 48 });
  });

  it('is E only for a person who had a deficit before', () => {
    const intact = short({ sensTo: 'ALL', sacral: null, ...anus('Yes', 'Yes') }, normal);
    expect(classifyIsncsci(intact, true)).toMatchObject({ ais: 'E', nli: 'INT', motorTotal: 100, cautions: [] });
    expect(classifyIsncsci(intact)).toMatchObject({
      ais: 'E',
      cautions: ['E is for a person who had a deficit before; not recorded whether there was one'],
    });
    expect(classifyIsncsci(intact, false)).toMatchObject({
      ais: null,
      possibleAis: [],
      nli: 'INT',
      cautions: ['Normal, and there never was a deficit: the scale gives no grade'],
    });
    expect(classifyIsncsci(short({}, legless), false)).toMatchObject({ ais: 'A', cautions: [] });
  });
});

describe('an examination in short', () => {
  const exam = (change: Partial<ShortExam>) => short(change, legless);

  it('is normal down to its dermatome and absent below, with S4–S5 apart', () => {
    const { right, left } = exam({ sensTo: 'T10', sacral: sensoryGrade('1') });
    expect([right.lightTouch.T10, right.lightTouch.T11, right.lightTouch.S3, right.lightTouch.S4_5]).toEqual([
      '2',
      '0',
      '0',
      '1',
    ]);
    expect(left.pinPrick).toEqual(right.lightTouch);
    expect(exam({ sensTo: 'C1' }).left.lightTouch.C2).toBe('0');
    expect(exam({ sensTo: 'C2' }).left.lightTouch).toMatchObject({ C2: '2', C3: '0' });
    expect(exam({ sensTo: 'S3' }).left.lightTouch).toMatchObject({ S3: '2', S4_5: '0' });
  });

  it('is normal everywhere down to S4–S5, which cannot be said to be otherwise then', () => {
    for (const sensTo of ['ALL', 'S4_5'] as const) {
      expect(exam({ sensTo, sacral: null }).left.lightTouch).toMatchObject({ C2: '2', S4_5: '2' });
      expect(exam({ sensTo, sacral: sensoryGrade('2') }).right.pinPrick.S4_5).toBe('2');
      expect(() => exam({ sensTo, sacral: sensoryGrade('0') })).toThrow(
        new RangeError('Sensation is normal down to S4–S5, and there it is 0: keep one of them'),
      );
    }
  });

  it('leaves what is not known as not testable, never as absent', () => {
    const open = short(
      { sensTo: null, sacral: null, deepAnalPressure: null, voluntaryAnalContraction: null },
      [5, null],
      [],
    );
    expect([open.deepAnalPressure, open.voluntaryAnalContraction]).toEqual(['NT', 'NT']);
    expect(new Set(Object.values(open.right.lightTouch))).toEqual(new Set(['NT']));
    expect([open.right.motor.C5, open.right.motor.C6, open.right.motor.S1, open.left.motor.C5]).toEqual([
      '5',
      'NT',
      'NT',
      'NT',
    ]);
    expect(exam({ sensTo: 'T10', sacral: null }).left.lightTouch).toMatchObject({ S3: '0', S4_5: 'NT' });
    expect(exam({ sensTo: null, sacral: sensoryGrade('1') }).left.lightTouch).toMatchObject({ C2: 'NT', S4_5: '1' });
  });
});

function side(numbers: readonly number[]): IsncsciSide['motor'] {
  return cells(KEY_MUSCLES, (_, index) => motorGrade(String(numbers[index])));
}
