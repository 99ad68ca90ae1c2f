import { MOVES } from '@rachis/domain';
import { queryOptions } from '@tanstack/react-query';
import { bodyOf } from '../../api/generated.js';
import { searchCases } from '../../api/gen/sdk.gen.js';

/** The cases that can be put on an agenda, the most urgent first; with a text those whose name or number fits it. */
export const listableCases = (text: string) =>
  queryOptions({
    queryKey: ['worklist', 'listable', text],
    queryFn: ({ signal }) => bodyOf(searchCases({ body: { text: text || null, states: [...MOVES.list.from], limit: 20 }, signal, throwOnError: true })),
  });
