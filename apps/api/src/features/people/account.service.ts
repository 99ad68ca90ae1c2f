import { Inject, Injectable } from '@nestjs/common';
import type { AccountView, OwnAccount, PasswordChange, SecondFactorOffer } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { OwnAccountActor, type Actor } from '../../platform/identity/actor.js';
import { hashPassword, passwordIsRight } from '../../platform/identity/passwords.js';
import { SecondFactors } from '../../platform/identity/second-factor.js';
import { SessionService, type SignedInSession } from '../../platform/identity/session.service.js';
import { SignInThrottle } from '../../platform/identity/sign-in-throttle.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { SETTINGS, type Settings } from '../../settings.js';
import { keepPassword, refuseWeak } from './account-link.service.js';
import { AccountReader } from './account.reader.js';

/** The account of somebody: by themselves, and what an administrator may do to it. */
@Injectable()
export class AccountService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly database: Database,
    private readonly sessions: SessionService,
    private readonly factors: SecondFactors,
    private readonly throttle: SignInThrottle,
    private readonly reader: AccountReader,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async own(session: SignedInSession): Promise<OwnAccount> {
    const [hash, state, sessions] = await Promise.all([this.passwordHash(session), this.factors.stateOf(session), this.sessions.list(session)]);
    const needed = session.way === 'password' && session.roles.some(({ role }) => this.settings.secondFactorRoles.includes(role));
    return { hasPassword: hash !== null, way: session.way, secondFactor: { possible: this.factors.possible && hash !== null, needed, confirmedAt: state.confirmedAt?.toISOString() ?? null, codesLeft: state.codesLeft }, sessions };
  }

  /** By somebody who knows the present one. Every other session ends; this one goes on. */
  async changePassword(session: SignedInSession, { password, newPassword }: PasswordChange, address: string, requestId: string): Promise<void> {
    const hash = await this.passwordHash(session);
    if (hash === null) throw new Problem('provider-decides', 'This account has no password here');
    await this.throttle.attempt(address, session.email);
    if (!(await passwordIsRight(hash, password))) throw new Problem('wrong-password', undefined, { errors: [{ pointer: '#/password', detail: 'The password is not right' }] });
    await this.throttle.succeeded(address, session.email);
    refuseWeak(newPassword, session.email);
    const kept = await hashPassword(newPassword);
    await this.ledger.write(new OwnAccountActor(session, requestId), 'account.keep', { unheard: true }, (tx) => keepPassword(tx, session, kept));
    await this.sessions.endOthers(session);
  }

  /** A new key for the authenticator app; only to somebody who has lately proved who they are. */
  async offerFactor(session: SignedInSession, requestId: string): Promise<SecondFactorOffer> {
    if ((await this.passwordHash(session)) === null) throw new Problem('provider-decides', 'The hospital’s sign-in asks for its own second factor');
    await this.mustBeFresh(session);
    return this.factors.offer(session, session.email, requestId);
  }

  async confirmFactor(session: SignedInSession, code: string, requestId: string): Promise<string[]> {
    await this.mustBeFresh(session);
    const codes = await this.factors.confirm(session, code, requestId);
    // What is remembered of the session says that nothing else may be done first.
    await this.sessions.tellEveryProcess(session.personId);
    return codes;
  }

  async renewCodes(session: SignedInSession, requestId: string): Promise<string[]> {
    await this.mustBeFresh(session);
    return this.factors.renewCodes(session, requestId);
  }

  async removeFactor(session: SignedInSession, requestId: string): Promise<void> {
    await this.mustBeFresh(session);
    await this.factors.remove(new OwnAccountActor(session, requestId), 'account.keep', session);
    await this.sessions.tellEveryProcess(session.personId);
  }

  async view(actor: Actor, personId: string): Promise<AccountView> {
    const state = await this.reader.state(actor, personId);
    return { ...state, sessions: await this.sessions.list({ centreId: actor.centreId, personId }) };
  }

  /** For somebody whose telephone is lost: they sign in with the password alone and set up another. Where they are signed in ends, because nobody knows who has the telephone. */
  async resetFactor(actor: Actor, personId: string): Promise<void> {
    await this.reader.state(actor, personId);
    await this.factors.remove(actor, 'account.reset-factor', { centreId: actor.centreId, personId });
    await this.sessions.endEverywhere({ centreId: actor.centreId, personId });
  }

  /** Ends where somebody is signed in: everywhere, or one session. That it was done stays in the audit. */
  async endSessions(actor: Actor, personId: string, sessionId: string | null): Promise<void> {
    await this.reader.state(actor, personId);
    await this.ledger.write(actor, 'account.end-sessions', { unheard: true }, (tx) => tx.query(`SELECT rachis_note('account.end-sessions', NULL, 'person', $1, NULL)`, [personId]));
    const owner = { centreId: actor.centreId, personId };
    await (sessionId ? this.sessions.endOne(owner, sessionId) : this.sessions.endEverywhere(owner));
  }

  private async mustBeFresh(session: SignedInSession): Promise<void> {
    if (!(await this.sessions.provedAt(session)).fresh) throw new Problem('password-needed', 'To change how you sign in, prove first who you are');
  }

  private async passwordHash({ email }: SignedInSession): Promise<string | null> {
    const [account] = await this.database.unscoped<{ password_hash: string | null }>('SELECT password_hash FROM sign_in_lookup($1)', [email]);
    return account?.password_hash ?? null;
  }
}
