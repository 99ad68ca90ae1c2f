import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { boards as boardsQuery, meetingOf } from '../../features/meeting/meeting.queries.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { AgendaOfMeeting } from './agenda-of-meeting.js';

/** One meeting before it begins: what is discussed, in which order, by whom, and whether the board will be quorate. */
export function AgendaPage() {
  const { meetingId } = useParams({ from: '/house/meetings/$meetingId' });
  const { data: meeting, error, refetch } = useQuery(meetingOf(meetingId));
  const { data: boards } = useQuery(boardsQuery);
  if (error && !meeting)
    return (
      <Page>
        <ErrorState title="The meeting could not be loaded" error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!meeting)
    return (
      <Page>
        <LoadingRows label="Loading the agenda" />
      </Page>
    );
  return <AgendaOfMeeting meeting={meeting} board={boards?.boards.find(({ id }) => id === meeting.boardId)} />;
}
