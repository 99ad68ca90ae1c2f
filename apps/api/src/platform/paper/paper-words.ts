import { absenceLabel, type AbsenceMap, ageOn, formatDate, type Option, labelOf } from '@rachis/domain';

/** A line of the paper: what was asked and what is answered. `open` marks an answer that is missing, with its stated reason. */
export interface Line {
  readonly label: string;
  readonly value: string;
  readonly open: boolean;
}

/** Very long words without a break would run off the page; they may be broken anywhere. */
export const breakable = (text: string): string => text.replace(/\S{40}(?=\S)/gu, '$&\u200b');

/** An answer, or the stated reason why there is none; never an empty place. */
export function line(label: string, value: string | null | undefined, absence?: string | null): Line {
  return value ? { label, value: breakable(value), open: false } : { label, value: absenceLabel(absence), open: true };
}

/** An answer of a coded list, in its words. */
export const chosen = (label: string, list: readonly Option[], code: string | null | undefined, absences: AbsenceMap | null | undefined, field: string): Line =>
  line(label, code ? labelOf(list, code) : null, absences?.[field]);

/** "Tuesday 17 March 2026, 08:00 GMT": a moment as the clock on the wall shows it there. */
export function moment(instant: string, timeZone: string): string {
  const at = new Date(instant);
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(at).replace(/^(\w+),/, '$1');
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'short' }).format(at);
  return `${day}, ${time}`;
}

/** The same, shorter: "17 Mar 2026, 09:12 GMT". */
export function shortMoment(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'short' }).format(new Date(instant)).replace(' at ', ', ');
}

/** The calendar day of a moment, where the board meets. */
export const dayOf = (instant: string, timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));

/** "born 14 Mar 1963, 62 years": never more exact than the date of birth is known. */
export function bornAndAge(birthDate: string | null | undefined, on: string, absence?: string | null): string {
  if (!birthDate) return `date of birth: ${absenceLabel(absence).toLowerCase()}`;
  const { low, high } = ageOn(birthDate, on);
  return `born ${formatDate(birthDate)}, ${low === high ? low : `${low} to ${high}`} years`;
}
