import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../api/session.queries.js';
import { boards as boardsQuery, meetings as meetingsQuery } from '../../features/meeting/meeting.queries.js';
import { MeetingsPanel } from '../../features/meeting/meetings.panel.js';
import { PlanMeetingForm } from '../../features/meeting/plan-meeting.form.js';
import { Dialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { Toolbar } from '../../ui/toolbar.js';

const ALL = 'all';

/** What is planned, what is in session, and what was decided when. */
export function MeetingsPage() {
  const boards = useQuery(boardsQuery);
  const list = useQuery(meetingsQuery);
  const may = useMay();
  const navigate = useNavigate();
  const [boardId, setBoardId] = useState(ALL);
  const [planning, setPlanning] = useState(false);
  const known = boards.data?.boards ?? [];
  const shown = (list.data?.meetings ?? []).filter((meeting) => boardId === ALL || meeting.boardId === boardId);
  const coming = shown.filter(({ state }) => state === 'planned' || state === 'open').sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const past = shown.filter(({ state }) => state === 'closed' || state === 'cancelled').sort((a, b) => b.startsAt.localeCompare(a.startsAt));
  const mayPlan = may('meeting.plan') && known.length > 0;
  const plan = mayPlan && (
    <Button leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={() => setPlanning(true)}>
      Plan a meeting
    </Button>
  );
  return (
    <Page>
      <PageHeader title="Meetings" lead="Each board's sittings: the agenda before, the room during, the decisions after." actions={plan} />
      {known.length > 1 && (
        <Toolbar label="Which board">
          <NativeSelect
            aria-label="Board"
            value={boardId}
            onChange={(event) => setBoardId(event.currentTarget.value)}
            data={[{ value: ALL, label: 'All boards' }, ...known.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        </Toolbar>
      )}
      {list.error ? (
        <ErrorState title="The meetings could not be loaded" error={list.error} onRetry={() => void list.refetch()} />
      ) : !list.data ? (
        <LoadingRows label="Loading the meetings" />
      ) : (
        <>
          <MeetingsPanel
            title="Coming up"
            meetings={coming}
            empty={
              <EmptyState title="No meeting is planned" action={plan || (known.length === 0 && may('board.record') && <Button component={Link} to="/boards" variant="default">Set up a board</Button>) || undefined}>
                {known.length === 0 ? 'There is no board yet; an administrator or coordinator sets one up under Boards.' : 'Plan the next one; then cases can be put on its agenda.'}
              </EmptyState>
            }
          />
          <MeetingsPanel title="Past" meetings={past} empty={<EmptyState title="No meeting has been held yet" />} />
        </>
      )}
      <Dialog title="Plan a meeting" opened={planning} onClose={() => setPlanning(false)} size="lg">
        <PlanMeetingForm
          boards={known}
          boardId={boardId === ALL ? undefined : boardId}
          onCancel={() => setPlanning(false)}
          onDone={(meetingId) => void navigate({ to: '/meetings/$meetingId', params: { meetingId } })}
        />
      </Dialog>
    </Page>
  );
}
