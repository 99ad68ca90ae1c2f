import { Injectable } from '@nestjs/common';
import { TriageOutcome, newId, triageSuggestion, type CaseView, type Kept, type TriageBucket } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger, type LockedCase } from '../../platform/ledger/ledger.js';
import { rowOf, sameAnswers } from '../../platform/ledger/section-store.js';
import { backToTriage, makeEmergency, moveCase } from '../case/case-move.writer.js';
import { CASE_SQL } from '../case/case.reader.js';
import { AlertWriter } from '../emergency/alert.writer.js';
import { listUnderStandard, unlistUntouched } from '../meeting/standard-listing.writer.js';
import { tellReferrer } from './referrer-mail.js';
import { StandardOfCareEntity } from './standard.entity.js';
import { TriageOutcomeEntity } from './triage-outcome.entity.js';

/** Judges referrals: each is accepted, asked about, put under a standard, taken as an emergency or not accepted, and any of it can be undone. */
@Injectable()
export class TriageService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly alerts: AlertWriter,
  ) {}

  /** Keeps what came of a referral and moves its case on. The same outcome sent twice is one. */
  decide(actor: Actor, caseId: string, id: string, seen: number, outcome: TriageOutcome): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, 'case.triage', async (tx, locked) => {
      const where = { centreId: actor.centreId, id };
      const kept = await tx.findOneBy(TriageOutcomeEntity, where);
      if (kept) {
        if (kept.caseId !== caseId || kept.decidedBy !== actor.personId || !sameAnswers(kept, outcome)) throw new Problem('duplicate');
        return { id, version: kept.version };
      }
      if (locked.version !== seen) throw new Problem('stale-version', undefined, { current: { version: locked.version } });
      if (locked.state !== 'submitted') throw new Problem('move-not-possible', 'This referral does not wait for triage any more');
      const theCase = await wholeCase(tx, actor, caseId);
      const agendaItemId = await carryOut(tx, actor, locked, outcome);
      // Undoing the outcome does not call anybody back: who was alerted has to be told by a person.
      if (outcome.outcome === 'emergency') await this.alerts.callOutIfStated(tx, actor, caseId);
      await tx.insert(TriageOutcomeEntity, {
        ...rowOf(outcome), ...where, caseId, suggested: suggestionFor(theCase), agendaItemId, urgencyBefore: theCase.urgency ?? null, decidedAt: () => 'rachis_now()', decidedBy: actor.personId, undoneAt: null, undoneBy: null, version: 1,
      });
      await tellReferrer(tx, actor, caseId, outcome);
      return { id, version: 1 };
    });
  }

  /** Takes back what came of a referral, as long as nothing else has happened to the case. It stays in the record as undone. */
  undo(actor: Actor, caseId: string, id: string, seen: number): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, 'case.triage', async (tx, { state }) => {
      const { centreId, personId } = actor;
      const outcome = await tx.findOneBy(TriageOutcomeEntity, { centreId, caseId, id });
      if (!outcome) throw new Problem('not-found');
      if (outcome.version !== seen) throw new Problem('stale-version', undefined, { current: { version: outcome.version } });
      if (outcome.undoneAt || state !== stateAfter(outcome)) throw new Problem('triage-stands', 'Something has happened to the case since');
      if (outcome.agendaItemId) await unlistUntouched(tx, actor, outcome.agendaItemId);
      await tx.update(TriageOutcomeEntity, { centreId, id }, { undoneAt: () => 'rachis_now()', undoneBy: personId, version: seen + 1 });
      await tellReferrer(tx, actor, caseId, outcome, 'undone');
      if (outcome.outcome !== 'ask') await backToTriage(tx, actor, caseId, outcome.urgencyBefore);
      return { id, version: seen + 1 };
    }, { evenIfClosed: true });
  }
}

/** Moves the case as the outcome says; answers with its place on an agenda where it was put on one. */
async function carryOut(tx: EntityManager, actor: Actor, { id: caseId }: LockedCase, { outcome, standardId, note }: TriageOutcome): Promise<string | null> {
  switch (outcome) {
    case 'ask':
      return null;
    case 'reject':
      await moveCase(tx, actor, caseId, 'close', { closingReason: 'not_accepted', reason: note ?? null });
      return null;
    case 'emergency':
      await makeEmergency(tx, actor, caseId);
      await moveCase(tx, actor, caseId, 'triage');
      return null;
    case 'accept':
      await moveCase(tx, actor, caseId, 'triage');
      return null;
    case 'standard_of_care': {
      const standard = await tx.findOneBy(StandardOfCareEntity, { centreId: actor.centreId, id: standardId ?? '' });
      if (!standard || standard.withdrawn) throw Problem.field('#/standardId', 'There is no such standard in use');
      await moveCase(tx, actor, caseId, 'triage');
      return listUnderStandard(tx, actor, caseId, standard.boardId, newId());
    }
  }
}

const stateAfter = ({ outcome, agendaItemId }: TriageOutcomeEntity): string => (outcome === 'ask' ? 'submitted' : outcome === 'reject' ? 'closed' : agendaItemId ? 'listed' : 'triaged');

async function wholeCase(tx: EntityManager, { centreId }: Actor, caseId: string): Promise<CaseView> {
  const [row]: { row_to_json: string }[] = await tx.query(CASE_SQL, [centreId, caseId]);
  if (!row) throw new Problem('not-found');
  return JSON.parse(row.row_to_json) as CaseView;
}

const suggestionFor = (theCase: CaseView): TriageBucket => triageSuggestion(theCase).bucket;
