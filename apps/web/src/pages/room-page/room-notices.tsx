import { Button } from '@mantine/core';
import { IconArrowBackUp, IconInfoCircle, IconPlugConnectedX } from '@tabler/icons-react';
import type { MeetingView } from '@rachis/domain';
import type { ReactNode } from 'react';
import type { LiveState } from '../../api/live.js';
import classes from './room.module.css';
import type { RoomPlace } from './use-room-place.js';

/** What is different from usual: no connection, looking on one's own, a meeting that is not in session. */
export function RoomNotices({ meeting, place, live }: { meeting: MeetingView; place: RoomPlace; live: LiveState }) {
  return (
    <>
      {live === 'reconnecting' && (
        <Notice tone="serious" icon={<IconPlugConnectedX size={16} aria-hidden />}>
          The connection is lost. {place.drives ? 'Go on typing: the text stays here and is sent when the connection is back. Signing waits until then.' : 'This screen may be behind the room until it is back.'}
        </Notice>
      )}
      {place.onOwn && (
        <Notice
          tone="info"
          icon={<IconInfoCircle size={16} aria-hidden />}
          action={
            <Button size="compact-sm" leftSection={<IconArrowBackUp size={15} aria-hidden />} onClick={place.backToRoom}>
              Back to the room
            </Button>
          }
        >
          You are looking on your own.
        </Notice>
      )}
      {meeting.state === 'planned' && (
        <Notice tone="info" icon={<IconInfoCircle size={16} aria-hidden />}>
          The meeting has not been opened yet. You can look through the cases; nothing can be decided before it is open.
        </Notice>
      )}
      {meeting.state === 'closed' && (
        <Notice tone="info" icon={<IconInfoCircle size={16} aria-hidden />}>
          The meeting is closed. What was decided can be read here.
        </Notice>
      )}
    </>
  );
}

function Notice({ tone, icon, action, children }: { tone: 'serious' | 'info'; icon: ReactNode; action?: ReactNode; children: ReactNode }) {
  return (
    <div role="status" className={classes['notice']} data-tone={tone}>
      {icon}
      <p>{children}</p>
      {action}
    </div>
  );
}
