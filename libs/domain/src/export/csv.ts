/** What a spreadsheet takes for a formula at the beginning of a cell, also behind apostrophes that were put before it. */
const FORMULA = /^'*[=+\-@\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** A text that cannot become a formula: an apostrophe stands before it, and is taken away again by whoever reads it back. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
/** The text as it was before it was guarded. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

/** One cell as RFC 4180 writes it. Nothing is an empty cell. */
export const csvCell = (cell: string | null): string => (cell === null ? '' : NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One line. `typed` says which cells somebody has typed and so are guarded; numbers keep their sign. */
export function csvLine(cells: readonly (string | null)[], typed: readonly boolean[] = []): string {
  let line = '';
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? null;
    line += (at === 0 ? '' : ',') + csvCell(cell !== null && (typed[at] ?? true) ? guarded(cell) : cell);
  }
  return `${line}\r\n`;
}
