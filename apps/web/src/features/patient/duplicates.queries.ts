import type { Distinction, DuplicateList, Kept, MergeToUndo, PatientComparison, PatientMerge, PatientUnmerge } from '@rachis/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/http.js';

/** Patients who may be double, those said to be different, and merges. */
export const duplicates = queryOptions({
  queryKey: ['duplicates', 'list'],
  queryFn: ({ signal }) => call<DuplicateList>('GET', '/api/duplicates', { signal }),
});

/** Two patients side by side. */
export const comparison = (patientId: string, otherId: string) =>
  queryOptions({
    queryKey: ['duplicates', patientId, otherId],
    queryFn: ({ signal }) => call<PatientComparison>('GET', `/api/patients/${patientId}/comparison/${otherId}`, { signal }),
  });

/** A merge with what stands in the way of undoing it; asked anew each time, because every hour may add to it. */
export const mergeToUndo = (mergeId: string) =>
  queryOptions({
    queryKey: ['duplicates', 'merge', mergeId],
    queryFn: ({ signal }) => call<MergeToUndo>('GET', `/api/patient-merges/${mergeId}`, { signal }),
    staleTime: 0,
  });

/** After a merge every case and list may show another patient. */
function useWrite<Change>(write: (change: Change) => Promise<Kept>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSuccess: () => client.invalidateQueries() });
}

/** Merges the record that goes into the one that stays. */
export const useMerge = () => useWrite(({ survivingId, seen, values }: { survivingId: string; seen: number; values: PatientMerge }) => call<Kept>('POST', `/api/patients/${survivingId}/merges`, { body: values, version: seen }));

/** Makes two records again of one that was merged. */
export const useUnmerge = () => useWrite(({ id, seen, values }: { id: string; seen: number; values: PatientUnmerge }) => call<Kept>('POST', `/api/patient-merges/${id}/undoing`, { body: values, version: seen }));

/** Says that two patients are different people, or opens the question again. */
export const useDistinguish = () =>
  useWrite(({ pair: [one, other], seen, values }: { pair: readonly [string, string]; seen: number; values: Distinction }) => call<Kept>('PUT', `/api/patients/${one}/distinctions/${other}`, { body: values, version: seen }));
