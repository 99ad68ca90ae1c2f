import type { ImagingAddendum, ImagingRead, ImagingStudy, Kept, PacsSettings } from '@rachis/domain';
import { queryOptions } from '@tanstack/react-query';
import { useCaseWrite, type Edit } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

type WithId<T> = Edit<T> & { id: string };

/** Records one imaging study, new or changed. */
export const useRecordImagingStudy = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: WithId<ImagingStudy>) => call<Kept>('PUT', `/api/cases/${caseId}/imaging/${id}`, { body: values, version: seen }));

/** Records a read of a study; it is never changed. */
export const useRecordRead = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values }: WithId<ImagingRead>) => call<Kept>('PUT', `/api/cases/${caseId}/imaging-reads/${id}`, { body: values }));

/** Adds to a report or to a read of it. */
export const useAddAddendum = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values }: WithId<ImagingAddendum>) => call<Kept>('PUT', `/api/cases/${caseId}/imaging-addenda/${id}`, { body: values }));

/** How the hospital's own viewer is reached; the same until the server is set up anew. */
export const pacs = queryOptions({
  queryKey: ['pacs'],
  queryFn: ({ signal }) => call<PacsSettings>('GET', '/api/pacs', { signal }),
  staleTime: Infinity,
});
