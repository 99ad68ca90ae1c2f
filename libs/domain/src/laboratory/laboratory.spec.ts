import fc from 'fast-check';
import {
  ANALYTES,
  inPublishedUnit,
  magnitudeFault,
  plausibleRange,
  publishedUnitOf,
  unitFault,
  unitsOf,
} from './analytes.js';
import { laboratoryValueFault, newestOfEach, resultWords } from './laboratory-result.js';

/** What is wrong with the value and the unit of a result. */
const typed = ({ analyte, value, unit }: { analyte: string; value: string; unit: string }) => ({
  unit: unitFault(analyte, unit),
  value: laboratoryValueFault(value, analyte, unit),
});

describe('a laboratory result', () => {
  it.each([
    [{ analyte: 'albumin', value: '36', unit: 'g/L' }],
    [{ analyte: 'albumin', value: '3.70', unit: 'g/dL' }],
    [{ analyte: 'crp', comparator: '<', value: '3', unit: 'mg/L' }],
    [{ analyte: 'platelets', value: '241', unit: '10*9/L' }],
    [{ analyte: 'platelets', value: '241000', unit: '/uL' }],
    [{ analyte: 'calcium', value: '2.48', unit: 'mmol/L', correctedForAlbumin: 'yes' }],
    [{ analyte: 'calcium', value: '10.3', unit: 'mg/dL', absences: { correctedForAlbumin: 'unknown' } }],
    [{ analyte: 'inr', value: '1.1', unit: '{INR}' }],
    [{ analyte: 'egfr', value: '79', unit: 'mL/min/{1.73_m2}' }],
    [{ analyte: 'ldh', value: '4.2', unit: 'ukat/L' }],
  ])('is taken as reported: %j', (answers) => expect(typed(answers)).toEqual({ unit: null, value: null }));

  it('names the unit where an analyte is not reported in it', () => {
    expect(typed({ analyte: 'albumin', value: '36', unit: 'mmol/L' })).toEqual({
      unit: 'Albumin is reported in g/L, g/dL',
      value: null,
    });
    expect(typed({ analyte: 'inr', value: '1.1', unit: 'mg/dL' }).unit).toBe('INR is reported in ratio');
  });

  it.each([
    ['albumin', '36', 'g/dL', 'Albumin of 36 g/dL is not plausible (0.5 to 7): check the unit'],
    ['albumin', '3.6', 'g/L', 'Albumin of 3.6 g/L is not plausible (5 to 70): check the unit'],
    ['calcium', '2.48', 'mg/dL', 'Calcium of 2.48 mg/dL is not plausible (4 to 20): check the unit'],
    ['calcium', '10', 'mmol/L', 'Calcium of 10 mmol/L is not plausible (0.998 to 4.99): check the unit'],
    ['platelets', '241000', '10*9/L', 'Platelets of 241000 ×10⁹/L is not plausible (1 to 3,000): check the unit'],
    ['platelets', '241', '/uL', 'Platelets of 241 /µL is not plausible (1,000 to 3,000,000): check the unit'],
    ['haemoglobin', '108', 'g/dL', 'Haemoglobin of 108 g/dL is not plausible (2 to 25): check the unit'],
    ['creatinine', '88', 'mg/dL', 'Creatinine of 88 mg/dL is not plausible (0.1 to 25): check the unit'],
    ['creatinine', '1.1', 'umol/L', 'Creatinine of 1.1 µmol/L is not plausible (8.84 to 2,210): check the unit'],
    ['egfr', '790', 'mL/min/{1.73_m2}', 'eGFR of 790 mL/min/1.73 m² is not plausible (1 to 250): check the unit'],
    ['crp', '120', 'mg/dL', 'C-reactive protein of 120 mg/dL is not plausible (0.001 to 60): check the unit'],
    ['ldh', '4.2', 'U/L', 'Lactate dehydrogenase of 4.2 U/L is not plausible (30 to 10,000): check the unit'],
    ['wbc', '7.5', '/uL', 'White cells of 7.5 /µL is not plausible (10 to 500,000): check the unit'],
  ])('refuses a magnitude that is a slip of the unit: %s %s %s', (analyte, value, unit, why) => {
    expect(typed({ analyte, value, unit })).toEqual({ unit: null, value: why });
  });

  it.each(['3,7', '<3', ' ', '-1', '1e3', '12345678', '3.70001', 'normal', ''])('refuses %j as a value', (value) => {
    expect(laboratoryValueFault(value, 'albumin', 'g/L')).toBe(
      'Value must be a number with a point, such as 3.7; "<" or ">" is chosen beside it',
    );
    expect(laboratoryValueFault(36, 'albumin', 'g/L')).toMatch(/^Value must be a number/);
  });

  it('is read aloud with its comparator and unit', () => {
    const result = { takenOn: '2026-03-13' } as const;
    expect(resultWords({ ...result, analyte: 'crp', comparator: '<', value: '3', unit: 'mg/L' })).toBe(
      'C-reactive protein < 3 mg/L',
    );
    expect(resultWords({ ...result, analyte: 'inr', value: '1.1', unit: '{INR}' })).toBe('INR 1.1');
    expect(resultWords({ ...result, analyte: 'platelets', value: '241', unit: '10*9/L' })).toBe('Platelets 241 ×10⁹/L');
  });
});

