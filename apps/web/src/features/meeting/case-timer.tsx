import { IconClock, IconClockExclamation } from '@tabler/icons-react';
import type { AgendaItemView, MeetingView } from '@rachis/domain';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { runningOrder } from './running-order.js';
import { useNow } from './use-now.js';

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** How long this case has been under discussion, against what was planned; only the driver sees that it runs over. */
export function CaseTimer({ item }: { item: AgendaItemView }) {
  const now = useNow(1_000);
  if (!item.openedAt) return null;
  const seconds = Math.max(0, ((item.closedAt ? Date.parse(item.closedAt) : now) - Date.parse(item.openedAt)) / 1000);
  const over = typeof item.plannedMinutes === 'number' ? seconds - item.plannedMinutes * 60 : null;
  return (
    <StatusBadge tone={over !== null && over > 0 ? 'caution' : 'neutral'} icon={over !== null && over > 0 ? IconClockExclamation : IconClock}>
      <span className="figures">
        {clock(seconds)}
        {typeof item.plannedMinutes === 'number' && ` of ${item.plannedMinutes} min`}
        {over !== null && over > 0 && `, ${clock(over)} over`}
      </span>
    </StatusBadge>
  );
}

/** When the meeting will end if the rest takes as long as planned; for the driver. */
export function MeetingForecast({ meeting }: { meeting: MeetingView }) {
  const now = useNow(15_000);
  const rest = runningOrder(meeting.items).filter(({ status, bucket, id }) => status === 'listed' && bucket !== 'not_ready' && id !== meeting.currentItemId);
  const current = meeting.items.find(({ id }) => id === meeting.currentItemId);
  const left = current?.openedAt && current.status === 'listed' ? Math.max(0, (current.plannedMinutes ?? 0) * 60_000 - (now - Date.parse(current.openedAt))) : 0;
  const end = now + left + rest.reduce((sum, { plannedMinutes }) => sum + (plannedMinutes ?? 0) * 60_000, 0);
  const open = rest.filter(({ plannedMinutes }) => typeof plannedMinutes !== 'number').length;
  const over = typeof meeting.plannedMinutes === 'number' ? Math.round((end - Date.parse(meeting.startsAt)) / 60_000 - meeting.plannedMinutes) : null;
  return (
    <StatusBadge tone={over !== null && over > 0 ? 'caution' : 'neutral'} quiet>
      <span className="figures">
        {open > 0 ? 'Ends at the earliest ' : 'Ends '}
        <Timestamp at={new Date(end).toISOString()} timeZone={meeting.timeZone} show="time" />
        {over !== null && over > 0 && `, ${over} min over`}
      </span>
    </StatusBadge>
  );
}
