import { ALL_SCORES, ALL_TREES } from './all-scores.js';
import { crosswalk, CROSSWALK_MODELS, kpsValuesOf, type CrosswalkModel, type TumourFlags } from './crosswalk.js';
import { CROSSWALK_TUMOURS, tumourRow } from './crosswalk-table.js';

const optionsOf = (model: CrosswalkModel, primary: string, flags?: TumourFlags) =>
  crosswalk(model, primary, flags).options;
/** Several options are written with a comma, none as "?", as in the table this was taken from. */
const shown = (options: readonly string[] | null) => options?.join(',') ?? '?';
const COLUMNS = [
  'tokuhashi2005',
  'tomita2001',
  'modifiedBauer2008',
  'vanDerLinden2005',
  'katagiri2014',
  'osri2013',
  'rades2013bsc',
  'bollen2014',
] as const;

const table = `
breast             | group5        | slow           | favourable         | breast   | slow,moderate  | slow      | breast          | favourable
prostate           | group5        | slow           | otherNotFavourable | prostate | slow,moderate  | slow      | prostate        | moderate
nsclc              | group0        | rapidOrUnknown | lung               | lung     | moderate,rapid | veryRapid | lung            | unfavourable
sclc               | group0        | rapidOrUnknown | lung               | lung     | moderate,rapid | veryRapid | lung            | unfavourable
renal_cell         | group3        | moderate       | favourable         | other    | moderate       | moderate  | other           | ?
myeloma            | group2        | ?              | favourable         | other    | slow           | slow      | myelomaLymphoma | ?
lymphoma           | group2        | ?              | favourable         | other    | slow           | slow      | myelomaLymphoma | ?
colorectal         | group2,group4 | ?              | otherNotFavourable | other    | rapid          | rapid     | other           | ?
thyroid            | group5        | slow           | otherNotFavourable | other    | slow           | slow      | other           | ?
melanoma           | group2        | ?              | otherNotFavourable | other    | rapid          | rapid     | other           | ?
hepatocellular     | group1        | rapidOrUnknown | otherNotFavourable | other    | rapid          | rapid     | other           | ?
sarcoma            | group0,group2 | ?              | otherNotFavourable | other    | moderate       | ?         | other           | ?
neuroendocrine     | group2,group5 | ?              | otherNotFavourable | other    | moderate       | ?         | other           | ?
ovarian            | group2        | ?              | otherNotFavourable | other    | moderate       | ?         | other           | ?
seminoma           | group2        | ?              | otherNotFavourable | other    | moderate       | ?         | other           | ?
gastric            | group0        | rapidOrUnknown | otherNotFavourable | other    | rapid          | rapid     | other           | ?
oesophageal        | group0        | ?              | otherNotFavourable | other    | rapid          | ?         | other           | ?
pancreatic         | group0        | ?              | otherNotFavourable | other    | rapid          | rapid     | other           | ?
biliary            | group1,group2 | ?              | otherNotFavourable | other    | rapid          | ?         | other           | ?
bladder_urothelial | group0        | ?              | otherNotFavourable | other    | rapid          | ?         | other           | ?
head_neck          | group2        | ?              | otherNotFavourable | other    | rapid          | ?         | other           | ?
cervix             | ?             | ?              | otherNotFavourable | other    | ?              | ?         | other           | ?
uterus             | group3        | moderate       | otherNotFavourable | other    | ?              | moderate  | other           | ?
leukaemia          | group2        | ?              | otherNotFavourable | other    | ?              | ?         | ?               | ?
other_specified    | group2        | ?              | otherNotFavourable | other    | moderate       | ?         | other           | ?
unknown_primary    | group1        | rapidOrUnknown | otherNotFavourable | other    | rapid          | rapid     | other           | ?
`
  .trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()));

describe('the primary tumour in the terms of each model', () => {
  it.each(table)('%s', (primary, ...expected) => {
    expect(COLUMNS.map((model) => shown(optionsOf(model, primary)))).toEqual(expected);
    expect(optionsOf('bauer1995', primary)).toEqual(optionsOf('modifiedBauer2008', primary));
    expect(optionsOf('rades2008ambulatory', primary)).toEqual(optionsOf('rades2013bsc', primary));
  });

  it('has a row for every tumour of the record and no other', () => {
    expect(CROSSWALK_TUMOURS).toEqual(table.map(([primary]) => primary));
    for (const code of ['lung', '', 'toString']) {
      expect(() => tumourRow(code)).toThrow(new RangeError(`"${code}" is not a primary tumour of the crosswalk`));
      expect(() => crosswalk('tomita2001', code)).toThrow(RangeError);
      expect(() => crosswalk('katagiri2014', code)).toThrow(RangeError);
    }
  });

  it('names items and options that the models have', () => {
    for (const model of CROSSWALK_MODELS)
      for (const primary of CROSSWALK_TUMOURS) {
        const { item, options } = crosswalk(model, primary);
        const definition = [...ALL_SCORES, ...ALL_TREES].find(({ id }) => id === model);
        const question = definition?.items[item];
        const known = question && 'options' in question ? Object.keys(question.options) : [];
        expect(known.length).toBeGreaterThan(0);
        expect(known).toEqual(expect.arrayContaining([...(options ?? [])]));
      }
    expect(CROSSWALK_MODELS).toEqual(expect.arrayContaining([...COLUMNS, 'bauer1995', 'rades2008ambulatory']));
    expect(CROSSWALK_MODELS).toHaveLength(10);
  });
});

