import type { HistoryPage } from '@rachis/domain';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '../../api/http.js';

/** Who changed what in a case, newest first, in pages. */
export const historyOf = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: ['cases', caseId, 'history'],
    queryFn: ({ pageParam, signal }) => call<HistoryPage>('GET', `/api/cases/${caseId}/history${pageParam === null ? '' : `?before=${pageParam}`}`, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ before }) => before ?? null,
  });
