import { calculate, InputRefused } from '../calculator.js';
import { steroidAdviceCalculator } from './steroid-advice-calculator.js';
import { STEROID_FACTS, STEROID_ROWS, steroidAdvice, steroidRows, type SteroidFacts } from './steroid-advice.js';
import { endCaution, STEROID_DISEASES, tissueCaution } from './steroid-cautions.js';

const no: SteroidFacts = {
  neurologicalSigns: false,
  givenBeforeImaging: false,
  msccExcluded: false,
  severePain: false,
  haematologicalConfirmed: false,
  partOfRadiotherapy: false,
  afterSurgeryOrRadiotherapyStart: false,
};
const unknown = Object.fromEntries(Object.keys(no).map((fact) => [fact, null])) as {
  [K in keyof SteroidFacts]: null;
};
const stateOf = (statement: string, facts: Parameters<typeof steroidRows>[0]) =>
  steroidRows(facts).find((row) => row.statement === statement)?.state;
const matched = (facts: Partial<SteroidFacts>) =>
  steroidRows({ ...no, ...facts })
    .filter(({ state }) => state === 'matches')
    .map(({ statement }) => statement);

describe('the rows of NG234 section 1.8', () => {
  it.each<[string, Partial<SteroidFacts>, string[]]>([
    ['neurological signs', { neurologicalSigns: true }, ['NG234 1.8.1']],
    ['neurological signs, compression excluded', { neurologicalSigns: true, msccExcluded: true }, []],
    [
      'begun before an imaging that excludes compression',
      { neurologicalSigns: true, givenBeforeImaging: true, msccExcluded: true },
      ['NG234 1.8.2'],
    ],
    ['begun before an imaging that does not', { neurologicalSigns: true, givenBeforeImaging: true }, ['NG234 1.8.1']],
    ['severe pain without neurology', { severePain: true }, ['NG234 1.8.3', 'NG234 1.8.7']],
    [
      'haematological malignancy without neurology',
      { haematologicalConfirmed: true },
      ['NG234 1.8.3', 'NG234 1.8.5', 'NG234 1.8.7'],
    ],
    [
      'haematological malignancy with neurology',
      { haematologicalConfirmed: true, neurologicalSigns: true },
      ['NG234 1.8.1', 'NG234 1.8.5'],
    ],
    ['severe pain with neurology', { severePain: true, neurologicalSigns: true }, ['NG234 1.8.1']],
    ['no neurology', {}, ['NG234 1.8.7']],
    ['no neurology, part of radiotherapy', { partOfRadiotherapy: true }, []],
    [
      'radiotherapy has begun',
      { neurologicalSigns: true, afterSurgeryOrRadiotherapyStart: true },
      ['NG234 1.8.1', 'NG234 1.8 (number not verified)'],
    ],
  ])('that match %s', (_, facts, rows) => {
    expect(matched(facts)).toEqual(rows);
  });

  it('neither match nor are ruled out while their facts are not known', () => {
    for (const row of steroidRows(unknown)) expect(row.state).toBe('not_known');
    expect(steroidRows(unknown)[0]?.missing).toEqual(['neurologicalSigns', 'msccExcluded']);
    expect(stateOf('NG234 1.8.1', { ...unknown, neurologicalSigns: false })).toBe('does_not_match');
    expect(stateOf('NG234 1.8.1', { ...unknown, neurologicalSigns: true })).toBe('not_known');
    expect(stateOf('NG234 1.8.3', { ...unknown, neurologicalSigns: false, severePain: true })).toBe('matches');
    expect(stateOf('NG234 1.8.7', { ...unknown, partOfRadiotherapy: true })).toBe('does_not_match');
  });

  it('show the facts they look at, with what is known of each', () => {
    const [first] = steroidRows({ ...no, neurologicalSigns: true, msccExcluded: null });
    expect(first?.shown).toEqual([
      { fact: 'neurologicalSigns', label: 'Neurological symptoms or signs of cord compression', value: true },
      { fact: 'msccExcluded', label: 'Imaging has excluded cord compression', value: null },
    ]);
    expect(first?.missing).toEqual(['msccExcluded']);
  });

  it('are worded as what the guideline says, with number and mark, never as our own counsel', () => {
    expect(STEROID_ROWS.map(({ statement, mark }) => `${statement} ${mark}`)).toEqual([
      'NG234 1.8.1 secondary',
      'NG234 1.8.2 secondary',
      'NG234 1.8.3 secondary',
      'NG234 1.8.5 secondary',
      'NG234 1.8.7 secondary',
      'NG234 1.8 (number not verified) unverified',
    ]);
    const words = JSON.stringify([STEROID_ROWS, STEROID_FACTS, steroidAdvice.limits, STEROID_DISEASES]);
    expect(words).not.toMatch(/recommend|should|suggest|advise/i);
    expect(STEROID_ROWS[0]?.says).toContain('16 mg');
  });
});

