import type { ImagingStudy, Kept } from '@rachis/domain';
import { useCaseWrite, type Edit } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

/** Records one imaging study, new or changed. */
export const useRecordImagingStudy = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: Edit<ImagingStudy> & { id: string }) => call<Kept>('PUT', `/api/cases/${caseId}/imaging/${id}`, { body: values, version: seen }));
