import { IconBroadcast, IconCalendarEvent, IconCalendarOff, IconLock } from '@tabler/icons-react';
import { labelOf, ITEM_STATES, MEETING_STATES, type AgendaItemView, type MeetingState } from '@rachis/domain';
import { IconCheck, IconClockPause, IconList, IconX } from '@tabler/icons-react';
import { StatusBadge } from '../../ui/status-badge.js';

const SIGNS = { planned: IconCalendarEvent, open: IconBroadcast, closed: IconLock, cancelled: IconCalendarOff } as const;
const TONES = { planned: 'neutral', open: 'info', closed: 'neutral', cancelled: 'caution' } as const;

/** Whether a meeting is planned, in session or closed. */
export function MeetingStateBadge({ state }: { state: MeetingState }) {
  return (
    <StatusBadge tone={TONES[state]} icon={SIGNS[state]}>
      {labelOf(MEETING_STATES, state)}
    </StatusBadge>
  );
}

const ITEM_SIGNS = { listed: IconList, discussed: IconCheck, deferred: IconClockPause, removed: IconX } as const;
const ITEM_TONES = { listed: 'neutral', discussed: 'good', deferred: 'caution', removed: 'neutral' } as const;

/** What became of a case on an agenda. */
export function ItemStateBadge({ status, quiet = false }: { status: AgendaItemView['status']; quiet?: boolean }) {
  return (
    <StatusBadge tone={ITEM_TONES[status]} icon={ITEM_SIGNS[status]} quiet={quiet}>
      {labelOf(ITEM_STATES, status)}
    </StatusBadge>
  );
}
