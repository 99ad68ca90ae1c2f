import type { Fitness, FunctionalStatus, Kept, NeuroExam, Presentation } from '@rachis/domain';
import { useCaseWrite, type Edit } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

/** Records one dated examination, new or corrected. */
export const useRecordFunctionalStatus = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: Edit<FunctionalStatus> & { id: string }) => call<Kept>('PUT', `/api/cases/${caseId}/functional-statuses/${id}`, { body: values, version: seen }));

/** Records what decides whether a treatment can be borne. */
export const useRecordFitness = (caseId: string) => useCaseWrite(caseId, ({ values, seen }: Edit<Fitness>) => call<Kept>('PUT', `/api/cases/${caseId}/fitness`, { body: values, version: seen }));

/** Records how the disease made itself known. */
export const useRecordPresentation = (caseId: string) => useCaseWrite(caseId, ({ values, seen }: Edit<Presentation>) => call<Kept>('PUT', `/api/cases/${caseId}/presentation`, { body: values, version: seen }));

/** Records one neurological examination, new or corrected. */
export const useRecordNeuroExam = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: Edit<NeuroExam> & { id: string }) => call<Kept>('PUT', `/api/cases/${caseId}/neuro-exams/${id}`, { body: values, version: seen }));
