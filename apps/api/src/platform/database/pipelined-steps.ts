import type { Connection, Submittable } from 'pg';
import { forgetPrepared, sendNamed, wireText, type Wire } from './pipelined-read.js';

/** One statement among several that travel together; `name` is the prepared statement's name. */
export interface Step {
  readonly name: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** The first row of each statement as text, or nothing where it had no row. */
export type FirstRows = readonly ((string | null)[] | undefined)[];

/**
 * Several statements of a transaction in one round trip: they are sent together and end with one Sync, so after an error PostgreSQL
 * passes over the rest. What nobody has to look at before the next statement need not be waited for.
 */
export class PipelinedSteps implements Submittable {
  readonly done: Promise<FirstRows>;
  /** Set by node-postgres: it ends the timer of query_timeout, which otherwise strikes a connection that does something else by then. */
  callback?: (error: Error | null) => void;
  private resolve!: (rows: FirstRows) => void;
  private reject!: (error: Error) => void;
  private readonly rows: ((string | null)[] | undefined)[] = [];
  private row: (string | null)[] | undefined;
  private readonly values: readonly (readonly (string | null)[])[];

  constructor(private readonly steps: readonly Step[]) {
    this.values = steps.map(({ values = [] }) => values.map(wireText));
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  submit(connection: Connection): void {
    const wire = connection as unknown as Wire;
    wire.stream.cork?.();
    for (const [index, { name, text }] of this.steps.entries()) sendNamed(wire, name, text, this.values[index] ?? []);
    wire.sync();
    wire.stream.uncork?.();
  }

  handleRowDescription(): void {
    // No Describe is sent; rows are taken as text.
  }

  handleDataRow({ fields }: { fields: (string | Buffer | null)[] }): void {
    this.row ??= fields.map((field) => (field === null ? null : field.toString()));
  }

  handleCommandComplete(): void {
    this.rows.push(this.row);
    this.row = undefined;
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete();
  }

  // node-postgres lets go of a query at its first error and waits for the end of the round trip itself.
  handleError(error: Error, connection: object): void {
    forgetPrepared(connection);
    this.callback?.(error);
    this.reject(error);
  }

  handleReadyForQuery(): void {
    this.callback?.(null);
    this.resolve(this.rows);
  }
}
