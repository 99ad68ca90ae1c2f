import { fieldsOf, type Class } from '@rachis/domain';
import { snakeCase } from './snake-case.js';

/** Under a name that no view uses for itself, or it would look up the recorder of the recorder. */
const RECORDER = (alias: string) => `(SELECT recorder.display_name FROM person recorder WHERE recorder.centre_id = ${alias}.centre_id AND recorder.id = ${alias}.recorded_by)`;

/**
 * The column list of a view, written from its contract: `c.case_number AS "caseNumber"`. `made` says how the fields that
 * are no columns come about; a field added to the contract is read without a line here.
 */
export function viewColumns(view: Class, alias: string, made: Record<string, string> = {}): string {
  const known: Record<string, string> = { recordedById: `${alias}.recorded_by`, recordedByName: RECORDER(alias), ...made };
  return Object.keys(fieldsOf(view))
    .map((name) => `${known[name] ?? `${alias}."${snakeCase(name)}"`} AS "${name}"`)
    .join(', ');
}

/** A correlated list of views as JSON, empty and never null when there are none. */
export const jsonList = (view: Class, alias: string, from: string, order: string, made: Record<string, string> = {}): string =>
  `(SELECT coalesce(json_agg(x), '[]') FROM (SELECT ${viewColumns(view, alias, made)} FROM ${from} ORDER BY ${order}) x)`;

/** One correlated view as JSON, or null. */
export const jsonOne = (view: Class, alias: string, from: string, made: Record<string, string> = {}): string =>
  `(SELECT row_to_json(x) FROM (SELECT ${viewColumns(view, alias, made)} FROM ${from}) x)`;

/** A person as `{id, displayName}`, or null. */
export const personRef = (alias: string, column: string): string =>
  `(SELECT json_build_object('id', q.id, 'displayName', q.display_name) FROM person q WHERE q.centre_id = ${alias}.centre_id AND q.id = ${alias}.${column})`;
