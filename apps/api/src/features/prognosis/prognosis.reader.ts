import { Injectable } from '@nestjs/common';
import {
  acknowledgementInForce,
  PROGNOSIS_NOTE,
  type CaseView,
  type PrognosisAcknowledgementView,
  type PrognosisNoteView,
  type PrognosisView,
} from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CASE_SQL } from '../case/case.reader.js';
import { NOTE_ANSWERS_SQL, panelOf, PROGNOSIS_SQL, type PrognosisKnown } from './prognosis-known.reader.js';

interface Row extends Record<string, unknown> {
  readonly theCase: string | null;
  readonly known: PrognosisKnown;
  readonly today: string;
  readonly meeting: { readonly board: string; readonly at: string; readonly day: string } | null;
}

/** The meeting whose agenda the case waits on, with its day where the board meets. */
const MEETING = `(
  SELECT json_build_object('board', b.name, 'at', m.starts_at, 'day', (m.starts_at AT TIME ZONE b.time_zone)::date)
  FROM agenda_item a JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id
  WHERE a.centre_id = $1 AND a.case_id = $2 AND a.status = 'listed')`;
const VIEW_SQL = `
  SELECT (${CASE_SQL}) AS "theCase", ${PROGNOSIS_SQL} AS known, ${MEETING} AS meeting, (rachis_now() AT TIME ZONE z.time_zone)::date AS today
  FROM centre z WHERE z.id = $1`;
const NOTE_SQL = `SELECT ${NOTE_ANSWERS_SQL} AS answers`;

/** Reads what is known of the prognosis of a case, and whether the panel is on. */
@Injectable()
export class PrognosisReader {
  constructor(private readonly database: Database) {}

  /** The models are worked out only where the panel is on and somebody has said before what the team itself expects. */
  async read(actor: Actor, caseId: string): Promise<PrognosisView> {
    const [row] = await this.database.rows<Row>(actor, VIEW_SQL, [actor.centreId, caseId]);
    if (!row?.theCase) throw new Problem('not-found');
    const { known, meeting, today } = row;
    const acknowledgement = acknowledgementInForce(known.noteAnswers);
    const asOf = meeting?.day ?? today;
    const revealed = known.estimates.length > 0;
    return {
      on: acknowledgement !== null,
      acknowledgement,
      asOf,
      boardName: meeting?.board ?? null,
      meetingAt: meeting?.at ?? null,
      estimates: [...known.estimates],
      recorded: [...known.recorded],
      ratings: [...known.ratings],
      panel: revealed ? panelOf(JSON.parse(row.theCase) as CaseView, known, asOf) : null,
    };
  }

  async note(actor: Actor): Promise<PrognosisNoteView> {
    const sql = NOTE_SQL;
    const [row] = await this.database.rows<{ answers: PrognosisAcknowledgementView[] }>(actor, sql, [actor.centreId]);
    const answers = row?.answers ?? [];
    const inForce = acknowledgementInForce(answers);
    return { noteVersion: PROGNOSIS_NOTE.version, on: inForce !== null, inForce, answers };
  }
}
