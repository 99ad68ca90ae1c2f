import { labelOf } from '../contract/code-list.js';
import { COURSE_STATES, type RadiotherapyCourse } from './radiotherapy-course.js';

const both = (a: number | null | undefined, b: number | null | undefined): a is number =>
  typeof a === 'number' && typeof b === 'number';
const gray = (cgy: number | null | undefined): string => `${(cgy ?? 0) / 100} Gy`;

/** What does not go together in a course, in words. Nothing of it is refused: it may be so, and somebody should look. */
export function courseWarnings(course: RadiotherapyCourse): string[] {
  return [...deliveryWarnings(course), ...stateWarnings(course), ...cordWarnings(course)];
}

function deliveryWarnings({
  prescribedDoseCgy: dose,
  prescribedFractions: fractions,
  deliveredDoseCgy: given,
  deliveredFractions: parts,
  state,
}: RadiotherapyCourse): string[] {
  const warnings: string[] = [];
  if (both(parts, fractions) && parts > Number(fractions))
    warnings.push(`${parts} fractions delivered, ${String(fractions)} prescribed`);
  if (both(given, dose) && given > Number(dose)) warnings.push(`${gray(given)} delivered, ${gray(dose)} prescribed`);
  if (state === 'delivered' && both(parts, fractions) && parts < Number(fractions)) {
    warnings.push(`Delivered, but ${parts} of ${String(fractions)} fractions: stopped early?`);
  }
  if (state === 'delivered' && both(given, dose) && given < Number(dose))
    warnings.push(`Delivered, but ${gray(given)} of ${gray(dose)}: stopped early?`);
  return warnings;
}

function stateWarnings({ state, deliveredDoseCgy, deliveredFractions, setting, levels }: RadiotherapyCourse): string[] {
  const somethingGiven = typeof deliveredDoseCgy === 'number' || typeof deliveredFractions === 'number';
  const notGiven = state === 'proposed' || state === 'planned' || state === 'cancelled';
  return [
    ...(somethingGiven && notGiven
      ? [`Something was delivered, but the state is "${labelOf(COURSE_STATES, state)}": it is counted as given`]
      : []),
    ...(setting === 'reirradiation' && !levels ? ['Re-irradiation without a level: nothing can be compared'] : []),
  ];
}

/** The sac lies around the cord, so that its maximum cannot be the smaller one; a planning risk volume may reach beyond it. */
function cordWarnings({ cordDmaxCgy: cord, thecalSacDmaxCgy: sac, cordContour }: RadiotherapyCourse): string[] {
  return both(cord, sac) && cordContour === 'true_cord' && cord > Number(sac)
    ? [`The cord has ${gray(cord)}, more than the thecal sac around it (${gray(sac)})`]
    : [];
}
