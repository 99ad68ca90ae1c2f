import { STEROID_REASONS, courseCaution, recommendationOf, steroidDoseFault, tissueQuestion } from './steroid-course.js';

describe('the reason for a steroid', () => {
  it('stands beside its recommendation, marked as not read in the source; a local reason has none', () => {
    expect(STEROID_REASONS.map(({ code }) => [code, recommendationOf(code)?.statement ?? null])).toEqual([
      ['neuro_symptoms_mscc', 'NG234 1.8.1'], ['severe_pain', 'NG234 1.8.3'], ['haematological', 'NG234 1.8.5'], ['radiotherapy_regimen', 'NG234 1.8.7'], ['local', null],
    ]);
    expect(recommendationOf('neuro_symptoms_mscc')?.mark).toBe('read in texts that quote the source');
  });
});

describe('the dose of a steroid', () => {
  it.each([['16', 'dexamethasone'], ['6.6', 'dexamethasone'], ['0.5', 'dexamethasone'], ['100', 'dexamethasone'], ['1000', 'methylprednisolone'], ['9999', 'other'], ['16', undefined]])('may be %s mg of %s', (dose, drug) => {
    expect(steroidDoseFault(dose, drug)).toBeNull();
  });
  it.each(['0', '0.00', '16,5', '<16', '16 mg', '', '-4', '1.234', '12345', 16])('may not be %j', (dose) => {
    expect(steroidDoseFault(dose, 'dexamethasone')).toMatch(/^Dose must be a number of milligrams above zero/);
  });
  it('is doubted where a decimal point must have slipped', () => {
    expect(steroidDoseFault('160', 'dexamethasone')).toBe('160 mg a day is not plausible (at most 100): check the dose');
    expect(steroidDoseFault('101', 'dexamethasone')).not.toBeNull();
  });
});

describe('the question for tissue before a steroid', () => {
  it.each([
    ['nothing recorded', null, true], ['primary pending', {}, true], ['unknown primary, metastasis read', { primary: 'unknown_primary', basis: 'histology' }, true],
    ['lymphoma on imaging', { primary: 'lymphoma', basis: 'imaging' }, true], ['lymphoma by histology', { primary: 'lymphoma', basis: 'histology' }, false], ['leukaemia, clinically', { primary: 'leukaemia', basis: 'clinical' }, true],
    ['myeloma, tissue of the spine', { primary: 'myeloma', tissue: 'available' }, false], ['myeloma', { primary: 'myeloma', tissue: 'requested' }, true], ['known breast cancer', { primary: 'breast' }, false],
  ] as const)('%s: %j, asked %s', (_what, tumour, asked) => expect(tissueQuestion(tumour)?.code ?? null).toBe(asked ? 'tissue_obtained' : null));
});

describe('a steroid without an end', () => {
  const caution = (course: object) => courseCaution({ startedOn: '2026-03-13', ...course }, '2026-03-21')?.words ?? null;
  it('is named after more than seven days, unless its end or its plan is recorded', () => {
    expect(caution({})).toBe('Day 8 of the steroid without a date for reducing or stopping it.');
    expect(courseCaution({ startedOn: '2026-03-13' }, '2026-03-20')).toBeNull();
    for (const end of [{ stoppedOn: '2026-03-20' }, { plannedEndOn: '2026-04' }, { taperPlan: 'Halve every two days after surgery' }, { running: 'no' }]) expect(caution(end)).toBeNull();
  });
  it('is not counted where the day it began is not known', () => {
    expect(caution({ startedOn: '2026-03' })).toBeNull();
    expect(caution({ startedOn: null })).toBeNull();
    expect(caution({ startedOn: null, startedAt: '2026-03-13T12:40:00Z' })).toMatch(/^Day 8/);
  });
});
