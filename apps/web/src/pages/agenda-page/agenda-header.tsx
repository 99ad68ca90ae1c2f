import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCalendarOff, IconDoorEnter, IconDots, IconPlayerPlay, IconPrinter } from '@tabler/icons-react';
import type { MeetingView } from '@rachis/domain';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../api/session.queries.js';
import { CancelMeetingForm } from '../../features/meeting/cancel-meeting.form.js';
import { MeetingStateBadge } from '../../features/meeting/meeting-state.js';
import { useOpenMeeting } from '../../features/meeting/meeting.queries.js';
import { zoneWords } from '../../features/meeting/zoned-time.js';
import { Dialog } from '../../ui/dialog.js';
import { PageHeader } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Timestamp } from '../../ui/timestamp.js';

/** Which meeting this is, and what can be done with the meeting itself: print, open, cancel. */
export function AgendaHeader({ meeting }: { meeting: MeetingView }) {
  const may = useMay();
  const navigate = useNavigate();
  const open = useOpenMeeting(meeting.id);
  const [cancelling, setCancelling] = useState(false);
  const enter = () => navigate({ to: '/meetings/$meetingId/room', params: { meetingId: meeting.id } });
  const held = meeting.state === 'open' || meeting.state === 'closed';
  return (
    <>
      <PageHeader
        eyebrow={<Link to="/meetings">Meetings</Link>}
        title={meeting.boardName}
        tabTitle={`Agenda, ${meeting.boardName}`}
        lead={
          <>
            <Timestamp at={meeting.startsAt} timeZone={meeting.timeZone} show="day-time" /> {zoneWords(meeting.timeZone, meeting.startsAt)}
            {meeting.place ? ` · ${meeting.place}` : ''} · <MeetingStateBadge state={meeting.state} />
          </>
        }
        actions={
          <>
            <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
              Print
            </Button>
            {meeting.state === 'planned' && may('meeting.open') && (
              <Button leftSection={<IconPlayerPlay size={16} aria-hidden />} loading={open.isPending} onClick={() => open.mutate(meeting.version, { onSuccess: () => void enter() })}>
                Open the meeting
              </Button>
            )}
            {held && (
              <Button leftSection={<IconDoorEnter size={16} aria-hidden />} onClick={() => void enter()}>
                {meeting.state === 'open' ? 'Enter the room' : 'Look at the room'}
              </Button>
            )}
            {meeting.state === 'planned' && may('meeting.cancel') && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon aria-label="More for this meeting" size="lg">
                    <IconDots size={18} aria-hidden />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item leftSection={<IconCalendarOff size={16} aria-hidden />} onClick={() => setCancelling(true)}>
                    Cancel the meeting…
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </>
        }
      />
      {open.error !== null && <ProblemNote problem={open.error} />}
      <Dialog title="Cancel the meeting" opened={cancelling} onClose={() => setCancelling(false)} size="lg">
        {cancelling && <CancelMeetingForm meeting={meeting} onDone={() => setCancelling(false)} onCancel={() => setCancelling(false)} />}
      </Dialog>
    </>
  );
}
