import { Injectable } from '@nestjs/common';
import { allGoals, Decision, decisionSentence, draftFaults, newId, SPECIALTIES, type Kept, type Position } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { insertStep, updateStep } from '../../platform/database/row-steps.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { answersIn, rowOf, sameAnswers } from '../../platform/ledger/section-store.js';
import { AgendaPlaceReader } from '../meeting/agenda-place.reader.js';
import { lockListedItem } from '../meeting/agenda.writer.js';
import { holdMeetingOfItem, lockCaseOfItem } from '../meeting/item-lock.writer.js';
import { holdMeeting } from '../meeting/meeting.writer.js';
import { DecisionEntity, PositionStatementEntity } from './decision.entity.js';
import { foundDraft, lockItemWithDecision, reachOfDraft } from './draft-steps.js';
import { standingDecision } from './standing-decision.js';

/** Drafts what the board decides, and keeps where its members stand. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly places: AgendaPlaceReader,
  ) {}

  /**
   * Keeps the whole draft, its goals weighed in their fixed order and its sentence composed from what was typed. A draft is
   * begun before the meeting closes; one that was begun may be finished afterwards, or its case would never leave the agenda.
   */
  async draft(actor: Actor, itemId: string, seen: number, answers: Decision): Promise<Kept> {
    const errors = draftFaults(answers);
    if (errors.length > 0) throw new Problem('invalid-input', undefined, { errors });
    const decision = Object.assign(new Decision(), answers, { goals: allGoals(answers.goals) });
    return this.ledger.atOnce(actor, { steps: [lockCaseOfItem(actor, itemId), holdMeetingOfItem(actor, itemId), lockItemWithDecision(actor, itemId)], reach: reachOfDraft }, async (found, tx) => {
      const { caseId, meetingState, itemStatus, before } = foundDraft(found);
      if (before?.state === 'signed') throw new Problem('already-signed');
      if (itemStatus !== 'listed') throw new Problem('not-listed');
      const columns = { ...rowOf(decision), sentence: decisionSentence(decision) };
      if (!before) {
        if (seen !== 0) throw new Problem('not-found');
        if (meetingState === 'closed') throw new Problem('meeting-closed');
        const id = newId();
        return { result: { id, version: 1 }, steps: [insertStep(tx, DecisionEntity, { ...columns, centreId: actor.centreId, id, caseId, agendaItemId: itemId, state: 'draft', version: 1 })] };
      }
      const { id } = before;
      if (before.version !== seen) {
        const kept = await tx.findOneByOrFail(DecisionEntity, { centreId: actor.centreId, id });
        const again = seen === 0 && kept.version === 1 && kept.recordedBy === actor.personId && sameAnswers({ ...kept, goals: allGoals(kept.goals) }, decision);
        if (again) return { result: { id, version: 1 }, steps: [] };
        throw new Problem('stale-version', undefined, { current: { ...answersIn(kept, Decision), recordedByName: await nameOf(tx, actor, kept.recordedBy) } });
      }
      return { result: { id, version: seen + 1 }, steps: [updateStep(tx, DecisionEntity, { centreId: actor.centreId, id }, { ...columns, version: seen + 1 })] };
    });
  }

  /**
   * Keeps where somebody stands: clinicians who take part speak for themselves, whoever keeps the record may note it for
   * them. Nobody speaks to a case they have stepped out for. Whoever has left says nothing more: what they said before, in the
   * discussion of this case, the record keeper may still note.
   */
  async statePosition(actor: Actor, itemId: string, personId: string, position: Position): Promise<Kept> {
    const { caseId, meetingId, kind } = await this.places.of(actor, itemId);
    if (personId !== actor.personId && !actor.may(kind === 'emergency' ? 'emergency.draft' : 'decision.draft')) throw new Problem('not-permitted', 'Only the chair or the coordinator records the position of somebody else');
    if (position.specialty !== 'chair' && !SPECIALTIES.some(({ code }) => code === position.specialty)) throw Problem.field('#/specialty', 'A position is a clinician\'s: name the specialty');
    return this.ledger.onCase(actor, caseId, 'position.state', async (tx) => {
      await holdMeeting(tx, actor, meetingId);
      const decision = await standingDecision(tx, actor, itemId);
      if (!decision) throw new Problem('not-found', 'Nothing has been drafted yet');
      if (decision.state === 'signed') throw new Problem('already-signed');
      await lockListedItem(tx, actor, itemId);
      await mustTakePart(tx, actor, { meetingId, itemId, personId, specialty: position.specialty });
      const where = { centreId: actor.centreId, decisionId: decision.id, personId };
      const before = await tx.findOneBy(PositionStatementEntity, where);
      const version = (before?.version ?? 0) + 1;
      if (before) await tx.update(PositionStatementEntity, where, { ...rowOf(position), version });
      else await tx.insert(PositionStatementEntity, { ...rowOf(position), ...where, caseId, version });
      return { id: personId, version };
    }, { meetingId });
  }
}

/** Who wrote the version that is there now. */
async function nameOf(tx: EntityManager, { centreId }: Actor, personId: string | null): Promise<string | null> {
  const [person]: { name: string }[] = await tx.query('SELECT display_name AS name FROM person WHERE centre_id = $1 AND id = $2', [centreId, personId]);
  return person?.name ?? null;
}

interface Speaks {
  readonly meetingId: string;
  readonly itemId: string;
  readonly personId: string;
  readonly specialty: string;
}

async function mustTakePart(tx: EntityManager, actor: Actor, { meetingId, itemId, personId, specialty }: Speaks): Promise<void> {
  const [attended]: { joined: boolean; recused: boolean; holds: boolean; gone: boolean; heard: boolean }[] = await tx.query(
    `SELECT y.joined_at IS NOT NULL AS joined, $4 = ANY (y.recused_item_ids) AS recused, y.mode = 'absent' AS gone,
       EXISTS (SELECT 1 FROM agenda_item a JOIN (
           SELECT k.mode, k.recorded_at AS since, lead(k.recorded_at) OVER (ORDER BY k.recorded_at) AS until FROM attendance_mark k
           WHERE k.centre_id = y.centre_id AND k.meeting_id = y.meeting_id AND k.person_id = y.person_id) s
         ON s.mode <> 'absent' AND coalesce(s.until, 'infinity') > a.opened_at AND s.since < coalesce(a.closed_at, 'infinity')
         WHERE a.centre_id = y.centre_id AND a.id = $4) AS heard,
       y.specialty = $5 OR EXISTS (SELECT 1 FROM role_grant g WHERE g.centre_id = y.centre_id AND g.person_id = y.person_id AND g.role = $5) AS holds
     FROM attendance y WHERE y.centre_id = $1 AND y.meeting_id = $2 AND y.person_id = $3`,
    [actor.centreId, meetingId, personId, itemId, specialty],
  );
  if (!attended?.joined) throw new Problem('not-permitted', 'Only who takes part in the meeting has a position');
  if (attended.recused) throw new Problem('not-permitted', 'Who has stepped out for this case has no position on it');
  if (attended.gone && personId === actor.personId) throw new Problem('not-permitted', 'You are ticked as having left. The chair or the coordinator ticks you as there, or notes what you said before you left');
  if (attended.gone && !attended.heard) throw new Problem('not-permitted', 'This person had left before the case was discussed, so there is no position to note');
  if (!attended.holds) throw Problem.field('#/specialty', 'This person neither holds that role nor attends as such');
}