describe('treatability in the revised Katagiri score', () => {
  it.each<[string, TumourFlags, string]>([
    ['breast', { hormoneDependent: true }, 'slow'],
    ['breast', { hormoneDependent: false }, 'moderate'],
    ['breast', { hormoneDependent: null }, 'slow,moderate'],
    ['breast', { tripleNegative: true }, 'moderate'],
    ['breast', { tripleNegative: true, hormoneDependent: true }, 'moderate'],
    ['breast', { tripleNegative: false }, 'slow,moderate'],
    ['breast', { tripleNegative: false, hormoneDependent: true }, 'slow'],
    ['breast', { castrationResistant: true, hormoneDependent: true }, 'slow'],
    ['breast', { castrationResistant: false }, 'slow,moderate'],
    ['prostate', { castrationResistant: true }, 'moderate'],
    ['prostate', { castrationResistant: true, hormoneDependent: true }, 'moderate'],
    ['prostate', { castrationResistant: false }, 'slow'],
    ['prostate', { hormoneDependent: true }, 'slow'],
    ['prostate', { hormoneDependent: false }, 'moderate'],
    ['prostate', { tripleNegative: true }, 'slow,moderate'],
    ['nsclc', { onTargetedDrug: true }, 'moderate'],
    ['nsclc', { onTargetedDrug: false }, 'rapid'],
    ['nsclc', { hormoneDependent: true }, 'moderate,rapid'],
    ['sclc', { onTargetedDrug: true }, 'moderate'],
    ['melanoma', { onTargetedDrug: true, hormoneDependent: true }, 'rapid'],
  ])('%s with %j is %s', (primary, flags, expected) => {
    expect(shown(optionsOf('katagiri2014', primary, flags))).toBe(expected);
  });

  it('is known to no other model', () => {
    const flags = { hormoneDependent: false, castrationResistant: true, onTargetedDrug: true, tripleNegative: true };
    for (const model of CROSSWALK_MODELS.filter((id) => id !== 'katagiri2014'))
      for (const primary of CROSSWALK_TUMOURS)
        expect(optionsOf(model, primary, flags)).toEqual(optionsOf(model, primary));
  });
});

describe('what is said about a tumour in a model', () => {
  const noteOn = (model: CrosswalkModel, primary: string, flags?: TumourFlags) => crosswalk(model, primary, flags).note;

  it('is that the model does not name it, or that it was not in its cohort', () => {
    expect(noteOn('tomita2001', 'melanoma')).toBe('This model does not name the tumour: the clinician says');
    expect(noteOn('katagiri2014', 'uterus')).toBe('This model does not name the tumour: the clinician says');
    for (const primary of ['myeloma', 'lymphoma', 'leukaemia', 'unknown_primary'])
      expect(noteOn('bollen2014', primary)).toBe('Not in the cohort of this model');
    expect(noteOn('bollen2014', 'melanoma')).toBe('This model does not name the tumour: the clinician says');
    expect(noteOn('osri2013', 'myeloma')).toBeNull();
  });

  it('is that a class of the revised Katagiri score is not verified', () => {
    const unverified = CROSSWALK_TUMOURS.filter((primary) => noteOn('katagiri2014', primary)?.includes('not verified'));
    expect(unverified).toEqual([
      'neuroendocrine',
      'ovarian',
      'seminoma',
      'biliary',
      'bladder_urothelial',
      'other_specified',
    ]);
    expect(noteOn('katagiri2014', 'biliary')).toBe('The class of this tumour is not verified against the paper');
    expect(noteOn('katagiri2014', 'nsclc', { onTargetedDrug: true })).toBeNull();
  });

  it('is that a targeted drug makes no difference to the other models', () => {
    const words = 'Counts every lung cancer alike, also on a targeted drug';
    expect(noteOn('tokuhashi2005', 'nsclc', { onTargetedDrug: true })).toBe(words);
    expect(noteOn('bollen2014', 'sclc', { onTargetedDrug: true })).toBe(words);
    expect(noteOn('tokuhashi2005', 'nsclc', { onTargetedDrug: false })).toBeNull();
    expect(noteOn('tokuhashi2005', 'breast', { onTargetedDrug: true })).toBeNull();
  });

  it('is that Bollen overestimates with triple-negative breast cancer', () => {
    const words = 'The authors say that survival is overestimated with triple-negative breast cancer';
    expect(noteOn('bollen2014', 'breast', { tripleNegative: true })).toBe(words);
    expect(noteOn('bollen2014', 'breast', { tripleNegative: false })).toBeNull();
    expect(noteOn('osri2013', 'breast', { tripleNegative: true })).toBeNull();
  });
});

describe('an ECOG grade as KPS', () => {
  it('is every value it can be, marked as derived', () => {
    expect(kpsValuesOf(0)).toEqual({ possible: [90, 100], derived: true });
    expect(kpsValuesOf(1)).toEqual({ possible: [70, 80], derived: true });
    expect(kpsValuesOf(3)).toEqual({ possible: [30, 40], derived: true });
    expect(kpsValuesOf(5)).toEqual({ possible: [0], derived: true });
  });
});
