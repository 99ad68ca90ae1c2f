import type { Action } from '@rachis/domain';
import { NO_PATIENT_ACTIONS } from '@rachis/domain';
import type { AccessKind } from './access-log.js';

/** Lists that name no patient: rooms and rules of the house. Everything else that is read is recorded, without being listed anywhere. */
const NO_PATIENT_ROUTES: ReadonlySet<string> = new Set(['/api/boards', '/api/meetings', '/api/pacs', '/api/standards-of-care', '/api/meetings/:meetingId/calendar.ics', '/api/kpi', '/api/registry']);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Searches are sent as POST, so that no name stands in an address. */
const SEARCH = /\/search$/;
/** What else is asked for by POST and answers with patients. The record of one patient is noted by its own service, which knows the cases in it. */
const READ_BY_POST: ReadonlySet<string> = new Set(['/api/kpi/cases']);
const PAPER = /\.(pdf|csv|zip|ics)$/;

/** A request as the record of reads sees it. */
export interface SeenRequest {
  readonly method: string;
  /** The address as the route states it: `/api/cases/:caseId`. */
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
  readonly action: Action;
  readonly status: number;
}
export interface SeenRecord {
  readonly kind: AccessKind;
  readonly subject: string | null;
  readonly subjectId: string | null;
  readonly caseId: string | null;
}

/** Whether a request reads what there is of patients. */
export const readsPatients = (method: string, route: string, action: Action): boolean =>
  (method === 'GET' || (method === 'POST' && (SEARCH.test(route) || READ_BY_POST.has(route)))) && !NO_PATIENT_ACTIONS.includes(action) && !NO_PATIENT_ROUTES.has(route);

/** What is recorded of a request that was answered; null for what needs no record here: changes stand in the audit by themselves. */
export function seenRecord({ method, route, params, action, status }: SeenRequest): SeenRecord | null {
  const refused = status === 403 || (status === 404 && Object.values(params).some((value) => UUID.test(value)));
  const read = status >= 200 && status < 300 && readsPatients(method, route, action);
  if (!refused && !read) return null;
  return { kind: refused ? 'denied' : PAPER.test(route) ? 'export' : 'read', ...subjectOf(route, params) };
}

/** The last thing that the address names by an id, and the case in it. */
function subjectOf(route: string, params: Readonly<Record<string, string>>): Omit<SeenRecord, 'kind'> {
  const parts = route.split('/');
  const named = parts.flatMap((part, at) => (part.startsWith(':') && UUID.test(params[part.slice(1)] ?? '') ? [{ subject: parts[at - 1] ?? null, id: (params[part.slice(1)] ?? '').toLowerCase() }] : []));
  const last = named.at(-1);
  const rest = parts.at(-1) ?? '';
  const caseId = named.find(({ subject }) => subject === 'cases')?.id ?? null;
  if (!last) return { subject: rest === 'search' ? (parts.at(-2) ?? null) : rest, subjectId: null, caseId };
  // `/cases/:caseId/history`: the case is looked at, its history is what was read.
  return { subject: rest.startsWith(':') || last.subject !== 'cases' ? last.subject : rest, subjectId: last.id, caseId };
}
