import { MARKERS } from '../oncology/tumour.js';
import { reportDateFault } from './biopsy.js';
import { BIOPSY_GROUPS, BIOPSY_KINDS, groupOfBiopsy } from './biopsy-kinds.js';
import { markerKey, pendingFault, specimenResultFault, TISSUE_MARKERS, type SpecimenResult } from './specimen-result.js';

describe('a biopsy', () => {
  it('belongs to the needle, the open or the other group', () => {
    expect(BIOPSY_KINDS.map(({ code }) => [code, groupOfBiopsy(code)])).toEqual([
      ['ct_guided_needle', 'needle'], ['fluoroscopic_needle', 'needle'], ['fna', 'needle'], ['open_surgical', 'open'], ['intraoperative', 'open'], ['other_site', 'other'], ['liquid', 'other'],
    ]);
    expect(new Set(BIOPSY_KINDS.map(({ code }) => groupOfBiopsy(code)))).toEqual(new Set(BIOPSY_GROUPS.map(({ code }) => code)));
  });
  it.each([
    ['2026-03-13', '2026-03-12', false], ['2026-03-13', '2026-03-13', true], ['2026-03-13', '2026-03', true], ['2026-03', '2026-02-28', false], ['2024', '2024-09', true], ['2024-09', '2023', false], [null, '2023', true],
  ])('taken on %s and reported on %s: possible %s', (performedOn, reportedOn, possible) => {
    expect(reportDateFault(reportedOn, performedOn)).toBe(possible ? null : 'A report cannot be older than the specimen');
  });
});

describe('a result on a specimen', () => {
  it('is a word, a value or a share of cells, and may be pending', () => {
    for (const said of [{ result: 'negative' }, { value: '8/8' }, { percentage: 0 }, { result: 'pending', method: 'ctDNA' }] as const) expect(specimenResultFault({ marker: 'er', ...said })).toBeNull();
  });
  it.each<[Partial<SpecimenResult>, string]>([
    [{ marker: 'er' }, 'Give the result or its value, or say that it is pending'],
    [{ marker: 'er', method: 'FISH' }, 'Give the result or its value, or say that it is pending'],
    [{ marker: 'other', result: 'positive' }, 'Say in words which marker it is'],
  ])('is refused as %j', (given, fault) => expect(specimenResultFault(given)).toBe(fault));
  it('has no value while it is pending', () => {
    expect(pendingFault({ result: 'pending' })).toBe('A pending result has no value yet');
    expect(pendingFault({ result: 'negative' })).toBeNull();
  });
  it('speaks of the same marker whatever the letters of its name', () => {
    expect(markerKey({ marker: 'other', markerText: ' ERG ' })).toBe(markerKey({ marker: 'other', markerText: 'erg' }));
    expect(markerKey({ marker: 'other', markerText: 'ERG' })).not.toBe(markerKey({ marker: 'other', markerText: 'P40' }));
  });
  it('has the name that the primary tumour gives the same marker', () => {
    const here = new Map(TISSUE_MARKERS.map(({ code, label }): [string, string] => [code, label]));
    expect(MARKERS.filter(({ code, label }) => here.has(code) && here.get(code) !== label)).toEqual([]);
    expect(MARKERS.filter(({ code }) => !here.has(code)).map(({ code }) => code)).toEqual(['castration']);
  });
});
