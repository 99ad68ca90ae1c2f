import { Injectable } from '@nestjs/common';
import { newId, type IssuedStatusLink, type Kept, type StatusLinkTerm } from '@rachis/domain';
import { randomBytes } from 'node:crypto';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { SpineCaseEntity } from './spine-case.entity.js';
import { ReferrerReplyEntity, StatusKeyEntity, StatusLinkEntity } from './status-link.entity.js';
import { keyHash } from '../../platform/identity/link-token.js';

const until = (days: number) => () => `rachis_now() + make_interval(days => ${Math.trunc(days)})`;

/** Gives out links to the state of a case, prolongs and withdraws them, and takes over what came through them. */
@Injectable()
export class StatusLinkService {
  constructor(private readonly ledger: CaseLedger) {}

  /** A new link. It looks with the eyes of whoever referred the case, whoever hands it out. */
  issue(actor: Actor, caseId: string, { days }: StatusLinkTerm): Promise<IssuedStatusLink> {
    const [id, token] = [newId(), randomBytes(32).toString('base64url')];
    return this.ledger.onCase(actor, caseId, 'status-link.issue', async (tx, { state }) => {
      if (state === 'draft') throw new Problem('move-not-possible', 'Submit the referral first: before that there is no state to show');
      const { centreId } = actor;
      const { referrerId } = await tx.findOneByOrFail(SpineCaseEntity, { centreId, id: caseId });
      await tx.insert(StatusLinkEntity, { centreId, id, caseId, issuedAt: () => 'rachis_now()', issuedBy: actor.personId, expiresAt: until(days), revokedAt: null, version: 1 });
      await tx.insert(StatusKeyEntity, { keyHash: keyHash(token), centreId, linkId: id, personId: referrerId });
      return { id, token };
    });
  }

  /** The same link works again, so many days from now; also one that has expired, but never one that was withdrawn. */
  renew(actor: Actor, caseId: string, id: string, seen: number, { days }: StatusLinkTerm): Promise<Kept> {
    return this.change(actor, caseId, id, seen, { expiresAt: until(days) });
  }

  revoke(actor: Actor, caseId: string, id: string, seen: number): Promise<Kept> {
    return this.change(actor, caseId, id, seen, { revokedAt: () => 'rachis_now()' });
  }

  /** Somebody has read a reply and taken over what belongs into the case. */
  handle(actor: Actor, caseId: string, id: string, seen: number): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, 'referrer-reply.handle', async (tx) => {
      const where = { centreId: actor.centreId, caseId, id };
      const reply = await tx.findOneBy(ReferrerReplyEntity, where);
      if (!reply) throw new Problem('not-found');
      if (reply.version !== seen || reply.handledAt) throw new Problem('stale-version');
      await tx.update(ReferrerReplyEntity, where, { handledAt: () => 'rachis_now()', handledBy: actor.personId, version: seen + 1 });
      return { id, version: seen + 1 };
    }, { evenIfClosed: true });
  }

  private change(actor: Actor, caseId: string, id: string, seen: number, to: { expiresAt?: () => string; revokedAt?: () => string }): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, 'status-link.issue', async (tx) => {
      const where = { centreId: actor.centreId, caseId, id };
      const link = await tx.findOneBy(StatusLinkEntity, where);
      if (!link) throw new Problem('not-found');
      if (link.version !== seen || link.revokedAt) throw new Problem('stale-version');
      await tx.update(StatusLinkEntity, where, { ...to, version: seen + 1 });
      return { id, version: seen + 1 };
    }, { evenIfClosed: true });
  }
}
