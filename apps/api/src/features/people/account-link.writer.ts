import type { EntityManager } from 'typeorm';
import { keyHash, newToken } from '../../platform/identity/link-token.js';
import { AccountLinkEntity } from './account-link.entity.js';

/** Where the link stands in the text that the outbox keeps. What opens an account is in no table and in no audit. */
export const LINK_PLACE = '{link}';

/**
 * The text of a mail with its link, at the moment at which it leaves: the token is made now, and only its hash is kept. A later attempt makes another.
 * Null where the link has been withdrawn, used, or has expired while the mail waited.
 */
export async function withAccountLink(tx: EntityManager, { centreId, outboxId, text, publicUrl }: { centreId: string; outboxId: string; text: string; publicUrl: string }): Promise<string | null> {
  const link = await tx.findOne(AccountLinkEntity, { where: { centreId, outboxId }, lock: { mode: 'pessimistic_write' } });
  if (!link || link.usedAt || link.withdrawnAt) return null;
  const token = newToken();
  const { affected } = await tx
    .createQueryBuilder().update(AccountLinkEntity).set({ tokenHash: keyHash(token), version: link.version + 1 })
    .where('centre_id = :centreId AND id = :id AND expires_at > rachis_now()', { centreId, id: link.id }).execute();
  return affected ? text.replace(LINK_PLACE, `${publicUrl}/password#${token}`) : null;
}
