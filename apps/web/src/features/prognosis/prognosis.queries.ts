import type {
  Kept,
  PrognosisAcknowledgement,
  PrognosisNoteView,
  PrognosisView,
  RecordedPrognosis,
  SurvivalEstimate,
} from '@rachis/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCaseWrite } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

/** The team's own estimates, and the models once there is one. */
export const prognosisOf = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'prognosis'],
    queryFn: ({ signal }) => call<PrognosisView>('GET', `/api/cases/${caseId}/prognosis`, { signal }),
  });

/** Whether the panel is on in the centre, and what was said about the safety note. */
export const prognosisNote = queryOptions({
  queryKey: ['prognosis-note'],
  queryFn: ({ signal }) => call<PrognosisNoteView>('GET', '/api/prognosis-note', { signal }),
});

/** Records an own estimate; it is never changed. */
export const useRecordEstimate = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values }: { id: string; values: SurvivalEstimate }) =>
    call<Kept>('PUT', `/api/cases/${caseId}/survival-estimates/${id}`, { body: values }),
  );

/** Records what a calculator elsewhere answered. */
export const useRecordElsewhere = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values }: { id: string; values: RecordedPrognosis }) =>
    call<Kept>('PUT', `/api/cases/${caseId}/recorded-prognoses/${id}`, { body: values }),
  );

/** Acknowledges the safety note or withdraws it; every panel of the centre follows. */
export function useAnswerNote() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, values }: { id: string; values: PrognosisAcknowledgement }) =>
      call<Kept>('PUT', `/api/prognosis-note/answers/${id}`, { body: values }),
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: ['cases'] });
      await client.invalidateQueries({ queryKey: prognosisNote.queryKey });
    },
  });
}
