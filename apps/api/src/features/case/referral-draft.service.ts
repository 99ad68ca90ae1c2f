import { Injectable } from '@nestjs/common';
import { ReferralDraftView, type Kept, type ReferralDraft } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { viewColumns } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { ReferralDraftEntity } from './referral-draft.entity.js';
import { SpineCaseEntity } from './spine-case.entity.js';

/** So many drafts are offered; older ones are kept all the same. */
const MOST_SHOWN = 50;
const DRAFTS_SQL = `SELECT json_build_object('drafts', (SELECT coalesce(json_agg(x), '[]') FROM (
  SELECT ${viewColumns(ReferralDraftView, 'd')} FROM referral_draft d WHERE d.centre_id = $1 AND d.author_id = $2 ORDER BY d.recorded_at DESC, d.id LIMIT ${MOST_SHOWN}) x))::text`;

/** Keeps referrals while they are typed, for their author alone; row-level security asks the same once more. */
@Injectable()
export class ReferralDraftService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly database: Database,
  ) {}

  async read(actor: Actor): Promise<string> {
    return (await this.database.json(actor, 'referral-drafts', DRAFTS_SQL, [actor.centreId, actor.personId])) ?? '';
  }

  /** Keeps what is typed so far under the id that the case will have. Somebody who goes on at another computer is told of the newer text. */
  keep(actor: Actor, id: string, seen: number, { typed }: ReferralDraft): Promise<Kept> {
    return this.ledger.write(actor, 'referral-draft.keep', { unheard: true }, async (tx) => {
      const { centreId, personId } = actor;
      const before = await tx.findOneBy(ReferralDraftEntity, { centreId, id });
      if (!before) {
        if (await tx.existsBy(SpineCaseEntity, { centreId, id })) throw new Problem('duplicate', 'This referral is kept as a case already');
        if (seen !== 0) throw new Problem('not-found');
        await tx.insert(ReferralDraftEntity, { centreId, id, authorId: personId, typed, version: 1 });
        return { id, version: 1 };
      }
      if (before.version !== seen) throw new Problem('stale-version', undefined, { current: { version: before.version } });
      await tx.update(ReferralDraftEntity, { centreId, id }, { typed, version: seen + 1 });
      return { id, version: seen + 1 };
    });
  }

  /** Throws a draft away; that it is not there is the same. */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.ledger.write(actor, 'referral-draft.discard', { unheard: true }, (tx) => tx.delete(ReferralDraftEntity, { centreId: actor.centreId, id, authorId: actor.personId }));
  }
}
