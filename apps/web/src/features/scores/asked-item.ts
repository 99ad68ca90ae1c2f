import { inputFaults, type Score, type ScoreOption, type Tree, type TreeItem, type TreeNumber } from '@rachis/domain';

/** One answer to choose from; models that count no points have none. */
export interface AskedOption {
  readonly code: string;
  readonly label: string;
  readonly points: number | null;
}
/** One item of any score or model as a form asks it. */
export interface AskedItem {
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  /** Empty for an item that is measured. */
  readonly options: readonly AskedOption[];
  readonly measured: TreeNumber | null;
}

/** Whether a definition is a sum of points, and not a tree. */
export const isSum = (score: Score | Tree): score is Score => 'bands' in score;

const YES_NO: readonly AskedOption[] = [
  { code: 'yes', label: 'Yes', points: null },
  { code: 'no', label: 'No', points: null },
];

/** The items of any score or model in the order they are asked. */
export function askedItems(score: Score | Tree): AskedItem[] {
  const items: Readonly<Record<string, Score['items'][string] | TreeItem>> = score.items;
  return Object.entries(items).map(([name, item]) => {
    const { label, hint = null } = item;
    if ('options' in item) {
      const options = Object.entries<Partial<ScoreOption> & { readonly label: string }>(item.options).map(([code, option]) => ({ code, label: option.label, points: option.points ?? null }));
      return { name, label, hint, options, measured: null };
    }
    return item.kind === 'flag' ? { name, label, hint, options: YES_NO, measured: null } : { name, label, hint, options: [], measured: item };
  });
}

/** An answer as it was typed or chosen. */
export interface ReadAnswer {
  /** As the score takes it; null where there is none or it cannot be read. */
  readonly value: string | number | boolean | null;
  readonly fault: string | null;
}

/** Reads an answer as it is typed; a decimal comma is a point. */
export function readAnswer({ options, measured, label }: AskedItem, typed: unknown): ReadAnswer {
  const text = typeof typed === 'string' || typeof typed === 'number' ? String(typed).trim() : '';
  if (text === '') return { value: null, fault: null };
  if (!measured) {
    if (!options.some(({ code }) => code === text)) return { value: null, fault: `${label}: this answer is not known` };
    return { value: options === YES_NO ? text === 'yes' : text, fault: null };
  }
  const value = /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
  const [fault] = inputFaults({ item: measured }, { item: value ?? text });
  return fault || value === null ? { value: null, fault: fault?.reason ?? null } : { value, fault: null };
}

/** The answers that can be read, as the score takes them. */
export function readAnswers(items: readonly AskedItem[], typed: Readonly<Record<string, unknown>>): Record<string, string | number | boolean> {
  const read = items.map((item) => [item.name, readAnswer(item, typed[item.name]).value] as const);
  return Object.fromEntries(read.filter((pair): pair is [string, string | number | boolean] => pair[1] !== null));
}

/** An answer in words: the label of an option, a number with its unit. */
export function answerWords(item: AskedItem, typed: unknown): string | null {
  const { value } = readAnswer(item, typed);
  if (value === null) return null;
  if (item.measured) return item.measured.unit ? `${String(value)} ${item.measured.unit}` : String(value);
  return item.options.find(({ code }) => code === String(typed).trim())?.label ?? null;
}
