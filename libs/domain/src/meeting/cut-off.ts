/** When an agenda is meant to be complete: the board's hours before the meeting, counted as a duration, so that no change of the clocks shifts it. Null where the board has set none. */
export function cutOffAt(startsAt: string, cutOffHours: number | null | undefined): string | null {
  return typeof cutOffHours === 'number' ? new Date(Date.parse(startsAt) - cutOffHours * 3_600_000).toISOString() : null;
}
