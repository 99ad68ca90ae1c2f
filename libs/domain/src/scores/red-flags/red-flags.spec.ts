import fc from 'fast-check';
import { calculate, InputRefused } from '../calculator.js';
import { redFlagsCalculator } from './red-flags-calculator.js';
import { RED_FLAG_BUCKETS, redFlagsOf, type RedFlagBucket } from './red-flags.js';
import { PAIN_OF_OPEN_CHARACTER, PRESENTING_SYMPTOMS, RED_FLAG_GROUPS, type PresentingSymptom } from './symptoms.js';

const all = PRESENTING_SYMPTOMS.map(({ code }) => code);
const rank = (bucket: RedFlagBucket) => RED_FLAG_BUCKETS.findIndex(({ code }) => code === bucket);
const of = (group: string | undefined) => all.filter((code) => RED_FLAG_GROUPS[code] === group);
const symptoms = fc.uniqueArray(fc.constantFrom(...all));

describe('the red flags of NG234 section 1.3', () => {
  it('count ten symptoms to the neurological list and seven to the list of pain', () => {
    expect(of('neuro_immediate')).toEqual([
      'radicular_pain',
      'limb_weakness',
      'gait_disturbance',
      'sensory_loss_paraesthesia',
      'reduced_pain_temperature',
      'bladder_dysfunction',
      'bowel_dysfunction',
      'saddle_anaesthesia',
      'cord_or_cauda_signs',
      'paralysis',
    ]);
    expect(of('pain_24h')).toEqual([
      'severe_unremitting_back_pain',
      'progressive_back_pain',
      'mechanical_pain',
      'strain_pain',
      'night_pain',
      'localised_tenderness',
      'claudication',
    ]);
    expect(all).toHaveLength(24);
  });

  it.each(of('neuro_immediate'))('%s: immediately, whatever else is known or not', (symptom) => {
    fc.assert(
      fc.property(symptoms, symptoms, (others, notKnown) => {
        const reading = redFlagsOf([...new Set([...others, symptom])], notKnown);
        expect(reading).toMatchObject({ bucket: 'immediate', possible: ['immediate'], missing: [] });
      }),
      { numRuns: 20 },
    );
  });

  it.each(of('pain_24h'))('%s alone: within 24 hours, with the reason', (symptom) => {
    expect(redFlagsOf([symptom])).toEqual({
      bucket: 'within_24h',
      atLeast: 'within_24h',
      possible: ['within_24h'],
      reasons: [expect.objectContaining({ symptom, bucket: 'within_24h', source: 'NG234 section 1.3' })],
      missing: [],
      contradiction: false,
    });
  });

  it.each(['deformity', 'stiffness', 'pathological_fracture', 'hypercalcaemia_symptoms', 'asymptomatic'] as const)(
    '%s alone stands in neither list',
    (symptom) => {
      expect(redFlagsOf([symptom])).toMatchObject({ bucket: 'none', possible: ['none'], reasons: [], missing: [] });
    },
  );

  it('stay open over every bucket while nothing is recorded', () => {
    for (const nothing of [null, []] as const) {
      expect(redFlagsOf(nothing)).toMatchObject({
        bucket: null,
        atLeast: 'none',
        possible: ['immediate', 'within_24h', 'none'],
        reasons: [],
        contradiction: false,
      });
    }
    const { missing } = redFlagsOf(null);
    expect(missing).toEqual(all.filter((code) => RED_FLAG_GROUPS[code] || PAIN_OF_OPEN_CHARACTER.includes(code)));
  });

  it.each(PAIN_OF_OPEN_CHARACTER)(
    '%s may be one of the listed kinds: 24 hours stay possible until its character is said',
    (pain) => {
      const open = { bucket: null, atLeast: 'none', possible: ['within_24h', 'none'], missing: [pain] };
      expect(redFlagsOf([pain])).toMatchObject(open);
      expect(redFlagsOf([pain, 'night_pain'])).toMatchObject({ bucket: 'within_24h', missing: [] });
    },
  );

  it('stay open towards the bucket of a symptom that could not be told, and no further', () => {
    expect(redFlagsOf(['night_pain'], ['bladder_dysfunction'])).toMatchObject({
      bucket: null,
      atLeast: 'within_24h',
      possible: ['immediate', 'within_24h'],
      missing: ['bladder_dysfunction'],
    });
    expect(redFlagsOf(['stiffness'], ['night_pain'])).toMatchObject({ possible: ['within_24h', 'none'] });
    expect(redFlagsOf(['night_pain'], ['claudication'])).toMatchObject({ bucket: 'within_24h', missing: [] });
    expect(redFlagsOf(['stiffness'], ['deformity'])).toMatchObject({ bucket: 'none' });
    expect(redFlagsOf(['stiffness'], ['back_or_neck_pain'])).toMatchObject({ missing: ['back_or_neck_pain'] });
  });

  it('give the reasons with the most urgent first, each symptom once', () => {
    const { reasons } = redFlagsOf(['night_pain', 'limb_weakness', 'claudication', 'limb_weakness']);
    expect(reasons.map(({ symptom }) => symptom)).toEqual(['limb_weakness', 'night_pain', 'claudication']);
    expect(reasons[0]?.words).toBe(
      'Limb weakness: in the list of neurological symptoms and signs for which the coordinator is contacted immediately',
    );
  });

  it('say when "none" is recorded together with a symptom, and count the symptom', () => {
    expect(redFlagsOf(['asymptomatic', 'night_pain'])).toMatchObject({ contradiction: true, bucket: 'within_24h' });
    expect(redFlagsOf(['asymptomatic', 'asymptomatic']).contradiction).toBe(false);
    expect(redFlagsOf(['night_pain', 'stiffness']).contradiction).toBe(false);
  });

  it('never become less urgent by a further symptom, and never narrow by a further unknown', () => {
    fc.assert(
      fc.property(symptoms, fc.constantFrom(...all), symptoms, (present, more, notKnown) => {
        const [before, after] = [redFlagsOf(present, notKnown), redFlagsOf([...present, more], notKnown)];
        expect(rank(after.atLeast)).toBeLessThanOrEqual(rank(before.atLeast));
        const wider = redFlagsOf(present, [...notKnown, more]);
        for (const bucket of before.possible) expect(wider.possible).toContain(bucket);
        expect(before.possible).toContain(before.atLeast);
        expect(before.bucket).toBe(before.possible.length === 1 ? before.atLeast : null);
      }),
    );
  });
});

describe('asking for the bucket', () => {
  it('answers as the rule does, and an empty entry says nothing', () => {
    expect(calculate(redFlagsCalculator, { symptoms: ['night_pain', null], notKnown: [null] })).toMatchObject({
      bucket: 'within_24h',
      complete: true,
      reasons: [{ symptom: 'night_pain' }],
    });
    expect(calculate(redFlagsCalculator, { symptoms: null })).toMatchObject({ bucket: null, complete: false });
    for (const { input, expected } of redFlagsCalculator.examples)
      expect(calculate(redFlagsCalculator, input)).toMatchObject(expected);
  });

  it('refuses a symptom that is not in the list', () => {
    const symptom: PresentingSymptom | 'headache' = 'headache';
    expect(() => calculate(redFlagsCalculator, { symptoms: [symptom] })).toThrow(InputRefused);
  });
});
