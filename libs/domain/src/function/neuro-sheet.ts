import { DERMATOMES, KEY_MUSCLES, motorGrade, sensoryGrade, type Dermatome, type IsncsciExam, type IsncsciSide, type KeyMuscle, type Observation } from '../scores/isncsci/isncsci.js';
import { cells } from '../scores/isncsci/short-exam.js';
import { gradeOf } from './motor-scores.js';
import type { ExaminedSide, NeuroExam } from './neuro-exam.js';

/** The classifier that the sheet is worked out by, as it is named beside every result. */
export const ISNCSCI_CLASSIFIER = 'isncsci 2.0.6';

type Sheet = Pick<NeuroExam, 'motor' | 'sensation' | 'deepAnalPressure' | 'voluntaryAnalContraction' | 'lowestOtherMuscleRight' | 'lowestOtherMuscleLeft' | 'absences'>;

/** How much of the ISNCSCI sheet is filled in; the exam itself only when nothing was left out, because a gap is no finding. */
export interface SheetReading {
  readonly exam: IsncsciExam | null;
  /** What is open, in words: "power: L2 right", "pin prick: T4 left", "deep anal pressure". */
  readonly open: readonly string[];
  /** Whether anybody has begun with the sensory part. */
  readonly begun: boolean;
}

/** The recorded examination as the ISNCSCI sheet. "Not testable" is a finding; a cell that nobody filled in is not. */
export function sheetOf(sheet: Sheet): SheetReading {
  const sides = { right: sideOf(sheet, 'right', sheet.lowestOtherMuscleRight), left: sideOf(sheet, 'left', sheet.lowestOtherMuscleLeft) };
  const [deepAnalPressure, voluntaryAnalContraction] = [observed(sheet, 'deepAnalPressure'), observed(sheet, 'voluntaryAnalContraction')];
  const open = [
    ...sides.right.open, ...sides.left.open, ...(deepAnalPressure ? [] : ['deep anal pressure']), ...(voluntaryAnalContraction ? [] : ['voluntary anal contraction']),
  ];
  const complete = open.length === 0 && deepAnalPressure && voluntaryAnalContraction;
  return { exam: complete ? { right: sides.right.side, left: sides.left.side, deepAnalPressure, voluntaryAnalContraction } : null, open, begun: (sheet.sensation ?? []).length > 0 };
}

function sideOf({ motor, sensation }: Sheet, side: ExaminedSide, lowest: KeyMuscle | null | undefined): { readonly side: IsncsciSide; readonly open: readonly string[] } {
  const open: string[] = [];
  const found = (what: string, place: string, grade: string | null | undefined): string => {
    if (!grade) open.push(`${what}: ${place.replace('_', '–')} ${side}`);
    return grade ?? 'NT';
  };
  const feeling = (dermatome: Dermatome) => sensation?.find((one) => one.dermatome === dermatome && one.side === side);
  return {
    side: {
      motor: cells(KEY_MUSCLES, (muscle) => motorGrade(found('power', muscle, gradeOf(motor, muscle, side)))),
      lightTouch: cells(DERMATOMES, (dermatome) => sensoryGrade(found('light touch', dermatome, feeling(dermatome)?.lightTouch))),
      pinPrick: cells(DERMATOMES, (dermatome) => sensoryGrade(found('pin prick', dermatome, feeling(dermatome)?.pinPrick))),
      ...(lowest ? { lowestNonKeyMuscleWithMotorFunction: lowest } : {}),
    },
    open,
  };
}

/** A stated "not done" is what the sheet calls NT; without a word it stays open. */
function observed({ absences, ...sheet }: Sheet, name: 'deepAnalPressure' | 'voluntaryAnalContraction'): Observation | null {
  const found = sheet[name];
  if (found) return found === 'present' ? 'Yes' : 'No';
  return absences?.[name] === 'not_done' ? 'NT' : null;
}
