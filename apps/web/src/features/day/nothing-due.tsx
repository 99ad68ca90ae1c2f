import type { MeetingSummary } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { IconCoffee } from '@tabler/icons-react';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { Timestamp } from '../../ui/timestamp.js';

/** The good news, and what comes next. */
export function NothingDue({ meetings }: { meetings: readonly MeetingSummary[] }) {
  const [next] = meetings.filter(({ state }) => state === 'planned' || state === 'open').sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return (
    <Panel title="To do" flush>
      <EmptyState
        title="Nothing due"
        icon={IconCoffee}
        action={
          next && (
            <Link to="/meetings/$meetingId" params={{ meetingId: next.id }}>
              Open the agenda
            </Link>
          )
        }
      >
        {next ? (
          <>
            Next board <Timestamp at={next.startsAt} timeZone={next.timeZone} show="day-time" />, {next.readyCount}/{next.itemCount} ready.
          </>
        ) : (
          'No meeting is planned for your boards.'
        )}
      </EmptyState>
    </Panel>
  );
}
