import { checkAnswers } from './check-answers.js';
import { evaluate } from './evaluate.js';
import { sins } from './sins/sins.js';

describe('answers sent to a score', () => {
  it('are taken when every one is an option or stays open', () => {
    expect(checkAnswers(sins, { pain: 'mechanical', collapse: null, alignment: undefined })).toEqual([]);
    expect(checkAnswers(sins, { pain: 'mechanical' }, { pain: null })).toEqual([]);
    expect(checkAnswers(sins, {}, { collapse: 'pending', pain: null, boneLesion: 'unknown' })).toEqual([]);
  });

  it('are refused item by item with the options that exist', () => {
    expect(checkAnswers(sins, { pain: 'Mechanical', collapse: 'gt50', location: 3 })).toEqual([
      { item: 'pain', reason: 'Pain: "Mechanical" is not one of mechanical, occasional_non_mechanical, pain_free' },
      { item: 'location', reason: 'Location: "3" is not one of junctional, mobile, semirigid, rigid' },
    ]);
  });

  it.each(['constructor', '__proto__', 'toString', '', 'unknown'])('never take %p for an option', (code) => {
    expect(checkAnswers(sins, { pain: code })).toHaveLength(1);
  });

  it('are refused for items the score does not have, also when stated as absent', () => {
    const title = 'Spinal Instability Neoplastic Score';
    expect(checkAnswers(sins, { mood: 'good' }, { toString: 'unknown' })).toEqual([
      { item: 'mood', reason: `${title} has no item "mood"` },
      { item: 'toString', reason: `${title} has no item "toString"` },
    ]);
  });

  it('are refused when an item is both answered and absent, or absent for no known reason', () => {
    expect(checkAnswers(sins, { pain: 'mechanical' }, { pain: 'unknown' })).toEqual([
      { item: 'pain', reason: 'Pain: has an answer and a reason for its absence; keep one of them' },
    ]);
    expect(checkAnswers(sins, {}, { pain: 'normal' })).toEqual([
      { item: 'pain', reason: 'Pain: "normal" is not a reason for absence' },
    ]);
  });

  it('stop the evaluation with the item and the code named', () => {
    const misspelt = { pain: 'mechanicl' } as unknown as { pain: 'mechanical' };
    expect(() => evaluate(sins, misspelt)).toThrow(
      new RangeError('Pain: "mechanicl" is not one of mechanical, occasional_non_mechanical, pain_free'),
    );
  });
});
