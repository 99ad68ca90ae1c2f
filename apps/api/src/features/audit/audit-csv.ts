import type { AuditEntry } from '@rachis/domain';

const HEAD = ['place', 'at', 'kind', 'person', 'person_id', 'action', 'subject', 'case_number', 'opening_id', 'request_id'];
/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r\0]/;

export const auditCsvHead = (): string => line(HEAD);
export const auditCsvLine = (entry: AuditEntry): string =>
  line([entry.id, entry.at, entry.kind, entry.personName, entry.personId, entry.action, entry.subject, entry.caseNumber, entry.openingId, entry.requestId]);

const line = (cells: readonly (string | null | undefined)[]): string => `${cells.map(cell).join(',')}\r\n`;

/** Quoted always, so that no name has to be looked at for commas. */
function cell(value: string | null | undefined): string {
  const text = value ?? '';
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
