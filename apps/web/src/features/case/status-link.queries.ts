import type { CaseStatus, IssuedStatusLink, Kept, ReferrerReply, StatusLinkTerm } from '@rachis/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCaseWrite, type Edit } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

type OfOne = { id: string; seen: number };

/** Gives out a link; its token is in the answer and never again. */
export const useIssueLink = (caseId: string) => useCaseWrite(caseId, (term: StatusLinkTerm) => call<IssuedStatusLink>('POST', `/api/cases/${caseId}/status-links`, { body: term }));
/** Lets a link work longer, from today. */
export const useRenewLink = (caseId: string) => useCaseWrite(caseId, ({ id, values, seen }: Edit<StatusLinkTerm> & { id: string }) => call<Kept>('POST', `/api/cases/${caseId}/status-links/${id}/renewal`, { body: values, version: seen }));
/** Withdraws a link. */
export const useRevokeLink = (caseId: string) => useCaseWrite(caseId, ({ id, seen }: OfOne) => call<Kept>('POST', `/api/cases/${caseId}/status-links/${id}/revocation`, { version: seen }));
/** Marks a reply as taken over. */
export const useHandleReply = (caseId: string) => useCaseWrite(caseId, ({ id, seen }: OfOne) => call<Kept>('POST', `/api/cases/${caseId}/referrer-replies/${id}/handling`, { version: seen }));

/** What the link shows. The token goes in the body; the key of what is kept has none of it. */
export const statusOf = (token: string) =>
  queryOptions({
    queryKey: ['status'],
    queryFn: ({ signal }) => call<CaseStatus>('POST', '/api/status', { body: { token }, signal }),
    retry: false,
    gcTime: 0,
    // Nobody is signed in here, so no change is announced: the page looks again by itself.
    refetchInterval: 30_000,
  });

/** Sends something that is missing, through the link. */
export function useSendReply() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (reply: ReferrerReply) => call<Kept>('POST', '/api/status/replies', { body: reply }), onSuccess: () => client.invalidateQueries({ queryKey: ['status'] }) });
}
