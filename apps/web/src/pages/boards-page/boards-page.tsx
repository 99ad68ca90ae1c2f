import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { newId, type BoardView } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { people as peopleQuery } from '../../api/people.queries.js';
import { useMay, useSession } from '../../api/session.queries.js';
import { BoardForm } from '../../features/meeting/board.form.js';
import { BoardPanel } from '../../features/meeting/board.panel.js';
import { boards as boardsQuery } from '../../features/meeting/meeting.queries.js';
import { Standards } from '../../features/triage/standards.panel.js';
import { standardsOfCare } from '../../features/triage/triage.queries.js';
import { Dialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';

/** The standing boards: who meets, where, when, and what makes them quorate. */
export function BoardsPage() {
  const { data, error, refetch } = useQuery(boardsQuery);
  const { data: people } = useQuery(peopleQuery);
  const { centre } = useSession();
  const may = useMay();
  const [mayRecord, mayStandards] = [may('board.record'), may('standard.record')];
  const { data: standards } = useQuery({ ...standardsOfCare, enabled: may('standard.read') });
  const [editing, setEditing] = useState<{ id: string; board: BoardView | null } | null>(null);
  const add = mayRecord && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing({ id: newId(), board: null })}>
      Add a board
    </Button>
  );
  return (
    <Page>
      <PageHeader title="Boards" lead="Who meets, where, when, and how many of which specialty a decision needs." actions={add} />
      {error ? (
        <ErrorState title="The boards could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingRows label="Loading the boards" />
      ) : data.boards.length === 0 ? (
        <EmptyState title="There is no board yet" action={add || undefined}>
          With a board, meetings can be planned and cases listed.
        </EmptyState>
      ) : (
        data.boards.map((board) => <BoardPanel key={board.id} board={board} onEdit={mayRecord ? () => setEditing({ id: board.id, board }) : undefined} />)
      )}
      {data && data.boards.length > 0 && <Standards standards={standards ?? []} boards={data.boards} mayRecord={mayStandards} />}
      <Dialog title={editing?.board ? editing.board.name : 'Add a board'} opened={editing !== null} onClose={() => setEditing(null)} size="xl">
        {editing && <BoardForm key={editing.id} id={editing.id} board={editing.board} people={people?.people ?? []} timeZone={centre.timeZone} onDone={() => setEditing(null)} />}
      </Dialog>
    </Page>
  );
}
