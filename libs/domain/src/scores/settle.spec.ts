import fc from 'fast-check';
import { settle, type Known } from './settle.js';

interface Door {
  locked: boolean;
  key: boolean;
  colour: 'red' | 'blue' | 'green';
}
const choices = { locked: [true, false], key: [true, false], colour: ['red', 'blue', 'green'] } as const;
/** A locked door opens with its key; the colour changes nothing. */
const opens = ({ locked, key }: Door) => (locked && !key ? 'stays shut' : 'opens');
const door = (known: Partial<Known<Door>>) =>
  settle<Door, string>({ locked: null, key: null, colour: null, ...known }, choices, opens);

describe('a rule over findings of which some are not known', () => {
  it('has one result when everything is known', () => {
    expect(door({ locked: true, key: true, colour: 'red' })).toEqual({ possible: ['opens'], missing: [] });
    expect(door({ locked: true, key: false, colour: 'red' })).toEqual({ possible: ['stays shut'], missing: [] });
  });

  it('keeps every result an unknown finding still allows, and names the finding', () => {
    expect(door({ locked: true, colour: 'blue' })).toEqual({ possible: ['opens', 'stays shut'], missing: ['key'] });
    expect(door({ key: false })).toEqual({ possible: ['stays shut', 'opens'], missing: ['locked'] });
  });

  it('names each finding that alone would narrow it, and none that could not', () => {
    expect(door({})).toEqual({ possible: ['opens', 'stays shut'], missing: ['locked', 'key'] });
  });

  it('asks for nothing when no unknown finding can change the result', () => {
    expect(door({ locked: false })).toEqual({ possible: ['opens'], missing: [] });
    expect(door({ key: true })).toEqual({ possible: ['opens'], missing: [] });
  });

  it('never loses the true result by not knowing something', () => {
    const full = fc.record({
      locked: fc.boolean(),
      key: fc.boolean(),
      colour: fc.constantFrom('red', 'blue', 'green'),
    });
    fc.assert(
      fc.property(full, fc.subarray(['locked', 'key', 'colour']), (known, hidden) => {
        const part = door({ ...known, ...Object.fromEntries(hidden.map((name) => [name, null])) });
        expect(part.possible).toContain(opens(known));
        expect(part.missing.every((name) => hidden.includes(name))).toBe(true);
      }),
    );
  });
});
