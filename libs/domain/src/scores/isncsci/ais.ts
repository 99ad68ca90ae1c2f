import { settle, type Known } from '../settle.js';

/** The ASIA impairment scale in our own short wording; E is not given to a person who never had a deficit. */
export const AIS_SCALE = [
  { grade: 'A', label: 'Complete: no sensory or motor function at S4–S5' },
  {
    grade: 'B',
    label: 'Sensory incomplete: sensation at S4–S5, no motor function more than three levels below the motor level',
  },
  { grade: 'C', label: 'Motor incomplete: fewer than half of the key muscles below the level at grade 3 or more' },
  { grade: 'D', label: 'Motor incomplete: at least half of the key muscles below the level at grade 3 or more' },
  { grade: 'E', label: 'Normal now, with a deficit before' },
] as const;
/** An AIS grade. */
export type AisGrade = (typeof AIS_SCALE)[number]['grade'];

/** The five questions the grade hangs on. */
export interface AisQuestions {
  /** Sensation and motor function are normal in every segment. */
  readonly allNormal: boolean;
  /** Sensory or motor function is kept at S4-S5. */
  readonly sacralSparing: boolean;
  /** Voluntary anal contraction, or motor function more than three levels below the motor level of that side. */
  readonly motorBelow: boolean;
  /** At least half of the key muscles below the single neurological level have grade 3 or more. */
  readonly atLeastHalfGe3: boolean;
  /** There was a deficit before. */
  readonly priorDeficit: boolean;
}
/** A question of the AIS. */
export type AisQuestion = keyof AisQuestions;

/** The grade, or why there is none: `none` is a normal examination of a person who never had a deficit. */
export interface AisReading {
  readonly ais: AisGrade | null;
  /** Every grade the open questions still allow. */
  readonly possible: readonly (AisGrade | 'none')[];
  readonly missing: readonly AisQuestion[];
}

const EITHER = [true, false] as const;
const CHOICES = {
  allNormal: EITHER,
  sacralSparing: EITHER,
  motorBelow: EITHER,
  atLeastHalfGe3: EITHER,
  priorDeficit: EITHER,
} as const;

/** The AIS grade from the questions of its definition (ISNCSCI 2019); a question nobody answered is left open. */
export function aisFromQuestions(known: Known<AisQuestions>): AisReading {
  const { possible, missing } = settle<AisQuestions, AisGrade | 'none'>(known, CHOICES, gradeOf);
  const [grade, ...others] = possible;
  const certain = grade && grade !== 'none' && others.length === 0;
  return { ais: certain ? grade : null, possible: [...possible].sort(), missing };
}

function gradeOf({ allNormal, sacralSparing, motorBelow, atLeastHalfGe3, priorDeficit }: AisQuestions) {
  if (allNormal) return priorDeficit ? 'E' : 'none';
  if (!sacralSparing) return 'A';
  if (!motorBelow) return 'B';
  return atLeastHalfGe3 ? 'D' : 'C';
}
