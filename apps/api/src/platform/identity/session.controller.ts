import { Body, Controller, Delete, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { actionsOf, Credentials, DemoSignIn, SessionClock, SessionView, SignInOptions, type Role } from '@rachis/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SETTINGS, type Settings } from '../../settings.js';
import { AccessLog } from '../audit/access-log.js';
import { Database } from '../database/database.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { Open, OwnAccountRoute } from '../http/needs.js';
import { Problem } from '../http/problem.js';
import { CurrentSession } from '../http/request.js';
import { arrivalOf } from './device-words.js';
import { passwordIsRight } from './passwords.js';
import { SecondFactors } from './second-factor.js';
import { clearCookie, setCookie } from './session-cookie.js';
import { SessionService, type Arrival, type SignedInSession } from './session.service.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Signing in and out. */
@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly throttle: SignInThrottle,
    private readonly factors: SecondFactors,
    private readonly database: Database,
    private readonly accesses: AccessLog,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('options')
  @Open()
  @Answers('What the sign-in page offers', { type: SignInOptions })
  async signInOptions(): Promise<SignInOptions> {
    const roles = this.settings.demo ? await this.database.unscoped<{ role: Role }>('SELECT role FROM demo_roles() ORDER BY role') : [];
    return { demo: roles.length > 0, demoRoles: roles.map(({ role }) => role), serviceName: 'Rachis', ...(this.settings.oidc ? { providerName: this.settings.oidc.name } : {}) };
  }

  @Get()
  @OwnAccountRoute()
  @Answers('Who is signed in', { type: SessionView })
  readSession(@CurrentSession() session: SignedInSession): SessionView {
    return this.view(session);
  }

  /** Asked by the screen, which warns before the end. Asking is no use of the session, unless it says that somebody is there. */
  @Get('clock')
  @OwnAccountRoute()
  @Answers('How long the session lasts', { type: SessionClock })
  @ApiQuery({ name: 'used', required: false, enum: ['true'] })
  async readSessionClock(@CurrentSession() session: SignedInSession, @Query('used') used: unknown): Promise<SessionClock> {
    if (used === 'true') await this.sessions.use(session);
    return this.sessions.clock(session);
  }

  @Post()
  @Open()
  @Answers('Sign in with a local account', { type: SessionView })
  async signIn(@Body() { email, password, code }: Credentials, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    await this.throttle.attempt(request.ip, email);
    const [account] = await this.database.unscoped<{ centre_id: string; person_id: string; password_hash: string | null; active: boolean }>('SELECT * FROM sign_in_lookup($1)', [email.trim()]);
    const right = await passwordIsRight(account?.password_hash, password);
    if (account && !right) this.accesses.noteRefusedSignIn(account.centre_id, account.person_id, String(request.id));
    if (!account?.active || !right) throw new Problem('wrong-credentials');
    await this.proveSecond({ centreId: account.centre_id, personId: account.person_id }, email, code, request);
    await this.throttle.succeeded(request.ip, email);
    return this.begin(account.centre_id, account.person_id, reply, arrivalOf(request, 'password'));
  }

  @Post('demo')
  @Open()
  @Answers('Sign in as a demo role, while demo data is on', { type: SessionView })
  async signInAsDemo(@Body() { role }: DemoSignIn, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    if (!this.settings.demo) throw new Problem('not-found');
    const [person] = await this.database.unscoped<{ centre_id: string; person_id: string }>('SELECT * FROM demo_sign_in_lookup($1)', [role]);
    if (!person) throw new Problem('not-found');
    return this.begin(person.centre_id, person.person_id, reply, arrivalOf(request, 'demo'));
  }

  @Delete()
  @Open()
  @AnswersNothing('Sign out')
  async signOut(@CurrentSession() session: SignedInSession | null, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (session) await this.sessions.end(session);
    clearCookie(reply, this.settings);
  }

  @Delete('everywhere')
  @OwnAccountRoute()
  @AnswersNothing('Sign out on every device')
  async signOutEverywhere(@CurrentSession() session: SignedInSession, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.endEverywhere(session);
    clearCookie(reply, this.settings);
  }

  /** The code of the app, where one guards the account. The password alone is told apart from a wrong one only to whoever knows it. */
  private async proveSecond(owner: { centreId: string; personId: string }, email: string, code: string | null | undefined, request: FastifyRequest): Promise<void> {
    const { confirmedAt } = await this.factors.stateOf(owner);
    if (!confirmedAt) return;
    if (!code) {
      await this.throttle.halfway(request.ip, email);
      throw new Problem('second-factor-needed', undefined, { errors: [{ pointer: '#/code', detail: 'Type the code from your authenticator app' }] });
    }
    await this.factors.use(owner, code, String(request.id));
  }

  private async begin(centreId: string, personId: string, reply: FastifyReply, arrival: Arrival): Promise<SessionView> {
    const token = await this.sessions.begin(centreId, personId, this.settings.sessionHours, arrival);
    const session = await this.sessions.find(token);
    if (!session) throw new Problem('wrong-credentials');
    setCookie(reply, token, this.settings);
    return this.view(session);
  }

  private view({ personId, displayName, email, roles, centre, secondFactorDue, way }: SignedInSession): SessionView {
    const actions = secondFactorDue ? [] : actionsOf(roles.map(({ role }) => role));
    return { personId, displayName, email, roles, actions, centre, demo: this.settings.demo, ...(secondFactorDue ? { secondFactorDue } : {}), ...(way === 'provider' ? { byProvider: true } : {}) };
  }
}
