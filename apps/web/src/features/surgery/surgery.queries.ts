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

type InError = { id: string; reason: string; seen: number };
/** Marks an operation as entered in error. */
export const useRetractOperation = (caseId: string) => useCaseWrite(caseId, ({ id, reason, seen }: InError) => call<Kept>('POST', `/api/cases/${caseId}/operations/${id}/retraction`, { body: { reason }, version: seen }));
/** Marks a complication as entered in error. */
export const useRetractComplication = (caseId: string) => useCaseWrite(caseId, ({ id, reason, seen }: InError) => call<Kept>('POST', `/api/cases/${caseId}/complications/${id}/retraction`, { body: { reason }, version: seen }));
