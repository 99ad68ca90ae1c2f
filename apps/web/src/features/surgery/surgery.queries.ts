import type { Complication, Kept, Operation, SurgeryPlan } from '@rachis/domain';
import { useCaseWrite, type Edit } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

/** Records one plan, new or changed. */
export const useRecordSurgeryPlan = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: Edit<SurgeryPlan> & { id: string }) => call<Kept>('PUT', `/api/cases/${caseId}/surgery-plans/${id}`, { body: values, version: seen }));

/** Records one operation, new or changed. */
export const useRecordOperation = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: Edit<Operation> & { id: string }) => call<Kept>('PUT', `/api/cases/${caseId}/operations/${id}`, { body: values, version: seen }));

/** Records one complication, new or changed. */
export const useRecordComplication = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: Edit<Complication> & { id: string }) => call<Kept>('PUT', `/api/cases/${caseId}/complications/${id}`, { body: values, version: seen }));
