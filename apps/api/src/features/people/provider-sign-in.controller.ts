import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { SignedOut, type SignInRefusal } from '@rachis/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clock } from '../../platform/clock.js';
import { Answers, AnswersElsewhere, AnswersNothing } from '../../platform/http/answers.js';
import { Open, OwnAccountRoute } from '../../platform/http/needs.js';
import { Problem } from '../../platform/http/problem.js';
import { CurrentSession } from '../../platform/http/request.js';
import { arrivalOf } from '../../platform/identity/device-words.js';
import { seal, unseal } from '../../platform/identity/sealing.js';
import { clearCookie, setCookie } from '../../platform/identity/session-cookie.js';
import { SessionService, type SignedInSession } from '../../platform/identity/session.service.js';
import { SETTINGS, type Settings } from '../../settings.js';
import { IdentityProvider, NotLetIn, type Flow } from './identity-provider.js';
import { ProviderArrival } from './provider-arrival.js';

const FLOW_COOKIE = 'rachis-oidc';
const FLOW_PATH = '/api/session/oidc';
const FLOW_SECONDS = 600;
/** How much earlier than the beginning of a proof the provider may say that it asked: the clocks of two machines differ. */
const SKEW_SECONDS = 30;

/** The way in and out through the hospital's own sign-in. What goes wrong ends on a page that says so, never on a bare refusal. */
@ApiTags('session')
@Controller('session/oidc')
export class ProviderSignInController {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly arrival: ProviderArrival,
    private readonly sessions: SessionService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** `next` is a path of this application, and nothing else. */
  @Get('begin')
  @Open()
  @ApiQuery({ name: 'purpose', required: false, enum: ['enter', 'again', 'proof'] })
  @ApiQuery({ name: 'next', required: false })
  @AnswersElsewhere('Go to the hospital’s sign-in')
  async beginProviderSignIn(@Query('purpose') asked: unknown, @Query('next') wished: unknown, @CurrentSession() session: SignedInSession | null, @Res() reply: FastifyReply): Promise<void> {
    if (!this.settings.oidc || !this.settings.secretKey) throw new Problem('not-found');
    const purpose = asked === 'proof' || asked === 'again' ? asked : 'enter';
    const next = typeof wished === 'string' && /^\/(?![/\\])[^\s\\]{0,500}$/.test(wished) ? wished : '/';
    try {
      if (purpose === 'proof' && session?.way !== 'provider') throw new NotLetIn('not-begun');
      const { address, flow } = await this.provider.begin(purpose, next, session && { id: session.sessionId, centreId: session.centreId, personId: session.personId });
      // Lax, because the provider sends the browser back from another site; sealed, so that nobody can read or make one.
      void reply.setCookie(FLOW_COOKIE, seal(this.settings.secretKey, FLOW_COOKIE, JSON.stringify(flow)), { httpOnly: true, sameSite: 'lax', secure: this.settings.publicUrl?.startsWith('https:') ?? false, path: FLOW_PATH, maxAge: FLOW_SECONDS });
      void reply.redirect(address, 302);
    } catch (error) {
      void reply.redirect(refused(purpose, whyOf(error)), 302);
    }
  }

  @Get('callback')
  @Open()
  @AnswersElsewhere('Come back from the hospital’s sign-in')
  async finishProviderSignIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.settings.oidc) throw new Problem('not-found');
    const flow = this.flowOf(request);
    // It is good for one answer.
    void reply.clearCookie(FLOW_COOKIE, { path: FLOW_PATH });
    try {
      if (!flow) throw new NotLetIn('not-begun');
      const at = request.url.indexOf('?');
      const known = await this.provider.finish(flow, at < 0 ? '' : request.url.slice(at));
      if (flow.purpose === 'proof') {
        await this.prove(flow, known);
      } else {
        const { centreId, personId } = await this.arrival.settle(known, String(request.id));
        const token = await this.sessions.begin(centreId, personId, this.settings.sessionHours, { ...arrivalOf(request, 'provider'), providerSid: known.sid, idToken: known.idToken });
        setCookie(reply, token, this.settings);
      }
      void reply.redirect(flow.purpose === 'enter' ? flow.next : '/confirmed', 302);
    } catch (error) {
      void reply.redirect(refused(flow?.purpose ?? 'enter', whyOf(error)), 302);
    }
  }

  /** Ends the session here, and says where the provider ends its own. If that cannot be asked, the session here has ended all the same. */
  @Post('sign-out')
  @OwnAccountRoute()
  @Answers('Sign out here and at the hospital’s sign-in', { type: SignedOut })
  async signOutOfProvider(@CurrentSession() session: SignedInSession, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedOut> {
    const idToken = await this.sessions.idTokenOf(session);
    await this.sessions.end(session);
    clearCookie(reply, this.settings);
    const address = session.way === 'provider' ? await this.provider.signOutAddress(idToken).catch(() => null) : null;
    return { address: address ?? '/sign-in' };
  }

  /** The provider speaks to us, without a browser between. */
  @Post('back-channel-logout')
  @Open()
  @AnswersNothing('The hospital’s sign-in says that somebody has signed out there')
  async hearProviderSignOut(@Req() request: FastifyRequest): Promise<void> {
    if (!this.settings.oidc) throw new Problem('not-found');
    const said = request.body as { logout_token?: unknown } | null | undefined;
    const token = typeof said?.logout_token === 'string' ? said.logout_token : null;
    const signedOut = token === null ? null : await this.provider.signedOut(token).catch(() => Promise.reject(new Problem('busy')));
    if (!signedOut) throw new Problem('malformed-request', 'This is no logout token of our provider');
    await this.sessions.endOfProvider(this.settings.oidc.issuer, signedOut.subject, signedOut.sid);
  }

  /** The same person, asked just now: a session of this morning at the provider proves nothing. */
  private async prove(flow: Flow, { subject, authenticatedAt }: { subject: string; authenticatedAt: number | null }): Promise<void> {
    const here = await this.arrival.find(subject);
    if (!flow.session || here?.person_id !== flow.session.personId || here.centre_id !== flow.session.centreId) throw new NotLetIn('other-person');
    if (authenticatedAt === null || authenticatedAt < flow.begunAt / 1000 - SKEW_SECONDS) throw new NotLetIn('not-valid');
    await this.sessions.proveById(flow.session.centreId, flow.session.personId, flow.session.id);
  }

  private flowOf(request: FastifyRequest): Flow | null {
    const sealed = request.cookies[FLOW_COOKIE];
    const text = sealed && this.settings.secretKey ? unseal(this.settings.secretKey, FLOW_COOKIE, sealed) : null;
    if (text === null) return null;
    const flow = JSON.parse(text) as Flow;
    return clock.milliseconds() - flow.begunAt < FLOW_SECONDS * 1000 ? flow : null;
  }
}

const whyOf = (error: unknown): SignInRefusal => (error instanceof NotLetIn ? error.why : 'not-valid');
const refused = (purpose: Flow['purpose'], why: SignInRefusal): string => `${purpose === 'enter' ? '/sign-in' : '/confirmed'}?why=${why}`;
