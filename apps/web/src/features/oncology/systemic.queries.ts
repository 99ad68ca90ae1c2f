import type {
  Kept,
  OncologyStatus,
  SteroidCourse,
  SupportiveDrug,
  SystemicTherapyLine,
  TumourMarkerResult,
} from '@rachis/domain';
import { useCaseWrite, type Edit } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

type Entry<T> = Edit<T> & { id: string };

/** Records stage, state of the disease and trials. */
export const useRecordOncologyStatus = (caseId: string) =>
  useCaseWrite(caseId, ({ values, seen }: Edit<OncologyStatus>) =>
    call<Kept>('PUT', `/api/cases/${caseId}/oncology-status`, { body: values, version: seen }),
  );

/** Records one line of systemic therapy, new or changed. */
export const useRecordTherapyLine = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: Entry<SystemicTherapyLine>) =>
    call<Kept>('PUT', `/api/cases/${caseId}/therapy-lines/${id}`, { body: values, version: seen }),
  );

/** Records one course of a steroid, new or changed. */
export const useRecordSteroidCourse = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: Entry<SteroidCourse>) =>
    call<Kept>('PUT', `/api/cases/${caseId}/steroid-courses/${id}`, { body: values, version: seen }),
  );

/** Records one bone agent or analgesic, new or changed. */
export const useRecordSupportiveDrug = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: Entry<SupportiveDrug>) =>
    call<Kept>('PUT', `/api/cases/${caseId}/supportive-drugs/${id}`, { body: values, version: seen }),
  );

/** Records one result of a tumour marker, new or corrected. */
export const useRecordTumourMarker = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: Entry<TumourMarkerResult>) =>
    call<Kept>('PUT', `/api/cases/${caseId}/tumour-markers/${id}`, { body: values, version: seen }),
  );
