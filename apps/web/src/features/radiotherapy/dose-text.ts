import { biologicalDose, exactly, rounded, type Exact, type Fractionation, type Gy } from '@rachis/domain';

/** Decimals of a dose that is read. */
export const SHOWN = 1;
/** Decimals of a number that is compared with a limit: 25.01 must not look like 25.0. */
export const COMPARED = 4;
/** Decimals of a dose per fraction. */
export const EACH = 2;

const isShownWhole = (value: Exact, decimals: number): boolean => {
  const shown = exactly(rounded(value, decimals));
  return shown.over === value.over && shown.under === value.under;
};

/** A number to so many decimals. */
export const figure = (value: Exact, decimals = SHOWN): string => String(rounded(value, decimals));

/** "=" while everything shown is the whole number, "≈" as soon as one of them was rounded to be shown. */
export const equals = (...shown: readonly (readonly [value: Exact, decimals: number])[]): '=' | '≈' =>
  shown.every(([value, decimals]) => isShownWhole(value, decimals)) ? '=' : '≈';

/** "20 Gy in 5", "8 Gy in 1". */
export const courseText = ({ totalDose, fractions }: Fractionation): string => `${totalDose} Gy in ${fractions}`;

/** As far as it is known: "20 Gy, fractions not known". */
export function knownCourseText(totalDose: Gy | null, fractions: number | null): string {
  if (totalDose !== null && fractions !== null) return courseText({ totalDose, fractions });
  if (totalDose !== null) return `${totalDose} Gy, fractions not known`;
  return fractions === null ? 'dose and fractions not known' : `dose not known, in ${fractions}`;
}

/** EQD2 of a course in one line: "20 × (4 + 2) ÷ (2 + 2) = 30 Gy". */
export function eqd2Text(course: Fractionation, alphaBeta: Gy): string {
  const { dosePerFraction: each, eqd2 } = biologicalDose(course, alphaBeta);
  const sum = `${course.totalDose} × (${figure(each, EACH)} + ${alphaBeta}) ÷ (2 + ${alphaBeta})`;
  return `${sum} ${equals([each, EACH], [eqd2, SHOWN])} ${figure(eqd2)} Gy`;
}
