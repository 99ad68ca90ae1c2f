import { askScore } from '../scores/ask-score.js';
import type { PanelInputs, PanelItem, Settling } from './panel.js';

/**
 * What would settle the result: for every open item each of its answers is tried, and the bands that are left are
 * counted. An item that no answer of which narrows the bands is not listed; the one that leaves fewest comes first.
 */
export function settlingOf(id: string, items: readonly PanelItem[], inputs: PanelInputs): Settling[] {
  const now = askScore(id, inputs).groups.length;
  if (now <= 1) return [];
  const found = items
    .filter(({ state }) => state !== 'known')
    .map(({ item, label, wanted, answers }): Settling => {
      const left = answers.map(({ value }) => askScore(id, { ...inputs, [item]: value }).groups.length);
      return { item, label, wanted, leavesAtLeast: Math.min(...left), leavesAtMost: Math.max(...left) };
    })
    .filter(({ leavesAtLeast }) => leavesAtLeast < now);
  return found.sort((a, b) => a.leavesAtMost - b.leavesAtMost || a.leavesAtLeast - b.leavesAtLeast);
}
