import fc from 'fast-check';
import { ABSENCES } from '../contract/absence.js';
import {
  ALL_CLINICAL_RULES,
  ALL_SCORES,
  ALL_TREES,
  docsOf,
  RECORDED_TOTALS,
  recordedTotalById,
  scoreById,
  treeById,
} from './all-scores.js';
import { rangeOfBand, type Answers, type Score } from './define-score.js';
import { evaluate } from './evaluate.js';

/** Every complete set of answers to a score. */
function everySet({ items }: Score): Answers[] {
  return Object.entries(items).reduce<Answers[]>(
    (sets, [item, { options }]) =>
      sets.flatMap((set) => Object.keys(options).map((code) => ({ ...set, [item]: code }))),
    [{}],
  );
}
const complete = (score: Score) =>
  fc.record(
    Object.fromEntries(
      Object.entries(score.items).map(([item, { options }]) => [item, fc.constantFrom(...Object.keys(options))]),
    ),
  );

/** Everything that has a source and limits. */
const EVERYTHING = [...ALL_SCORES, ...ALL_TREES, ...RECORDED_TOTALS, ...ALL_CLINICAL_RULES];

describe('the registries of scores and rules', () => {
  it('name each score, tree and rule once', () => {
    const ids = [...ALL_SCORES, ...ALL_TREES, ...ALL_CLINICAL_RULES].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('offer the sums of points, the trees and the entered totals in a fixed order', () => {
    expect(ALL_SCORES.map(({ id }) => id)).toEqual([
      'sins',
      'mjoa',
      'katagiri2014',
      'osri2013',
      'tokuhashi2005',
      'tomita2001',
      'modifiedBauer2008',
      'bauer1995',
      'vanDerLinden2005',
      'katagiri2005',
      'rades2013bsc',
      'rades2008ambulatory',
      'kowalchukVcf2022',
      'mfi5',
      'mstfi2016',
    ]);
    expect(ALL_TREES.map(({ id }) => id)).toEqual(['bollen2014', 'nesms2015', 'rpaBalagamwala2018', 'rpaChao2012']);
    expect(RECORDED_TOTALS.map(({ id }) => id)).toEqual([
      'rades2008ambulatory',
      'rades2022ambulatory',
      'rades2014elderly',
      'rades2008survival',
      'prism2015',
      'sorgNomogram2016',
    ]);
  });

  it('show a source, a version and known limits with every score and rule', () => {
    for (const { citation, version, title, limits } of EVERYTHING) {
      expect(citation.text).toMatch(/\d{4}|ECOG-ACRIN/);
      expect(citation.doi ?? '10.').toMatch(/^10\./);
      expect(Number.isInteger(version) && version >= 1).toBe(true);
      expect(title).not.toBe('');
      expect(limits.length).toBeGreaterThan(0);
    }
  });

  it('never word a result as advice', () => {
    const words = JSON.stringify(EVERYTHING).replaceAll('consider-best-supportive-care', '');
    expect(words).not.toMatch(/recommend|should|suggest|advise|must be treated|excis|palliate|terminal|supportive/i);
  });

  it('point to one explanation page per rule', () => {
    for (const { id, docs } of ALL_CLINICAL_RULES) expect(docs).toBe(docsOf(id));
  });

  it('find a score by its id and no other', () => {
    for (const score of ALL_SCORES) expect(scoreById(score.id)).toBe(score);
    expect(scoreById('SINS')).toBeNull();
    expect(scoreById('noms')).toBeNull();
    for (const tree of ALL_TREES) expect(treeById(tree.id)).toBe(tree);
    expect(treeById('sins')).toBeNull();
    for (const total of RECORDED_TOTALS) expect(recordedTotalById(total.id)).toBe(total);
    expect(recordedTotalById('sins')).toBeNull();
  });
});

describe.each(ALL_SCORES.map((score) => [score.shortTitle, score] as const))('%s', (_, score) => {
  const items = Object.keys(score.items);
  const sums = everySet(score).map((answers) => {
    const result = evaluate(score, answers);
    if (result.status !== 'complete') throw new Error('a full set of answers has a total');
    return result;
  });

  it('has a total and one band for every combination of answers, with addends that add up to it', () => {
    // Compared by hand: thousands of expectations would take longer than the sums.
    const wrong = sums.filter(({ total, band, addends, missing }) => {
      const holding = score.bands.filter(({ id }) => {
        const { from, to } = rangeOfBand(score, id);
        return from <= total && total <= to;
      });
      const inOrder = addends.every(({ item }, index) => item === items[index]) && addends.length === items.length;
      const addUp = addends.reduce((sum, { points }) => sum + points, 0) === total;
      return missing.length > 0 || !inOrder || !addUp || holding.length !== 1 || holding[0] !== band;
    });
    expect(wrong).toEqual([]);
  });

  it('uses its full range and every band, the bands rising with the total', () => {
    const totals = sums.map(({ total }) => total);
    expect(Math.max(...totals)).toBe(score.bands.at(-1)?.upTo);
    expect(Math.min(...totals)).toBe(rangeOfBand(score, score.bands[0]?.id ?? '').from);
    expect(new Set(sums.map(({ band }) => band.id)).size).toBe(score.bands.length);
    const order = [...sums].sort((a, b) => a.total - b.total).map(({ band }) => score.bands.indexOf(band));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('has no total without any answer: the range is the whole score and every band is possible', () => {
    const totals = sums.map(({ total }) => total);
    expect(evaluate(score, {})).toMatchObject({
      status: 'incomplete',
      low: Math.min(...totals),
      high: Math.max(...totals),
      possibleBands: score.bands,
      addends: [],
      missing: items.map((item) => ({ item, absence: null })),
    });
  });

  it('names what is missing, with the stated reason, and holds every completion within its range', () => {
    const reason = fc.option(fc.constantFrom(...ABSENCES.map(({ code }) => code)));
    fc.assert(
      fc.property(complete(score), fc.subarray(items, { minLength: 1 }), reason, (full, open, absence) => {
        const known = Object.fromEntries(Object.entries(full).filter(([item]) => !open.includes(item)));
        const absences = Object.fromEntries(open.map((item) => [item, absence]));
        const part = evaluate(score, known, absences);
        const whole = evaluate(score, full);
        if (part.status !== 'incomplete' || whole.status !== 'complete')
          throw new Error('a missing item leaves no total');
        expect(part).not.toHaveProperty('total');
        expect(part.missing).toEqual(open.map((item) => ({ item, label: score.items[item]?.label, absence })));
        expect(part.low).toBeLessThanOrEqual(whole.total);
        expect(part.high).toBeGreaterThanOrEqual(whole.total);
        expect(part.possibleBands).toContain(whole.band);
      }),
      { numRuns: 150 },
    );
  });

  it('narrows with every answer that is filled in', () => {
    fc.assert(
      fc.property(complete(score), fc.subarray(items, { minLength: 1 }), (full, open) => {
        const [filled, ...stillOpen] = open;
        const keep = (left: readonly (string | undefined)[]) =>
          evaluate(score, Object.fromEntries(Object.entries(full).filter(([item]) => !left.includes(item))));
        const [before, after] = [keep([filled, ...stillOpen]), keep(stillOpen)];
        if (before.status !== 'incomplete') throw new Error('a missing item leaves no total');
        const [low, high] = after.status === 'complete' ? [after.total, after.total] : [after.low, after.high];
        const bands = after.status === 'complete' ? [after.band] : after.possibleBands;
        expect(low).toBeGreaterThanOrEqual(before.low);
        expect(high).toBeLessThanOrEqual(before.high);
        for (const band of bands) expect(before.possibleBands).toContain(band);
      }),
      { numRuns: 150 },
    );
  });

  it('counts an item with an absence exactly as one never asked: as missing', () => {
    for (const item of items) {
      const absent = evaluate(score, {}, { [item]: 'not_applicable' });
      const open = evaluate(score, {});
      expect([absent.status, absent.missing.length]).toEqual([open.status, open.missing.length]);
    }
  });

  it('reaches with a list of possible answers exactly the totals of the single ones', () => {
    const codes = (item: string) => Object.keys(score.items[item]?.options ?? {});
    const oneItem = fc
      .constantFrom(...items)
      .chain((item) => fc.tuple(fc.constant(item), fc.subarray(codes(item), { minLength: 1 })));
    fc.assert(
      fc.property(complete(score), oneItem, (full, [item, possible]) => {
        const listed = evaluate(score, { ...full, [item]: possible });
        const singles = possible.map((code) => evaluate(score, { ...full, [item]: code }));
        const totals = singles.map((one) => (one.status === 'complete' ? one.total : Number.NaN));
        const bands = new Set(singles.map((one) => (one.status === 'complete' ? one.band : null)));
        if (possible.length === 1) return expect(listed).toEqual(singles[0]);
        expect(listed).toMatchObject({
          status: 'incomplete',
          low: Math.min(...totals),
          high: Math.max(...totals),
          possibleBands: score.bands.filter((band) => bands.has(band)),
          missing: [{ item, label: score.items[item]?.label, absence: null, possible }],
        });
      }),
      { numRuns: 100 },
    );
  });
});
