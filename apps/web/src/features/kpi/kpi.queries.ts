import type { KpiCasePage, KpiCaseSearch, KpiChoices, KpiReport, KpiSearch } from '@rachis/domain';
import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { call, send } from '../../api/http.js';

/** What the figures can be filtered by. */
export const kpiChoices = queryOptions({ queryKey: ['kpi', 'choices'], queryFn: ({ signal }) => call<KpiChoices>('GET', '/api/kpi/choices', { signal }), staleTime: 5 * 60_000 });

/** The figures of a period; the last ones stay while others are loaded. */
export const kpiReport = (search: KpiSearch) =>
  queryOptions({ queryKey: ['kpi', 'report', search], queryFn: ({ signal }) => call<KpiReport>('POST', '/api/kpi/report', { body: search, signal }), placeholderData: keepPreviousData });

/** The cases behind one number, page by page. */
export const kpiCases = (search: KpiCaseSearch) =>
  infiniteQueryOptions({
    queryKey: ['kpi', 'cases', search], initialPageParam: 0, getNextPageParam: ({ next }: KpiCasePage) => next ?? undefined,
    queryFn: ({ signal, pageParam }) => call<KpiCasePage>('POST', '/api/kpi/cases', { body: { ...search, after: pageParam }, signal }),
  });

/** Saves the figures as a file on this computer. */
export const useKpiExport = () =>
  useMutation({
    mutationFn: async (search: KpiSearch) => {
      const response = await send(new URL('/api/kpi/export', window.location.origin), { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'text/csv, application/problem+json' }, body: JSON.stringify(search) });
      const address = URL.createObjectURL(await response.blob());
      const link = Object.assign(document.createElement('a'), { href: address, download: `key-figures-${search.from.slice(0, 7)}-to-${search.to.slice(0, 7)}.csv` });
      link.click();
      URL.revokeObjectURL(address);
    },
  });
