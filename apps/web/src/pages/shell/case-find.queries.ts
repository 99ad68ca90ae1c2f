import type { WorklistPage } from '@rachis/domain';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { searchCases } from '../../api/gen/sdk.gen.js';
import { bodyOf } from '../../api/generated.js';

/** The few cases that fit a name, an identifier or a case number. The text goes in the body, so that no log keeps a name. */
export const casesFound = (text: string) =>
  queryOptions({
    queryKey: ['worklist', 'find', text],
    queryFn: ({ signal }) => bodyOf<WorklistPage>(searchCases({ body: { text, limit: 8 }, signal, throwOnError: true })),
    enabled: text.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
