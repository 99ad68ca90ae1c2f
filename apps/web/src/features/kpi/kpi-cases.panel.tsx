import { formatDate, kpiDefinition, kpiName, kpiReason, KPI_VERDICTS, labelOf, type KpiCase, type KpiCaseSearch } from '@rachis/domain';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { kpiCases } from './kpi.queries.js';
import { tenths } from './kpi-words.js';

interface Props {
  search: KpiCaseSearch;
  identityHidden: boolean;
  onOpen: (row: KpiCase) => void;
  onClose: () => void;
}

/** The cases behind one number, the newest first. */
export function KpiCasesPanel({ search, identityHidden, onOpen, onClose }: Props) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(kpiCases(search));
  const definition = kpiDefinition(search.measure);
  const nameOf = ({ familyName, givenName }: KpiCase) => (identityHidden ? 'Name hidden' : [familyName, givenName].filter(Boolean).join(', '));
  const columns: readonly Column<KpiCase>[] = [
    { id: 'case', header: 'Case', phone: 'title', cell: ({ caseNumber }) => caseNumber },
    { id: 'patient', header: 'Patient', cell: nameOf },
    { id: 'day', header: 'Counted on', cell: ({ day }) => formatDate(day) },
    ...(definition.unit === 'share' && !definition.hours ? [] : [{ id: 'value', header: definition.hours ? 'Hours' : 'Value', align: 'end' as const, cell: ({ valueTenths }: KpiCase) => (typeof valueTenths === 'number' ? tenths(valueTenths) : '–') }]),
    { id: 'reason', header: 'Why', cell: ({ reason, detail }) => [reason ? kpiReason(search.measure, reason) : null, detail ? detail.split(',').map((one) => kpiReason(search.measure, one)).join(', ') : null].filter(Boolean).join(': ') || '–' },
  ];
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Panel
      id="kpi-cases" flush title={`${definition.kpi} ${kpiName(search.measure)}: ${labelOf(KPI_VERDICTS, search.verdict).toLowerCase()}`} note={data ? `${data.pages[0]?.total ?? 0} counted` : undefined}
      actions={<Button variant="default" size="xs" onClick={onClose}>Close the list</Button>}
    >
      {data ? (
        <>
          <DataTable
            label="Cases behind the number" columns={columns} rows={rows.map((row, index) => ({ ...row, place: index }))} rowId={({ caseId, day, place }) => `${caseId} ${day} ${place}`} rowLabel={({ caseNumber }) => `Case ${caseNumber}`} onOpen={onOpen}
            empty={<EmptyState title="No case is counted here">The filters or the record have changed since the number was shown.</EmptyState>}
          />
          {hasNextPage && <Button m="sm" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>Show more</Button>}
        </>
      ) : error ? (
        <ErrorState title="The cases could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingRows label="Loading the cases" rows={5} />
      )}
    </Panel>
  );
}
