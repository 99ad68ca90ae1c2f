import type { Kept, PriorTreatment, SystemicExtent, Tumour } from '@rachis/domain';
import { useCaseWrite, type Edit } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

/** Records the primary tumour of a case. */
export const useRecordTumour = (caseId: string) => useCaseWrite(caseId, ({ values, seen }: Edit<Tumour>) => call<Kept>('PUT', `/api/cases/${caseId}/tumour`, { body: values, version: seen }));

/** Records how far the disease has spread. */
export const useRecordExtent = (caseId: string) => useCaseWrite(caseId, ({ values, seen }: Edit<SystemicExtent>) => call<Kept>('PUT', `/api/cases/${caseId}/extent`, { body: values, version: seen }));

/** Records one earlier treatment, new or changed. */
export const useRecordPriorTreatment = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: Edit<PriorTreatment> & { id: string }) => call<Kept>('PUT', `/api/cases/${caseId}/prior-treatments/${id}`, { body: values, version: seen }));
