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
        throw new Problem('stale-version', undefined, { current: answersIn(kept, Decision) });
      }
      return { result: { id, version: seen + 1 }, steps: [updateStep(tx, DecisionEntity, { centreId: actor.centreId, id }, { ...columns, version: seen + 1 })] };
    });
  }

  /**
   * Keeps where somebody stands: clinicians who take part speak for themselves, whoever keeps the record may note it for
   * them. Nobody speaks to a case they have stepped out for.
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
      await mustTakePart(tx, actor, meetingId, itemId, personId, position.specialty);
      const where = { centreId: actor.centreId, decisionId: decision.id, personId };
      const before = await tx.findOneBy(PositionStatementEntity, where);
      const version = (before?.version ?? 0) + 1;
      if (before) await tx.update(PositionStatementEntity, where, { ...rowOf(position), version });
      else await tx.insert(PositionStatementEntity, { ...rowOf(position), ...where, caseId, version });
      return { id: personId, version };
    }, { meetingId });
  }
}

async function mustTakePart(tx: EntityManager, { centreId }: Actor, meetingId: string, itemId: string, personId: string, specialty: string): Promise<void> {
  const [attended]: { joined: boolean; recused: boolean; holds: boolean }[] = await tx.query(
    `SELECT y.joined_at IS NOT NULL AS joined, $4 = ANY (y.recused_item_ids) AS recused,
       y.specialty = $5 OR EXISTS (SELECT 1 FROM role_grant g WHERE g.centre_id = y.centre_id AND g.person_id = y.person_id AND g.role = $5) AS holds
     FROM attendance y WHERE y.centre_id = $1 AND y.meeting_id = $2 AND y.person_id = $3`,
    [centreId, meetingId, personId, itemId, specialty],
  );
  if (!attended?.joined) throw new Problem('not-permitted', 'Only who takes part in the meeting has a position');
  if (attended.recused) throw new Problem('not-permitted', 'Who has stepped out for this case has no position on it');
  if (!attended.holds) throw Problem.field('#/specialty', 'This person neither holds that role nor attends as such');
}
