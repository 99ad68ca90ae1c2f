import type { Calculator } from './calculator.js';

/** Every clinical rule that can be asked, in the order it is offered. */
export const ALL_CALCULATORS: readonly Calculator[] = [];

/** The calculator with this id, or null when there is none. */
export function calculatorById(id: string): Calculator | null {
  return ALL_CALCULATORS.find((calculator) => calculator.id === id) ?? null;
}
