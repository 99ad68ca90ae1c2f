import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { MARKERS } from '../oncology/tumour.js';
import { Biopsy, BiopsyAddendum } from './biopsy.js';
import { BIOPSY_GROUPS, BIOPSY_KINDS, groupOfBiopsy } from './biopsy-kinds.js';
import { markerKey, SpecimenResult, TISSUE_MARKERS } from './specimen-result.js';

const faults = (contract: new () => object, given: object): string[] => validateSync(plainToInstance(contract, given)).map(({ property, constraints }) => `${property}: ${Object.values(constraints ?? { nested: 'nested' }).join(', ')}`);

describe('a biopsy', () => {
  it('belongs to the needle, the open or the other group', () => {
    expect(BIOPSY_KINDS.map(({ code }) => [code, groupOfBiopsy(code)])).toEqual([
      ['ct_guided_needle', 'needle'], ['fluoroscopic_needle', 'needle'], ['fna', 'needle'], ['open_surgical', 'open'], ['intraoperative', 'open'], ['other_site', 'other'], ['liquid', 'other'],
    ]);
    expect(new Set(BIOPSY_KINDS.map(({ code }) => groupOfBiopsy(code)))).toEqual(new Set(BIOPSY_GROUPS.map(({ code }) => code)));
  });
  it('needs nothing but its kind, and states why the rest is missing', () => {
    expect(faults(Biopsy, { kind: 'liquid' })).toEqual([]);
    expect(faults(Biopsy, { kind: 'liquid', absences: { adequacy: 'pending', performedOn: 'unknown' } })).toEqual([]);
    expect(faults(Biopsy, { kind: 'liquid', adequacy: 'limited', absences: { adequacy: 'pending' } })).toEqual(['absences: Adequacy is both answered and marked "pending"']);
  });
  it('understands a level as it is spoken', () => expect(plainToInstance(Biopsy, { kind: 'fna', levels: 'D8' }).levels).toBe('T8'));
  it.each([
    ['2026-03-13', '2026-03-12', false], ['2026-03-13', '2026-03-13', true], ['2026-03-13', '2026-03', true], ['2026-03', '2026-02-28', false], ['2024', '2024-09', true], ['2024-09', '2023', false],
  ])('taken on %s and reported on %s: possible %s', (performedOn, reportedOn, possible) => {
    expect(faults(Biopsy, { kind: 'fna', performedOn, reportedOn })).toEqual(possible ? [] : ['reportedOn: A report cannot be older than the specimen']);
  });
});

describe('a result on a specimen', () => {
  it('is a word, a value or a share of cells, and may be pending', () => {
    for (const said of [{ result: 'negative' }, { value: '8/8' }, { percentage: 0 }, { result: 'pending', method: 'ctDNA' }]) expect(faults(SpecimenResult, { marker: 'er', ...said })).toEqual([]);
  });
  it.each([
    [{ marker: 'er' }, 'marker: Give the result or its value, or say that it is pending'],
    [{ marker: 'other', result: 'positive' }, 'marker: Say in words which marker it is'],
    [{ marker: 'er', result: 'pending', value: '8/8' }, 'value: A pending result has no value yet'],
    [{ marker: 'er', result: 'pending', percentage: 90 }, 'percentage: A pending result has no value yet'],
    [{ marker: 'er', percentage: 101 }, 'percentage: Share of cells must be at most 100'],
    [{ marker: 'iq', result: 'positive' }, expect.stringMatching(/^marker: Marker must be one of/)],
  ])('is refused as %j', (given, fault) => expect(faults(SpecimenResult, given)).toEqual([fault]));
  it('is refused inside a biopsy and inside an addendum too', () => {
    expect(faults(Biopsy, { kind: 'fna', results: [{ marker: 'er' }] })).toEqual(['results: nested']);
    expect(faults(BiopsyAddendum, { kind: 'correction', text: 'ER', results: [{ marker: 'er' }] })).toEqual(['results: nested']);
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
