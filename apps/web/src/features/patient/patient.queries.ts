import type { Kept, Patient, PatientMatches, PatientSearch, PatientWish } from '@rachis/domain';
import { queryOptions } from '@tanstack/react-query';
import { useCaseWrite, type Edit } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

/** Patients who may be the same person. The words go in the body, so that no address and no log keeps a name. */
export const patientsFound = (search: PatientSearch) =>
  queryOptions({
    queryKey: ['patients', 'found', search],
    queryFn: ({ signal }) => call<PatientMatches>('POST', '/api/patients/search', { body: search, signal }),
    enabled: (search.numbers ?? []).some(({ value }) => (value ?? '').length > 3) || Boolean(search.familyName && (search.givenName || search.birthDate)),
    staleTime: 10_000,
    gcTime: 60_000,
  });

/** Corrects the identity of a case's patient; every case of the patient shows it. */
export const useRecordPatient = (caseId: string) => useCaseWrite(caseId, ({ values, seen }: Edit<Patient>) => call<Kept>('PUT', `/api/cases/${caseId}/patient`, { body: values, version: seen }));

/** Records what the patient wants. */
export const useRecordWish = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: Edit<PatientWish> & { id: string }) => call<Kept>('PUT', `/api/cases/${caseId}/wishes/${id}`, { body: values, version: seen }));
