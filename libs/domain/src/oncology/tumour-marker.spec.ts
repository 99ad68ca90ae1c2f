import { inMarkerUnit, daysOfPartial, markerTrend } from './marker-trend.js';
import { MARKER_UNITS, TUMOUR_MARKERS, markerUnitFault, markerUnitsOf, markerValueWords, markersInOrder, type TumourMarkerResult } from './tumour-marker.js';

const result = (takenOn: string, value: string, more: Partial<TumourMarkerResult> = {}) => ({ marker: 'ca15_3' as const, value, unit: 'kU/L' as const, takenOn, recordedAt: '2026-03-13T16:00:00Z', ...more });

describe('the unit of a marker', () => {
  it('is one in which the marker is reported; a marker in words may have any', () => {
    expect(markerUnitFault('ca15_3', 'kU/L')).toBeNull();
    expect(markerUnitFault('ca15_3', 'ug/L')).toBe('CA 15-3 is reported in kU/L, U/mL');
    expect(markerUnitFault('other', '{other}')).toBeNull();
    expect(markerUnitFault('nothing', 'kU/L')).toBeNull();
    for (const { code } of TUMOUR_MARKERS) expect(markerUnitsOf(code).length).toBeGreaterThan(1);
    expect(markerUnitsOf('constructor')).toEqual([]);
  });

  it('is changed into another only where both measure the same thing', () => {
    expect(inMarkerUnit(38, 'U/mL', 'kU/L')).toBe(38);
    expect(inMarkerUnit(3.2, 'g/dL', 'g/L')).toBeCloseTo(32, 9);
    expect(inMarkerUnit(12, 'mg/dL', 'mg/L')).toBeCloseTo(120, 9);
    expect(inMarkerUnit(1200, 'pmol/L', 'nmol/L')).toBeCloseTo(1.2, 9);
    expect(inMarkerUnit(5, '[IU]/mL', 'k[IU]/L')).toBe(5);
    for (const [from, to] of [['ug/L', 'k[IU]/L'], ['pmol/L', 'ng/L'], ['{other}', 'g/L'], ['U/mL', '[IU]/mL']] as const) expect(inMarkerUnit(1, from, to)).toBeNull();
    for (const { code } of MARKER_UNITS) expect(inMarkerUnit(7, code, code)).toBe(7);
  });
});

describe('markers as they are read', () => {
  it('keep what the laboratory wrote', () => {
    expect(markerValueWords(result('2026', '27000', { comparator: '>', unit: 'ug/L' }))).toBe('> 27000 µg/L');
    expect(markerValueWords(result('2026', '0.10', { unit: '{other}' }))).toBe('0.10');
  });

  it('stand marker by marker, newest first, and two markers in words stay two', () => {
    const other = (markerText: string, takenOn: string) => result(takenOn, '1', { marker: 'other', markerText, unit: '{other}' });
    const groups = markersInOrder([other('S100', '2025'), result('2025-06', '38'), result('2026-01-12', '112'), result('2026-01', '90'), other('NSE', '2025'), other('s100', '2026'), result('2026', '5', { marker: 'cea', unit: 'ug/L' })]);
    expect(groups.map(({ name, results }) => [name.trim(), results.map(({ value, takenOn }) => `${value} ${takenOn}`)])).toEqual([
      ['CA 15-3', ['112 2026-01-12', '90 2026-01', '38 2025-06']], ['CEA', ['5 2026']], ['NSE', ['1 2025']], ['s100', ['1 2026', '1 2025']],
    ]);
  });
});

describe('the trend of a marker', () => {
  it('is in the unit of the newest result, oldest first, and never turns a bound into a value', () => {
    const trend = markerTrend([result('2026-01-12', '112'), result('2025-06-01', '38', { unit: 'U/mL' }), result('2025-01-01', '10', { comparator: '<' })]);
    expect(trend).toMatchObject({ name: 'CA 15-3', unit: 'kU/L', leftOut: 0 });
    expect(trend?.points.map(({ kind, value }) => [kind, value])).toEqual([['below', 10], ['exact', 38], ['exact', 112]]);
  });

  it('spreads a date as far as it is open', () => {
    expect(daysOfPartial('1970-01-02')).toEqual({ from: 1, to: 1 });
    expect(daysOfPartial('1970-02')).toEqual({ from: 31, to: 58 });
    expect(daysOfPartial('1970-12')).toEqual({ from: 334, to: 364 });
    expect(daysOfPartial('1970')).toEqual({ from: 0, to: 364 });
  });

  it('leaves out what cannot stand on the same axis and says how much; of one value there is no trend', () => {
    const afp = (takenOn: string, unit: TumourMarkerResult['unit']) => result(takenOn, '8', { marker: 'afp', unit });
    expect(markerTrend([afp('2026', 'k[IU]/L'), afp('2025', 'ug/L'), afp('2024', '[IU]/mL')])).toMatchObject({ leftOut: 1, points: [{ value: 8 }, { value: 8 }] });
    expect(markerTrend([afp('2026', 'k[IU]/L'), afp('2025', 'ug/L')])).toBeNull();
    expect(markerTrend([result('2026', '1')])).toBeNull();
    expect(markerTrend([])).toBeNull();
  });

  it('ends in what was recorded last where two are of one day', () => {
    const trend = markerTrend([result('2026-01-12', '2'), result('2026-01-12', '1')]);
    expect(trend?.points.map(({ value }) => value)).toEqual([1, 2]);
  });
});
