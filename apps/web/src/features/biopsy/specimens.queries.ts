import type { SpecimenList } from '@rachis/domain';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/http.js';

/** Specimens that somebody waits for. Under the key of the lists of cases, so that every change of a case loads it again. */
export const specimens = queryOptions({
  queryKey: ['worklist', 'specimens'],
  queryFn: ({ signal }) => call<SpecimenList>('GET', '/api/specimens', { signal }),
});