describe('units of the laboratory', () => {
  it.each([
    ['crp', 4, 'mg/L', 0.4],
    ['albumin', 37, 'g/L', 3.7],
    ['calcium', 2.57, 'mmol/L', 10.30056],
    ['bilirubin', 23.9456, 'umol/L', 1.4],
    ['platelets', 100, '10*9/L', 100_000],
    ['platelets', 99_999, '/uL', 99_999],
    ['ldh', 4, 'ukat/L', 240],
    ['haemoglobin', 108, 'g/L', 10.8],
    ['haemoglobin', 6.206, 'mmol/L', 10],
    ['creatinine', 88.42, 'umol/L', 1],
    ['inr', 1.1, '{INR}', 1.1],
  ] as const)('reads %s of %d %s in the published unit', (analyte, value, unit, expected) => {
    expect(inPublishedUnit(analyte, value, unit)).toBeCloseTo(expected, 9);
  });

  it('has no value in a unit that the analyte does not have', () => {
    expect(inPublishedUnit('albumin', 36, 'mmol/L')).toBeNull();
  });

  it('offers the usual unit first, and the published one among them', () => {
    expect(unitsOf('albumin').map(({ code }) => code)).toEqual(['g/L', 'g/dL']);
    expect(unitsOf('nothing')).toEqual([]);
    expect(unitsOf(null)).toEqual([]);
    for (const { code } of ANALYTES) expect(unitsOf(code).map((unit) => unit.code)).toContain(publishedUnitOf(code));
    expect(publishedUnitOf('platelets')).toBe('/uL');
  });

  it('takes both ends of the plausible range and nothing beyond, in every unit of every analyte', () => {
    const analytes = fc.constantFrom(...ANALYTES.map(({ code }) => code));
    fc.assert(
      fc.property(analytes, fc.nat(2), fc.double({ min: 1.001, max: 50, noNaN: true }), (analyte, place, times) => {
        const units = unitsOf(analyte);
        const unit = units[place % units.length]!.code;
        const { least, most } = plausibleRange(analyte);
        const one = inPublishedUnit(analyte, 1, unit)!;
        expect(magnitudeFault(analyte, (least * 1.0001) / one, unit)).toBeNull();
        expect(magnitudeFault(analyte, most / 1.0001 / one, unit)).toBeNull();
        expect(magnitudeFault(analyte, (most * times) / one, unit)).toMatch(/check the unit$/);
        expect(magnitudeFault(analyte, least / times / one, unit)).toMatch(/check the unit$/);
      }),
    );
    expect(magnitudeFault('albumin', 0.5, 'g/dL')).toBeNull();
    expect(magnitudeFault('albumin', 7, 'g/dL')).toBeNull();
  });

  it('leaves it to the unit to be refused first', () => {
    expect(magnitudeFault('albumin', 9000, 'mmol/L')).toBeNull();
    expect(magnitudeFault('nothing', 1, 'g/L')).toBeNull();
    expect(unitFault('nothing', 'g/L')).toBeNull();
  });
});

describe('the newest result of each analyte', () => {
  const result = (id: string, analyte: 'albumin' | 'crp', takenOn: string, recordedAt = '2026-03-13T10:00:00Z') => ({
    id,
    analyte,
    takenOn,
    recordedAt,
  });

  it('goes by the day it was taken, then by when it was recorded, in the order of the list', () => {
    const results = [
      result('c', 'crp', '2026-03-01'),
      result('a1', 'albumin', '2026-03-01'),
      result('a3', 'albumin', '2026-03-10', '2026-03-13T12:00:00Z'),
      result('a2', 'albumin', '2026-03-10'),
    ];
    const found = newestOfEach(results).map(({ newest, earlier }) => [newest.id, earlier.map(({ id }) => id)]);
    expect(found).toEqual([
      ['a3', ['a2', 'a1']],
      ['c', []],
    ]);
  });
});
