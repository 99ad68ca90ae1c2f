import type { AuditAnchor, AuditPage, AuditSearch, CaseReaders, ChainStates } from '@rachis/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, send } from '../../api/http.js';

/** Who did what and who looked, newest first, in pages. */
export const auditOf = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'entries', search],
    queryFn: ({ pageParam, signal }) => call<AuditPage>('POST', '/api/audit/search', { body: { ...search, before: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ before }) => before ?? null,
  });

/** Whether both chains are whole. */
export const chains = queryOptions({ queryKey: ['audit', 'chain'], queryFn: ({ signal }) => call<ChainStates>('GET', '/api/audit/chain', { signal }) });

/** Who has looked at a case. */
export const readersOf = (caseId: string) => queryOptions({ queryKey: ['cases', caseId, 'readers'], queryFn: ({ signal }) => call<CaseReaders>('GET', `/api/cases/${caseId}/readers`, { signal }) });

export const takeAnchor = (): Promise<AuditAnchor> => call<AuditAnchor>('GET', '/api/audit/anchor');
export const checkAnchor = (anchor: unknown): Promise<ChainStates> => call<ChainStates>('POST', '/api/audit/anchor-checks', { body: anchor });

/** The entries that fit, as a file. */
export async function exportAudit(search: AuditSearch): Promise<Blob> {
  const response = await send(new URL('/api/audit/export.csv', window.location.origin), { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'text/csv, application/problem+json' }, body: JSON.stringify(search) });
  return response.blob();
}

/** Hands a file to the browser to keep. */
export function keepFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
