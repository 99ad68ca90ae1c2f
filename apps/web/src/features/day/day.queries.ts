import type { DayView } from '@rachis/domain';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/http.js';

/** What waits for the person who is signed in; also the source of the emergencies in the top bar. */
export const day = queryOptions({
  queryKey: ['day'],
  queryFn: ({ signal }) => call<DayView>('GET', '/api/my-day', { signal }),
});