describe('the cautions of a steroid', () => {
  it('ask for tissue with an unknown primary, lymphoma or myeloma, and where nobody has said what it is', () => {
    for (const { code } of STEROID_DISEASES) {
      expect(tissueCaution(code, false)?.code ?? null).toBe(code === 'solid_known' ? null : 'tissue_obtained');
      expect(tissueCaution(code, null)?.code ?? null).toBe(code === 'solid_known' ? null : 'tissue_obtained');
      expect(tissueCaution(code, true)).toBeNull();
    }
    expect(tissueCaution(null, null)?.words).toMatch(/^Tissue obtained\?/);
  });

  it('name a course of more than seven days without an end', () => {
    const course = { startedOn: '2026-03-25', stopOn: null, taperFrom: null, today: '2026-04-02' };
    expect(endCaution(course)).toMatchObject({
      code: 'no_stop_date',
      words: 'Day 8 of the steroid without a date for reducing or stopping it.',
    });
    expect(endCaution({ ...course, today: '2026-04-01' })).toBeNull();
    expect(endCaution({ ...course, stopOn: '2026-05-01' })).toBeNull();
    expect(endCaution({ ...course, taperFrom: '2026-04-01' })).toBeNull();
    expect(() => endCaution({ ...course, startedOn: '2026-02-30' })).toThrow('"2026-02-30" is not a date that exists');
  });
});

describe('asking for the rows', () => {
  const ask = (input: Record<string, unknown>) => calculate(steroidAdviceCalculator, input);

  it('answers with the matched and the open rows and what would settle them', () => {
    expect(ask({ ...no, severePain: true, disease: 'lymphoma', tissueObtained: false })).toMatchObject({
      matched: ['NG234 1.8.3', 'NG234 1.8.7'],
      open: [],
      complete: true,
      missing: [],
      cautions: [{ code: 'tissue_obtained' }],
    });
    expect(ask({ neurologicalSigns: true })).toMatchObject({
      matched: [],
      open: ['NG234 1.8.1', 'NG234 1.8.2', 'NG234 1.8.5', 'NG234 1.8 (number not verified)'],
      complete: false,
      missing: ['msccExcluded', 'givenBeforeImaging', 'haematologicalConfirmed', 'afterSurgeryOrRadiotherapyStart'],
    });
  });

  it('answers for a course that is running', () => {
    expect(ask({ startedOn: '2026-03-01', today: '2026-03-09' })).toMatchObject({
      cautions: [{ code: 'no_stop_date' }],
    });
    expect(ask({ startedOn: '2026-03-01', today: '2026-03-08' })).toMatchObject({ cautions: [], complete: true });
    expect(ask({ startedOn: '2026-03-01' })).toMatchObject({ complete: false, missing: ['today'] });
    expect(() => ask({ startedOn: '1 March', today: '2026-03-08' })).toThrow(InputRefused);
  });

  it('gives what its examples say', () => {
    for (const { input, expected } of steroidAdviceCalculator.examples) expect(ask(input)).toMatchObject(expected);
  });
});
