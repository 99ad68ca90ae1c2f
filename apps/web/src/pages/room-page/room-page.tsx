import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { boards as boardsQuery, meetingOf } from '../../features/meeting/meeting.queries.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { Room } from './room.js';

/** The live room of a meeting. */
export function RoomPage() {
  const { meetingId } = useParams({ from: '/house/meetings/$meetingId/room' });
  const { data: meeting, error, refetch } = useQuery(meetingOf(meetingId));
  const { data: boards } = useQuery(boardsQuery);
  if (!meeting)
    return (
      <Page>
        {error ? <ErrorState title="The meeting could not be loaded" error={error} onRetry={() => void refetch()} /> : <LoadingRows label="Loading the room" />}
      </Page>
    );
  return <Room meeting={meeting} board={boards?.boards.find(({ id }) => id === meeting.boardId)} />;
}
