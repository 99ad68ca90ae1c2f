import type { CaseView, Kept, SurgeryPlan } from '@rachis/domain';
import { queryOptions } from '@tanstack/react-query';
import { useCaseWrite, type Edit } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

/** The case whose plan is booked; the same answer that its page keeps. */
export const planOfCase = (caseId: string) => queryOptions({ queryKey: ['cases', caseId, 'whole'], queryFn: ({ signal }) => call<CaseView>('GET', `/api/cases/${caseId}`, { signal }) });

/** Keeps a plan of surgery by the same route as its form. */
export const useBookTheatre = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: Edit<SurgeryPlan> & { id: string }) => call<Kept>('PUT', `/api/cases/${caseId}/surgery-plans/${id}`, { body: values, version: seen }));
