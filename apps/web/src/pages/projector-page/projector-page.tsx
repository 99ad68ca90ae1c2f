import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useDocumentTitle } from '@mantine/hooks';
import { useState } from 'react';
import { LiveChanges, useLiveState } from '../../api/live-state.js';
import { people as peopleQuery } from '../../api/people.queries.js';
import { FitScreen } from '../../features/meeting/fit-screen.js';
import { meetingOf } from '../../features/meeting/meeting.queries.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import { SharedView } from '../room-page/shared-view.js';
import { useRoomImages } from '../room-page/use-room-images.js';
import { useRoomPlace } from '../room-page/use-room-place.js';
import type { MeetingView } from '@rachis/domain';
import classes from './projector-page.module.css';

/** The smallest type that the back row reads, and the largest that is useful. */
const SMALLEST = 20;
const LARGEST = 27;

/** The wall: what the room looks at on one screen, driven from elsewhere. */
export function ProjectorPage() {
  return (
    <LiveChanges>
      <Wall />
    </LiveChanges>
  );
}

function Wall() {
  const { meetingId } = useParams({ from: '/wall/meetings/$meetingId/projector' });
  const { data: meeting, error, refetch } = useQuery(meetingOf(meetingId));
  useDocumentTitle('Projector · Rachis');
  if (!meeting) return <main className={classes['wall']}>{error ? <ErrorState title="The meeting could not be loaded" error={error} onRetry={() => void refetch()} /> : <LoadingLines label="Loading the meeting" />}</main>;
  return <WallOfMeeting meeting={meeting} />;
}

function WallOfMeeting({ meeting }: { meeting: MeetingView }) {
  // The wall never drives: it follows, whoever is signed in on the machine behind it.
  const place = useRoomPlace({ ...meeting, mayDrive: false });
  const live = useLiveState();
  const [anonymous, setAnonymous] = useState(false);
  const { data: directory } = useQuery(peopleQuery);
  useShortcuts({ p: () => setAnonymous(!anonymous), ' ': () => (place.onOwn ? place.backToRoom() : place.nextView()) });
  const nameOf = (personId: string | null | undefined) => directory?.people.find(({ id }) => id === personId)?.displayName ?? null;
  const { view } = place;
  const images = { ...useRoomImages(meeting, place.item), leads: false, onPart: undefined };
  const item = meeting.state === 'open' ? place.item : null;
  return (
    <main className={classes['wall']} data-view={view}>
      {live === 'reconnecting' && <p className={classes['behind']}>No connection: this screen may be behind the room</p>}
      {item ? (
        <FitScreen largest={view === 'read_back' ? 34 : LARGEST} smallest={SMALLEST}>
          <SharedView meeting={meeting} item={item} view={view} images={images} anonymous={anonymous} nameOf={nameOf} />
        </FitScreen>
      ) : (
        <p className={classes['waiting']}>
          {meeting.boardName}
          <span>{meeting.state === 'open' ? 'Waiting for the first case' : meeting.state === 'planned' ? 'The meeting has not been opened yet' : 'The meeting is closed'}</span>
        </p>
      )}
    </main>
  );
}
