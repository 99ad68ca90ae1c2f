import { Injectable } from '@nestjs/common';
import type { AccountView } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';

const STATE_SQL = `
  SELECT p.password_hash IS NOT NULL AS "hasPassword", EXISTS (SELECT 1 FROM external_account a WHERE a.centre_id = p.centre_id AND a.person_id = p.id) AS "byProvider",
    (SELECT f.confirmed_at FROM second_factor f WHERE f.centre_id = p.centre_id AND f.person_id = p.id) AS "factorAt",
    (SELECT max(k.expires_at) FROM account_link k WHERE k.centre_id = p.centre_id AND k.person_id = p.id AND k.first AND k.used_at IS NULL AND k.withdrawn_at IS NULL AND k.expires_at > rachis_now()) AS "invitedUntil"
  FROM person p WHERE p.centre_id = $1 AND p.id = $2`;

/** Reads how somebody's account stands: never a secret, and nobody of another centre. */
@Injectable()
export class AccountReader {
  constructor(private readonly database: Database) {}

  async state(actor: Actor, personId: string): Promise<Omit<AccountView, 'sessions'>> {
    const [row] = await this.database.rows<{ hasPassword: boolean; byProvider: boolean; factorAt: Date | null; invitedUntil: Date | null }>(actor, STATE_SQL, [actor.centreId, personId]);
    if (!row) throw new Problem('not-found');
    const { factorAt, invitedUntil, ...rest } = row;
    return { ...rest, secondFactorAt: factorAt?.toISOString() ?? null, invitedUntil: invitedUntil?.toISOString() ?? null };
  }
}
