import { gy } from '../../units/dose.js';
import {
  EMPTY_OAR_TABLE,
  oarConstraints,
  oarConstraintsOf,
  oarTableFaults,
  ORGANS_AT_RISK,
  type OarConstraint,
  type OarTable,
} from './oar-constraints.js';

// Numbers of no protocol: they only show that a site's table is kept and found.
const line = (more: Partial<OarConstraint> = {}): OarConstraint => ({
  organ: 'oesophagus',
  fractions: 3,
  measure: 'point maximum',
  most: gy(1),
  ...more,
});
const table = (more: Partial<OarTable> = {}): OarTable => ({
  version: 1,
  source: 'Protocol of the site, 2026',
  enteredBy: 'Dr Rao (demo)',
  constraints: [line()],
  ...more,
});

describe('constraints of organs at risk', () => {
  it('ship without a number, and an empty table is no fault and permits nothing', () => {
    expect(EMPTY_OAR_TABLE).toEqual({ version: 0, source: '', enteredBy: null, constraints: [] });
    expect(oarTableFaults(EMPTY_OAR_TABLE)).toEqual([]);
    for (const { code } of ORGANS_AT_RISK) expect(oarConstraintsOf(EMPTY_OAR_TABLE, code, 1)).toEqual([]);
    expect(oarConstraints.limits[0]).toContain('does not say that any dose is permitted');
  });

  it('are found by organ and number of fractions', () => {
    const lines = [line(), line({ fractions: 5 }), line({ organ: 'kidneys' }), line({ measure: 'dose to 5 cm³' })];
    expect(oarConstraintsOf(table({ constraints: lines }), 'oesophagus', 3)).toEqual([lines[0], lines[3]]);
    expect(oarConstraintsOf(table({ constraints: lines }), 'oesophagus', 1)).toEqual([]);
    expect(ORGANS_AT_RISK.map(({ code }) => code)).toEqual([
      'cauda_equina',
      'sacral_plexus',
      'brachial_plexus',
      'oesophagus',
      'kidneys',
    ]);
  });

  it.each<[Partial<OarTable>, string[]]>([
    [{ version: 0 }, ['The table has no version']],
    [{ version: 1.5 }, ['The table has no version']],
    [{ source: '  ' }, ['The table has no source']],
    [{ enteredBy: null }, ['Nobody has signed for the table']],
    [{ constraints: [line(), line({ most: gy(2) })] }, ['There are two constraints for oesophagus, 3, point maximum']],
    [{ constraints: [line({ most: gy(0) })] }, ['A constraint of oesophagus has no dose or no number of fractions']],
    [{ constraints: [line({ fractions: 0 })] }, ['A constraint of oesophagus has no dose or no number of fractions']],
    [{ constraints: [line({ fractions: 2.5 })] }, ['A constraint of oesophagus has no dose or no number of fractions']],
  ])('do not count from a table with a fault: %j', (more, faults) => {
    expect(oarTableFaults(table(more))).toEqual(faults);
    expect(oarConstraintsOf(table(more), 'oesophagus', 3)).toEqual([]);
  });

  it('count from the first version on, for a single fraction too', () => {
    expect(oarTableFaults(table({ constraints: [line({ fractions: 1 })] }))).toEqual([]);
  });
});
