import { instantAt, isTimeZone, nextSitting, wallClockAt, zoneWords } from './zoned-time.js';

describe('the time of a board', () => {
  it('is the time on the wall of its own place, summer and winter', () => {
    expect(instantAt('2026-03-17', '08:00', 'Europe/London')).toBe('2026-03-17T08:00:00.000Z');
    expect(instantAt('2026-03-31', '08:00', 'Europe/London')).toBe('2026-03-31T07:00:00.000Z');
    expect(wallClockAt('2026-03-31T07:00:00Z', 'Europe/London')).toEqual({ date: '2026-03-31', time: '08:00', weekday: 'tuesday' });
  });

  it('moves to after the gap when the clocks skip it, and takes the first of two', () => {
    expect(instantAt('2026-03-29', '01:30', 'Europe/London')).toBe('2026-03-29T01:30:00.000Z');
    expect(wallClockAt(instantAt('2026-03-29', '01:30', 'Europe/London'), 'Europe/London').time).toBe('02:30');
    expect(instantAt('2026-10-25', '01:30', 'Europe/London')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('comes round every week, across a change of the clocks too', () => {
    const board = { weekday: 'tuesday', localTime: '08:00', timeZone: 'Europe/London' } as const;
    expect(nextSitting(board, Date.parse('2026-03-24T09:00:00Z'))).toBe('2026-03-31T07:00:00.000Z');
    expect(nextSitting(board, Date.parse('2026-03-24T07:59:00Z'))).toBe('2026-03-24T08:00:00.000Z');
  });

  it('is not guessed for a board that names no weekday', () => {
    expect(nextSitting({ weekday: null, localTime: '08:00', timeZone: 'Europe/London' }, 0)).toBeNull();
  });

  it('is shown with its zone, and an unknown zone is recognised', () => {
    expect(zoneWords('Europe/London', '2026-06-01T08:00:00Z')).toBe('London, BST');
    expect(isTimeZone('Europe/London')).toBe(true);
    expect(isTimeZone('Europe/Nowhere')).toBe(false);
  });
});
