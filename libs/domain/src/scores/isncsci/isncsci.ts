import type { ClinicalRule } from '../clinical-rule.js';

/** International standards for neurological classification of spinal cord injury, with the ASIA impairment scale. */
export const isncsci = {
  id: 'isncsci',
  version: 1,
  title: 'ISNCSCI examination and ASIA impairment scale (AIS)',
  citation: {
    text: 'Kirshblum SC, et al. J Spinal Cord Med 2011;34:535-546; ISNCSCI revised 2019 (ASIA, ISCoS). Classified by the package isncsci 2.0.6 of the Praxis Spinal Cord Institute (Apache-2.0)',
    verified: 'secondary',
  },
  docs: 'docs/clinical/isncsci.md',
  limits: [
    'Made for spinal cord injury; in metastatic compression the examination is the same, its prognosis is not.',
    'E is for a person who had a deficit before; without one there is no grade.',
    'Half of the key muscles at grade 3 or more counts as D.',
    'With a muscle or a dermatome that could not be tested a total is not determinable (ND) and several grades can remain.',
    'The AIS is not the Frankel grade: the letters are the same, the definitions are not.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The key muscles by root, cranial first; the first five are the upper limb, the others the lower. */
export const KEY_MUSCLES = ['C5', 'C6', 'C7', 'C8', 'T1', 'L2', 'L3', 'L4', 'L5', 'S1'] as const;
/** The root of a key muscle. */
export type KeyMuscle = (typeof KEY_MUSCLES)[number];

/** What each key muscle does; the list is not verified against the standard. */
export const KEY_MUSCLE_ACTIONS: Readonly<Record<KeyMuscle, string>> = {
  C5: 'Elbow flexors',
  C6: 'Wrist extensors',
  C7: 'Elbow extensors',
  C8: 'Long finger flexors',
  T1: 'Finger abductors',
  L2: 'Hip flexors',
  L3: 'Knee extensors',
  L4: 'Ankle dorsiflexors',
  L5: 'Long toe extensors',
  S1: 'Ankle plantar flexors',
};

/** The dermatomes that are tested, cranial first; S4 and S5 are one. */
export const DERMATOMES = [
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'C7',
  'C8',
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'T12',
  'L1',
  'L2',
  'L3',
  'L4',
  'L5',
  'S1',
  'S2',
  'S3',
  'S4_5',
] as const;
/** A dermatome that is tested. */
export type Dermatome = (typeof DERMATOMES)[number];

/**
 * The grades of a muscle: 0 (no contraction) to 5 (normal), NT where it could not be tested. A star marks an impairment
 * that is not of the cord: one star is classified as impaired, two stars as if normal.
 */
export const MOTOR_GRADES = [
  '0',
  '1',
  '2',
  '3',
  '4',
  '5',
  '0*',
  '1*',
  '2*',
  '3*',
  '4*',
  '0**',
  '1**',
  '2**',
  '3**',
  '4**',
  'NT',
  'NT*',
  'NT**',
] as const;
/** The grades of light touch and pin prick: 0 absent, 1 altered, 2 normal, NT not testable; stars as for muscles. */
export const SENSORY_GRADES = ['0', '1', '2', '0*', '1*', '0**', '1**', 'NT', 'NT*', 'NT**'] as const;
/** What is found at the anus: deep pressure is felt, the sphincter contracts. */
export const OBSERVATIONS = ['Yes', 'No', 'NT'] as const;
/** An anal finding. */
export type Observation = (typeof OBSERVATIONS)[number];

declare const measure: unique symbol;
/** The grade of one muscle; made by motorGrade, so that it is never mistaken for a sensory one. */
export type MotorGrade = (typeof MOTOR_GRADES)[number] & { readonly [measure]: 'motor' };
/** The grade of light touch or pin prick in one dermatome; made by sensoryGrade. */
export type SensoryGrade = (typeof SENSORY_GRADES)[number] & { readonly [measure]: 'sensory' };

/** Reads the grade of a muscle: "0" to "5", "NT", with stars where they are defined; throws RangeError for the rest. */
export function motorGrade(value: unknown): MotorGrade {
  const grade = MOTOR_GRADES.find((known) => known === value);
  if (!grade) throw new RangeError(`${JSON.stringify(value)} is not the grade of a muscle (0 to 5 or NT)`);
  return grade as MotorGrade;
}

/** Reads the grade of a dermatome: "0" to "2", "NT", with stars where they are defined; throws RangeError for the rest. */
export function sensoryGrade(value: unknown): SensoryGrade {
  const grade = SENSORY_GRADES.find((known) => known === value);
  if (!grade) throw new RangeError(`${JSON.stringify(value)} is not the grade of a dermatome (0 to 2 or NT)`);
  return grade as SensoryGrade;
}

/** One side of the body as examined. */
export interface IsncsciSide {
  readonly motor: Readonly<Record<KeyMuscle, MotorGrade>>;
  readonly lightTouch: Readonly<Record<Dermatome, SensoryGrade>>;
  readonly pinPrick: Readonly<Record<Dermatome, SensoryGrade>>;
  /** The lowest root of a muscle outside the key muscles that moves; it can make the difference between B and C. */
  readonly lowestNonKeyMuscleWithMotorFunction?: KeyMuscle;
}
/** A whole examination. */
export interface IsncsciExam {
  readonly right: IsncsciSide;
  readonly left: IsncsciSide;
  readonly deepAnalPressure: Observation;
  readonly voluntaryAnalContraction: Observation;
}
