import {
  defineTree,
  everyCombination,
  representativeOf,
  representativesOf,
  type Tree,
  type TreeNumber,
} from './define-tree.js';

const age: TreeNumber = { kind: 'number', label: 'Age', unit: 'years', min: 0, max: 120, cuts: [{ from: 70 }] };
const sound: Tree = {
  id: 'example',
  version: 1,
  title: 'Example',
  shortTitle: 'Example',
  purpose: 'Tells old from young.',
  citation: { text: 'Author. Journal 2020;1:1', verified: 'unverified' },
  direction: 'class 1 is best',
  items: { age, fit: { kind: 'flag', label: 'Fit' } },
  leaves: [
    { id: '1', label: 'Class 1' },
    { id: '2', label: 'Class 2' },
  ],
  reach: ({ age: years, fit }) => (Number(years) < 70 || fit ? '1' : '2'),
  limits: [],
  checkedBy: null,
};
const withAge = (item: Partial<TreeNumber>): Partial<Tree> => ({ items: { ...sound.items, age: { ...age, ...item } } });

describe('a tree that is declared', () => {
  it('is taken when it has a source, items that vary and leaves that are all reached', () => {
    expect(defineTree(sound)).toBe(sound);
  });

  it.each<[string, Partial<Tree>, string]>([
    [
      'without a source',
      { citation: { text: ' ', verified: 'unverified' } },
      'Tree example: no number without a citation',
    ],
    ['with a number without cuts', withAge({ cuts: [] }), 'age cannot vary'],
    [
      'with a choice of one option',
      { items: { ...sound.items, only: { kind: 'choice', label: 'Only', options: { no: { label: 'No' } } } } },
      'only cannot vary',
    ],
    [
      'with cuts that do not rise',
      withAge({ cuts: [{ from: 70 }, { above: 70 }] }),
      'the cuts of age do not rise within its range',
    ],
    [
      'with a cut at the lowest value',
      withAge({ cuts: [{ from: 0 }] }),
      'the cuts of age do not rise within its range',
    ],
    ['with a cut after the highest value', withAge({ cuts: [{ from: 121 }] }), 'the cuts of age do not rise'],
    [
      'with a last interval above the highest value',
      withAge({ cuts: [{ from: 70 }, { above: 120 }] }),
      'the cuts of age do not rise',
    ],
    ['with an interval above the highest value', withAge({ cuts: [{ above: 120 }] }), 'the cuts of age do not rise'],
    ['with a leaf twice', { leaves: [...sound.leaves, { id: '2', label: 'Again' }] }, 'a leaf is named twice'],
    ['with a leaf that is not named', { leaves: sound.leaves.slice(0, 1) }, '"2" is reached and not named'],
    [
      'with a leaf that is not reached',
      { leaves: [...sound.leaves, { id: '3', label: 'More' }] },
      '"3" is named and never reached',
    ],
  ])('is refused %s', (_, fault, reason) => {
    expect(() => defineTree({ ...sound, ...fault })).toThrow(RangeError);
    expect(() => defineTree({ ...sound, ...fault })).toThrow(reason);
  });

  it('takes a cut at the highest value when that value begins an interval of its own', () => {
    const tree = { ...sound, ...withAge({ cuts: [{ from: 70 }, { from: 120 }] }) };
    expect(defineTree(tree)).toBe(tree);
  });
});

describe('the representatives of an item', () => {
  it('are every option of a choice and both sides of a flag', () => {
    const options = { yes: { label: 'Yes' }, no: { label: 'No' }, perhaps: { label: 'Perhaps' } };
    expect(representativesOf({ kind: 'choice', label: 'Choice', options })).toEqual(['yes', 'no', 'perhaps']);
    expect(representativesOf({ kind: 'flag', label: 'Flag' })).toEqual([true, false]);
  });

  it('are one value of every interval of a number, and no other than it can take', () => {
    const number = (more: Partial<TreeNumber>) => representativesOf({ ...age, ...more });
    expect(number({})).toEqual([0, 70]);
    expect(number({ cuts: [{ above: 30 }] })).toEqual([0, 75]);
    expect(number({ cuts: [{ above: 30 }, { from: 40 }] })).toEqual([0, 35, 40]);
    expect(number({ cuts: [{ above: 30 }, { above: 50 }] })).toEqual([0, 40, 85]);
    expect(number({ cuts: [{ above: 70 }], step: 10 })).toEqual([0, 80]);
    expect(number({ cuts: [{ above: 70 }], whole: true })).toEqual([0, 71]);
  });

  it('stand for the values between the cuts', () => {
    const item: TreeNumber = { ...age, cuts: [{ above: 30 }, { from: 40 }] };
    const stands = [0, 30, 30.1, 39.9, 40, 120].map((value) => representativeOf(item, value));
    expect(stands).toEqual([0, 0, 35, 35, 40, 40]);
  });

  it('make up every combination, narrowed to what is still possible', () => {
    expect(everyCombination(sound.items)).toEqual([
      { age: 0, fit: true },
      { age: 0, fit: false },
      { age: 70, fit: true },
      { age: 70, fit: false },
    ]);
    expect(everyCombination(sound.items, { age: [80], fit: [false] })).toEqual([{ age: 80, fit: false }]);
  });
});
