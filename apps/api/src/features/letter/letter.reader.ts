import { Inject, Injectable } from '@nestjs/common';
import { LetterView, outcomeDueAt, outcomeLetterDraft, patientSummaryDraft, PatientView, type DecisionLetters, type DecisionView, type KnownPerson, type LetterFacts } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { jsonList, jsonOne, personRef } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { DECISION_COLUMNS, DECISION_PEOPLE } from '../decision/decision.reader.js';
import { CARRIERS, type Carrier } from './carrier.js';
import { messagesWhere } from './outbox.reader.js';

const reached = (column: string) => `(SELECT json_build_object('id', q.id, 'displayName', q.display_name, 'email', q.email) FROM person q WHERE q.centre_id = d.centre_id AND q.id = ${column})`;
const LETTERS = jsonList(LetterView, 'l', 'letter l WHERE l.centre_id = d.centre_id AND l.decision_id = d.id', 'l.recorded_at DESC, l.id', {
  approvedBy: personRef('l', 'approved_by'), sentBy: personRef('l', 'sent_by'), messages: messagesWhere('o.centre_id = l.centre_id AND o.letter_id = l.id'),
  paperSha256: '(SELECT p.sha256 FROM issued_paper p WHERE p.centre_id = l.centre_id AND p.id = l.paper_id)',
});
/** The general practitioner of the newest letter about this patient that names one. */
const GP = `(SELECT r FROM letter v JOIN spine_case w ON w.centre_id = v.centre_id AND w.id = v.case_id CROSS JOIN jsonb_array_elements(v.recipients) r
  WHERE v.centre_id = d.centre_id AND w.patient_id = c.patient_id AND r ->> 'role' = 'gp' AND r ->> 'name' IS NOT NULL ORDER BY v.recorded_at DESC LIMIT 1)`;

/** Everything around the letters of a decision. $1 the centre, $2 the decision. */
const LETTERS_SQL = `
  SELECT json_build_object(
    'at', date_trunc('milliseconds', rachis_now()),
    'decision', (SELECT row_to_json(r) FROM (SELECT ${DECISION_COLUMNS}) r),
    'letters', ${LETTERS},
    'patient', ${jsonOne(PatientView, 'p', 'patient p WHERE p.centre_id = c.centre_id AND p.id = c.patient_id', { identifiers: `(SELECT coalesce(json_agg(json_build_object('authority', i.authority, 'value', i.value) ORDER BY i.authority), '[]') FROM patient_identifier i WHERE i.centre_id = p.centre_id AND i.patient_id = p.id)` })},
    'caseNumber', c.case_number, 'question', c.question,
    'referrer', ${reached('c.referrer_id')}, 'responsible', ${reached('d.responsible_id')}, 'informsPatient', ${reached('d.informs_patient_id')}, 'gp', ${GP},
    'board', json_build_object('name', b.name, 'timeZone', b.time_zone),
    'centre', (SELECT json_build_object('name', o.name, 'emergencyPhone', (SELECT g.emergency_phone FROM organisation g WHERE g.centre_id = o.id AND g.kind = 'centre' ORDER BY g.name LIMIT 1)) FROM centre o WHERE o.id = d.centre_id))::text AS found
  FROM decision d
  JOIN spine_case c ON c.centre_id = d.centre_id AND c.id = d.case_id
  JOIN agenda_item a ON a.centre_id = d.centre_id AND a.id = d.agenda_item_id
  JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id
  JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id
  ${DECISION_PEOPLE}
  WHERE d.centre_id = $1 AND d.id = $2`;

/** What stands around the letters of one decision. */
export interface AroundLetters {
  readonly at: string;
  readonly decision: DecisionView;
  readonly letters: readonly LetterView[];
  readonly patient: PatientView;
  readonly caseNumber: string;
  readonly question: string | null;
  readonly referrer: KnownPerson;
  readonly responsible: KnownPerson | null;
  readonly informsPatient: KnownPerson | null;
  readonly gp: LetterFacts['gp'];
  readonly board: { readonly name: string; readonly timeZone: string };
  readonly centre: LetterFacts['centre'];
}

/** Reads letters. */
@Injectable()
export class LetterReader {
  constructor(
    private readonly database: Database,
    @Inject(CARRIERS) private readonly carriers: readonly Carrier[],
  ) {}

  async around(actor: Actor, decisionId: string): Promise<AroundLetters> {
    const json = await this.database.json(actor, 'letters', LETTERS_SQL, [actor.centreId, decisionId]);
    if (!json) throw new Problem('not-found');
    return JSON.parse(json) as AroundLetters;
  }

  /** The page of letters: what there is, and what the next one would begin with. */
  async page(actor: Actor, decisionId: string): Promise<DecisionLetters> {
    const around = await this.around(actor, decisionId);
    const { decision, patient, letters, board } = around;
    const sent = letters.filter(({ kind, state }) => kind === 'outcome_letter' && state === 'sent').map(({ sentAt }) => sentAt ?? '');
    return {
      decisionId, caseId: decision.caseId, caseNumber: around.caseNumber, familyName: patient.familyName, givenName: patient.givenName ?? null, decisionState: decision.state, sentence: decision.sentence,
      deceased: patient.vitalStatus === 'deceased', timeZone: board.timeZone, outcomeDueAt: decision.signedAt ? outcomeDueAt(decision.signedAt, board.timeZone) : null, outcomeSentAt: sent.sort()[0] ?? null,
      mailServerSet: this.carriers.some(({ channel, ready }) => channel === 'mail' && ready), drafts: [outcomeLetterDraft(around), patientSummaryDraft(around)], letters: [...letters],
    };
  }

  async placeOf(actor: Actor, letterId: string): Promise<{ caseId: string; decisionId: string }> {
    const [place] = await this.database.rows<{ caseId: string; decisionId: string }>(actor, 'SELECT case_id AS "caseId", decision_id AS "decisionId" FROM letter WHERE centre_id = $1 AND id = $2', [actor.centreId, letterId]);
    if (!place) throw new Problem('not-found');
    return place;
  }
}
