import type { Kept, LaboratoryResult } from '@rachis/domain';
import { useCaseWrite, type Edit } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

/** Records one laboratory result, new or corrected. */
export const useRecordResult = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: Edit<LaboratoryResult> & { id: string }) =>
    call<Kept>('PUT', `/api/cases/${caseId}/laboratory-results/${id}`, { body: values, version: seen }),
  );
