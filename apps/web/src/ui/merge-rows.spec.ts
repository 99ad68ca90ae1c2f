import { describe, expect, it } from '@jest/globals';
import { differingIn, mergedRows, pairRows, usualSide, type RowPair } from './merge-rows.js';

const NAMES = ['muscle', 'side', 'grade'];
const row = (muscle: string, grade: string, side = 'right') => ({ muscle, side, grade });
const usual = (pair: RowPair, name: string | null) => usualSide(NAMES, pair, name);

describe('two versions of a list beside each other', () => {
  it('finds the same row again where one answer differs, in whatever order the rows stand', () => {
    const pairs = pairRows(NAMES, [row('L2', '3'), row('L3', '4')], [row('L3', '4'), row('L2', '2')], []);
    expect(pairs.map(({ stored, typed }) => [stored?.['grade'], typed?.['grade']])).toEqual([['3', '2'], ['4', '4']]);
    expect(pairs.map((pair) => differingIn(NAMES, pair))).toEqual([['grade'], []]);
  });

  it('keeps the right apart from the left', () => {
    const pairs = pairRows(NAMES, [row('L2', '3', 'left'), row('L2', '4', 'right')], [row('L2', '4', 'right'), row('L2', '1', 'left')], []);
    expect(pairs.map((pair) => differingIn(NAMES, pair))).toEqual([['grade'], []]);
  });

  it('keeps what either has added, takes away what either has removed, and prefers what was touched', () => {
    const base = [row('L2', '4'), row('L3', '4'), row('L4', '4'), row('L5', '4')];
    const stored = [row('L2', '3'), row('L3', '4'), row('L5', '4'), row('S1', '5')];
    const typed = [row('L2', '4'), row('L3', '2'), row('L4', '4'), row('T1', '5')];
    const pairs = pairRows(NAMES, stored, typed, base);
    expect(mergedRows(NAMES, pairs, usual)).toEqual([row('L2', '3'), row('L3', '2'), row('S1', '5'), row('T1', '5')]);
  });

  it('follows the person who chooses otherwise, row by row', () => {
    const pairs = pairRows(NAMES, [row('L2', '3')], [row('L2', '2'), row('T1', '5')], []);
    expect(mergedRows(NAMES, pairs, () => 'stored')).toEqual([row('L2', '3')]);
    expect(mergedRows(NAMES, pairs, () => 'typed')).toEqual([row('L2', '2'), row('T1', '5')]);
  });

  it('takes a stated absence over with the answer it stands for', () => {
    const pairs = pairRows(['title', 'outcome'], [{ title: 'A', outcome: null, absences: { outcome: 'pending' } }], [{ title: 'A', outcome: 'open', absences: null }], []);
    expect(mergedRows(['title', 'outcome'], pairs, () => 'stored')).toEqual([{ title: 'A', outcome: null, absences: { outcome: 'pending' } }]);
  });
});
