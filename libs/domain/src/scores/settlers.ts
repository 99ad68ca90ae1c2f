import { scoreById, treeById } from './all-scores.js';
import { askScore } from './ask-score.js';
import { representativesOf, type TreeValue } from './define-tree.js';

/** What an open item of a score could do to the groups that can still be reached. */
export interface Settler {
  readonly item: string;
  readonly label: string;
  /** How many groups would be left after its most and its least telling answer; 1 settles the group. */
  readonly leavesAtLeast: number;
  readonly leavesAtMost: number;
}

/**
 * What would settle the group: for every open item each answer it can have is tried. Items of which no answer narrows the
 * groups are not named; the most telling comes first. Nothing is named when the group is certain. Throws as askScore does.
 */
export function settlersOf(id: string, answers: Readonly<Record<string, unknown>>): Settler[] {
  const { groups, open } = askScore(id, answers);
  if (groups.length <= 1) return [];
  const found = open.flatMap(({ item, label, possible }) => {
    const tried = valuesOf(id, item).filter((value) => possible === undefined || possible.includes(String(value)));
    const left = tried.map((value) => askScore(id, { ...answers, [item]: value }).groups.length);
    const [leavesAtLeast, leavesAtMost] = [Math.min(...left), Math.max(...left)];
    return leavesAtLeast < groups.length ? [{ item, label, leavesAtLeast, leavesAtMost }] : [];
  });
  return found.sort((a, b) => a.leavesAtMost - b.leavesAtMost || a.leavesAtLeast - b.leavesAtLeast);
}

function valuesOf(id: string, name: string): readonly TreeValue[] {
  const options = scoreById(id)?.items[name]?.options;
  if (options) return Object.keys(options);
  const item = treeById(id)?.items[name];
  return item ? representativesOf(item) : [];
}
