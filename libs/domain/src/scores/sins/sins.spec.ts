import { evaluate } from '../evaluate.js';
import { sins } from './sins.js';
import { sinsHeadline } from './sins-headline.js';
import { sinsLocationOf } from './sins-location.js';
import { sinsOf, type SinsQuestion, type SinsResult } from './sins-of.js';

type Row = readonly [
  levels: string,
  pain: SinsQuestion['answers']['pain'],
  boneLesion: SinsQuestion['answers']['boneLesion'],
  alignment: SinsQuestion['answers']['alignment'],
  collapse: SinsQuestion['answers']['collapse'],
  posterolateral: SinsQuestion['answers']['posterolateral'],
  total: number,
  band: string,
];
const painful = { pain: 'mechanical', boneLesion: 'lytic', alignment: 'normal', collapse: 'none' } as const;
const score = ([levels, pain, boneLesion, alignment, collapse, posterolateral]: Row): SinsResult =>
  sinsOf({ levels, instrumented: false, answers: { pain, boneLesion, alignment, collapse, posterolateral } });
const lesion = (levels: string, answers: SinsQuestion['answers']): SinsResult =>
  sinsOf({ levels, instrumented: false, answers });

describe('SINS of a lesion', () => {
  it.each<Row>([
    ['S3', 'pain_free', 'blastic', 'normal', 'none', 'none', 0, 'stable'],
    ['L3', 'mechanical', 'mixed', 'normal', 'none', 'none', 6, 'stable'],
    ['L3', 'mechanical', 'lytic', 'normal', 'none', 'none', 7, 'potentially_unstable'],
    ['L1', 'mechanical', 'lytic', 'de_novo_deformity', 'lt50', 'none', 12, 'potentially_unstable'],
    ['L1', 'mechanical', 'lytic', 'de_novo_deformity', 'gt50', 'none', 13, 'unstable'],
    ['C2', 'mechanical', 'lytic', 'subluxation_translation', 'gt50', 'bilateral', 18, 'unstable'],
    ['T6', 'occasional_non_mechanical', 'lytic', 'normal', 'no_collapse_gt50_involved', 'unilateral', 6, 'stable'],
    ['S1', 'pain_free', 'blastic', 'normal', 'none', 'none', 3, 'stable'],
    ['T2', 'occasional_non_mechanical', 'mixed', 'normal', 'none', 'none', 5, 'stable'],
    ['T3', 'occasional_non_mechanical', 'mixed', 'normal', 'none', 'none', 3, 'stable'],
    ['C5', 'mechanical', 'blastic', 'subluxation_translation', 'none', 'none', 9, 'potentially_unstable'],
    ['T12', 'mechanical', 'lytic', 'normal', 'gt50', 'bilateral', 14, 'unstable'],
    ['T10', 'mechanical', 'mixed', 'normal', 'lt50', 'bilateral', 10, 'potentially_unstable'],
    ['T10', 'occasional_non_mechanical', 'mixed', 'normal', 'lt50', 'bilateral', 8, 'potentially_unstable'],
  ])('at %s with %s pain, %s, %s, collapse %s, posterolateral %s is %i, %s', (...row) => {
    const result = score(row);
    expect(result).toMatchObject({ status: 'complete', total: row[6], band: { id: row[7] } });
  });

  it('spreads over 1296 combinations as the table of points implies', () => {
    const histogram = Array<number>(19).fill(0);
    const bands: Record<string, number> = {};
    const { location, pain, boneLesion, alignment, collapse, posterolateral } = sins.items;
    const codes = <T extends object>({ options }: { options: T }) => Object.keys(options) as (keyof T)[];
    for (const l of codes(location))
      for (const p of codes(pain))
        for (const b of codes(boneLesion))
          for (const a of codes(alignment))
            for (const c of codes(collapse))
              for (const d of codes(posterolateral)) {
                const result = evaluate(sins, {
                  location: l,
                  pain: p,
                  boneLesion: b,
                  alignment: a,
                  collapse: c,
                  posterolateral: d,
                });
                if (result.status !== 'complete') throw new Error('a full set of answers has a total');
                histogram[result.total] = (histogram[result.total] ?? 0) + 1;
                bands[result.band.id] = (bands[result.band.id] ?? 0) + 1;
              }
    expect(histogram).toEqual([1, 5, 14, 31, 56, 87, 120, 147, 164, 165, 151, 126, 94, 64, 38, 20, 9, 3, 1]);
    expect(bands).toEqual({ stable: 314, potentially_unstable: 847, unstable: 135 });
  });

  it('quotes the surgical consultation of the paper from 7 points, with its source', () => {
    expect(sins.bands.map((band) => band.note?.startsWith('Fisher 2010') ?? false)).toEqual([false, true, true]);
  });

  it('has no total while an item is open, only the range and what is missing', () => {
    const result = sinsOf({
      levels: 'T11',
      instrumented: false,
      answers: painful,
      absences: { posterolateral: 'pending' },
    });
    expect(result).toMatchObject({
      status: 'incomplete',
      low: 8,
      high: 11,
      possibleBands: [{ id: 'potentially_unstable' }],
      missing: [{ item: 'posterolateral', absence: 'pending' }],
    });
    expect(result).not.toHaveProperty('total');
  });

  it('is not applicable at a level with implants or cement', () => {
    const result = sinsOf({ levels: 'T8-T10', instrumented: true, answers: painful });
    expect(result).toEqual({ status: 'not_applicable', reason: expect.stringContaining('T8–T10 is instrumented') });
    expect(sinsOf({ levels: null, instrumented: true, answers: {} })).toMatchObject({ status: 'not_applicable' });
  });

  it('says so when nobody recorded whether the level is instrumented', () => {
    expect(sinsOf({ levels: 'T8', instrumented: null, answers: {} })).toMatchObject({
      cautions: ['Not recorded whether this level carries implants or cement'],
    });
    expect(lesion('T8', {})).toMatchObject({ cautions: [] });
  });

  it('is undefined at the coccyx', () => {
    expect(lesion('Co', painful)).toEqual({ status: 'undefined', reason: 'SINS does not define the coccyx' });
  });

  it('misses the location while no level is recorded', () => {
    const result = sinsOf({ levels: null, instrumented: false, answers: { ...painful, posterolateral: 'none' } });
    expect(result).toMatchObject({
      status: 'incomplete',
      low: 5,
      high: 8,
      missing: [{ item: 'location' }],
      location: null,
    });
    expect(result).toMatchObject({ cautions: ['No level is recorded, so the location points are missing'] });
  });

  it('refuses a location that is answered, a level that cannot be read and an unknown answer', () => {
    const sent = { ...painful, location: 'rigid' };
    expect(() => lesion('T8', sent)).toThrow('follows from the level');
    expect(() => lesion('sacrum', painful)).toThrow('S1 to S5');
    expect(() => lesion('T8', { pain: 'severe' as 'mechanical' })).toThrow('"severe" is not one of');
  });
});

