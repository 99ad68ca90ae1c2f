import { dayBounds, instantText, localDay } from '../scores/mscc-clock/clock-time.js';

const DAY_MS = 86_400_000;

/**
 * When the outcome has to be out: the end of the next working day after the signature, where the board meets. Saturday and
 * Sunday are no working days; public holidays are not known here, so the clock is never later than it should be.
 */
export function outcomeDueAt(signedAt: string, timeZone: string): string {
  let day = localDay(signedAt, timeZone);
  do day = instantText(Date.parse(`${day}T00:00:00Z`) + DAY_MS).slice(0, 10);
  while ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
  return instantText(dayBounds(day, timeZone).until + 1);
}
