import type { WorklistPage, WorklistSearch } from '@rachis/domain';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { call } from '../../api/http.js';

const ROWS = 50;

/** The worklist in pages; each begins where the one before ended. What is typed goes in the body and never in an address. */
export const worklistOf = (search: WorklistSearch) =>
  infiniteQueryOptions({
    queryKey: ['worklist', 'search', search],
    queryFn: ({ pageParam, signal }) => call<WorklistPage>('POST', '/api/cases/search', { body: { ...search, limit: ROWS, after: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    placeholderData: keepPreviousData,
  });
