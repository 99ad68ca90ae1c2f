import { Button, Menu, SegmentedControl } from '@mantine/core';
import { IconClock, IconDots, IconDeviceProjector, IconUrgent, IconUsers } from '@tabler/icons-react';
import { ROOM_VIEWS, type MeetingView } from '@rachis/domain';
import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import { useDocumentTitle } from '@mantine/hooks';
import { useState } from 'react';
import { useMay, useSession } from '../../api/session.queries.js';
import { CaseTimer, MeetingForecast } from '../../features/meeting/case-timer.js';
import { MeetingStateBadge } from '../../features/meeting/meeting-state.js';
import { useCloseMeeting, useOpenMeeting } from '../../features/meeting/meeting.queries.js';
import { QuorumLight } from '../../features/meeting/quorum-light.js';
import { RoomPeople } from '../../features/meeting/room-people.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ProblemNote } from '../../ui/problem-note.js';
import classes from './room.module.css';
import type { RoomWindow } from './room-window.js';
import type { RoomImages } from './use-room-images.js';
import type { RoomPlace } from './use-room-place.js';

interface Props {
  meeting: MeetingView;
  place: RoomPlace;
  anonymous: boolean;
  onAnonymous: (anonymous: boolean) => void;
  images: RoomImages;
  onOpen: (what: RoomWindow) => void;
}

/** Which meeting, whether it is quorate for this case, what is shown, and for the driver how the time stands. */
export function RoomHeader({ meeting, place, images, anonymous, onAnonymous, onOpen }: Props) {
  useDocumentTitle(`Room, ${meeting.boardName} · Rachis`);
  const may = useMay();
  const { personId } = useSession();
  const navigate = useNavigate();
  const router = useRouter();
  const open = useOpenMeeting(meeting.id);
  const close = useCloseMeeting(meeting.id);
  const [closing, setClosing] = useState(false);
  const projector = router.buildLocation({ to: '/meetings/$meetingId/projector', params: { meetingId: meeting.id } }).href;
  const unsigned = meeting.items.filter(({ status, bucket }) => status === 'listed' && bucket !== 'not_ready').length;
  return (
    <header className={classes['header']}>
      <div className={classes['title']}>
        <h1>
          <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
            {meeting.boardName}
          </Link>
        </h1>
        <MeetingStateBadge state={meeting.state} />
      </div>
      <div className={classes['status']}>
        <button type="button" className={classes['quorumButton']} onClick={() => onOpen('attendance')} aria-label="Attendance and quorum">
          <QuorumLight meeting={meeting} item={place.item} />
        </button>
        {place.drives && place.item && <CaseTimer item={place.item} />}
        {place.drives && <MeetingForecast meeting={meeting} />}
        {meeting.state === 'open' && <RoomPeople meetingId={meeting.id} me={personId} mayLower={may('room.lower-hand')} />}
        {meeting.state === 'open' && <span className={classes['view']}>{place.drives ? 'You drive the room' : images.leads ? 'You show the images' : 'You follow the room'}</span>}
      </div>
      <div className={classes['controls']}>
        {place.item && (
          <SegmentedControl size="xs" aria-label="What is shown" value={place.view} onChange={(view) => (view === 'images' && images.leads ? images.open() : place.show(view))} data={ROOM_VIEWS.map(({ code, label }) => ({ value: code, label }))} />
        )}
        {meeting.state === 'planned' && may('meeting.open') && (
          <Button size="compact-md" loading={open.isPending} onClick={() => open.mutate(meeting.version)}>
            Open the meeting
          </Button>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="compact-md" variant="default" leftSection={<IconDots size={16} aria-hidden />}>
              More
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component="a" href={projector} target="_blank" rel="noopener" leftSection={<IconDeviceProjector size={16} aria-hidden />}>
              Projector in a new window
            </Menu.Item>
            <Menu.Item leftSection={<IconUsers size={16} aria-hidden />} onClick={() => onOpen('attendance')}>
              Attendance and quorum
            </Menu.Item>
            {place.drives && (
              <Menu.Item leftSection={<IconClock size={16} aria-hidden />} onClick={() => onOpen('time')}>
                Time of every case
              </Menu.Item>
            )}
            {place.drives && (
              <Menu.Item leftSection={<IconUrgent size={16} aria-hidden />} onClick={() => onOpen('emergency')}>
                Add an emergency now…
              </Menu.Item>
            )}
            <Menu.Item onClick={() => onAnonymous(!anonymous)}>{anonymous ? 'Show names' : 'Hide names'}</Menu.Item>
            {meeting.state === 'open' && may('meeting.close') && <Menu.Item onClick={() => setClosing(true)}>Close the meeting…</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      </div>
      {open.error && <ProblemNote problem={open.error} />}
      <ConfirmDialog
        title="Close the meeting"
        opened={closing}
        onClose={() => setClosing(false)}
        confirm="Close the meeting"
        onConfirm={async () => {
          await close.mutateAsync(meeting.version);
          await navigate({ to: '/meetings/$meetingId', params: { meetingId: meeting.id } });
        }}
      >
        {unsigned === 0
          ? 'Every case has been decided or deferred. Attendance is kept as it stands.'
          : `${unsigned} ${unsigned === 1 ? 'case is' : 'cases are'} not yet signed. A case to discuss without a draft must be decided, deferred or taken off before the meeting can be closed; a draft goes on waiting for its signature.`}
      </ConfirmDialog>
    </header>
  );
}
