import { Inject, Injectable } from '@nestjs/common';
import { OutboxMessage, OutboxPage } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { jsonList, viewColumns } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CARRIERS, type Carrier } from './carrier.js';

const personName = (column: string) => `(SELECT q.display_name FROM person q WHERE q.centre_id = o.centre_id AND q.id = o.${column})`;
const MADE = {
  caseNumber: '(SELECT c.case_number FROM spine_case c WHERE c.centre_id = o.centre_id AND c.id = o.case_id)',
  queuedByName: personName('queued_by'), acknowledgedByName: personName('acknowledged_by'), dueAt: `CASE WHEN o.state = 'queued' THEN o.due_at END`,
};
/** The messages of which `where` is true, newest first, as JSON; the outbox is `o`. For whoever shows how far a message came. */
export const messagesWhere = (where: string): string => jsonList(OutboxMessage, 'o', `outbox_message o WHERE ${where}`, 'o.queued_at DESC, o.id', MADE);

const UNDELIVERED = `o.state IN ('queued', 'failed', 'bounced')`;
const count = (where: string) => `(SELECT count(*)::int FROM outbox_message o WHERE o.centre_id = $1 AND ${where})`;
/** $1 the centre, $2 whether a mail server is set, $3 all or only what is open, $4 a case, $5 a meeting. */
const PAGE_SQL = `
  SELECT row_to_json(whole)::text FROM (SELECT ${viewColumns(OutboxPage, 'x', {
    mailServerSet: '$2::boolean', undeliverable: count(`o.state IN ('failed', 'bounced')`), waiting: count(`o.state = 'queued'`),
    messages: `(SELECT coalesce(json_agg(r), '[]') FROM (SELECT ${viewColumns(OutboxMessage, 'o', MADE)} FROM outbox_message o
      WHERE o.centre_id = $1 AND ($3::boolean OR ${UNDELIVERED}) AND ($4::uuid IS NULL OR o.case_id = $4) AND ($5::uuid IS NULL OR o.meeting_id = $5)
      ORDER BY (o.state IN ('failed', 'bounced')) DESC, o.queued_at DESC, o.id LIMIT 500) r)`,
  })} FROM (SELECT) x) whole`;

/** Which messages are asked for. */
export interface OutboxSearch {
  readonly all: boolean;
  readonly caseId: string | null;
  readonly meetingId: string | null;
}

/** Reads the outbox. */
@Injectable()
export class OutboxReader {
  constructor(
    private readonly database: Database,
    @Inject(CARRIERS) private readonly carriers: readonly Carrier[],
  ) {}

  async page(actor: Actor, { all, caseId, meetingId }: OutboxSearch): Promise<string> {
    const ready = this.carriers.some(({ channel, ready: set }) => channel === 'mail' && set);
    return (await this.database.json(actor, 'outbox', PAGE_SQL, [actor.centreId, ready, all, caseId, meetingId])) ?? '';
  }

  /** A paper as it was sent. */
  async paper(actor: Actor, id: string): Promise<{ fileName: string; bytes: Buffer; caseId: string | null; sha256: string }> {
    const [paper] = await this.database.rows<{ fileName: string; bytes: Buffer; caseId: string | null; sha256: string }>(
      actor, 'SELECT file_name AS "fileName", bytes, case_id AS "caseId", sha256 FROM issued_paper WHERE centre_id = $1 AND id = $2', [actor.centreId, id],
    );
    if (!paper) throw new Problem('not-found');
    return paper;
  }
}
