import { Injectable } from '@nestjs/common';
import { Decision, describeGaps, PROOF_MINUTES, signingGaps, type Kept, type Signature } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { SessionService, type SignedInSession } from '../../platform/identity/session.service.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { answersIn } from '../../platform/ledger/section-store.js';
import { actionsFromDecision } from '../action/action.writer.js';
import { askForMinutes } from '../letter/minutes.writer.js';
import { AgendaPlaceReader } from '../meeting/agenda-place.reader.js';
import { lockListedItem, markDiscussed } from '../meeting/agenda.writer.js';
import { concludeEmergency } from '../meeting/emergency-meeting.writer.js';
import { lockMeeting } from '../meeting/meeting.writer.js';
import { DecisionEntity } from './decision.entity.js';
import { KNOWN_SQL, type Known } from './known.reader.js';
import { quorumFor, seal } from './snapshot.js';
import { standingDecision } from './standing-decision.js';

/** Signs decisions. */
@Injectable()
export class SignatureService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly places: AgendaPlaceReader,
    private readonly sessions: SessionService,
  ) {}

  /**
   * The chair signs what was read back: exactly that version, complete in its goals, and quorate or with the reason why not;
   * and has proved within the last minutes who they are, by signing in or by the password.
   * What was known is frozen and sealed in the same transaction, and the case moves on. Case, meeting and item are locked
   * from the first statement to the commit, so a second signer, an editor or somebody at the attendance list waits and then
   * finds the decision signed; READ COMMITTED with these locks is enough and nothing has to be tried again.
   */
  async sign(actor: Actor, session: SignedInSession, itemId: string, seen: number, signature: Signature): Promise<Kept> {
    const { caseId, meetingId, kind } = await this.places.of(actor, itemId);
    const proof = await this.sessions.provedAt(session);
    return this.ledger.onCase(actor, caseId, kind === 'emergency' ? 'emergency.sign' : 'decision.sign', async (tx) => {
      const { state } = await lockMeeting(tx, actor, meetingId);
      const decision = await standingDecision(tx, actor, itemId);
      if (!decision) throw new Problem('not-ready-to-sign', 'Nothing has been drafted yet');
      if (decision.state === 'signed') throw new Problem('already-signed');
      if (decision.version !== seen) throw new Problem('stale-version', undefined, { current: answersIn(decision, Decision) });
      const item = await lockListedItem(tx, actor, itemId);
      if (state === 'planned') throw new Problem('meeting-not-open', 'Open the meeting before a decision is signed');
      mustBeComplete(decision);
      if (!proof.fresh) throw new Problem('password-needed', `The last sign-in or password is more than ${PROOF_MINUTES} minutes ago`, { errors: [{ pointer: '#/password', detail: 'Type your password' }] });
      const known = await whatIsKnown(tx, actor, caseId, decision.id);
      const exception = exceptionFor(known, signature);
      const { snapshot, text, sha256 } = seal(known, { id: actor.personId, displayName: actor.displayName }, exception, proof.at);
      await tx.update(DecisionEntity, { centreId: actor.centreId, id: decision.id }, {
        state: 'signed', signedBy: actor.personId, signedAt: new Date(known.at), quorumMet: snapshot.quorum.met, quorumException: exception, signerConfirmedAt: proof.at,
        snapshot: snapshot as never, snapshotText: text, snapshotSha256: sha256, version: seen + 1,
      });
      await markDiscussed(tx, actor, item, kind);
      if (kind === 'emergency') await concludeEmergency(tx, actor, { meetingId, itemId, caseId, decisionId: decision.id });
      await actionsFromDecision(tx, actor, decision.id);
      if (kind === 'emergency' || state === 'closed') await askForMinutes(tx, actor, meetingId);
      return { id: decision.id, version: seen + 1 };
    }, { meetingId });
  }
}

function mustBeComplete(decision: DecisionEntity): void {
  const gaps = signingGaps(decision).filter(({ blocks }) => blocks);
  if (gaps.length > 0) throw new Problem('not-ready-to-sign', undefined, { errors: gaps.map(({ pointer, detail }) => ({ pointer, detail })) });
}

async function whatIsKnown(tx: EntityManager, { centreId }: Actor, caseId: string, decisionId: string): Promise<Known> {
  const [row]: { known: string }[] = await tx.query(KNOWN_SQL, [centreId, caseId, decisionId]);
  if (!row) throw new Problem('not-found');
  return JSON.parse(row.known) as Known;
}

/** The reason to decide without quorum: needed when it is not met, kept only then. */
function exceptionFor(known: Known, { quorumException }: Signature): string | null {
  const { met, gaps } = quorumFor(known);
  if (met) return null;
  if (quorumException) return quorumException;
  const missing = `Missing: ${describeGaps(gaps)}`;
  throw new Problem('quorum-not-met', missing, { errors: [{ pointer: '#/quorumException', detail: missing }] });
}
