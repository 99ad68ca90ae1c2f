import fc from 'fast-check';
import { newId } from './new-id.js';

const VERSION_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a new id', () => {
  it('is a UUID of version 7 and carries its time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), (now) => {
        const id = newId(now);
        return VERSION_7.test(id) && parseInt(id.replaceAll('-', '').slice(0, 12), 16) === now;
      }),
    );
  });
  it('sorts by the time at which it was made', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.integer({ min: 1, max: 2 ** 40 }), (now, later) => newId(now) < newId(now + later)));
  });
  it('is never made twice, also within one millisecond', () => {
    expect(new Set(Array.from({ length: 4_000 }, () => newId(1_760_000_000_000))).size).toBe(4_000);
  });
});
