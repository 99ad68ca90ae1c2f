import type { CordStructure } from '../scores/cord-de-novo/cord-de-novo.js';
import { cGy, gyOf, type Gy } from '../units/dose.js';
import type { RadiotherapyCourse } from './radiotherapy-course.js';

/** A value that could be told, or why it cannot be: `why` in words. */
export type Told<T> = { readonly value: T; readonly why: null } | { readonly value: null; readonly why: string };
export const told = <T>(value: T): Told<T> => ({ value, why: null });
export const untold = (why: string): { readonly value: null; readonly why: string } => ({ value: null, why });

/** In how many fractions the maximum doses of the plan lie. A course that was not given as planned has no such number. */
export function fractionsOfPlan({
  prescribedFractions: planned,
  deliveredFractions: given,
  state,
}: RadiotherapyCourse): Told<number> {
  if (typeof planned !== 'number') return untold('prescribed fractions not recorded');
  if (state === 'stopped_early' && given === planned) return told(planned);
  if (state === 'stopped_early')
    return untold(`stopped early: the maximum doses are of the plan of ${planned} fractions, not of what was given`);
  if (state === 'delivered' && typeof given === 'number' && given !== planned)
    return untold(`${given} fractions given, ${planned} planned: the maximum doses are of the plan`);
  return told(planned);
}

/** A point maximum of the plan with what it was read from. */
export interface PointMaximum {
  readonly structure: CordStructure;
  readonly dose: Gy;
}

/** The recorded point maxima; the cord counts only where it is known what was contoured as cord. */
export function pointMaxima({ cordDmaxCgy, cordContour, thecalSacDmaxCgy }: RadiotherapyCourse): PointMaximum[] {
  return [
    ...(typeof thecalSacDmaxCgy === 'number'
      ? [{ structure: 'thecal_sac' as const, dose: gyOf(cGy(thecalSacDmaxCgy)) }]
      : []),
    ...(typeof cordDmaxCgy === 'number' && cordContour
      ? [{ structure: cordContour, dose: gyOf(cGy(cordDmaxCgy)) }]
      : []),
  ];
}

/** Whether the maxima are of this course alone, which is what every published limit is of. */
export function ofThisCourse({ dmaxScope }: RadiotherapyCourse): Told<true> {
  if (dmaxScope === 'this_course') return told(true);
  return untold(
    dmaxScope === 'cumulative'
      ? 'the maximum doses are of all courses together, not of this one'
      : 'not recorded whether the maximum doses are of this course alone',
  );
}
