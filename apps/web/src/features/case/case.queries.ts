import { newId, type CaseMove, type CaseView, type Confirmation, type Kept, type NewCase, type Referral, type TriageOutcome } from '@rachis/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCaseWrite, type Edit } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

/** One whole case. Panels are handed their part of it. */
export const caseOf = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'whole'],
    queryFn: ({ signal }) => call<CaseView>('GET', `/api/cases/${caseId}`, { signal }),
  });

/** Begins a case as a draft. The id is the sender's, so that a second press makes no second case. */
export function useBeginCase() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (referral: NewCase) => call<Kept>('POST', '/api/cases', { body: referral }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['worklist'] });
      void client.invalidateQueries({ queryKey: ['day'] });
    },
  });
}

/** Moves a case along its life. */
export const useMoveCase = (caseId: string) =>
  useCaseWrite(caseId, ({ values, seen }: Edit<CaseMove>) =>
    // Accepting at triage is an outcome of the triage wherever it is pressed: by whom and when stands in the case, and the referrer hears of it.
    values.move === 'triage'
      ? call<Kept>('PUT', `/api/cases/${caseId}/triage-outcomes/${newId()}`, { body: { outcome: 'accept' } satisfies TriageOutcome, version: seen })
      : call<Kept>('POST', `/api/cases/${caseId}/moves`, { body: values, version: seen }),
  );

/** Submits a case that was begun a moment ago, before its page is open. */
export function useSubmitCase() {
  return useMutation({ mutationFn: ({ id, version }: Kept) => call<Kept>('POST', `/api/cases/${id}/moves`, { body: { move: 'submit' }, version }) });
}

/** Records question, urgency and responsibilities. */
export const useRecordReferral = (caseId: string) => useCaseWrite(caseId, ({ values, seen }: Edit<Referral>) => call<Kept>('PUT', `/api/cases/${caseId}/referral`, { body: values, version: seen }));

/** Says that an earlier answer was looked at and is still true. */
export const useConfirmStillTrue = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values }: { id: string; values: Confirmation }) => call<Kept>('PUT', `/api/cases/${caseId}/confirmations/${id}`, { body: values }));
