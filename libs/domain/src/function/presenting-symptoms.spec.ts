import { redFlagsOf } from '../scores/red-flags/red-flags.js';
import { hoursSince } from './last-dose.js';
import { knownSymptoms, symptomCodes } from './presenting-symptoms.js';

describe('the symptoms of a case', () => {
  const since = { symptom: 'limb_weakness' as const, since: '2026-03-12' };
  const given = { symptoms: ['night_pain', 'limb_weakness'] as const, presentation: { symptoms: [since, { symptom: 'stiffness' as const }] } };

  it('are those of both places, each once, and what was ticked at the referral is not lost', () => {
    expect(knownSymptoms(given)).toEqual([
      { symptom: 'limb_weakness', report: since, atReferral: true }, { symptom: 'stiffness', report: { symptom: 'stiffness' }, atReferral: false }, { symptom: 'night_pain', report: null, atReferral: true },
    ]);
    expect(knownSymptoms({})).toEqual([]);
  });
  it('make the red flags together', () => {
    expect(redFlagsOf(symptomCodes({ symptoms: ['stiffness'], presentation: { symptoms: [since] } })).atLeast).toBe('immediate');
    expect(redFlagsOf(symptomCodes({ symptoms: ['night_pain'] })).atLeast).toBe('within_24h');
  });
  it('contradict "found incidentally", and that is said', () => {
    expect(redFlagsOf(symptomCodes({ symptoms: ['night_pain'], presentation: { incidental: 'yes' } })).contradiction).toBe(true);
    expect(symptomCodes({ presentation: { incidental: 'yes' } })).toEqual(['asymptomatic']);
    expect(symptomCodes({ symptoms: ['asymptomatic'], presentation: { incidental: 'yes' } })).toEqual(['asymptomatic']);
  });
});

describe('the last dose', () => {
  it('lies so many hours back by the clock that is asked', () => {
    const at = '2026-03-13T08:00:00Z';
    expect(hoursSince(at, Date.parse('2026-03-13T16:20:00Z'))).toBe('8 h 20 min');
    expect(hoursSince(at, Date.parse('2026-03-13T08:00:30Z'))).toBe('0 h 0 min');
    expect(hoursSince(at, Date.parse('2026-03-15T11:00:00Z'))).toBe('2 d 3 h');
    expect(hoursSince(at, Date.parse('2026-03-13T07:59:00Z'))).toBeNull();
    expect([hoursSince(null, 0), hoursSince('yesterday', 0)]).toEqual([null, null]);
  });
});
