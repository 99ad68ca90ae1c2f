import type { CaseReaderView } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { readersOf } from './audit.queries.js';

const COLUMNS: readonly Column<CaseReaderView>[] = [
  { id: 'who', header: 'Who', phone: 'title', cell: ({ personName, byOpening }) => <><b>{personName}</b> {byOpening && <StatusBadge tone="caution" quiet>by an opening</StatusBadge>}</> },
  { id: 'times', header: 'Looked', align: 'end', cell: ({ times, inMeeting }) => `${times}${inMeeting ? ', and in a meeting' : ''}` },
  { id: 'papers', header: 'Papers taken', align: 'end', cell: ({ papers }) => papers },
  { id: 'refused', header: 'Refused', align: 'end', cell: ({ refused }) => refused },
  { id: 'first', header: 'First', cell: ({ firstAt }) => <Timestamp at={firstAt} /> },
  { id: 'last', header: 'Last', cell: ({ lastAt }) => <Timestamp at={lastAt} /> },
];

/** Who has looked at a case, newest first. */
export function CaseReadersPanel({ caseId }: { caseId: string }) {
  const { data, error, refetch } = useQuery(readersOf(caseId));
  return (
    <Panel title="Who has looked at this case" {...(data ? { note: data.people.length } : {})} flush>
      {error && !data ? (
        <ErrorState title="Who looked could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <DataTable label="Who has looked" columns={COLUMNS} rows={data.people} rowId={({ personId }) => personId ?? 'status-link'} rowLabel={({ personName }) => personName} keys={false} empty={<EmptyState title="Nobody has looked yet">Looking is recorded from now on.</EmptyState>} />
      ) : (
        <LoadingRows label="Loading who looked" rows={3} />
      )}
    </Panel>
  );
}
