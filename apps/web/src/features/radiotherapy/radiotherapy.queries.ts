import type { Kept, RadiotherapyCourse } from '@rachis/domain';
import { useCaseWrite, type Edit } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

/** Records one course of radiotherapy, new or changed. */
export const useRecordCourse = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: Edit<RadiotherapyCourse> & { id: string }) =>
    call<Kept>('PUT', `/api/cases/${caseId}/radiotherapy-courses/${id}`, { body: values, version: seen }),
  );
