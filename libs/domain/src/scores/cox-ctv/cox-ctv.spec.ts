import fc from 'fast-check';
import { calculate } from '../calculator.js';
import { coxCtvCalculator } from './cox-ctv-calculator.js';
import { coxCtv, coxCtvOf, VERTEBRA_SECTORS, type BodyExtent, type BodySide, type VertebraSector } from './cox-ctv.js';

type Case = readonly [
  gtv: VertebraSector[],
  extent: BodyExtent | null,
  side: BodySide | null,
  ctv: VertebraSector[],
  maybe: VertebraSector[],
];
const rows: readonly Case[] = [
  [[1], 'midline_body', null, [1], []],
  [[1], 'lateralised', 'left', [1, 2], []],
  [[1], 'lateralised', 'right', [1, 6], []],
  [[1], 'lateralised_left', null, [1, 2], []],
  [[1], 'lateralised_right', null, [1, 6], []],
  [[1], 'diffuse', null, [1, 2, 6], []],
  [[1, 2], null, null, [1, 2, 3], []],
  [[1, 6], null, null, [1, 5, 6], []],
  [[1, 2, 6], null, null, [1, 2, 3, 5, 6], []],
  [[2], null, null, [2, 3], [1]],
  [[6], null, null, [5, 6], [1]],
  [[3], null, null, [2, 3, 4], []],
  [[5], null, null, [4, 5, 6], []],
  [[4], null, null, [3, 4, 5], []],
];

describe('the target sectors of a vertebra', () => {
  it.each(rows)('for %j, body %p, side %p are %j and perhaps %j', (gtv, extent, side, ctv, maybe) => {
    expect(coxCtvOf(gtv, extent, side)).toEqual({ status: 'row', ctv, maybe });
  });

  it('ask how far the body is involved, and on which side, where that decides', () => {
    expect(coxCtvOf([1])).toEqual({ status: 'open', missing: 'extent' });
    expect(coxCtvOf([1], 'lateralised')).toEqual({ status: 'open', missing: 'side' });
    expect(coxCtvOf([1, 2], 'diffuse')).toEqual(coxCtvOf([1, 2]));
  });

  it.each<[VertebraSector[]]>([
    [[3, 5]],
    [[2, 3]],
    [[2, 6]],
    [[1, 3]],
    [[1, 4]],
    [[1, 2, 3]],
    [[1, 2, 3, 4, 5, 6]],
    [[]],
  ])('are not made up for %j', (gtv) => {
    expect(coxCtvOf(gtv)).toEqual({ status: 'no_row' });
  });

  it('hold what is involved, do not depend on order or repeats, and mirror with the sides', () => {
    const mirror = { 1: 1, 2: 6, 3: 5, 4: 4, 5: 3, 6: 2 } as const;
    const mirrored = (sectors: readonly VertebraSector[]) => sectors.map((sector) => mirror[sector]).sort();
    const other = { left: 'right', right: 'left' } as const;
    const sectors = fc.uniqueArray(fc.constantFrom(...VERTEBRA_SECTORS.map(({ sector }) => sector)), { minLength: 1 });
    const extent = fc.constantFrom('midline_body' as const, 'lateralised' as const, 'diffuse' as const);
    fc.assert(
      fc.property(sectors, extent, fc.constantFrom('left' as const, 'right' as const), (gtv, body, side) => {
        const reading = coxCtvOf(gtv, body, side);
        const across = coxCtvOf(mirrored(gtv), body, other[side]);
        expect(coxCtvOf([...gtv, ...gtv].reverse(), body, side)).toEqual(reading);
        expect(across.status).toBe(reading.status);
        if (reading.status !== 'row' || across.status !== 'row') return;
        expect(reading.ctv).toEqual(expect.arrayContaining(gtv));
        expect(across).toEqual({ status: 'row', ctv: mirrored(reading.ctv), maybe: mirrored(reading.maybe) });
      }),
    );
  });

  it('come from a table that was not compared with its source, and say so', () => {
    expect(coxCtv.citation.verified).toBe('unverified');
    expect(VERTEBRA_SECTORS.map(({ sector, label }) => `${sector} ${label}`)).toEqual([
      '1 Vertebral body',
      '2 Left pedicle',
      '3 Left transverse process and lamina',
      '4 Spinous process',
      '5 Right transverse process and lamina',
      '6 Right pedicle',
    ]);
  });
});

const ask = (input: Record<string, unknown>) => calculate(coxCtvCalculator, input);

describe('the calculator of target sectors', () => {
  it('answers a row of the table', () => {
    expect(ask({ gtv: [1, 6] })).toEqual({
      valid: true,
      complete: true,
      missing: [],
      ctv: [1, 5, 6],
      maybe: [],
      reason: null,
    });
  });

  it('says when the table has no row', () => {
    expect(ask({ gtv: [2, 6] })).toEqual({
      valid: true,
      complete: true,
      missing: [],
      ctv: null,
      maybe: null,
      reason: 'The table has no row for these sectors',
    });
  });

  it('names what is not known', () => {
    expect(ask({ gtv: null })).toMatchObject({ complete: false, missing: ['gtv'] });
    expect(ask({ gtv: [1, null], extent: 'diffuse' })).toEqual({
      valid: true,
      complete: false,
      missing: ['gtv'],
      ctv: null,
      maybe: null,
    });
    expect(ask({ gtv: [1], extent: 'lateralised' })).toMatchObject({ ctv: null, complete: false, missing: ['side'] });
  });

  it('refuses sectors and extents that do not exist', () => {
    expect(() => ask({ gtv: [0] })).toThrow('Sector: 0 is below 1');
    expect(() => ask({ gtv: [7] })).toThrow('Sector: 7 is above 6');
    expect(() => ask({ gtv: [1.5] })).toThrow('Sector: 1.5 is not a whole number');
    expect(() => ask({ gtv: [] })).toThrow('Involved sectors: has fewer than 1 entries');
    expect(() => ask({ gtv: [1, 2, 3, 4, 5, 6, 1] })).toThrow('Involved sectors: has more than 6 entries');
    expect(() => ask({ gtv: [1], extent: 'half' })).toThrow(
      '"half" is not one of midline_body, lateralised, lateralised_left, lateralised_right, diffuse',
    );
    expect(() => ask({ gtv: [1], extent: 'lateralised', side: 'both' })).toThrow('"both" is not one of left, right');
  });

  it.each(coxCtvCalculator.examples.map((example) => [example.input, example.expected]))(
    '%j gives %j',
    (input, expected) => {
      expect(ask(input)).toMatchObject(expected);
    },
  );
});
