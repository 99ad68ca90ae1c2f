declare const unit: unique symbol;

/** An absorbed dose, or a ratio of alpha to beta, in gray. The compiler takes neither a bare number nor centigray for it. */
export type Gy = number & { readonly [unit]: 'Gy' };
/** An absorbed dose in whole centigray, as doses are stored. */
export type CGy = number & { readonly [unit]: 'cGy' };

/** Reads a number as gray; throws RangeError when it is negative or not finite. */
export function gy(value: number): Gy {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${value} Gy is not a dose`);
  return value as Gy;
}

/** Reads a number as centigray; throws RangeError when it is negative or not whole. */
export function cGy(value: number): CGy {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is not a dose in whole centigray`);
  return value as CGy;
}

/** A stored dose in gray: 1850 cGy are 18.5 Gy. */
export function gyOf(dose: CGy): Gy {
  return gy(dose / 100);
}

/**
 * The most that can be meant in gray by a dose of one course. The whole course of a spine treatment stays below 100 Gy,
 * and the record keeps 50 to 10,000 cGy; a larger number is centigray entered as gray.
 */
export const MOST_GY = gy(100);

/** The least that can be meant in centigray by a dose of one course; a smaller number is gray entered as centigray. */
export const LEAST_CGY = cGy(50);

/** Why a number can hardly be meant in gray, or null. The units are asked about and never converted by themselves. */
export function doubtAboutGy(value: number): string | null {
  return value > MOST_GY ? `${value} Gy is more than ${MOST_GY} Gy: did you mean ${value} cGy?` : null;
}

/** Why a number can hardly be meant in centigray, or null. */
export function doubtAboutCgy(value: number): string | null {
  if (value < LEAST_CGY) return `${value} cGy is less than ${LEAST_CGY} cGy: did you mean ${value} Gy?`;
  return value > MOST_GY * 100 ? `${value} cGy is more than ${MOST_GY * 100} cGy` : null;
}
