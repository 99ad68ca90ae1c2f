import fc from 'fast-check';
import { calculate } from '../calculator.js';
import { tomitaSurgicalCalculator } from './tomitaSurgical-calculator.js';
import {
  TOMITA_SITES,
  TOMITA_SURGICAL_TYPES,
  tomitaSurgical,
  tomitaSurgicalOf,
  type TomitaSite,
  type TomitaSurgicalType,
} from './tomitaSurgical.js';

const apart = { adjacentVertebrae: false, skip: false };
const ask = (input: Readonly<Record<string, unknown>>) => calculate(tomitaSurgicalCalculator, input);

describe('the surgical type of Tomita', () => {
  it.each<[TomitaSite[], TomitaSurgicalType | null, string | null]>([
    [[1], 1, 'intracompartmental'],
    [[2], 1, 'intracompartmental'],
    [[3], 1, 'intracompartmental'],
    [[1, 2], 2, 'intracompartmental'],
    [[3, 2], 2, 'intracompartmental'],
    [[1, 2, 3], 3, 'intracompartmental'],
    [[1, 4], 4, 'extracompartmental'],
    [[2, 4], 4, 'extracompartmental'],
    [[3, 4], 4, 'extracompartmental'],
    [[1, 3, 4], 4, 'extracompartmental'],
    [[1, 2, 3, 4], 4, 'extracompartmental'],
    [[1, 5], 5, 'extracompartmental'],
    [[1, 2, 3, 4, 5], 5, 'extracompartmental'],
    [[1, 3], null, null],
    [[4], null, null],
    [[5], null, null],
    [[4, 5], null, null],
  ])('of the sites %j alone is %p', (sites, type, group) => {
    expect(tomitaSurgicalOf({ sites, ...apart })).toEqual({ type, group, possible: [type ?? 'none'], missing: [] });
  });

  it('is 6 with neighbouring vertebrae and 7 with lesions apart, whatever the sites', () => {
    for (const sites of [[1], [1, 3], [1, 2, 4, 5], null] as (TomitaSite[] | null)[]) {
      expect(tomitaSurgicalOf({ sites, adjacentVertebrae: true, skip: false })).toEqual({
        type: 6,
        group: 'extracompartmental',
        possible: [6],
        missing: [],
      });
      for (const adjacentVertebrae of [true, false, null])
        expect(tomitaSurgicalOf({ sites, adjacentVertebrae, skip: true })).toEqual({
          type: 7,
          group: 'multiple',
          possible: [7],
          missing: [],
        });
    }
  });

  it('stays open where something is not known, and names it', () => {
    expect(tomitaSurgicalOf({ sites: [1], adjacentVertebrae: null, skip: null })).toEqual({
      type: null,
      group: null,
      possible: [1, 6, 7],
      missing: ['adjacentVertebrae', 'skip'],
    });
    expect(tomitaSurgicalOf({ sites: null, ...apart })).toEqual({
      type: null,
      group: null,
      possible: [1, 2, 3, 4, 5, 'none'],
      missing: ['sites'],
    });
  });

  it('keeps the types open that further sites could still give', () => {
    expect(tomitaSurgicalOf({ sites: [1, 2, null], ...apart })).toMatchObject({
      type: null,
      possible: [2, 3, 4, 5],
      missing: ['sites'],
    });
    expect(tomitaSurgicalOf({ sites: [1, 5, null], ...apart })).toMatchObject({ type: 5, missing: [] });
  });

  it('never loses the true type by not knowing something', () => {
    const findings = fc.record({
      sites: fc.uniqueArray(fc.constantFrom<TomitaSite>(1, 2, 3, 4, 5), { minLength: 1 }),
      adjacentVertebrae: fc.boolean(),
      skip: fc.boolean(),
    });
    fc.assert(
      fc.property(findings, fc.subarray(['sites', 'adjacentVertebrae', 'skip']), (known, hidden) => {
        const { type } = tomitaSurgicalOf(known);
        const part = tomitaSurgicalOf({ ...known, ...Object.fromEntries(hidden.map((name) => [name, null])) });
        expect(part.possible).toContain(type ?? 'none');
      }),
    );
  });

  it('answers with its group, its mark, and the reason where there is no type', () => {
    expect(ask({ sites: [1, 2], ...apart })).toMatchObject({
      type: 2,
      reason: null,
      complete: true,
      sourceVerified: false,
    });
    expect(ask({ sites: [3, 1], ...apart })).toMatchObject({
      type: null,
      reason: 'The classification has no type for these sites',
      complete: true,
    });
    expect(ask({ sites: [1], skip: false })).toMatchObject({
      type: null,
      reason: null,
      complete: false,
      missing: ['adjacentVertebrae'],
    });
    expect(tomitaSurgical.citation.verified).toBe('unverified');
  });

  it.each([
    [{ sites: [6] }, '6 is above 5'],
    [{ sites: [0] }, '0 is below 1'],
    [{ sites: [1.5] }, '1.5 is not a whole number'],
    [{ sites: [] }, 'has fewer than 1 entries'],
    [{ sites: [1, 2, 3, 4, 5, 1] }, 'has more than 5 entries'],
    [{ sites: [1], skip: 'no' }, '"no" is neither true nor false'],
  ])('refuses %j', (input, reason) => {
    expect(() => ask(input)).toThrow(reason);
  });

  it('lists its sites and types in words', () => {
    expect(TOMITA_SITES.map(({ site }) => site)).toEqual([1, 2, 3, 4, 5]);
    expect(TOMITA_SURGICAL_TYPES.map(({ type }) => type)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(TOMITA_SURGICAL_TYPES.map(({ group }) => group[0])).toEqual(['i', 'i', 'i', 'e', 'e', 'e', 'm']);
    for (const { label } of [...TOMITA_SITES, ...TOMITA_SURGICAL_TYPES]) expect(label.length).toBeGreaterThan(5);
    const [sites] = Object.values(tomitaSurgicalCalculator.forms[0]?.inputs ?? {});
    expect(sites?.hint).toBe(
      '1 vertebral body; 2 pedicle; 3 lamina, transverse or spinous process; 4 spinal canal (epidural); 5 paravertebral',
    );
  });
});
