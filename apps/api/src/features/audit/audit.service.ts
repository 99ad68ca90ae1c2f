import { Injectable } from '@nestjs/common';
import type { AuditAnchor, AuditSearch, ChainState, ChainStates } from '@rachis/domain';
import { chainStatement, type Anchor, type ChainName, type ChainReport } from '../../platform/audit/audit-chain.js';
import { AccessLog } from '../../platform/audit/access-log.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { auditCsvHead, auditCsvLine } from './audit-csv.js';
import { AuditLogReader } from './audit-log.reader.js';

/** So many of the newest links are recomputed for the screen; `npm run audit:verify` does all of them. */
const CHECKED = 20_000;
const MOST_LINES = 100_000;
const CHAINS: readonly ChainName[] = ['changes', 'access'];
const HEADS_SQL = `
  SELECT c.id AS "centreId", c.name AS "centreName", rachis_now() AS "takenAt",
    (SELECT json_build_object('position', h.position, 'hash', encode(h.hash, 'hex')) FROM audit_head h WHERE h.centre_id = c.id) AS changes,
    (SELECT json_build_object('position', h.position, 'hash', encode(h.hash, 'hex')) FROM access_head h WHERE h.centre_id = c.id) AS access
  FROM centre c WHERE c.id = $1`;

interface Heads {
  centreId: string;
  centreName: string;
  takenAt: Date;
  changes: Anchor | null;
  access: Anchor | null;
}

/** What the auditor does with the audit besides reading it: checks it, writes its place down, takes it out. */
@Injectable()
export class AuditService {
  constructor(
    private readonly database: Database,
    private readonly ledger: CaseLedger,
    private readonly reader: AuditLogReader,
    private readonly accesses: AccessLog,
  ) {}

  async anchor(actor: Actor): Promise<AuditAnchor> {
    // What was looked at a moment ago belongs under this anchor too.
    await this.accesses.flush();
    const [heads] = await this.database.rows<Heads & Record<string, unknown>>(actor, HEADS_SQL, [actor.centreId]);
    if (!heads) throw new Problem('not-found');
    return { ...heads, takenAt: heads.takenAt.toISOString() };
  }

  /** The newest links of both chains, and the anchor where one is given. */
  async check(actor: Actor, anchor?: AuditAnchor): Promise<ChainStates> {
    if (anchor && anchor.centreId !== actor.centreId) throw Problem.field('#/centreId', 'This anchor is of another centre');
    const heads = await this.anchor(actor);
    const chains: ChainState[] = [];
    for (const chain of CHAINS) {
      const written = anchor?.[chain];
      const links = heads[chain]?.position ?? 0;
      const after = Math.max(0, Math.min(links - CHECKED, (written?.position ?? links) - 1));
      const { text, values } = chainStatement(actor.centreId, { chain, after, anchors: written ? [written] : [] });
      const [report] = await this.database.rows<ChainReport & Record<string, unknown>>(actor, text, values);
      chains.push({ chain, checked: report?.links ?? 0, links: Math.max(links, after + (report?.links ?? 0)), fault: report?.broken?.fault ?? null, faultAt: report?.broken?.position ?? null });
    }
    return { chains, whole: chains.every(({ fault }) => !fault) };
  }

  /** As CSV. That it was taken out, with which filter and how many lines, is part of the audit itself. */
  async csv(actor: Actor, search: AuditSearch): Promise<string> {
    const lines: string[] = [auditCsvHead()];
    for await (const entries of this.reader.all(actor, search)) {
      for (const entry of entries) lines.push(auditCsvLine(entry));
      if (lines.length > MOST_LINES) throw Problem.field('#/from', `These are more than ${MOST_LINES.toLocaleString('en-GB')} entries; ask for fewer days`);
    }
    const { personId = null, caseNumber = null, kind = null, action = null, from = null, to = null } = search;
    await this.ledger.write(actor, 'audit.export', { unheard: true }, (tx) =>
      tx.query('SELECT rachis_note($1, $2, $3, $4, $5)', ['audit.export', null, 'audit_event', null, JSON.stringify({ lines: lines.length - 1, personId, caseNumber, kind, action, from, to })]));
    return lines.join('');
  }
}
