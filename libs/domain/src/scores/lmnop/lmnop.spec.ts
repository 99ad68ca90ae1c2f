import { LMNOP_HEADINGS, lmnopOf } from './lmnop.js';
import { spreadOf } from './lmnop-spread.js';

describe('the headings of a case summary', () => {
  it('are the five letters in their order, with what stands under each', () => {
    expect(LMNOP_HEADINGS.map(({ letter, heading }) => `${letter} ${heading}`)).toEqual([
      'L Location',
      'M Mechanical instability',
      'N Neurology',
      'O Oncology',
      'P Patient',
    ]);
    expect(LMNOP_HEADINGS.map(({ facts }) => Object.values(facts))).toEqual([
      ['Levels', 'Columns', 'Number of levels'],
      ['SINS', 'Judgement'],
      ['ESCC', 'Myelopathy', 'AIS', 'Walking', 'Bladder and bowel'],
      ['Primary tumour', 'Radiosensitivity', 'Extent of disease'],
      ['Performance status', 'Wishes', 'Prognosis', 'Previous treatment and response'],
    ]);
  });

  it('keep the place of a fact that is not recorded', () => {
    const sections = lmnopOf({ levels: 'T8–T10', columns: null, sins: '9', escc: ' ', walking: ' Walks with aid ' });
    expect(sections[0]).toEqual({
      letter: 'L',
      heading: 'Location',
      facts: [
        { fact: 'levels', label: 'Levels', value: 'T8–T10' },
        { fact: 'columns', label: 'Columns', value: null },
        { fact: 'spread', label: 'Number of levels', value: null },
      ],
      recorded: 1,
    });
    expect(sections[2]?.facts.map(({ value }) => value)).toEqual([null, null, null, 'Walks with aid', null]);
    expect(sections.map(({ recorded }) => recorded)).toEqual([1, 1, 1, 0, 0]);
  });

  it('are all there for a case of which nothing is known', () => {
    const sections = lmnopOf({});
    expect(sections.map(({ facts }) => facts.length)).toEqual([3, 2, 5, 3, 4]);
    expect(sections.flatMap(({ facts }) => facts).every(({ value }) => value === null)).toBe(true);
  });
});

describe('the spread of the lesions', () => {
  it('is counted over all of them, contiguous or not', () => {
    expect(spreadOf(['T8'])).toEqual({ levels: 'T8', count: 1, contiguous: true, words: '1 level' });
    expect(spreadOf(['T9', 'T8', 'T9'])).toEqual({
      levels: 'T8–T9',
      count: 2,
      contiguous: true,
      words: '2 levels, contiguous',
    });
    expect(spreadOf(['L1', 'T8', 'T9'])).toEqual({
      levels: 'T8–T9, L1',
      count: 3,
      contiguous: false,
      words: '3 levels in 2 places',
    });
  });

  it('is not known without a level', () => {
    expect(spreadOf([])).toBeNull();
  });
});
