import { Button } from '@mantine/core';
import type { WorklistRow, WorklistSearch } from '@rachis/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { labelOf, URGENCIES } from '@rachis/domain';
import type { ReactNode } from 'react';
import { DataTable } from '../../ui/data-table.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import classes from './case.module.css';
import { patientName, WORKLIST_COLUMNS } from './worklist-columns.js';
import { worklistOf } from './worklist.queries.js';

interface Props {
  search: WorklistSearch;
  onOpen: (row: WorklistRow) => void;
  /** What is said, and offered, when nothing fits. */
  empty: ReactNode;
}

const rowLabel = (row: WorklistRow): string => `${patientName(row)}, ${row.urgency ? labelOf(URGENCIES, row.urgency) : 'urgency not recorded'}, ${row.caseNumber}`;

/** The cases that fit the search, by urgency and then by the time a plan is due. */
export function WorklistPanel({ search, onOpen, empty }: Props) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = useInfiniteQuery(worklistOf(search));
  if (error && !data) return <ErrorState title="The worklist could not be loaded" error={error} onRetry={() => void refetch()} />;
  if (!data) return <Panel title="Cases" flush><LoadingRows label="Loading the worklist" rows={10} /></Panel>;
  const rows = data.pages.flatMap((page) => page.rows);
  const first = data.pages[0];
  const total = first ? `${first.total}${first.totalIsMinimum ? '+' : ''}` : '0';
  return (
    <Panel title="Cases" note={<span aria-live="polite">{isPlaceholderData ? 'searching …' : `${rows.length} of ${total}`}</span>} flush>
      <DataTable label="Worklist" columns={WORKLIST_COLUMNS} rows={rows} rowId={({ id }) => id} rowLabel={rowLabel} onOpen={onOpen} empty={empty} />
      {hasNextPage && (
        <div className={classes['more']}>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Load more
          </Button>
        </div>
      )}
    </Panel>
  );
}
