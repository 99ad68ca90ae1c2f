import fc from 'fast-check';
import { FEWEST_SHOWN, isSmall, withheldParts } from './small-numbers.js';

describe('small numbers', () => {
  it('withholds one to four people, and neither nobody nor five', () => {
    expect([0, 1, 4, 5, 6].map(isSmall)).toEqual([false, true, true, false, false]);
  });

  it('withholds nothing where no part is small', () => {
    expect(withheldParts([{ key: 'a', people: 5 }, { key: 'b', people: 40 }, { key: 'c', people: 0 }]).size).toBe(0);
  });

  it('withholds a second part, because a single one could be told from the whole', () => {
    expect([...withheldParts([{ key: 'a', people: 3 }, { key: 'b', people: 40 }, { key: 'c', people: 12 }])].sort()).toEqual(['a', 'c']);
  });

  it('withholds a third where two hold fewer than five together', () => {
    expect([...withheldParts([{ key: 'a', people: 1 }, { key: 'b', people: 2 }, { key: 'c', people: 9 }, { key: 'd', people: 30 }])].sort()).toEqual(['a', 'b', 'c']);
  });

  it('withholds a part for a reason of its own and hides it behind another', () => {
    expect([...withheldParts([{ key: 'a', people: 30, small: true }, { key: 'b', people: 8 }])].sort()).toEqual(['a', 'b']);
  });

  it('never leaves a small part to be told by subtraction, however the people are spread', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 12 }), (numbers) => {
        const parts = numbers.map((people, index) => ({ key: `part ${index}`, people }));
        const withheld = withheldParts(parts);
        for (const { key, people } of parts) if (isSmall(people)) expect(withheld.has(key)).toBe(true);
        const left = parts.filter(({ key }) => withheld.has(key)).reduce((sum, { people }) => sum + people, 0);
        // Unless the whole itself is too small to be shown, what is withheld is a group that may be told.
        const whole = numbers.reduce((sum, people) => sum + people, 0);
        if (withheld.size > 0 && whole >= FEWEST_SHOWN) expect(left).toBeGreaterThanOrEqual(FEWEST_SHOWN);
      }),
    );
  });
});
