import type { Acknowledgement, DecisionLetters, Kept, Letter, OutboxPage, SendAgain } from '@rachis/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/http.js';

/** The letters of a decision, what the next would begin with, and the clock of the outcome. */
export const lettersOf = (decisionId: string) =>
  queryOptions({ queryKey: ['letters', decisionId], queryFn: ({ signal }) => call<DecisionLetters>('GET', `/api/decisions/${decisionId}/letters`, { signal }) });

/** Where a letter lies as a paper: as it would be sent, or as it was. */
export const letterPaper = (letterId: string): string => `/api/letters/${letterId}/document.pdf`;

/** What can be done with a letter. Whatever comes of it, its page is loaded again. */
export function useLetters(decisionId: string) {
  const client = useQueryClient();
  const again = { onSettled: () => client.invalidateQueries({ queryKey: ['letters', decisionId] }) };
  const keep = useMutation({ mutationFn: ({ id, letter, seen }: { id: string; letter: Letter; seen: number }) => call<Kept>('PUT', `/api/decisions/${decisionId}/letters/${id}`, { body: letter, version: seen }), ...again });
  const approve = useMutation({ mutationFn: ({ id, seen }: { id: string; seen: number }) => call<Kept>('POST', `/api/letters/${id}/approval`, { version: seen }), ...again });
  const send = useMutation({ mutationFn: ({ id, seen }: { id: string; seen: number }) => call<Kept>('POST', `/api/letters/${id}/sending`, { version: seen }), ...again });
  return { keep, approve, send };
}

/** Messages on their way out, of the whole centre. */
export const outboxOf = (view: 'open' | 'all') => queryOptions({ queryKey: ['outbox', view], queryFn: ({ signal }) => call<OutboxPage>('GET', `/api/outbox?view=${view}`, { signal }) });

/** What can be done about a message that did not arrive. */
export function useMessages() {
  const client = useQueryClient();
  const again = {
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['outbox'] });
      await client.invalidateQueries({ queryKey: ['letters'] });
    },
  };
  const sendAgain = useMutation({ mutationFn: ({ id, seen, to }: { id: string; seen: number; to: SendAgain }) => call<Kept>('POST', `/api/outbox/${id}/attempts`, { body: to, version: seen }), ...again });
  const acknowledge = useMutation({ mutationFn: ({ id, how }: { id: string; how: Acknowledgement }) => call<Kept>('POST', `/api/outbox/${id}/acknowledgement`, { body: how }), ...again });
  return { sendAgain, acknowledge };
}
