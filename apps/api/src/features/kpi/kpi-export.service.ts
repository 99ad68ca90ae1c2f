import { Injectable } from '@nestjs/common';
import { kpiCsv, type KpiSearch } from '@rachis/domain';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { KpiReader } from './kpi.reader.js';

/** Hands the key figures out as a file: small numbers withheld for everybody, because a file goes where nobody is asked who they are. */
@Injectable()
export class KpiExportService {
  constructor(
    private readonly reader: KpiReader,
    private readonly ledger: CaseLedger,
  ) {}

  /** Every export is noted in the audit, with its filter and the number of its rows, before it is handed out. */
  async csv(actor: Actor, search: KpiSearch): Promise<string> {
    const csv = kpiCsv(await this.reader.report(actor, search, true));
    const { from, to, boardId = null, organisationId = null } = search;
    const detail = { from, to, boardId, organisationId, rows: csv.split('\r\n').length - 2 };
    await this.ledger.write(actor, 'kpi.export', { unheard: true }, (tx) => tx.query('SELECT rachis_note($1, NULL, $2, NULL, $3)', ['kpi.export', 'kpi_fact', JSON.stringify(detail)]));
    return csv;
  }
}
