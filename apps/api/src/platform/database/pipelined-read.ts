import type { Connection, Submittable } from 'pg';
import { SCREEN_SCOPE_SQL } from './scope.js';

/** The part of node-postgres' wire connection that is used here; its published types leave it open. */
export interface Wire {
  readonly stream: { cork?(): void; uncork?(): void };
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: unknown[] }): void;
  execute(message: object): void;
  sync(): void;
}

const SCOPE_NAME = 'rachis_read_scope';
/** What has been prepared on a connection. After an error it is not known which of the two was, so all is prepared anew under new names. */
class Prepared {
  private readonly known = new Map<string, string>();
  private generation = 0;

  forget(): void {
    this.known.clear();
    this.generation += 1;
  }

  nameOf(statement: string): string {
    return this.generation === 0 ? statement : `${statement}~${this.generation}`;
  }

  /** True the first time; two different queries under one name are a mistake of ours. */
  isNew(statement: string, text: string): boolean {
    const before = this.known.get(statement);
    if (before !== undefined && before !== text) throw new Error(`two queries share the name ${statement}`);
    this.known.set(statement, text);
    return before === undefined;
  }
}
const prepared = new WeakMap<object, Prepared>();

/** Forgets what has been prepared on a connection, after an error in what was sent on it. */
export const forgetPrepared = (connection: object): void => prepared.get(connection)?.forget();

/** Sends one statement of a round trip: its text the first time only, by its name after that. */
export function sendNamed(wire: Wire, statement: string, text: string, values: readonly (string | null)[]): void {
  const known = prepared.get(wire) ?? new Prepared();
  prepared.set(wire, known);
  const name = known.nameOf(statement);
  if (known.isNew(statement, text)) wire.parse({ name, text });
  wire.bind({ statement: name, values: [...values] });
  wire.execute({});
}

/**
 * One read in one round trip: the scope and the query are sent together and end with one Sync, so PostgreSQL runs both in
 * one implicit transaction that is read-only and fenced by row-level security, and forgets the scope at its end.
 * The query must answer with one column; its first row is passed on as text.
 */
export class PipelinedRead implements Submittable {
  readonly done: Promise<string | null>;
  /** Set by node-postgres: it ends the timer of query_timeout, which otherwise strikes a connection that does something else by then. */
  callback?: (error: Error | null) => void;
  private resolve!: (value: string | null) => void;
  private reject!: (error: Error) => void;
  private answered = 0;
  private value: string | null = null;
  private readonly values: readonly (string | null)[];

  constructor(
    private readonly scope: readonly string[],
    private readonly statement: string,
    private readonly sql: string,
    values: readonly unknown[],
  ) {
    this.values = values.map(wireText);
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  submit(connection: Connection): void {
    const wire = connection as unknown as Wire;
    wire.stream.cork?.();
    sendNamed(wire, SCOPE_NAME, SCREEN_SCOPE_SQL, this.scope);
    sendNamed(wire, this.statement, this.sql, this.values);
    wire.sync();
    wire.stream.uncork?.();
  }

  handleRowDescription(): void {
    // No Describe is sent; the answer is always one text column.
  }

  handleDataRow(message: { fields: (string | Buffer | null)[] }): void {
    if (this.answered !== 1) return;
    const field = message.fields[0];
    this.value = field === null || field === undefined ? null : field.toString();
  }

  handleCommandComplete(): void {
    this.answered += 1;
  }

  handleEmptyQuery(): void {
    this.answered += 1;
  }

  // node-postgres lets go of a query at its first error and waits for the end of the round trip itself.
  handleError(error: Error, connection: object): void {
    forgetPrepared(connection);
    this.callback?.(error);
    this.reject(error);
  }

  handleReadyForQuery(): void {
    this.callback?.(null);
    this.resolve(this.value);
  }
}

/** A parameter as PostgreSQL reads it. Only what read screens use: texts, numbers, flags and lists of texts. */
export function wireText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `{${value.map((one) => JSON.stringify(String(one))).join(',')}}`;
  throw new TypeError('a parameter of a kind that read screens do not use');
}
