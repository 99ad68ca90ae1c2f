import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PROOF_MINUTES, ProofView, SessionProof } from '@rachis/domain';
import type { FastifyRequest } from 'fastify';
import { SETTINGS, type Settings } from '../../settings.js';
import { Database } from '../database/database.js';
import { Answers } from '../http/answers.js';
import { OwnAccountRoute } from '../http/needs.js';
import { Problem } from '../http/problem.js';
import { CurrentSession } from '../http/request.js';
import { passwordIsRight } from './passwords.js';
import { SecondFactors } from './second-factor.js';
import { SessionService, type SignedInSession } from './session.service.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Proving once more who one is, before something is signed. */
@ApiTags('session')
@Controller('session/proof')
export class ProofController {
  constructor(
    private readonly sessions: SessionService,
    private readonly throttle: SignInThrottle,
    private readonly factors: SecondFactors,
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @OwnAccountRoute()
  @Answers('Whether a password is needed before the next signature', { type: ProofView })
  async readProof(@CurrentSession() session: SignedInSession): Promise<ProofView> {
    const [{ fresh }, { by }] = await Promise.all([this.sessions.provedAt(session), this.means(session)]);
    return view(fresh, by);
  }

  /** The account is the one that is signed in; guesses are slowed down together with those at the sign-in. */
  @Post()
  @OwnAccountRoute()
  @Answers('Prove who is signed in, by the password or the code of the authenticator app', { type: ProofView })
  async prove(@CurrentSession() session: SignedInSession, @Body() { password, code }: SessionProof, @Req() request: FastifyRequest): Promise<ProofView> {
    const { by, hash } = await this.means(session);
    if (by === 'provider') throw new Problem('provider-decides', 'Confirm who you are at the hospital’s sign-in');
    if (by === 'code') {
      if (!code) throw Problem.field('#/code', 'Type the code from your authenticator app');
      await this.factors.use(session, code, String(request.id));
    }
    if (by === 'password') {
      if (!password) throw Problem.field('#/password', 'Type your password');
      await this.throttle.attempt(request.ip, session.email);
      if (!(await passwordIsRight(hash, password))) throw new Problem('wrong-password', undefined, { errors: [{ pointer: '#/password', detail: 'The password is not right' }] });
      await this.throttle.succeeded(request.ip, session.email);
    }
    await this.sessions.prove(session);
    return view(true, by);
  }

  /** Whoever came in through the hospital's sign-in proves it there; an authenticator app counts before a password, which may have been seen over the shoulder. */
  private async means(session: SignedInSession): Promise<{ by: ProofView['by']; hash: string | null }> {
    const [[account], { confirmedAt }] = await Promise.all([
      this.database.unscoped<{ password_hash: string | null }>('SELECT password_hash FROM sign_in_lookup($1)', [session.email]), this.factors.stateOf(session),
    ]);
    const hash = account?.password_hash ?? null;
    // Only in the demonstration, whose accounts have no passwords, nothing is needed.
    const by = session.way === 'provider' ? 'provider' : confirmedAt ? 'code' : this.settings.demo && hash === null ? 'none' : 'password';
    return { by, hash };
  }
}

const view = (fresh: boolean, by: ProofView['by']): ProofView => ({ fresh, byPassword: by === 'password', by, minutes: PROOF_MINUTES });
