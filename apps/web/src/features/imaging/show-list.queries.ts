import type { Kept, KeyImageKept, ShowList, ShowView } from '@rachis/domain';
import { useCaseWrite, type Edit } from '../../api/case-write.queries.js';
import { call, send } from '../../api/http.js';

/** Records one view, new or changed. */
export const useRecordView = (caseId: string) =>
  useCaseWrite(caseId, ({ id, values, seen }: Edit<ShowView> & { id: string }) => call<Kept>('PUT', `/api/cases/${caseId}/show-views/${id}`, { body: values, version: seen }));

/** Puts the views in order, takes one out or brings it back: all in one. */
export const useArrange = (caseId: string) => useCaseWrite(caseId, ({ values, seen }: Edit<ShowList>) => call<Kept>('PUT', `/api/cases/${caseId}/show-list`, { body: values, version: seen }));

/** Takes an image out for good. An image that is there has version 1: it is never changed before that. */
export const useRetractImage = (caseId: string) =>
  useCaseWrite(caseId, ({ id, reason }: { id: string; reason: string }) => call<Kept>('POST', `/api/cases/${caseId}/key-images/${id}/retraction`, { body: { reason }, version: 1 }));

/** Sends an image. What it is the server finds out from its content, so that nothing is said about it here. */
export async function sendKeyImage(caseId: string, file: Blob): Promise<KeyImageKept> {
  const response = await send(new URL(`/api/cases/${caseId}/key-images`, window.location.origin), { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file });
  return (await response.json()) as KeyImageKept;
}

export const imageAddress = (caseId: string, id: string): string => `/api/cases/${caseId}/key-images/${id}`;
export const thumbnailAddress = (caseId: string, id: string): string => `${imageAddress(caseId, id)}/thumbnail`;
