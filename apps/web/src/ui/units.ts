/** Units that are stored in one size and read in another: a dose is kept in whole centigray and spoken of in gray. */
const SCALES: Readonly<Record<string, { shown: string; factor: number }>> = { cGy: { shown: 'Gy', factor: 100 } };

/** The unit people read. */
export const shownUnit = (unit: string | undefined): string | undefined => (unit === undefined ? undefined : (SCALES[unit]?.shown ?? unit));

/** A stored number as people read it. */
export function shownNumber(value: number, unit: string | undefined): string {
  const factor = (unit !== undefined && SCALES[unit]?.factor) || 1;
  return String(value / factor);
}

/** What was typed as the number to store; text that is no number stays text, so that the rules can refuse it by name. */
export function storedNumber(text: string, unit: string | undefined): number | string | null {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return null;
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return text;
  const factor = (unit !== undefined && SCALES[unit]?.factor) || 1;
  return Number((Number(plain) * factor).toFixed(6));
}
