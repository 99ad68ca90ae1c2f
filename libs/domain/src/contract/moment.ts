const DAY = 86_400_000;

/** The time has to lie on the day; a day of room on both sides, because the day is that of the ward and the time that of the world. */
export function momentFault(at: unknown, on: unknown, fault = 'The time does not lie on that day'): string | null {
  if (typeof at !== 'string' || typeof on !== 'string') return null;
  const [moment, noon] = [Date.parse(at), Date.parse(`${on}T12:00:00Z`)];
  if (Number.isNaN(moment) || Number.isNaN(noon)) return null;
  return Math.abs(moment - noon) < 1.5 * DAY ? null : fault;
}
