import { Inject, Injectable } from '@nestjs/common';
import { newId, SHORTEST_PASSWORD, type PasswordLinkView } from '@rachis/domain';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { Attempts } from '../../platform/identity/attempts.js';
import { DutyActor, OwnAccountActor, ServiceActor, type Actor } from '../../platform/identity/actor.js';
import { isToken, keyHash } from '../../platform/identity/link-token.js';
import { hashPassword } from '../../platform/identity/passwords.js';
import { SessionService } from '../../platform/identity/session.service.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { LOGGER } from '../../platform/log.js';
import { putInOutbox } from '../letter/outbox.writer.js';
import { AccountLinkEntity } from './account-link.entity.js';
import { LINK_PLACE } from './account-link.writer.js';
import { PersonEntity } from './person.entity.js';

const INVITATION_HOURS = 72;
const FORGOTTEN_HOURS = 1;
/** So many such mails for one account in a quarter of an hour, from wherever they are asked for: nobody fills the mailbox of somebody else. */
const MOST_FORGOTTEN = 5;

interface Key extends Record<string, unknown> {
  readonly centre_id: string;
  readonly link_id: string;
  readonly person_id: string;
  readonly display_name: string;
  readonly email: string;
  readonly first: boolean;
}

/** Links by mail to set a password: the first one after an invitation, another one when it was forgotten. */
@Injectable()
export class AccountLinkService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly database: Database,
    private readonly sessions: SessionService,
    private readonly attempts: Attempts,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** The administrator invites somebody. A link of before no longer works. */
  async invite(actor: Actor, personId: string): Promise<void> {
    const sender = new DutyActor(actor, 'account.invite');
    await this.ledger.write(sender, 'account.invite', { unheard: true }, (tx) => this.send(tx, sender, personId, true));
  }

  /**
   * Somebody says that a password is forgotten. Whether the address is known shows neither in the answer nor in how long it takes: what follows is not
   * waited for. An account without a password, as those of the hospital's sign-in, gets none in this way.
   */
  async forgotten(email: string, requestId: string): Promise<void> {
    const [account] = await this.database.unscoped<{ centre_id: string; person_id: string; password_hash: string | null; active: boolean }>('SELECT * FROM sign_in_lookup($1)', [email.trim()]);
    if (!account?.active || account.password_hash === null) return;
    const actor = new ServiceActor(account.centre_id, 'account.recover', requestId);
    this.recover(actor, account.person_id)
      .catch((error: unknown) => this.log.error({ requestId, kind: (error as Error | null)?.name }, 'no link for a forgotten password was written'));
  }

  private async recover(actor: Actor, personId: string): Promise<void> {
    await this.attempts.take({ at: `forgotten password of ${personId}`, most: MOST_FORGOTTEN });
    await this.ledger.write(actor, 'account.recover', { unheard: true }, (tx) => this.send(tx, actor, personId, false));
  }

  /** Whose link it is. */
  async read(token: string): Promise<PasswordLinkView> {
    const { display_name: displayName, email, first } = await this.find(token);
    return { displayName, email, first };
  }

  /** Sets the password, once. Every session of before ends, because whoever knew the old password may sit there. */
  async setPassword(token: string, password: string, requestId: string): Promise<void> {
    const key = await this.find(token);
    refuseWeak(password, key.email);
    const owner = { centreId: key.centre_id, personId: key.person_id };
    const passwordHash = await hashPassword(password);
    await this.ledger.write(new OwnAccountActor(owner, requestId), 'account.keep', { unheard: true }, async (tx) => {
      const link = await tx.findOne(AccountLinkEntity, { where: { centreId: key.centre_id, id: key.link_id }, lock: { mode: 'pessimistic_write' } });
      if (!link || link.usedAt || link.withdrawnAt || link.tokenHash !== keyHash(token)) throw new Problem('link-not-valid');
      await tx.update(AccountLinkEntity, { centreId: key.centre_id, id: key.link_id }, { usedAt: () => 'rachis_now()', version: link.version + 1 });
      await keepPassword(tx, owner, passwordHash);
    });
    await this.sessions.endEverywhere(owner);
  }

  private async find(token: string): Promise<Key> {
    const [key] = isToken(token) ? await this.database.unscoped<Key>('SELECT * FROM account_link_find($1)', [keyHash(token)]) : [];
    if (!key) throw new Problem('link-not-valid');
    return key;
  }

  private async send(tx: EntityManager, actor: Actor, personId: string, first: boolean): Promise<void> {
    const { centreId } = actor;
    const person = await tx.findOne(PersonEntity, { where: { centreId, id: personId }, lock: { mode: 'pessimistic_write' } });
    if (!person) throw new Problem('not-found');
    if (!person.active) throw Problem.field('#/active', 'Allow the person to sign in first');
    for (const { id, version } of await openLinks(tx, centreId, personId)) await tx.update(AccountLinkEntity, { centreId, id }, { withdrawnAt: () => 'rachis_now()', version: version + 1 });
    const outboxId = await putInOutbox(tx, actor, {
      kind: 'account', recipient: { personId, name: person.displayName, email: person.email }, subject: first ? 'Rachis: your account' : 'Rachis: set a new password', text: first ? INVITATION : FORGOTTEN, about: {},
    });
    const hours = first ? INVITATION_HOURS : FORGOTTEN_HOURS;
    await tx.insert(AccountLinkEntity, { centreId, id: newId(), personId, first, outboxId, tokenHash: null, expiresAt: () => `rachis_now() + make_interval(hours => ${hours})`, usedAt: null, withdrawnAt: null, version: 1 });
  }
}

const openLinks = async (tx: EntityManager, centreId: string, personId: string) => (await tx.findBy(AccountLinkEntity, { centreId, personId })).filter(({ usedAt, withdrawnAt }) => !usedAt && !withdrawnAt);

/** Long is what counts; the own address is what is tried first. */
export function refuseWeak(password: string, email: string): void {
  if (password.length < SHORTEST_PASSWORD) throw Problem.field('#/newPassword', `At least ${SHORTEST_PASSWORD} characters`);
  if (password.toLowerCase().includes(email.toLowerCase())) throw Problem.field('#/newPassword', 'Not your e-mail address');
}

/** Keeps a password, and withdraws every link that could set another. */
export async function keepPassword(tx: EntityManager, { centreId, personId }: { centreId: string; personId: string }, passwordHash: string): Promise<void> {
  const person = await tx.findOneOrFail(PersonEntity, { where: { centreId, id: personId }, lock: { mode: 'pessimistic_write' } });
  await tx.update(PersonEntity, { centreId, id: personId }, { passwordHash, version: person.version + 1 });
  for (const { id, version } of await openLinks(tx, centreId, personId)) await tx.update(AccountLinkEntity, { centreId, id }, { withdrawnAt: () => 'rachis_now()', version: version + 1 });
}

const INVITATION = `You have an account in Rachis, the tumour board for metastatic spine disease.

Set your password here, within ${INVITATION_HOURS} hours:
${LINK_PLACE}

The link works once. If you do not know what this is about, tell the coordinator of the board; nothing happens without you.`;

const FORGOTTEN = `Somebody, probably you, has asked for a new password in Rachis.

Set it here, within the hour:
${LINK_PLACE}

The link works once. If it was not you, do nothing: your password stays as it is.`;
