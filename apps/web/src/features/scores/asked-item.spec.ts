import { describe, expect, it } from '@jest/globals';
import { treeById, scoreById, type Score, type Tree } from '@rachis/domain';
import { answerWords, askedItems, readAnswer, readAnswers, type AskedItem } from './asked-item.js';

const itemsOf = (score: Score | Tree | null): AskedItem[] => (score ? askedItems(score) : []);
const item = (score: Score | Tree | null, name: string): AskedItem => {
  const found = itemsOf(score).find((one) => one.name === name);
  if (!found) throw new Error(`no item ${name}`);
  return found;
};
const bollen = treeById('bollen2014');
const nesms = treeById('nesms2015');
const sins = scoreById('sins');

describe('the items of a score or model', () => {
  it('are asked with points where the score counts, and without where it does not', () => {
    expect(item(sins, 'pain').options[0]).toEqual({ code: 'mechanical', label: 'Mechanical', points: 3 });
    expect(item(bollen, 'profile').options.every(({ points }) => points === null)).toBe(true);
    expect(item(bollen, 'visceralOrBrain').options.map(({ label }) => label)).toEqual(['Yes', 'No']);
    expect([item(nesms, 'albuminGdl').measured?.unit, item(nesms, 'albuminGdl').options]).toEqual(['g/dL', []]);
  });

  it('are read as they are typed: a comma is a point, and nothing is no answer', () => {
    const albumin = item(nesms, 'albuminGdl');
    expect(['3.6', ' 3,6 ', '4'].map((text) => readAnswer(albumin, text).value)).toEqual([3.6, 3.6, 4]);
    expect(['', '  ', null, undefined].map((text) => readAnswer(albumin, text))).toEqual(Array(4).fill({ value: null, fault: null }));
    expect(readAnswer(item(bollen, 'visceralOrBrain'), 'yes').value).toBe(true);
    expect(readAnswer(item(bollen, 'visceralOrBrain'), 'no').value).toBe(false);
    expect(readAnswer(item(sins, 'pain'), 'mechanical').value).toBe('mechanical');
  });

  it('say what cannot be read, and never take it for an answer', () => {
    const albumin = item(nesms, 'albuminGdl');
    for (const text of ['low', '3.6 g/dL', '0x3', '1e3', '3.', '36', '-1', 'Infinity']) {
      const { value, fault } = readAnswer(albumin, text);
      expect([text, value]).toEqual([text, null]);
      expect(fault).toContain(albumin.label);
    }
    expect(readAnswer(item(sins, 'pain'), 'terrible')).toEqual({ value: null, fault: 'Pain: this answer is not known' });
    expect(readAnswers(itemsOf(bollen), { kps: 'eighty', profile: 'favourable', visceralOrBrain: 'no', other: 1 })).toEqual({ profile: 'favourable', visceralOrBrain: false });
  });

  it('are read back in words', () => {
    expect(answerWords(item(nesms, 'albuminGdl'), '3,6')).toBe('3.6 g/dL');
    expect(answerWords(item(bollen, 'kps'), '80')).toBe('80');
    expect(answerWords(item(bollen, 'visceralOrBrain'), 'no')).toBe('No');
    expect(answerWords(item(sins, 'pain'), 'mechanical')).toBe('Mechanical');
    expect(answerWords(item(sins, 'pain'), null)).toBeNull();
    expect(answerWords(item(nesms, 'albuminGdl'), 'low')).toBeNull();
  });
});
