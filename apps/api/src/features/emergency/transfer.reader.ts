import { Injectable } from '@nestjs/common';
import { EmergencyTransfer, type CaseView, type DecisionView } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { jsonOne } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CASE_SQL } from '../case/case.reader.js';
import { DECISION_COLUMNS, DECISION_PEOPLE } from '../decision/decision.reader.js';

/** What a transfer sheet shows: the whole case (neurology, steroids and blood thinners with their times, imaging), the transfer, and the signed decision if there is one. */
export interface TransferKnown {
  readonly at: string;
  readonly timeZone: string;
  readonly centreName: string;
  readonly phone: string | null;
  readonly case: CaseView;
  readonly transfer: EmergencyTransfer;
  readonly decision: DecisionView | null;
}

const TRANSFER_SQL = `
  SELECT json_build_object('at', date_trunc('milliseconds', rachis_now()), 'timeZone', b.time_zone, 'centreName', n.name,
    'phone', (SELECT o.emergency_phone FROM organisation o WHERE o.centre_id = n.id AND o.kind = 'centre' ORDER BY o.name LIMIT 1),
    'case', (${CASE_SQL})::json,
    'transfer', ${jsonOne(EmergencyTransfer, 't', 'emergency t WHERE t.centre_id = e.centre_id AND t.id = e.id')},
    'decision', (SELECT row_to_json(r) FROM (SELECT ${DECISION_COLUMNS} FROM decision d ${DECISION_PEOPLE} WHERE d.centre_id = e.centre_id AND d.agenda_item_id = e.item_id AND d.state = 'signed') r))::text AS known
  FROM emergency e JOIN board b ON b.centre_id = e.centre_id AND b.id = e.board_id JOIN centre n ON n.id = e.centre_id WHERE e.centre_id = $1 AND e.case_id = $2 AND e.id = $3`;

/** Reads what goes with the patient, for the transfer sheet. */
@Injectable()
export class TransferReader {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, caseId: string, emergencyId: string): Promise<TransferKnown> {
    const [row] = await this.database.rows<{ known: string }>(actor, TRANSFER_SQL, [actor.centreId, caseId, emergencyId]);
    if (!row) throw new Problem('not-found');
    return JSON.parse(row.known) as TransferKnown;
  }
}
