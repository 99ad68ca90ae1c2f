import { Injectable } from '@nestjs/common';
import { csvCell, csvLine, dictionaryCsv, EXPORT_TABLES, exportColumns, guarded, newId, redcapCsv, type ExportKind, type ExportTable, type RegistryExport } from '@rachis/domain';
import { clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { LongRead, TextRow } from '../../platform/database/long-read.js';
import { registryScope } from '../../platform/database/scope.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { filterValues } from '../registry/registry-filter.reader.js';
import { exportParts, exportSql } from './export-sql.js';
import { readMe } from './read-me.js';
import { zipped, type ZipEntry } from './zip.js';

/** Pieces are gathered to about this many characters before they are packed. */
const PIECE = 64 * 1024;

interface Counted {
  readonly rows: Record<string, number>;
  complete: boolean;
}

/** The registry as files. Everything is read at one moment, row by row, and nothing is kept in memory or on disk. */
@Injectable()
export class RegistryExportService {
  constructor(
    private readonly database: Database,
    private readonly ledger: CaseLedger,
  ) {}

  /** The archive as it is made. That it was begun, and how many rows of what have left, both stand in the audit, also when it breaks off. */
  async begin(actor: Actor, asked: RegistryExport): Promise<{ readonly archive: AsyncGenerator<Buffer>; readonly fileName: string }> {
    const { kind, filter, reason } = asked;
    const action = kind === 'identified' ? 'export.identified' : 'export.pseudonymised';
    actor.must(action);
    if (kind === 'identified' && !reason) throw Problem.field('#/reason', 'With names a reason is needed');
    const values = filterValues(actor.centreId, filter ?? {});
    const [, , , from, to] = values;
    if (from && to && to < from) throw Problem.field('#/filter/to', 'The period ends before it begins');
    const exportId = newId();
    const about = { kind, reason: reason ?? null, filter: { boardId: filter?.boardId ?? null, organisationId: filter?.organisationId ?? null, from: filter?.from ?? null, to: filter?.to ?? null } };
    const note = (stage: 'begun' | 'ended', more: object) => this.ledger.write(actor, action, { unheard: true }, (tx) => tx.query('SELECT rachis_note($1, $2, $3, $4, $5)', [action, null, 'export', exportId, JSON.stringify({ stage, ...about, ...more })]));
    const read = await this.database.longRead(kind === 'identified' ? actor : registryScope(actor));
    try {
      await note('begun', {});
    } catch (refused) {
      await read.close();
      throw refused;
    }
    const made = clock.now();
    return { archive: this.archive(read, kind, values, made, note), fileName: `registry-${kind}-${made.toISOString().slice(0, 10)}.zip` };
  }

  private async *archive(read: LongRead, kind: ExportKind, values: readonly unknown[], made: Date, note: (stage: 'ended', more: object) => Promise<unknown>): AsyncGenerator<Buffer> {
    const counted: Counted = { rows: {}, complete: false };
    try {
      yield* zipped(filesOf(read, kind, values, counted, made), made);
      counted.complete = true;
    } finally {
      await read.close();
      await note('ended', { ...counted, rowCount: Object.values(counted.rows).reduce((sum, n) => sum + n, 0) });
    }
  }
}

function* filesOf(read: LongRead, kind: ExportKind, values: readonly unknown[], counted: Counted, made: Date): Generator<ZipEntry> {
  yield { name: 'README.txt', text: once(readMe(kind, made)) };
  yield { name: 'dictionary.csv', text: once(dictionaryCsv(kind)) };
  yield { name: 'redcap-dictionary.csv', text: once(redcapCsv(kind)) };
  for (const table of EXPORT_TABLES) yield { name: `${table.name}.csv`, text: linesOf(read, table, kind, values, counted) };
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

async function* linesOf(read: LongRead, table: ExportTable, kind: ExportKind, values: readonly unknown[], counted: Counted): AsyncGenerator<string> {
  const columns = exportColumns(table, kind);
  const plain = exportParts(table, kind).map((part) => part.plain);
  const line = (row: TextRow) => `${row.map((cell, at) => (cell === null || plain[at] ? (cell ?? '') : csvCell(guarded(cell)))).join()}\r\n`;
  let piece = csvLine(columns.map(({ name }) => name));
  counted.rows[table.name] = 0;
  for await (const rows of read.batches(exportSql(table, kind), values)) {
    for (const row of rows) {
      piece += line(row);
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    counted.rows[table.name] = (counted.rows[table.name] ?? 0) + rows.length;
  }
  yield piece;
}
