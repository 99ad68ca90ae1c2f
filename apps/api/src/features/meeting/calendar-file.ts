import type { InvitationMethod } from '@rachis/domain';
import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** What a calendar file tells. It leaves the house, so there is nothing of any patient in it. */
export interface CalendarEntry {
  readonly meetingId: string;
  /** PUBLISH is a file that somebody fetches; the others are sent. */
  readonly method: InvitationMethod | 'PUBLISH';
  readonly sequence: number;
  readonly boardName: string;
  readonly startsAt: Date;
  readonly plannedMinutes: number | null;
  readonly place: string | null;
  readonly timeZone: string;
  readonly cancelledReason?: string | null;
  readonly note?: string | null;
  /** When it was made, by the database's clock. */
  readonly stamp: Date;
  readonly organiser?: { readonly name: string; readonly email: string };
  readonly recipient?: { readonly name: string; readonly email: string };
}

/** The same for every version of one meeting, so that a calendar changes its entry and does not add another. */
export const calendarUid = (meetingId: string): string => `meeting-${meetingId}@rachis`;

/** The board's own time in words: "Tuesday 31 March 2026, 08:00 to 09:15 (Europe/London, BST)". A calendar may show another zone; this line never does. */
export function boardTime({ startsAt, plannedMinutes, timeZone }: Pick<CalendarEntry, 'startsAt' | 'plannedMinutes' | 'timeZone'>): string {
  const words = (at: Date, parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone, ...parts }).format(at);
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const ends = endOf({ startsAt, plannedMinutes });
  const zone = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' }).formatToParts(startsAt).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${words(startsAt, day).replace(',', '')}, ${words(startsAt, time)}${ends ? ` to ${words(ends, time)}` : ''} (${[timeZone, zone].filter(Boolean).join(', ')})`;
}

/** The meeting as an iCalendar text (RFC 5545): instants in UTC, which no change of the clocks can shift. Without a planned length there is no end, not a meeting of no length. */
export function calendarText(entry: CalendarEntry): string {
  const { meetingId, method, sequence, boardName, startsAt, place, cancelledReason, stamp, organiser, recipient } = entry;
  const cancelled = method === 'CANCEL' || Boolean(cancelledReason);
  const calendar = ical({ prodId: { company: 'Rachis', product: 'Tumour board', language: 'EN' }, method: cancelled ? ICalCalendarMethod.CANCEL : method === 'REQUEST' ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.PUBLISH });
  const ends = endOf(entry);
  const event = calendar.createEvent({
    id: calendarUid(meetingId), sequence, stamp, start: startsAt, ...(ends ? { end: ends } : {}), summary: boardName, ...(place ? { location: place } : {}),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED, description: describe(entry, cancelled),
  });
  if (organiser) event.organizer({ name: quotable(organiser.name), email: organiser.email });
  if (recipient) event.createAttendee({ name: quotable(recipient.name), email: recipient.email, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION, rsvp: method === 'REQUEST' });
  return calendar.toString();
}

function describe({ note, cancelledReason, plannedMinutes, ...when }: CalendarEntry, cancelled: boolean): string {
  return [
    ...(cancelled ? [`This meeting does not take place${cancelledReason ? `: ${cancelledReason}` : '.'}`] : []),
    `Local time of the board: ${boardTime({ ...when, plannedMinutes })}`,
    ...(plannedMinutes === null ? ['The length has not been planned.'] : []),
    ...(note ? [note] : []),
    'The agenda is in Rachis; it is not sent by calendar.',
  ].join('\n');
}

const endOf = ({ startsAt, plannedMinutes }: Pick<CalendarEntry, 'startsAt' | 'plannedMinutes'>): Date | null => (plannedMinutes === null ? null : new Date(startsAt.getTime() + plannedMinutes * 60_000));
/** A double quote may not stand in a parameter of iCalendar at all. */
const quotable = (name: string): string => name.replaceAll('"', "'");
