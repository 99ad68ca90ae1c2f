import { Button } from '@mantine/core';
import { AUDIT_KINDS, labelOf, type AuditEntry, type AuditSearch } from '@rachis/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import type { Tone } from '../../ui/tone.js';
import classes from './audit.module.css';
import { auditOf, exportAudit, keepFile } from './audit.queries.js';

const TONES: Partial<Record<AuditEntry['kind'], Tone>> = { denied: 'caution', sign_in_refused: 'caution', export: 'info' };

/** Who did what and who looked. A change says what it changed in the history of its case; here stands only that it was. */
export function AuditLog({ search }: { search: AuditSearch }) {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(auditOf(search));
  const [failed, setFailed] = useState<unknown>(null);
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  const columns: readonly Column<AuditEntry>[] = [
    { id: 'at', header: 'When', width: '11rem', cell: ({ at }) => <Timestamp at={at} /> },
    { id: 'who', header: 'Who', phone: 'title', cell: ({ personName }) => <b>{personName}</b> },
    { id: 'kind', header: 'What', width: '9rem', cell: ({ kind }) => (TONES[kind] ? <StatusBadge tone={TONES[kind]} quiet>{labelOf(AUDIT_KINDS, kind)}</StatusBadge> : labelOf(AUDIT_KINDS, kind)) },
    { id: 'action', header: 'Action', cell: ({ action, subject }) => <span>{action} {subject && <span className={classes['quiet']}>{subject.replaceAll('_', ' ')}</span>}</span> },
    { id: 'case', header: 'Case', cell: ({ caseNumber, openingId }) => (caseNumber || openingId) && <span>{caseNumber} {openingId && <StatusBadge tone="caution" quiet>by an opening</StatusBadge>}</span> },
    { id: 'place', header: 'Place', align: 'end', width: '7rem', phone: 'hide', cell: ({ id }) => <span className={classes['quiet']}>{id}</span> },
  ];
  const takeOut = async () => {
    setFailed(null);
    try {
      keepFile('audit.csv', await exportAudit(search));
    } catch (problem) {
      setFailed(problem);
    }
  };
  return (
    <Panel
      title="Entries"
      note={<span aria-live="polite">{data ? `${entries.length}${hasNextPage ? ' and more' : ''}` : ''}</span>}
      actions={<Button size="compact-sm" variant="default" disabled={entries.length === 0} onClick={() => void takeOut()}>Export as CSV</Button>}
      flush
    >
      {failed !== null && <ErrorState title="The file could not be made" error={failed} onRetry={() => void takeOut()} />}
      {error && !data ? (
        <ErrorState title="The audit could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingRows label="Loading the audit" rows={10} />
      ) : (
        <DataTable
          label="Audit" columns={columns} rows={entries} rowId={({ id }) => id} rowLabel={({ personName, kind, action }) => `${personName}, ${labelOf(AUDIT_KINDS, kind)}, ${action}`}
          empty={<EmptyState title="No entry fits">Ask for more days, or for less.</EmptyState>}
        />
      )}
      {hasNextPage && (
        <div className={classes['more']}>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>Show older entries</Button>
        </div>
      )}
    </Panel>
  );
}
