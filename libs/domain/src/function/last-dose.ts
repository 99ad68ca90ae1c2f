const MINUTE = 60_000;

/**
 * How long ago a dose was: "8 h 20 min", from two days on "6 d 3 h". `now` is the time of the clock that is asked. Null for
 * what is no time, and for a time that lies ahead: that is no length at all.
 */
export function hoursSince(at: string | null | undefined, now: number): string | null {
  const minutes = Math.floor((now - Date.parse(at ?? '')) / MINUTE);
  if (!(minutes >= 0)) return null;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}
