import { Injectable } from '@nestjs/common';
import { AddendumView, DecisionRecord, DecisionView, PositionView, type Class } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { jsonList, personRef, viewColumns } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';

/** The people whom decision `d` names: responsible, telling the patient, signer, last author, telling the referrer and the general practitioner. */
export const DECISION_PEOPLE = [['responsible_id', 'd1'], ['informs_patient_id', 'd2'], ['signed_by', 'd3'], ['recorded_by', 'd4'], ['informs_referrer_id', 'd5'], ['informs_gp_id', 'd6']]
  .map(([column, alias]) => `LEFT JOIN person ${alias} ON ${alias}.centre_id = d.centre_id AND ${alias}.id = d.${column}`)
  .join('\n  ');
const named = (alias: string) => `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'displayName', ${alias}.display_name) END`;

/** What members said about decision `d`. Row-level security keeps it within the board. */
const POSITIONS = jsonList(
  PositionView, 's', 'position_statement s JOIN person q ON q.centre_id = s.centre_id AND q.id = s.person_id WHERE s.centre_id = d.centre_id AND s.decision_id = d.id',
  's.recorded_at, s.person_id', { displayName: 'q.display_name', statedAt: 's.recorded_at' },
);
const ADDENDA = jsonList(
  AddendumView, 'z', 'decision_addendum z WHERE z.centre_id = d.centre_id AND z.decision_id = d.id', 'z.recorded_at, z.id', { at: 'z.recorded_at', author: personRef('z', 'recorded_by') },
);
const columnsOf = (view: Class, made: Record<string, string> = {}) =>
  viewColumns(view, 'd', { responsible: named('d1'), informsPatient: named('d2'), informsReferrer: named('d5'), informsGp: named('d6'), signedBy: named('d3'), recordedByName: 'd4.display_name', positions: POSITIONS, addenda: ADDENDA, ...made });

/** Decision `d` as it stands, with DECISION_PEOPLE joined. */
export const DECISION_COLUMNS = columnsOf(DecisionView);

/** The frozen record is for those who see the whole centre; a referrer reads the decision itself. */
const RECORD_SQL = `
  SELECT row_to_json(whole)::text FROM (
    SELECT ${columnsOf(DecisionRecord, { snapshot: `CASE WHEN (SELECT rachis_reach()) = 'centre' THEN d.snapshot END` })}
    FROM decision d ${DECISION_PEOPLE} WHERE d.centre_id = $1 AND d.id = $2) whole`;

/** Where a decision belongs: what must be locked before something happens to it. */
export interface DecisionPlace {
  readonly caseId: string;
  readonly itemId: string;
  readonly meetingId: string;
}

/** Reads decisions. */
@Injectable()
export class DecisionReader {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, decisionId: string): Promise<string> {
    const json = await this.database.json(actor, 'decision', RECORD_SQL, [actor.centreId, decisionId]);
    if (!json) throw new Problem('not-found');
    return json;
  }

  async placeOf(actor: Actor, decisionId: string): Promise<DecisionPlace> {
    const [place] = await this.database.rows<DecisionPlace & Record<string, unknown>>(
      actor,
      `SELECT d.case_id AS "caseId", d.agenda_item_id AS "itemId", a.meeting_id AS "meetingId" FROM decision d JOIN agenda_item a ON a.centre_id = d.centre_id AND a.id = d.agenda_item_id WHERE d.centre_id = $1 AND d.id = $2`,
      [actor.centreId, decisionId],
    );
    if (!place) throw new Problem('not-found');
    return place;
  }
}
