import { Injectable } from '@nestjs/common';
import { seesWholeCentre } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { DecisionReader } from './decision.reader.js';
import { paperOf } from './document/paper.js';
import { DOCUMENT_TEMPLATE } from './document/template.js';
import { typeset } from '../../platform/paper/typeset.js';
import { KNOWN_SQL, type Known } from './known.reader.js';
import type { Snapshot } from './snapshot.js';

/** What is known now, the frozen record if there is one, and the head of the audit chain. */
const DOCUMENT_SQL = `
  SELECT (${KNOWN_SQL}) AS known, d.snapshot_text AS sealed, h.position::text AS position, encode(h.hash, 'hex') AS hash
  FROM decision d LEFT JOIN audit_head h ON h.centre_id = d.centre_id WHERE d.centre_id = $1 AND d.case_id = $2 AND d.id = $3`;

interface DocumentRow extends Record<string, unknown> {
  readonly known: string;
  readonly sealed: string | null;
  readonly position: string | null;
  readonly hash: string | null;
}

/** Prints decisions. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly database: Database,
    private readonly ledger: CaseLedger,
    private readonly decisions: DecisionReader,
  ) {}

  /** A signed decision is printed from its sealed record, a draft from what stands there now. Every print is noted in the audit before it is handed out. */
  async print(actor: Actor, decisionId: string): Promise<Buffer> {
    const { caseId } = await this.decisions.placeOf(actor, decisionId);
    const [row] = await this.database.rows<DocumentRow>(actor, DOCUMENT_SQL, [actor.centreId, caseId, decisionId]);
    if (!row) throw new Problem('not-found');
    const known = JSON.parse(row.known) as Known;
    const record = row.sealed ? (JSON.parse(row.sealed) as Snapshot) : known;
    const anchor = row.position && row.hash ? { position: row.position, hash: row.hash } : null;
    const pdf = await typeset(DOCUMENT_TEMPLATE, paperOf(record, { now: known.decision, at: known.at, by: actor.displayName, anchor, withinBoard: seesWholeCentre(actor.roles) }));
    await this.ledger.write(actor, 'decision.read', {}, (tx) =>
      tx.query('SELECT rachis_note($1, $2, $3, $4, $5)', ['decision.print', caseId, 'decision', decisionId, JSON.stringify({ state: known.decision.state, seal: known.decision.snapshotSha256 ?? null })]),
    );
    return pdf;
  }
}
