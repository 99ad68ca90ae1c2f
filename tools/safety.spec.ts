// What docs/safety promises is proved by tests that are there, by their names.
import fs from 'node:fs';
import path from 'node:path';
import { hazardFaults, hazardsOf, missingTests, safetyPapers, threatsOf } from './safety/papers.mjs';
import { testNamesIn } from './safety/test-names.mjs';

const root = path.resolve(import.meta.dirname, '..');

describe('the hazard log', () => {
  it('names for every hazard a test that is there, or says what is open', () => expect(missingTests(root, hazardsOf(root))).toEqual([]));
  it('rates by the matrix, and leaves no hazard to a notice alone', () => expect(hazardFaults(hazardsOf(root))).toEqual([]));
  it('has the hazards in a row, each once', () => {
    const ids = hazardsOf(root).map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids.length).toBeGreaterThanOrEqual(35);
  });
  it('says in its paper that no safety officer has reviewed it', () => expect(safetyPapers(root)['hazard-log.md']).toMatch(/no Clinical Safety Officer has reviewed it/));
});

describe('the table of threats', () => {
  it('names for every threat a test that is there, or says what is open', () => expect(missingTests(root, threatsOf(root))).toEqual([]));
});

describe('the papers', () => {
  it.each(Object.entries(safetyPapers(root)))('%s is what its data say', (name, text) => expect(fs.readFileSync(path.join(root, 'docs/safety', name), 'utf8')).toBe(text));
});

describe('a test that is not there', () => {
  const here = 'tools/safety.spec.ts';
  it('would be missed: renamed, in another file, or none at all', () => {
    const entry = (tests: { file: string; name: string }[]) => missingTests(root, [{ id: 'HZ-99', tests }]);
    expect(entry([{ file: here, name: 'names for every threat a test that is there, or says what is open' }])).toEqual([]);
    expect(entry([{ file: here, name: 'something else' }])).toEqual([expect.stringContaining('no test "something else"')]);
    expect(entry([{ file: 'tools/none.spec.ts', name: 'x' }])).toEqual(['HZ-99: there is no tools/none.spec.ts']);
    expect(entry([])).toEqual(['HZ-99: neither a test nor what is open']);
    expect(missingTests(root, [{ id: 'HZ-99', tests: [], gap: 'open' }])).toEqual([]);
  });
  it('is found also where it runs for each of many', () => expect(testNamesIn(root, 'tools/supply.spec.ts')?.has('would show a planted %s, without quoting it')).toBe(true));
});
