import type { Class, Field } from '@rachis/domain';

type FieldsOf = (contract: Class) => Record<string, Field>;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.values(value).every(isEmpty);
}

function answerOf(question: Field, value: unknown, fieldsOf: FieldsOf): unknown {
  if (question.kind === 'group' && question.of) {
    if (isEmpty(value) && !question.required) return null;
    return answersOf(question.of(), value, fieldsOf);
  }
  if (question.kind === 'list' && question.of && Array.isArray(value)) {
    const contract = question.of();
    return value.map((one) => answersOf(contract, one, fieldsOf));
  }
  if (question.kind === 'absences') {
    const stated = isRecord(value) ? Object.entries(value).filter(([, why]) => typeof why === 'string' && why !== '') : [];
    return stated.length === 0 ? null : Object.fromEntries(stated);
  }
  return value === '' || value === undefined ? null : value;
}

/**
 * Only what the contract asks for, group by group: a stored record loses its id and version on the way into a form,
 * an optional group without any answer becomes no group, and an absence that was taken back disappears.
 */
export function answersOf(contract: Class, value: unknown, fieldsOf: FieldsOf): Record<string, unknown> {
  const given = isRecord(value) ? value : {};
  return Object.fromEntries(Object.entries(fieldsOf(contract)).map(([name, question]) => [name, answerOf(question, given[name], fieldsOf)]));
}
