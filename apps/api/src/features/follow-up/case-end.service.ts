import { Injectable } from '@nestjs/common';
import { CaseEnd, formatDate, newId, type CaseState, type Kept } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { rowOf, sameAnswers } from '../../platform/ledger/section-store.js';
import { endActions, reopenActions } from '../action/action.writer.js';
import { moveCase, backFromEnd } from '../case/case-move.writer.js';
import { endEmergencies } from '../emergency/emergency-ended.writer.js';
import { putBackOnAgendas, takeOffAgendas } from '../meeting/case-ended.writer.js';
import { recordDeath, takeBackDeath } from '../patient/death.writer.js';
import { CaseEndEntity } from './case-end.entity.js';
import { closeFollowUp, reopenFollowUp } from './follow-up-closing.writer.js';

interface OpenCase {
  readonly id: string;
  readonly state: CaseState;
}

/** Records that a patient has died, goes on being treated elsewhere or needs no more follow-up, and ends in the same write what is still open; or takes that back. */
@Injectable()
export class CaseEndService {
  constructor(private readonly ledger: CaseLedger) {}

  /** A death ends every open case of the patient, a transfer and the end of follow-up the one case. The same act sent twice is one. */
  record(actor: Actor, caseId: string, id: string, seen: number, end: CaseEnd): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, 'case.end', async (tx, { state, version, patientId }) => {
      const kept = await tx.findOneBy(CaseEndEntity, { centreId: actor.centreId, id });
      if (kept) {
        if (kept.caseId === caseId && kept.recordedBy === actor.personId && sameAnswers(kept, end)) return { id, version: kept.version };
        throw new Problem('duplicate');
      }
      if (state === 'closed') throw new Problem('case-closed');
      if (version !== seen) throw new Problem('stale-version');
      await mustHaveHappened(tx, end.endedOn);
      const patientBefore = end.kind === 'died' ? await recordDeath(tx, actor, patientId, end.endedOn ?? null) : null;
      const others = end.kind === 'died' ? await otherOpenCases(tx, actor, patientId, caseId) : [];
      for (const one of [{ id: caseId, state }, ...others]) await this.endCase(tx, actor, one, { end, id: one.id === caseId ? id : newId(), togetherId: id, patientBefore: one.id === caseId ? patientBefore : null });
      return { id, version: 1 };
    }, { evenIfClosed: true });
  }

  /** Recorded in error: everything that it closed is as it was, as far as nothing has happened since. */
  retract(actor: Actor, caseId: string, id: string, seen: number, reason: string): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, 'case.end-undo', async (tx, { patientId }) => {
      const where = { centreId: actor.centreId, caseId, id };
      const end = await tx.findOneBy(CaseEndEntity, where);
      if (!end) throw new Problem('not-found');
      if (end.retractedReason) throw new Problem('entered-in-error');
      if (end.version !== seen) throw new Problem('stale-version', undefined, { current: { version: end.version } });
      if (end.patientBefore && !(await takeBackDeath(tx, actor, patientId, end.patientBefore))) throw new Problem('end-stands', 'The record of the patient was changed since; correct it there');
      for (const one of await tx.find(CaseEndEntity, { where: { centreId: actor.centreId, togetherId: end.togetherId }, order: { caseId: 'ASC' } })) await this.reopen(tx, actor, one, reason);
      return { id, version: seen + 1 };
    }, { evenIfClosed: true });
  }

  private async endCase(tx: EntityManager, actor: Actor, theCase: OpenCase, made: { end: CaseEnd; id: string; togetherId: string; patientBefore: CaseEndEntity['patientBefore'] }): Promise<void> {
    const { end, id, togetherId, patientBefore } = made;
    const because = wordsOf(end);
    const { items, meetingIds } = await takeOffAgendas(tx, actor, theCase.id, because);
    const emergencies = end.kind === 'discharged' ? await noEmergency(tx, actor, theCase.id) : await endEmergencies(tx, actor, theCase.id, end.kind, because);
    const actions = await endActions(tx, actor, { caseId: theCase.id, reason: end.kind === 'died' ? 'died' : 'other', because, recordId: id });
    const { plans, visits } = await closeFollowUp(tx, actor, theCase.id, because);
    await moveCase(tx, actor, theCase.id, 'end', { closingReason: end.kind, reason: because });
    await tx.insert(CaseEndEntity, {
      ...rowOf(end), centreId: actor.centreId, id, caseId: theCase.id, togetherId, stateBefore: theCase.state, patientBefore, closed: { plans, visits, items, emergencies, actions }, version: 1,
    });
    await this.tell(tx, actor, theCase.id, meetingIds);
  }

  private async reopen(tx: EntityManager, actor: Actor, end: CaseEndEntity, reason: string): Promise<void> {
    const { caseId, closed, stateBefore, kind, version, id } = end;
    if (end.retractedReason) return;
    const { stands, meetingIds } = await putBackOnAgendas(tx, actor, closed.items);
    const state = stateBefore === 'listed' && !stands ? 'in_preparation' : stateBefore;
    if (!(await backFromEnd(tx, actor, caseId, kind, state, reason))) throw new Problem('end-stands');
    await reopenFollowUp(tx, actor, closed);
    await reopenActions(tx, actor, { caseId, recordId: id });
    await tx.update(CaseEndEntity, { centreId: actor.centreId, id }, { retractedReason: reason, version: version + 1 });
    await this.tell(tx, actor, caseId, meetingIds);
  }

  /** The case anew on every list, and each meeting on whose agenda it stood. */
  private async tell(tx: EntityManager, actor: Actor, caseId: string, meetingIds: readonly string[]): Promise<void> {
    for (const meetingId of meetingIds.length > 0 ? meetingIds : [undefined]) await this.ledger.touch(tx, actor, 'case.end', [caseId], meetingId);
  }
}

/** Nobody has died tomorrow; a date that is known to the month counts by its month. */
async function mustHaveHappened(tx: EntityManager, on: string | null | undefined): Promise<void> {
  if (!on) return;
  const [row]: { today: string }[] = await tx.query(`SELECT to_char(rachis_now() + interval '14 hours', 'YYYY-MM-DD') AS today`);
  if (row && on > row.today.slice(0, on.length)) throw Problem.field('#/endedOn', 'That day has not come yet');
}

/** Locked in one order, so that two who end cases of one patient do not wait in a circle. */
async function otherOpenCases(tx: EntityManager, { centreId }: Actor, patientId: string, caseId: string): Promise<OpenCase[]> {
  return tx.query<OpenCase[]>(`SELECT id, state FROM spine_case WHERE centre_id = $1 AND patient_id = $2 AND id <> $3 AND state <> 'closed' ORDER BY id FOR UPDATE`, [centreId, patientId, caseId]);
}

/** An emergency that runs is no follow-up that has come to its end. */
async function noEmergency(tx: EntityManager, { centreId }: Actor, caseId: string): Promise<string[]> {
  const running: unknown[] = await tx.query('SELECT 1 FROM emergency WHERE centre_id = $1 AND case_id = $2 AND ended_at IS NULL', [centreId, caseId]);
  if (running.length > 0) throw new Problem('move-not-possible', 'An emergency of this case is running; end it first');
  return [];
}

function wordsOf({ kind, endedOn, transferredTo }: CaseEnd): string {
  const when = endedOn ? `, ${formatDate(endedOn)}` : '';
  if (kind === 'discharged') return `Follow-up has ended${when}`;
  return kind === 'died' ? `The patient has died${when}` : `Transferred to ${transferredTo ?? ''}${when}`;
}
