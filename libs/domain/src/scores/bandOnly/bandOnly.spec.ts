import { calculate, InputRefused } from '../calculator.js';
import { bandOfTotal } from './band-of-total.js';
import { bandOnlyCalculator } from './bandOnly-calculator.js';

const ask = (model: unknown, total: unknown) => calculate(bandOnlyCalculator, { model, total });

describe('the group of a total worked out elsewhere', () => {
  it('comes with what was published about it', () => {
    const { group, groupLabel, figures } = bandOfTotal('rades2008ambulatory', 30);
    expect([group, groupLabel]).toEqual(['29-31', '29 to 31']);
    expect(figures.map(({ measure, value, atMonths }) => [measure, value, atMonths])).toEqual([
      ['walking after radiotherapy', 43.5, null],
      ['walking after radiotherapy', 43.5, null],
      ['alive', 62, 3],
      ['alive', 31, 6],
    ]);
  });

  it.each([
    ['rades2008ambulatory', 21, { group: '21-28', publishedPercentAmbulatoryAfterRT_retrospective: 6.2 }],
    ['rades2008ambulatory', 44, { group: '38-44', publishedPercentAmbulatoryAfterRT_retrospective: 98.7 }],
    ['rades2022ambulatory', 22, { group: '22-31', publishedPercentAmbulatoryAfterRT: 65 }],
    ['rades2014elderly', 34, { group: '31-34', publishedPercentAmbulatoryAfterRT: 80 }],
    ['rades2008survival', 20, { group: '20-25', publishedPercentAlive6mo: 4 }],
    ['prism2015', 5, { group: 'group2', groupLabel: 'Group 2 (4 to 7)', publishedMedianOsMonths_MayoValidation: 37 }],
    [
      'sorgNomogram2016',
      222.4,
      {
        group: null,
        groupLabel: null,
        figures: [],
        published: { survival30d: 0.99, survival90d: 0.78, survival365d: 0.5 },
      },
    ],
    ['sorgNomogram2016', 222.5, { group: null, published: null }],
  ])('answers %s %d', (model, total, expected) => {
    const answer = ask(model, total);
    expect(answer).toMatchObject({ valid: true, complete: true, missing: [], ...expected });
    expect('published' in answer).toBe(model === 'sorgNomogram2016');
  });

  it('is not known without a model or a total', () => {
    expect(ask('prism2015', null)).toMatchObject({ complete: false, missing: ['total'] });
    expect(ask(null, 4)).toMatchObject({ complete: false, missing: ['model'] });
    expect(ask('prism2015', null)).not.toHaveProperty('group');
  });

  it('is refused for a total the model cannot have and for a model nobody looks up', () => {
    expect(() => ask('rades2008ambulatory', 45)).toThrow(
      new InputRefused([{ field: 'total', why: 'range', reason: 'Total: 45 is above 44' }]),
    );
    expect(() => ask('tokuhashi2005', 9)).toThrow(/Model: "tokuhashi2005" is not one of rades2008ambulatory/);
    expect(() => bandOfTotal('tokuhashi2005', 9)).toThrow(new RangeError('No total of "tokuhashi2005" is looked up'));
  });

  it.each(bandOnlyCalculator.examples.map(({ input, expected }) => [input, expected] as const))(
    'answers its own example %j',
    (input, expected) => {
      expect(calculate(bandOnlyCalculator, input)).toMatchObject(expected);
    },
  );
});
