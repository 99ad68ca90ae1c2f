import {
  DERMATOMES,
  KEY_MUSCLES,
  motorGrade,
  sensoryGrade,
  type Dermatome,
  type IsncsciExam,
  type IsncsciSide,
  type KeyMuscle,
  type MotorGrade,
  type Observation,
  type SensoryGrade,
} from './isncsci.js';

/** The lowest dermatome with normal sensation: C1 is none of those that are tested, ALL is every one. */
export const SENSORY_TO = ['C1', ...DERMATOMES, 'ALL'] as const;

/** An examination in short: sensation alike on both sides and for both qualities, normal down to one dermatome. */
export interface ShortExam {
  /** Sensation is normal down to and with this dermatome and absent below it. */
  readonly sensTo: (typeof SENSORY_TO)[number] | null;
  /** Sensation at S4-S5, where it is kept apart from the rest; null means not known. */
  readonly sacral: SensoryGrade | null;
  readonly deepAnalPressure: Observation | null;
  readonly voluntaryAnalContraction: Observation | null;
  /** The grades of the ten key muscles of each side, C5 to S1; null where one is not known. */
  readonly motor: {
    readonly right: readonly (MotorGrade | null)[];
    readonly left: readonly (MotorGrade | null)[];
  };
}

const UNKNOWN_CELL = sensoryGrade('NT');

/**
 * Writes a short examination out into every cell. What is not known is left as not testable and never as absent. Throws
 * RangeError where sensation is normal down to S4-S5 and `sacral` says otherwise.
 */
export function examFromShort({ sensTo, sacral, motor, ...anus }: ShortExam): IsncsciExam {
  if ((sensTo === 'ALL' || sensTo === 'S4_5') && sacral !== null && sacral !== '2')
    throw new RangeError(`Sensation is normal down to S4–S5, and there it is ${sacral}: keep one of them`);
  const sensation = cells(DERMATOMES, (dermatome, index) => sensationAt(dermatome, index, sensTo, sacral));
  const side = (grades: readonly (MotorGrade | null)[]): IsncsciSide => ({
    motor: cells(KEY_MUSCLES, (_: KeyMuscle, index) => grades[index] ?? motorGrade('NT')),
    lightTouch: sensation,
    pinPrick: sensation,
  });
  return {
    right: side(motor.right),
    left: side(motor.left),
    deepAnalPressure: anus.deepAnalPressure ?? 'NT',
    voluntaryAnalContraction: anus.voluntaryAnalContraction ?? 'NT',
  };
}

function sensationAt(
  dermatome: Dermatome,
  index: number,
  sensTo: ShortExam['sensTo'],
  sacral: SensoryGrade | null,
): SensoryGrade {
  if (sensTo !== null && index < SENSORY_TO.indexOf(sensTo)) return sensoryGrade('2');
  if (dermatome === 'S4_5') return sacral ?? UNKNOWN_CELL;
  return sensTo === null ? UNKNOWN_CELL : sensoryGrade('0');
}

/** One value for each name, worked out from the name and its place. */
export function cells<const N extends string, V>(
  names: readonly N[],
  valueOf: (name: N, index: number) => V,
): Record<N, V> {
  return Object.fromEntries(names.map((name, index) => [name, valueOf(name, index)])) as Record<N, V>;
}
