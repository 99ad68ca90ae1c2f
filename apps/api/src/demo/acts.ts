import type { Action, PersonRef } from '@rachis/domain';
import { rowOf } from '../platform/ledger/section-store.js';

/** A row in the making: properties are columns. The centre is added when it is written. */
export type Row = Readonly<Record<string, unknown>>;
export type Write = { readonly insert: string; readonly rows: readonly Row[] } | { readonly update: string; readonly row: Row };

/** Something that somebody did at some time, with everything it wrote. */
export interface Act {
  readonly at: Date;
  readonly actor: string;
  readonly action: Action;
  readonly caseId: string | null;
  readonly writes: readonly Write[];
  /** The decision that is signed by this act: it freezes the case as it stands at that moment. */
  readonly signs?: Signing;
  /** The version of an agenda that is published by this act: it freezes the agenda as it stands at that moment. */
  readonly publishes?: Publishing;
}
export interface Publishing {
  readonly packId: string;
  readonly meetingId: string;
  readonly number: number;
  readonly note: string;
}
export interface Signing {
  readonly decisionId: string;
  readonly caseId: string;
  readonly signer: PersonRef;
  /** Why it is decided although the quorum is not met; left out where it is met. */
  readonly withoutQuorum: string;
}

/** Everything that was ever done in one centre. Acts are added in any order and written in the order of time. */
export class Timeline {
  private readonly acts: Act[] = [];

  constructor(
    readonly centreId: string,
    private readonly now: Date,
  ) {}

  add(at: Date, actor: string, action: Action, caseId: string | null, writes: readonly Write[], signs?: Signing, publishes?: Publishing): void {
    if (at > this.now) throw new RangeError(`${action} would lie in the future`);
    this.acts.push({ at, actor, action, caseId, writes, signs, publishes });
  }

  /** Writes more with what somebody did. */
  extend(act: Act, writes: readonly Write[]): void {
    const at = this.acts.findIndex((one) => one === act || (one.at === act.at && one.actor === act.actor && one.action === act.action && one.caseId === act.caseId && one.signs === act.signs));
    const found = this.acts[at];
    if (!found) throw new RangeError(`${act.action} was never done`);
    this.acts[at] = { ...found, writes: [...found.writes, ...writes] };
  }

  inOrder(): readonly Act[] {
    return this.acts.map((act, index) => ({ act, index })).sort((a, b) => a.act.at.getTime() - b.act.at.getTime() || a.index - b.index).map(({ act }) => act);
  }
}

export const insert = (table: string, ...rows: readonly Row[]): Write => ({ insert: table, rows });
export const update = (table: string, row: Row): Write => ({ update: table, row });

/** The answers of a contract as a row: what was not answered is empty, never left to chance. */
export function answers<T extends object>(contract: new () => T, given: Partial<T>): Row {
  return rowOf(Object.assign(new contract(), given));
}
