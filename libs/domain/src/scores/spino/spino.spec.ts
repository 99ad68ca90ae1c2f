import { calculate, InputRefused } from '../calculator.js';
import { spinoCalculator } from './spino-calculator.js';
import { SPINO_STATUSES, spinoRange, spinoStatusOf, type SpinoFindings, type SpinoStatus } from './spino.js';

const none: SpinoFindings = {
  unequivocalGrowth: false,
  newOrProgressiveEpidural: false,
  neuroDeteriorationWithEquivocalEpidural: false,
  equivocalIncrease: false,
  stabilisedWithoutTreatment: false,
  consecutiveStableMris: 3,
};

describe('the local status by SPINO', () => {
  it.each<[SpinoStatus, string, Partial<SpinoFindings>]>([
    ['local_control', 'three stable MRIs', {}],
    ['local_control', 'two stable MRIs', { consecutiveStableMris: 2 }],
    ['indeterminate', 'one stable MRI', { consecutiveStableMris: 1 }],
    ['indeterminate', 'none yet', { consecutiveStableMris: 0 }],
    ['local_progression', 'growth', { unequivocalGrowth: true }],
    ['local_progression', 'epidural tumour', { newOrProgressiveEpidural: true }],
    ['local_progression', 'neurology with an equivocal increase', { neuroDeteriorationWithEquivocalEpidural: true }],
    [
      'local_progression',
      'growth after an increase that had settled',
      { unequivocalGrowth: true, equivocalIncrease: true, stabilisedWithoutTreatment: true },
    ],
    ['pseudoprogression_suspected', 'an equivocal increase', { equivocalIncrease: true }],
    ['pseudoprogression', 'one that settled', { equivocalIncrease: true, stabilisedWithoutTreatment: true }],
    ['local_control', 'settled without an increase says nothing', { stabilisedWithoutTreatment: true }],
  ])('is %s with %s', (status, _, findings) => {
    expect(spinoStatusOf({ ...none, ...findings })).toBe(status);
  });

  it('stays open between what unknown findings allow, and is certain where they cannot change it', () => {
    expect(spinoRange({ ...none, equivocalIncrease: null })).toEqual({
      possible: ['pseudoprogression_suspected', 'local_control'],
      missing: ['equivocalIncrease'],
    });
    expect(spinoRange({ ...none, consecutiveStableMris: null }).possible).toEqual(['indeterminate', 'local_control']);
    const nothing = Object.fromEntries(Object.keys(none).map((name) => [name, null])) as Record<
      keyof SpinoFindings,
      null
    >;
    expect([...spinoRange(nothing).possible].sort()).toEqual(SPINO_STATUSES.map(({ code }) => code).sort());
    expect(spinoRange({ ...nothing, newOrProgressiveEpidural: true })).toEqual({
      possible: ['local_progression'],
      missing: [],
    });
  });

  it('is asked as a calculation', () => {
    const ask = (input: object) => calculate(spinoCalculator, { ...input });
    expect(ask(none)).toMatchObject({ status: 'local_control', label: 'Local control', complete: true, missing: [] });
    expect(ask({ ...none, unequivocalGrowth: null })).toMatchObject({
      status: null,
      label: null,
      possible: ['local_progression', 'local_control'],
      complete: false,
      missing: ['unequivocalGrowth'],
    });
    expect(() => ask({ ...none, consecutiveStableMris: 1.5 })).toThrow(InputRefused);
    for (const { input, expected } of spinoCalculator.examples) expect(ask(input)).toMatchObject(expected);
  });
});
