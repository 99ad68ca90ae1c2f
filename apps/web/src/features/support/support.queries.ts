import type {
  InformationGiven,
  Kept,
  SensitiveNote,
  SensitiveNoteRetraction,
  SensitiveNotes,
  SupportService,
} from '@rachis/domain';
import { queryOptions } from '@tanstack/react-query';
import { useCaseWrite, type Edit } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

type One<T> = Edit<T> & { id: string };

/** Records one kind of rehabilitation or support. */
export const useRecordSupport = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: One<SupportService>) =>
    call<Kept>('PUT', `/api/cases/${caseId}/support-services/${id}`, { body: values, version: seen }),
  );

/** Records what the patient was told. */
export const useRecordInformation = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: One<InformationGiven>) =>
    call<Kept>('PUT', `/api/cases/${caseId}/information-given/${id}`, { body: values, version: seen }),
  );

/** The sensitive notes that the reader may read; no part of the case that everybody loads. */
export const sensitiveNotesOf = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'sensitive-notes'],
    queryFn: ({ signal }) => call<SensitiveNotes>('GET', `/api/cases/${caseId}/sensitive-notes`, { signal }),
    // Not kept longer than it is looked at.
    gcTime: 0,
  });

/** Adds a sensitive note; it is never changed. */
export const useRecordSensitiveNote = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values }: { id: string; values: SensitiveNote }) =>
    call<Kept>('PUT', `/api/cases/${caseId}/sensitive-notes/${id}`, { body: values }),
  );

/** Takes a sensitive note back. */
export const useRetractSensitiveNote = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: One<SensitiveNoteRetraction>) =>
    call<Kept>('POST', `/api/cases/${caseId}/sensitive-notes/${id}/retraction`, { body: values, version: seen }),
  );