describe('the SINS location', () => {
  it('comes from the level with the reason in words', () => {
    expect(sinsLocationOf('T11')).toEqual({
      level: 'T11',
      region: 'junctional',
      points: 3,
      reason: 'T11 is junctional (T11–L1)',
    });
    expect(sinsLocationOf('C0')?.reason).toBe('C0 is junctional (occiput–C2)');
    expect(sinsLocationOf('S2')).toMatchObject({ region: 'rigid', points: 0 });
  });

  it('takes the level with the highest points when a lesion spans several, and says which', () => {
    expect(sinsLocationOf('T9-T12')).toMatchObject({
      level: 'T11',
      points: 3,
      reason: 'Of T9–T12 the highest location points count: T11 is junctional (T11–L1)',
    });
    expect(sinsLocationOf('S1-S3')).toMatchObject({ level: 'S1', points: 3 });
    expect(sinsLocationOf('S4-Co')).toMatchObject({ level: 'S4', points: 0 });
    expect(sinsLocationOf('Co')).toBeNull();
  });
});

describe('the SINS shown for a patient', () => {
  const eight = lesion('T11', { ...painful, posterolateral: 'none' });
  const six = lesion('T8', { ...painful, posterolateral: 'none' });
  const open = lesion('T8', painful);
  const instrumented = sinsOf({ levels: 'L1', instrumented: true, answers: {} });

  it('is the highest of the lesions and never their sum', () => {
    expect(sinsHeadline([six, eight])).toEqual({
      status: 'certain',
      low: 8,
      high: 8,
      possibleBands: [sins.bands[1]],
      incomplete: 0,
      notScored: 0,
    });
  });

  it('is a range that never starts below what is known while a lesion is open', () => {
    expect(open).toMatchObject({ low: 6, high: 9 });
    expect(sinsHeadline([open, eight])).toMatchObject({ status: 'range', low: 8, high: 9, incomplete: 1 });
    expect(sinsHeadline([open]).status === 'range' && sinsHeadline([open])).toMatchObject({
      low: 6,
      high: 9,
      possibleBands: sins.bands.slice(0, 2),
    });
    const upToSix = lesion('S2', { ...painful, boneLesion: 'blastic' });
    expect(sinsHeadline([upToSix])).toMatchObject({ low: 3, high: 6, possibleBands: [sins.bands[0]] });
    expect(sinsHeadline([lesion('T8', {})])).toMatchObject({ low: 1, high: 16, possibleBands: sins.bands });
  });

  it('is certain when an open lesion cannot exceed a known one, and still says that one is open', () => {
    const highest = score([
      'C2',
      'mechanical',
      'lytic',
      'subluxation_translation',
      'gt50',
      'bilateral',
      18,
      'unstable',
    ]);
    expect(sinsHeadline([open, highest])).toMatchObject({ status: 'certain', low: 18, high: 18, incomplete: 1 });
  });

  it('leaves out lesions SINS does not apply to, counts them, and is none without any other', () => {
    expect(sinsHeadline([instrumented, lesion('Co', {}), six])).toMatchObject({ low: 6, high: 6, notScored: 2 });
    expect(sinsHeadline([instrumented])).toEqual({ status: 'none', notScored: 1 });
    expect(sinsHeadline([])).toEqual({ status: 'none', notScored: 0 });
  });
});
