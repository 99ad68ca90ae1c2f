import type { ChoiceInput, GroupInput, Inputs } from '../inputs.js';
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
  type KeyMuscle,
} from './isncsci.js';
import { cells } from './short-exam.js';

const codes = <const C extends string>(label: string, known: readonly C[]) =>
  ({ kind: 'choice', label, options: known.map((code) => ({ code, label: code })) }) as const;
const group = <const I extends Inputs>(label: string, of: I) => ({ kind: 'group', label, of }) as const;

const sensation = (label: string) =>
  group(
    label,
    cells(DERMATOMES, (dermatome) => codes(dermatome.replace('_', '–'), SENSORY_GRADES)),
  );
const side = (label: string) =>
  group(label, {
    motor: group(
      'Key muscles',
      cells(KEY_MUSCLES, (muscle) => codes(`${muscle} ${KEY_MUSCLE_ACTIONS[muscle].toLowerCase()}`, MOTOR_GRADES)),
    ),
    lightTouch: sensation('Light touch'),
    pinPrick: sensation('Pin prick'),
    lowestNonKeyMuscleWithMotorFunction: codes('Lowest root of another muscle that moves', KEY_MUSCLES),
  });

/** The cells of the worksheet, named as the package names them. */
export const EXAM_INPUTS = {
  right: side('Right'),
  left: side('Left'),
  deepAnalPressure: codes('Deep anal pressure', OBSERVATIONS),
  voluntaryAnalContraction: codes('Voluntary anal contraction', OBSERVATIONS),
} as const satisfies Inputs;

type Cells = Readonly<Record<string, string | null>> | null;
interface GivenSide {
  readonly motor: Cells;
  readonly lightTouch: Cells;
  readonly pinPrick: Cells;
  readonly lowestNonKeyMuscleWithMotorFunction: KeyMuscle | null;
}
interface GivenExam {
  readonly right: GivenSide | null;
  readonly left: GivenSide | null;
  readonly deepAnalPressure: IsncsciExam['deepAnalPressure'] | null;
  readonly voluntaryAnalContraction: IsncsciExam['voluntaryAnalContraction'] | null;
}

/** The examination of checked cells, an unknown cell as not testable, and the paths of those that are unknown. */
export function examFromCells(given: GivenExam): { readonly exam: IsncsciExam; readonly missing: readonly string[] } {
  const { deepAnalPressure, voluntaryAnalContraction } = given;
  const exam: IsncsciExam = {
    right: sideOf(given.right),
    left: sideOf(given.left),
    deepAnalPressure: deepAnalPressure ?? 'NT',
    voluntaryAnalContraction: voluntaryAnalContraction ?? 'NT',
  };
  return { exam, missing: unknownIn(EXAM_INPUTS, given) };
}

function sideOf(given: GivenSide | null): IsncsciSide {
  const lowest = given?.lowestNonKeyMuscleWithMotorFunction ?? null;
  return {
    motor: cells(KEY_MUSCLES, (muscle) => motorGrade(given?.motor?.[muscle] ?? 'NT')),
    lightTouch: cells(DERMATOMES, (dermatome) => sensoryGrade(given?.lightTouch?.[dermatome] ?? 'NT')),
    pinPrick: cells(DERMATOMES, (dermatome) => sensoryGrade(given?.pinPrick?.[dermatome] ?? 'NT')),
    ...(lowest === null ? {} : { lowestNonKeyMuscleWithMotorFunction: lowest }),
  };
}

/** The paths of unknown cells; a group nobody filled in is named once. The lowest other muscle may well be none. */
function unknownIn(inputs: Readonly<Record<string, ChoiceInput | GroupInput>>, given: object, path = ''): string[] {
  const values = given as Readonly<Record<string, unknown>>;
  return Object.entries(inputs).flatMap(([name, input]) => {
    const value = values[name] ?? null;
    if (name === 'lowestNonKeyMuscleWithMotorFunction') return [];
    if (value === null) return [`${path}${name}`];
    if (input.kind === 'choice') return [];
    return unknownIn(input.of as Readonly<Record<string, ChoiceInput | GroupInput>>, value, `${path}${name}.`);
  });
}
