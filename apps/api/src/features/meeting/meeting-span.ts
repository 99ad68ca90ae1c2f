import { isCalendarDate, type FieldFault } from '@rachis/domain';
import { Problem } from '../../platform/http/problem.js';

/** Which meetings are asked for. The days are days where the board meets. */
export interface MeetingSpan {
  readonly boardId: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the query of an address. An empty value asks for nothing in particular; a value given twice is no value. */
export function meetingSpan(boardId: unknown, from: unknown, to: unknown): MeetingSpan {
  const span = { boardId: textOrNull(boardId), from: textOrNull(from), to: textOrNull(to) };
  const errors: FieldFault[] = [
    ...(span.boardId === null || UUID.test(span.boardId) ? [] : [{ pointer: '#/boardId', detail: 'Board must be an id' }]),
    ...(['from', 'to'] as const).filter((name) => span[name] !== null && !isCalendarDate(span[name])).map((name) => ({ pointer: `#/${name}`, detail: 'Write the day as YYYY-MM-DD' })),
  ];
  if (errors.length === 0 && span.from && span.to && span.from > span.to) errors.push({ pointer: '#/to', detail: 'The last day lies before the first' });
  if (errors.length > 0) throw new Problem('invalid-input', undefined, { errors });
  return span;
}

function textOrNull(value: unknown): string | null {
  if (value === undefined || value === '') return null;
  return typeof value === 'string' ? value : '?';
}
