import type { Biopsy, BiopsyAddendum, Kept } from '@rachis/domain';
import { useCaseWrite, type Edit } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

const place = (caseId: string, id: string) => `/api/cases/${caseId}/biopsies/${id}`;

/** Records one specimen, new or changed. */
export const useRecordBiopsy = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: Edit<Biopsy> & { id: string }) => call<Kept>('PUT', place(caseId, id), { body: values, version: seen }));

/** Adds to a filed report; its own text stays. */
export const useAddToReport = (caseId: string) =>
  useCaseWrite(caseId, ({ id, addendumId, addendum }: { id: string; addendumId: string; addendum: BiopsyAddendum }) => call<Kept>('PUT', `${place(caseId, id)}/addenda/${addendumId}`, { body: addendum }));

/** Marks a specimen as entered in error; it stays visible with the reason. */
export const useRetractBiopsy = (caseId: string) =>
  useCaseWrite(caseId, ({ id, reason, seen }: { id: string; reason: string; seen: number }) => call<Kept>('POST', `${place(caseId, id)}/retraction`, { body: { reason }, version: seen }));
