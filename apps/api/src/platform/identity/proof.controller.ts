import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PROOF_MINUTES, ProofView, SessionProof } from '@rachis/domain';
import type { FastifyRequest } from 'fastify';
import { SETTINGS, type Settings } from '../../settings.js';
import { Database } from '../database/database.js';
import { Answers } from '../http/answers.js';
import { SignedIn } from '../http/needs.js';
import { Problem } from '../http/problem.js';
import { CurrentSession } from '../http/request.js';
import { passwordIsRight } from './passwords.js';
import { SessionService, type SignedInSession } from './session.service.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Proving once more who one is, before something is signed. */
@ApiTags('session')
@Controller('session/proof')
export class ProofController {
  constructor(
    private readonly sessions: SessionService,
    private readonly throttle: SignInThrottle,
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @SignedIn()
  @Answers('Whether a password is needed before the next signature', { type: ProofView })
  async readProof(@CurrentSession() session: SignedInSession): Promise<ProofView> {
    const [{ fresh }, hash] = await Promise.all([this.sessions.provedAt(session), this.passwordOf(session)]);
    return { fresh, byPassword: !this.needsNone(hash), minutes: PROOF_MINUTES };
  }

  /** The account is the one that is signed in; guesses are slowed down together with those at the sign-in. */
  @Post()
  @SignedIn()
  @Answers('Prove who is signed in, by the password', { type: ProofView })
  async prove(@CurrentSession() session: SignedInSession, @Body() { password }: SessionProof, @Req() request: FastifyRequest): Promise<ProofView> {
    const hash = await this.passwordOf(session);
    if (!this.needsNone(hash)) {
      if (!password) throw Problem.field('#/password', 'Type your password');
      await this.throttle.attempt(request.ip, session.email);
      if (!(await passwordIsRight(hash, password))) throw new Problem('wrong-password', undefined, { errors: [{ pointer: '#/password', detail: 'The password is not right' }] });
      await this.throttle.succeeded(request.ip, session.email);
    }
    await this.sessions.prove(session);
    return { fresh: true, byPassword: !this.needsNone(hash), minutes: PROOF_MINUTES };
  }

  private async passwordOf({ email }: SignedInSession): Promise<string | null> {
    const [account] = await this.database.unscoped<{ password_hash: string | null }>('SELECT password_hash FROM sign_in_lookup($1)', [email]);
    return account?.password_hash ?? null;
  }

  /** Only in the demonstration, whose accounts have no passwords. */
  private needsNone(hash: string | null): boolean {
    return this.settings.demo && hash === null;
  }
}
