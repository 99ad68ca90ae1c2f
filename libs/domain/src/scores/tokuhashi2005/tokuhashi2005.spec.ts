import { pointsOf } from '../define-score.js';
import { evaluate } from '../evaluate.js';
import { tokuhashi2005 } from './tokuhashi2005.js';

describe('the revised Tokuhashi score', () => {
  it('has the points of its table', () => {
    expect(pointsOf(tokuhashi2005)).toEqual({
      generalCondition: { poor: 0, moderate: 1, good: 2 },
      extraspinalBoneFoci: { '0': 2, '3plus': 0, '1-2': 1 },
      vertebralMetastases: { '1': 2, '2': 1, '3plus': 0 },
      majorOrganMetastases: { unremovable: 0, removable: 1, none: 2 },
      primarySite: { group0: 0, group1: 1, group2: 2, group3: 3, group4: 4, group5: 5 },
      palsy: { frankelAB: 0, frankelCD: 1, frankelE: 2 },
    });
  });

  it.each([
    [
      {
        generalCondition: 'poor',
        extraspinalBoneFoci: '3plus',
        vertebralMetastases: '3plus',
        majorOrganMetastases: 'unremovable',
        primarySite: 'group0',
        palsy: 'frankelAB',
      },
      0,
      'lt6mo',
    ],
    [
      {
        generalCondition: 'moderate',
        extraspinalBoneFoci: '3plus',
        vertebralMetastases: '2',
        majorOrganMetastases: 'none',
        primarySite: 'group4',
        palsy: 'frankelAB',
      },
      8,
      'lt6mo',
    ],
    [
      {
        generalCondition: 'moderate',
        extraspinalBoneFoci: '1-2',
        vertebralMetastases: '1',
        majorOrganMetastases: 'unremovable',
        primarySite: 'group5',
        palsy: 'frankelAB',
      },
      9,
      'ge6mo',
    ],
    [
      {
        generalCondition: 'good',
        extraspinalBoneFoci: '0',
        vertebralMetastases: '1',
        majorOrganMetastases: 'unremovable',
        primarySite: 'group5',
        palsy: 'frankelAB',
      },
      11,
      'ge6mo',
    ],
    [
      {
        generalCondition: 'good',
        extraspinalBoneFoci: '0',
        vertebralMetastases: '1',
        majorOrganMetastases: 'none',
        primarySite: 'group2',
        palsy: 'frankelE',
      },
      12,
      'ge12mo',
    ],
    [
      {
        generalCondition: 'good',
        extraspinalBoneFoci: '0',
        vertebralMetastases: '1',
        majorOrganMetastases: 'none',
        primarySite: 'group5',
        palsy: 'frankelE',
      },
      15,
      'ge12mo',
    ],
  ] as const)('of %j is %i, %s', (answers, total, group) => {
    expect(evaluate(tokuhashi2005, answers)).toMatchObject({ status: 'complete', total, band: { id: group } });
  });

  const known = {
    generalCondition: 'good',
    extraspinalBoneFoci: '0',
    vertebralMetastases: '1',
    majorOrganMetastases: 'none',
    palsy: 'frankelE',
  } as const;

  it('tells a primary that stays unidentified after work-up, 1 point, from one that is not known yet', () => {
    expect(evaluate(tokuhashi2005, { ...known, primarySite: 'group1' })).toMatchObject({
      total: 11,
      band: { id: 'ge6mo' },
    });
    expect(evaluate(tokuhashi2005, known)).toMatchObject({ status: 'incomplete', low: 10, high: 15 });
  });

  it('keeps both general conditions of ECOG 1 possible', () => {
    const ecog1 = { ...known, generalCondition: ['moderate', 'good'], primarySite: 'group2' } as const;
    expect(evaluate(tokuhashi2005, ecog1)).toMatchObject({
      low: 11,
      high: 12,
      possibleBands: [{ id: 'ge6mo' }, { id: 'ge12mo' }],
    });
  });

  it('keeps organ metastases of which nobody said whether they can be removed at 0 or 1 point', () => {
    const present = { ...known, majorOrganMetastases: ['unremovable', 'removable'], primarySite: 'group0' } as const;
    expect(evaluate(tokuhashi2005, present)).toMatchObject({
      low: 8,
      high: 9,
      possibleBands: [{ id: 'lt6mo' }, { id: 'ge6mo' }],
    });
  });
});
