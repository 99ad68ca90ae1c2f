import type { BreakGlass, BreakGlassList, BreakGlassReview, ClosedCaseList, Kept } from '@rachis/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/http.js';

/** All openings, those that wait to be judged first. */
export const openings = queryOptions({ queryKey: ['openings'], queryFn: ({ signal }) => call<BreakGlassList>('GET', '/api/break-glass', { signal }) });
/** Who opened a case from outside its board. */
export const openingsOf = (caseId: string) => queryOptions({ queryKey: ['cases', caseId, 'openings'], queryFn: ({ signal }) => call<BreakGlassList>('GET', `/api/cases/${caseId}/break-glass`, { signal }) });

export const findClosed = (number: string): Promise<ClosedCaseList> => call<ClosedCaseList>('POST', '/api/break-glass/search', { body: { number } });

/** Opens a closed case for a time; afterwards everything is looked up again, for more is there to see. */
export function useOpenCase(caseId: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (opening: BreakGlass) => call<Kept>('POST', `/api/cases/${caseId}/break-glass`, { body: opening }), onSuccess: () => client.invalidateQueries() });
}

export function useJudge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, seen, review }: { id: string; seen: number; review: BreakGlassReview }) => call<Kept>('PUT', `/api/break-glass/${id}/review`, { body: review, version: seen }),
    onSettled: () => client.invalidateQueries({ queryKey: ['openings'] }),
  });
}
