import type { Line } from './paper-words.js';
import { breakable } from './paper-words.js';

/** A piece of a paper. The template lays it out and adds no word. */
export type Block =
  | { readonly is: 'heading' | 'small-heading' | 'lead' | 'alert' | 'note' | 'none'; readonly text: string }
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'lines'; readonly lines: readonly Line[] }
  | { readonly is: 'list'; readonly entries: readonly string[] }
  | { readonly is: 'table'; readonly head: readonly string[]; readonly widths: readonly number[]; readonly rows: readonly (readonly string[])[] };

/** Who a page is about; it stands at the head of every one of them. */
export interface Banner {
  readonly name: string;
  readonly number: string;
  readonly below: string;
}
/** Pages that are about one thing, begun on a page of their own. */
export interface SheetPart {
  readonly title: string;
  readonly below: readonly string[];
  /** Null where a page is about no single patient. */
  readonly banner: Banner | null;
  readonly blocks: readonly Block[];
}
/** A paper as the template wants it. */
export interface Sheet {
  readonly documentTitle: string;
  readonly centre: string;
  /** At the upper right of every page. */
  readonly corner: string;
  /** Across every page, as DRAFT; null for what is final. */
  readonly mark: string | null;
  readonly printed: string;
  /** Smaller, so that it stays on one page. */
  readonly dense?: boolean;
  /** For readers who are no clinicians: larger. */
  readonly large?: boolean;
  readonly parts: readonly SheetPart[];
}

export const heading = (text: string): Block => ({ is: 'heading', text });
export const smallHeading = (text: string): Block => ({ is: 'small-heading', text: breakable(text) });
export const lead = (text: string): Block => ({ is: 'lead', text: breakable(text) });
export const alert = (text: string): Block => ({ is: 'alert', text: breakable(text) });
export const note = (text: string): Block => ({ is: 'note', text: breakable(text) });
export const lines = (...answers: Line[]): Block => ({ is: 'lines', lines: answers });
/** Paragraphs, or that there are none. */
export const words = (text: string | null | undefined): Block => (text ? { is: 'words', text: breakable(text) } : { is: 'none', text: 'Not recorded' });
export const list = (entries: readonly string[], empty = 'Not recorded'): Block => (entries.length > 0 ? { is: 'list', entries: entries.map(breakable) } : { is: 'none', text: empty });
/** `widths` are shares of the page. */
export const table = (head: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[], empty: string): Block =>
  rows.length > 0 ? { is: 'table', head, widths, rows: rows.map((row) => row.map(breakable)) } : { is: 'none', text: empty };
