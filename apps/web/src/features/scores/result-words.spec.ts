import { describe, expect, it } from '@jest/globals';
import { lineWords, nameWords, resultsOf, valueWords } from './result-words.js';
import { givenOf, listText, readList } from './typed-list.js';

describe('results in words', () => {
  it('have names that can be read', () => {
    expect(['dosePerFraction', 'eqd2_10', 'bed10', 'lqCaution', 'ais', 'surgicalReferral', 'dueAt', 'suggestion', 'eqd2', 'tg263', 'de_novo_x', 'cumulativeLe70', 'ratioLe0_5', 'intervalGe5m'].map(nameWords)).toEqual(['Dose per fraction', 'EQD2 10', 'BED 10', 'LQ caution', 'AIS', 'Surgical referral', 'Due at', 'Row code', 'EQD2', 'TG-263', 'De novo x', 'Cumulative ≤ 70', 'Ratio ≤ 0.5', 'Interval ≥ 5m']);
  });

  it('say "not known" for what is not known, and never leave a blank', () => {
    expect([null, undefined].map(valueWords)).toEqual(['not known', 'not known']);
    expect([true, false, 58.6667, 1234.5, 'potentially_unstable', [], ['a', null, 2]].map(valueWords)).toEqual(['yes', 'no', '58.6667', '1,234.5', 'potentially unstable', 'none', 'a, not known, 2']);
    expect([valueWords({ a: 1 }), valueWords([{ a: 1 }])]).toEqual([null, null]);
  });

  it('fit into one line, groups and lists among them', () => {
    expect(lineWords({ location: 3, boneLesion: null })).toBe('location 3, bone lesion not known');
    expect(lineWords([{ eqd2: 37.5 }, { eqd2: 30 }])).toBe('EQD2 37.5; EQD2 30');
    expect(lineWords('CEBRT')).toBe('CEBRT');
  });

  it('leave out what is said beside them', () => {
    expect(resultsOf({ valid: true, complete: false, missing: ['x'], total: null, source: { text: 'x' } })).toEqual([['total', null]]);
  });
});

describe('a list that is typed', () => {
  it('is read by its commas, with ? for what is not known', () => {
    expect(readList('5, 6,7', 'number')).toEqual([5, 6, 7]);
    expect(readList('2, ?, 1', 'number')).toEqual([2, null, 1]);
    expect(readList('A, B,', 'choice')).toEqual(['A', 'B']);
    expect(readList('5, x', 'number')).toEqual([5, 'x']);
    expect([readList('', 'number'), readList(' ', 'number'), readList([1], 'number')]).toEqual([null, null, [1]]);
    expect([listText([2, null, 1]), listText('5, '), listText(null), listText(5)]).toEqual(['2, ?, 1', '5, ', null, null]);
  });

  it('becomes the inputs of a calculation at every depth', () => {
    const inputs = {
      sites: { kind: 'list', label: 'Sites', of: { kind: 'number', label: 'Site' }, most: 5 },
      prior: { kind: 'group', label: 'Prior', of: { zones: { kind: 'list', label: 'Zones', of: { kind: 'text', label: 'Zone' }, most: 5 } } },
      courses: { kind: 'list', label: 'Courses', of: { kind: 'group', label: 'Course', of: { dose: { kind: 'number', label: 'Dose' } } }, most: 5 },
    } as const;
    expect(givenOf(inputs, { sites: '1, 2', prior: { zones: 'a' }, courses: [{ dose: 5 }], other: 1 })).toEqual({ sites: [1, 2], prior: { zones: ['a'] }, courses: [{ dose: 5 }] });
    expect(givenOf(inputs, { sites: null, prior: null })).toEqual({ sites: null, prior: null });
  });
});
