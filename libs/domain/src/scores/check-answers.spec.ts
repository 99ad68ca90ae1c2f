import { checkAnswers, checkPossibleAnswers } from './check-answers.js';
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

  it('are one option each in a rating: a list is refused', () => {
    expect(checkAnswers(sins, { pain: ['mechanical'] })).toEqual([
      { item: 'pain', reason: 'Pain: "mechanical" is not one of mechanical, occasional_non_mechanical, pain_free' },
    ]);
  });
});

describe('answers that may hold what is still possible', () => {
  it('are taken as one option, as a list of options or as open', () => {
    const answers = { pain: ['mechanical', 'pain_free'], collapse: ['gt50'], alignment: 'normal', boneLesion: null };
    expect(checkPossibleAnswers(sins, answers)).toEqual([]);
    expect(checkPossibleAnswers(sins, {}, { pain: 'unknown' })).toEqual([]);
  });

  it('are refused with an empty list, with a list that holds no option, and with a list and an absence', () => {
    const options = 'mechanical, occasional_non_mechanical, pain_free';
    const answers = { pain: [], collapse: ['gt50', 'gt60'], mood: ['good'] };
    expect(checkPossibleAnswers(sins, answers)).toEqual([
      { item: 'pain', reason: 'Pain: an empty list leaves no option; null means not known' },
      {
        item: 'collapse',
        reason: 'Vertebral body collapse: "gt60" is not one of gt50, lt50, no_collapse_gt50_involved, none',
      },
      { item: 'mood', reason: 'Spinal Instability Neoplastic Score has no item "mood"' },
    ]);
    expect(checkPossibleAnswers(sins, { pain: ['mechanical', null] })).toEqual([
      { item: 'pain', reason: `Pain: "null" is not one of ${options}` },
    ]);
    expect(checkPossibleAnswers(sins, { pain: ['mechanical', 3] })).toHaveLength(1);
    expect(checkPossibleAnswers(sins, { pain: ['mechanical'] }, { pain: 'pending' })).toEqual([
      { item: 'pain', reason: 'Pain: has an answer and a reason for its absence; keep one of them' },
    ]);
  });

  it('count as known when the list holds one option, or the same twice', () => {
    const known = { pain: ['mechanical', 'mechanical'], collapse: 'none' } as const;
    const { addends, missing } = evaluate(sins, known);
    expect(addends.map(({ item, answer, points }) => [item, answer, points])).toEqual([
      ['pain', 'mechanical', 3],
      ['collapse', 'none', 0],
    ]);
    expect(missing.map(({ item }) => item)).toEqual(['location', 'boneLesion', 'alignment', 'posterolateral']);
  });

  it('leave the range open over the options that are listed, and only those', () => {
    const listed = {
      location: 'rigid',
      pain: ['pain_free', 'occasional_non_mechanical'],
      boneLesion: 'lytic',
      alignment: 'normal',
      collapse: 'gt50',
      posterolateral: 'unilateral',
    } as const;
    expect(evaluate(sins, listed)).toMatchObject({
      status: 'incomplete',
      low: 6,
      high: 7,
      possibleBands: [{ id: 'stable' }, { id: 'potentially_unstable' }],
      missing: [{ item: 'pain', label: 'Pain', absence: null, possible: ['pain_free', 'occasional_non_mechanical'] }],
    });
    expect(evaluate(sins, { pain: null }, { pain: 'pending' }).missing[1]).toEqual({
      item: 'pain',
      label: 'Pain',
      absence: 'pending',
    });
    expect(() => evaluate(sins, { pain: [] })).toThrow(
      new RangeError('Pain: an empty list leaves no option; null means not known'),
    );
  });
});
