import { bandOf, defineScore, pointsOf, rangeOfBand, type Band, type Score } from './define-score.js';

const yesNo = { yes: { label: 'Yes', points: 1 }, no: { label: 'No', points: 0 } };
const bands: readonly Band[] = [
  { upTo: 0, id: 'none', label: 'None' },
  { upTo: 2, id: 'some', label: 'Some' },
];
const sound: Score = {
  id: 'example',
  version: 1,
  title: 'Example',
  shortTitle: 'Example',
  purpose: 'Counts two findings.',
  citation: { text: 'Author. Journal 2020;1:1', verified: 'unverified' },
  items: { first: { label: 'First', options: yesNo }, second: { label: 'Second', options: yesNo } },
  bands,
  limits: [],
  checkedBy: null,
};

describe('a score that is declared', () => {
  it('is taken when it has a source, items that vary and bands up to the highest total', () => {
    expect(defineScore(sound)).toBe(sound);
  });

  it.each<[string, Partial<Score>, string]>([
    ['without a source', { citation: { text: ' ', verified: 'unverified' } }, 'no number without a citation'],
    ['without items', { items: {} }, 'every item needs two options'],
    [
      'with an item of one option',
      { items: { only: { label: 'Only', options: { no: { label: 'No', points: 0 } } } } },
      'two options',
    ],
    [
      'with one item of one option among others',
      { items: { ...sound.items, only: { label: 'Only', options: { no: { label: 'No', points: 0 } } } } },
      'two options',
    ],
    ['with bands that do not rise', { bands: [...bands].reverse() }, 'the bands do not rise'],
    ['with a band twice', { bands: [...bands, { upTo: 2, id: 'again', label: 'Again' }] }, 'the bands do not rise'],
    ['with bands that end too early', { bands: bands.slice(0, 1) }, 'does not end at the highest total, 2'],
    ['with bands that end too late', { bands: [...bands, { upTo: 3, id: 'more', label: 'More' }] }, 'highest total, 2'],
    ['without bands', { bands: [] }, 'highest total, 2'],
    [
      'with half points',
      { items: { first: { label: 'First', options: { ...yesNo, half: { label: 'Half', points: 0.5 } } } } },
      'points are whole numbers',
    ],
  ])('is refused %s', (_, fault, reason) => {
    expect(() => defineScore({ ...sound, ...fault })).toThrow(reason);
  });

  it('gives each total it can reach one band and refuses every other number', () => {
    expect([0, 1, 2].map((total) => bandOf(sound, total).id)).toEqual(['none', 'some', 'some']);
    for (const total of [-1, 3, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => bandOf(sound, total)).toThrow(RangeError);
    }
  });

  it('says where each band begins and ends, the first one at the lowest total', () => {
    const from = (points: number) => ({
      ...sound,
      items: {
        ...sound.items,
        third: {
          label: 'Third',
          options: { low: { label: 'Low', points }, high: { label: 'High', points: points + 1 } },
        },
      },
      bands: [
        { upTo: 3, id: 'low', label: 'Low' },
        { upTo: points + 3, id: 'high', label: 'High' },
      ],
    });
    expect(rangeOfBand(sound, 'none')).toEqual({ from: 0, to: 0 });
    expect(rangeOfBand(sound, 'some')).toEqual({ from: 1, to: 2 });
    expect(rangeOfBand(from(2), 'low')).toEqual({ from: 2, to: 3 });
    expect(rangeOfBand(from(2), 'high')).toEqual({ from: 4, to: 5 });
    expect(() => rangeOfBand(sound, 'all')).toThrow(new RangeError('Example has no band "all"'));
  });

  it('lays its points out as the table of the paper', () => {
    expect(pointsOf(sound)).toEqual({ first: { yes: 1, no: 0 }, second: { yes: 1, no: 0 } });
  });
});
