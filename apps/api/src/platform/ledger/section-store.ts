import { Inject, Injectable } from '@nestjs/common';
import { fieldsOf, isInstant, type Action, type Class, type Kept } from '@rachis/domain';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { Problem } from '../http/problem.js';
import type { Actor } from '../identity/actor.js';
import { CaseLedger } from './ledger.js';

/** Which table keeps which contract; `one` has a single row for a case, `many` rows of their own. */
export interface SectionTable {
  readonly contract: Class;
  readonly entity: Class<ObjectLiteral>;
  readonly rows: 'one' | 'many';
}
export const SECTION_TABLES = Symbol('section tables');


/** Keeps the sections of a case: each is written whole, on the version that was seen. */
@Injectable()
export class SectionStore {
  constructor(
    private readonly ledger: CaseLedger,
    @Inject(SECTION_TABLES) private readonly tables: readonly SectionTable[],
  ) {}

  /** Writes a section; `seen` 0 makes it. Pressing twice is no second row: the same answers under the same id are answered with what is kept. */
  put(actor: Actor, caseId: string, action: Action, id: string, seen: number, answers: object): Promise<Kept> {
    const table = this.tableOf(answers);
    return this.ledger.onCase(actor, caseId, action, async (tx) => {
      const where = this.key(table, actor, caseId, id);
      const before = await tx.findOneBy(table.entity, where);
      if (!before) {
        if (seen !== 0) throw new Problem('not-found');
        return this.insert(tx, actor, caseId, id, answers);
      }
      if (before['caseId'] !== caseId) throw new Problem('not-found');
      if (before['version'] !== seen) {
        if (seen === 0 && before['version'] === 1 && before['recordedBy'] === actor.personId && sameAnswers(before, answers)) return { id, version: 1 };
        throw new Problem('stale-version', undefined, { current: answersIn(before, table.contract) });
      }
      await tx.update(table.entity, where, { ...rowOf(answers), version: seen + 1 });
      return { id, version: seen + 1 };
    });
  }

  /** Makes the row of a section inside a write that is already open. */
  async insert(tx: EntityManager, actor: Actor, caseId: string, id: string, answers: object): Promise<Kept> {
    const table = this.tableOf(answers);
    await tx.insert(table.entity, { ...rowOf(answers), ...this.key(table, actor, caseId, id), caseId, version: 1 });
    return { id, version: 1 };
  }

  /** Refuses what names no section, no record of this case, or a record that was changed since it was looked at. */
  async mustBeAt(tx: EntityManager, actor: Actor, caseId: string, { subject, rowId, rowVersion }: { subject: string; rowId: string; rowVersion: number }): Promise<void> {
    const table = this.tables.find(({ contract }) => contract.name === subject);
    if (!table) throw Problem.field('#/subject', 'No section of a case has this name');
    const row = await tx.findOneBy(table.entity, { ...this.key(table, actor, caseId, rowId), caseId });
    if (!row || (table.rows === 'one' && rowId !== caseId)) throw Problem.field('#/rowId', 'The case has no such record');
    if (row['version'] !== rowVersion) throw new Problem('stale-version', undefined, { current: answersIn(row, table.contract) });
  }

  /** Whether a case has exactly these sections, no more and no other. */
  async holdsExactly(tx: EntityManager, { centreId }: Actor, caseId: string, sections: readonly object[]): Promise<boolean> {
    for (const { contract, entity } of this.tables) {
      const kept = (await tx.findBy(entity, { centreId, caseId })).map((row) => canonical(row, contract));
      const sent = sections.filter((answers) => answers.constructor === contract).map((answers) => canonical(rowOf(answers), contract));
      if (kept.sort().join() !== sent.sort().join()) return false;
    }
    return true;
  }

  private tableOf(answers: object): SectionTable {
    const table = this.tables.find(({ contract }) => contract === answers.constructor);
    if (!table) throw new Error(`no table keeps ${answers.constructor.name}`);
    return table;
  }

  private key({ rows }: SectionTable, { centreId }: Actor, caseId: string, id: string): ObjectLiteral {
    return rows === 'one' ? { centreId, caseId } : { centreId, id };
  }
}

/** The columns of a contract: an empty list where nothing was chosen, no absences where none was stated. */
export function rowOf(answers: object): ObjectLiteral {
  const values = answers as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(fieldsOf(answers.constructor as Class)).map(([name, { kind }]) => [name, values[name] ?? (kind === 'absences' ? {} : ['choices', 'list', 'ids'].includes(kind) ? [] : null)]),
  );
}

/** The answers of a contract as they are stored now, with their version: what a refused writer is shown. */
export function answersIn(row: ObjectLiteral, contract: Class): ObjectLiteral {
  return Object.fromEntries([...Object.keys(fieldsOf(contract)), 'version'].map((name) => [name, row[name] as unknown]));
}

/** Whether a stored row holds exactly these answers: then a second press of the button changes nothing. */
export function sameAnswers(row: ObjectLiteral, answers: object): boolean {
  const contract = answers.constructor as Class;
  return canonical(row, contract) === canonical(rowOf(answers), contract);
}

const canonical = (values: ObjectLiteral, contract: Class): string => JSON.stringify(plain(Object.fromEntries(Object.keys(fieldsOf(contract)).map((name) => [name, values[name] as unknown]))));

/** Instants come back as Date and were sent as text, and PostgreSQL puts the keys of what it keeps as JSON in an order of its own. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  if (isInstant(value)) return Date.parse(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, plain(inner)]));
}
