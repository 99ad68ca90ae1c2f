import type { CaseEnd, CaseMove, FollowUpInbox, FollowUpRow, Kept, LocalResponse, PostoperativeCheck, PromAnswer, SurgeonReview, SurveillancePlan, Visit } from '@rachis/domain';
import { queryOptions } from '@tanstack/react-query';
import { useCaseWrite, type Edit } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

/** Whose cases a list shows. */
export type Whose = 'mine' | 'board';

/** The surgeon's list. Under the key of the lists of cases, so that every change of a case loads it again. */
export const surgeonReview = (of: Whose) =>
  queryOptions({ queryKey: ['worklist', 'surgeon', of], queryFn: ({ signal }) => call<SurgeonReview>('GET', `/api/surgeon-review?of=${of}`, { signal }) });
/** The oncologist's inbox. */
export const followUpInbox = (of: Whose) => queryOptions({ queryKey: ['worklist', 'follow-up', of], queryFn: ({ signal }) => call<FollowUpInbox>('GET', `/api/follow-up?of=${of}`, { signal }) });
/** What is due and what has changed in one case. */
export const followUpOf = (caseId: string) => queryOptions({ queryKey: ['cases', caseId, 'follow-up'], queryFn: ({ signal }) => call<FollowUpRow>('GET', `/api/cases/${caseId}/follow-up`, { signal }) });

type EditOf<T> = Edit<T> & { id: string };
const useRecord = <T>(caseId: string, path: string) => useCaseWrite(caseId, ({ id, values, seen }: EditOf<T>) => call<Kept>('PUT', `/api/cases/${caseId}/${path}/${id}`, { body: values, version: seen }));
const useRetract = (caseId: string, path: string) =>
  useCaseWrite(caseId, ({ id, reason, seen }: { id: string; reason: string; seen: number }) => call<Kept>('POST', `/api/cases/${caseId}/${path}/${id}/retraction`, { body: { reason }, version: seen }));

export const useRecordVisit = (caseId: string) => useRecord<Visit>(caseId, 'visits');
export const useRecordResponse = (caseId: string) => useRecord<LocalResponse>(caseId, 'local-responses');
export const useRecordProm = (caseId: string) => useRecord<PromAnswer>(caseId, 'prom-answers');
export const useRecordSurveillance = (caseId: string) => useRecord<SurveillancePlan>(caseId, 'surveillance-plans');
export const useRecordCheck = (caseId: string) => useRecord<PostoperativeCheck>(caseId, 'postoperative-checks');
/** Records death or transfer; the version that was seen is that of the case. */
export const useEndCase = (caseId: string) => useRecord<CaseEnd>(caseId, 'ends');
export const useRetractVisit = (caseId: string) => useRetract(caseId, 'visits');
export const useRetractResponse = (caseId: string) => useRetract(caseId, 'local-responses');
export const useRetractProm = (caseId: string) => useRetract(caseId, 'prom-answers');
export const useRetractEnd = (caseId: string) => useRetract(caseId, 'ends');
/** Presents a case again, with what is asked now. */
export const usePresentAgain = (caseId: string) => useCaseWrite(caseId, ({ values, seen }: Edit<CaseMove>) => call<Kept>('POST', `/api/cases/${caseId}/moves`, { body: values, version: seen }));
