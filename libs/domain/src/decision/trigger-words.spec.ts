import { agreedEffect, firedBecause, nextAfter } from './trigger-words.js';

describe('a trigger that fired says why', () => {
  it('by the record that shows it, never more exactly than it is known', () => {
    expect(firedBecause({ source: 'specimen', sourceCode: 'ct_guided_needle', sourceOn: '2026-03', sourceWords: 'T8' })).toBe('CT-guided needle (core) biopsy, T8, reported Mar 2026');
    expect(firedBecause({ source: 'marker', sourceCode: 'ca15_3', sourceOn: '2026-03-20', sourceWords: '>112 U/mL' })).toBe('CA 15-3 >112 U/mL, taken 20 Mar 2026');
    expect(firedBecause({ source: 'marker', sourceCode: 'beta_hcg', sourceWords: '5 [IU]/L' })).toBe('Beta-hCG 5 IU/L, taken on a day that is not recorded');
    expect(firedBecause({ source: 'study', sourceCode: 'mri_whole_spine', sourceOn: '2026-03-13', sourceWords: 'Small L1 deposit' })).toMatch(/, 13 Mar 2026: Small L1 deposit$/);
    expect(firedBecause({ source: 'wish', sourceOn: '2026-03-14', sourceWords: 'J. Tan' })).toBe('the patient declines the plan, said 14 Mar 2026, to J. Tan');
    expect(firedBecause({ source: 'date', sourceOn: '2026-04-11' })).toBe('11 Apr 2026 has passed');
    expect(firedBecause({ source: 'person', happenedOn: '2026-03-14', happenedWords: 'ASA 4' })).toBe('happened 14 Mar 2026: ASA 4');
    expect(firedBecause({})).toBeNull();
  });

  it('and what had been agreed for it, and what is next; where nothing was agreed nothing is offered first', () => {
    expect([agreedEffect({ consequence: 'plan_b' }), agreedEffect({ consequence: 'rediscuss' }), agreedEffect({ consequence: null })]).toEqual(['plan_b', 'rediscussed', null]);
    expect([nextAfter({ effect: 'no_effect' }), nextAfter({ effect: null })]).toEqual([null, null]);
    expect(nextAfter({ effect: 'plan_b' })).toContain('Recommended and delivered');
  });
});
