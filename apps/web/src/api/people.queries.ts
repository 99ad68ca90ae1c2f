import { queryOptions } from '@tanstack/react-query';
import { listPeople } from './gen/sdk.gen.js';
import { bodyOf } from './generated.js';

/** Everybody of the centre, for the places where somebody is named. */
export const people = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => bodyOf(listPeople({ signal, throwOnError: true })),
  staleTime: 5 * 60_000,
});
