import { scoreById, treeById } from '../scores/all-scores.js';
import { representativesOf, type Cut, type TreeItem, type TreeNumber } from '../scores/define-tree.js';
import type { InputValue, PanelAnswer } from './panel.js';

/** One item of a computed model, whatever kind of model it is. */
export interface ItemQuestion {
  readonly label: string;
  /** Every answer it can have; for a measured item one for each interval that the model tells apart. */
  readonly all: readonly PanelAnswer[];
  /** An answer with its words and points. */
  answerOf(value: InputValue): PanelAnswer;
  /** Reads an answer as it is stored with a rating; null where the item does not have it. */
  read(stored: string): InputValue | null;
}

/** The items of a computed model in their order; none for a model of which nothing is computed. */
export function questionsOf(id: string): Readonly<Record<string, ItemQuestion>> {
  const score = scoreById(id);
  if (score) {
    return Object.fromEntries(
      Object.entries(score.items).map(([name, { label, options }]) => {
        const all = Object.entries(options).map(([value, { label: said, points }]) => ({ value, label: said, points }));
        return [name, questionAmong(label, all)];
      }),
    );
  }
  const tree = treeById(id);
  return Object.fromEntries(Object.entries(tree?.items ?? {}).map(([name, item]) => [name, inTree(item)]));
}

function questionAmong(label: string, all: readonly PanelAnswer[]): ItemQuestion {
  return {
    label,
    all,
    answerOf: (value) => all.find((answer) => answer.value === value) ?? { value, label: String(value), points: null },
    read: (stored) => all.find((answer) => String(answer.value) === stored)?.value ?? null,
  };
}

function inTree(item: TreeItem): ItemQuestion {
  if (item.kind === 'number') return measured(item);
  if (item.kind === 'flag') {
    const all = [
      { value: true, label: 'Yes', points: null },
      { value: false, label: 'No', points: null },
    ];
    const said: Readonly<Record<string, boolean>> = { yes: true, no: false, true: true, false: false };
    return { ...questionAmong(item.label, all), read: (stored) => said[stored] ?? null };
  }
  const all = Object.entries(item.options).map(([value, { label }]) => ({ value, label, points: null }));
  return questionAmong(item.label, all);
}

function measured(item: TreeNumber): ItemQuestion {
  const unit = item.unit ? ` ${item.unit}` : '';
  const all = representativesOf(item).map((value, index) => ({
    value,
    label: `${intervalWords(item.cuts[index - 1], item.cuts[index])}${unit}`,
    points: null,
  }));
  const shown = (value: InputValue) => (typeof value === 'number' ? Number(value.toFixed(1)) : value);
  return {
    label: item.label,
    all,
    answerOf: (value) => ({ value, label: `${String(shown(value))}${unit}`, points: null }),
    read: (stored) => {
      const value = Number(stored);
      return stored.trim() !== '' && value >= item.min && value <= item.max ? value : null;
    },
  };
}

function intervalWords(lower: Cut | undefined, upper: Cut | undefined): string {
  const from = lower && ('from' in lower ? `${lower.from} or more` : `more than ${lower.above}`);
  const to = upper && ('from' in upper ? `below ${upper.from}` : `up to ${upper.above}`);
  return [from, to].filter(Boolean).join(', ') || 'any';
}
