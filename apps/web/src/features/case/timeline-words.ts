import { formatDate, isInstant, type TimelineEvent } from '@rachis/domain';

/** When something happened, in words and no more exactly than it is known; instants in the zone of the centre. */
export function whenWords({ at, until }: Pick<TimelineEvent, 'at' | 'until'>, timeZone?: string): string {
  const words = (moment: string): string =>
    isInstant(moment) ? new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', ...(timeZone ? { timeZone } : {}) }).format(new Date(moment)) : formatDate(moment);
  if (at === null) return 'date not recorded';
  return until === null ? words(at) : `${words(at)} – ${words(until)}`;
}
