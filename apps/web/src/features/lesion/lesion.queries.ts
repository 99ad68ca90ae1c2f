import type { Kept, Lesion } from '@rachis/domain';
import { useCaseWrite, type Edit } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

/** Records a lesion, new or changed. */
export const useRecordLesion = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: Edit<Lesion> & { id: string }) => call<Kept>('PUT', `/api/cases/${caseId}/lesions/${id}`, { body: values, version: seen }));

/** Marks a lesion as entered in error; it stays visible, struck through, with the reason. */
export const useRetractLesion = (caseId: string) =>
  useCaseWrite(caseId, ({ id, reason, seen }: { id: string; reason: string; seen: number }) => call<Kept>('POST', `/api/cases/${caseId}/lesions/${id}/retraction`, { body: { reason }, version: seen }));
