import { Body, Controller, Delete, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actionsOf, Credentials, DemoSignIn, SessionView, SignInOptions, type Role } from '@rachis/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SETTINGS, type Settings } from '../../settings.js';
import { AccessLog } from '../audit/access-log.js';
import { Database } from '../database/database.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { Open, SignedIn } from '../http/needs.js';
import { Problem } from '../http/problem.js';
import { CurrentSession } from '../http/request.js';
import { passwordIsRight } from './passwords.js';
import { clearCookie, setCookie } from './session-cookie.js';
import { SessionService, type SignedInSession } from './session.service.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Signing in and out. */
@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly throttle: SignInThrottle,
    private readonly database: Database,
    private readonly accesses: AccessLog,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('options')
  @Open()
  @Answers('What the sign-in page offers', { type: SignInOptions })
  async signInOptions(): Promise<SignInOptions> {
    const roles = this.settings.demo ? await this.database.unscoped<{ role: Role }>('SELECT role FROM demo_roles() ORDER BY role') : [];
    return { demo: roles.length > 0, demoRoles: roles.map(({ role }) => role), serviceName: 'Rachis' };
  }

  @Get()
  @SignedIn()
  @Answers('Who is signed in', { type: SessionView })
  readSession(@CurrentSession() session: SignedInSession): SessionView {
    return this.view(session);
  }

  @Post()
  @Open()
  @Answers('Sign in with a local account', { type: SessionView })
  async signIn(@Body() { email, password }: Credentials, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    await this.throttle.attempt(request.ip, email);
    const [account] = await this.database.unscoped<{ centre_id: string; person_id: string; password_hash: string | null; active: boolean }>('SELECT * FROM sign_in_lookup($1)', [email.trim()]);
    const right = await passwordIsRight(account?.password_hash, password);
    if (account && !right) this.accesses.noteRefusedSignIn(account.centre_id, account.person_id, String(request.id));
    if (!account?.active || !right) throw new Problem('wrong-credentials');
    await this.throttle.succeeded(request.ip, email);
    return this.begin(account.centre_id, account.person_id, reply);
  }

  @Post('demo')
  @Open()
  @Answers('Sign in as a demo role, while demo data is on', { type: SessionView })
  async signInAsDemo(@Body() { role }: DemoSignIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    if (!this.settings.demo) throw new Problem('not-found');
    const [person] = await this.database.unscoped<{ centre_id: string; person_id: string }>('SELECT * FROM demo_sign_in_lookup($1)', [role]);
    if (!person) throw new Problem('not-found');
    return this.begin(person.centre_id, person.person_id, reply);
  }

  @Delete()
  @Open()
  @AnswersNothing('Sign out')
  async signOut(@CurrentSession() session: SignedInSession | null, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (session) await this.sessions.end(session);
    clearCookie(reply, this.settings);
  }

  @Delete('everywhere')
  @SignedIn()
  @AnswersNothing('Sign out on every device')
  async signOutEverywhere(@CurrentSession() session: SignedInSession, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.endEverywhere(session);
    clearCookie(reply, this.settings);
  }

  private async begin(centreId: string, personId: string, reply: FastifyReply): Promise<SessionView> {
    const token = await this.sessions.begin(centreId, personId, this.settings.sessionHours);
    const session = await this.sessions.find(token);
    if (!session) throw new Problem('wrong-credentials');
    setCookie(reply, token, this.settings);
    return this.view(session);
  }

  private view({ personId, displayName, email, roles, centre }: SignedInSession): SessionView {
    return { personId, displayName, email, roles, actions: actionsOf(roles.map(({ role }) => role)), centre, demo: this.settings.demo };
  }
}
