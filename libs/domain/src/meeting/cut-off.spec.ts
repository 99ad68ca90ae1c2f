import { cutOffAt } from './cut-off.js';

describe('the cut-off of an agenda', () => {
  it('is Friday noon for a Tuesday board at eight with 92 hours', () => expect(cutOffAt('2026-03-17T08:00:00Z', 92)).toBe('2026-03-13T12:00:00.000Z'));
  it('is a duration: a change of the clocks between them does not shift it', () => expect(cutOffAt('2026-03-31T07:00:00Z', 92)).toBe('2026-03-27T11:00:00.000Z'));
  it('is none where the board has set none', () => expect([cutOffAt('2026-03-17T08:00:00Z', null), cutOffAt('2026-03-17T08:00:00Z', undefined)]).toEqual([null, null]));
});
