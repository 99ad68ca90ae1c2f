import type { Kept, StandardOfCare, StandardOfCareList, TriageInbox, TriageOutcome } from '@rachis/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/http.js';

/** The referrals that wait for triage, the most urgent first. */
export const triageInbox = queryOptions({
  queryKey: ['triage', 'inbox'],
  queryFn: ({ signal }) => call<TriageInbox>('GET', '/api/triage', { signal }),
});

/** The library of standards. */
export const standardsOfCare = queryOptions({
  queryKey: ['triage', 'standards'],
  queryFn: async ({ signal }) => (await call<StandardOfCareList>('GET', '/api/standards-of-care', { signal })).standards,
});

interface Decided {
  caseId: string;
  /** Made by the sender: a second press is no second outcome. */
  id: string;
  /** The version of the case that was on the screen. */
  seen: number;
  outcome: TriageOutcome;
}

/** After a step of the triage every list that shows the case is loaded again. */
function useTriageWrite<Change extends { caseId: string }>(write: (change: Change) => Promise<Kept>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSettled: async (_kept, _problem, { caseId }) => {
      for (const queryKey of [['worklist'], ['day'], ['cases', caseId], ['meetings'], standardsOfCare.queryKey]) void client.invalidateQueries({ queryKey });
      await client.invalidateQueries({ queryKey: triageInbox.queryKey });
    },
  });
}

/** Decides what comes of a referral. */
export const useDecideTriage = () => useTriageWrite(({ caseId, id, seen, outcome }: Decided) => call<Kept>('PUT', `/api/cases/${caseId}/triage-outcomes/${id}`, { body: outcome, version: seen }));

/** Takes a step of the triage back. */
export const useUndoTriage = () => useTriageWrite(({ caseId, id, version }: { caseId: string; id: string; version: number }) => call<Kept>('POST', `/api/cases/${caseId}/triage-outcomes/${id}/undoing`, { version }));

/** Keeps a standard in the library. */
export function useRecordStandard() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, values, seen }: { id: string; values: StandardOfCare; seen: number }) => call<Kept>('PUT', `/api/standards-of-care/${id}`, { body: values, version: seen }),
    onSuccess: () => client.invalidateQueries({ queryKey: standardsOfCare.queryKey }),
  });
}
