import { Inject, Injectable } from '@nestjs/common';
import type { SignInRefusal } from '@rachis/domain';
import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import * as openId from 'openid-client';
import { clock } from '../../platform/clock.js';
import { SETTINGS, type OidcSettings, type Settings } from '../../settings.js';

const TIMEOUT_SECONDS = 5;
/** For how long a provider that has answered is taken to be there. */
const ANSWERED_MS = 5_000;
/** What a provider signs with; never a shared secret, never nothing. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** How old the word that somebody has signed out may be, and for how long it is remembered, so that it counts once. */
const LOGOUT_SECONDS = 300;

/** What begins in one browser and ends, by way of the provider, in the same one. */
export interface Flow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Enter by the sign-in page; sign in again over a page that waits; or prove once more who it is. */
  readonly purpose: 'enter' | 'again' | 'proof';
  readonly next: string;
  /** Whose session is proved. */
  readonly session: { readonly id: string; readonly centreId: string; readonly personId: string } | null;
  readonly begunAt: number;
}

/** Somebody as the provider knows them. */
export interface KnownThere {
  readonly subject: string;
  readonly sid: string | null;
  readonly idToken: string;
  readonly authenticatedAt: number | null;
  readonly name: string | null;
  /** Only where the provider says that it has been verified. */
  readonly verifiedEmail: string | null;
  readonly groups: readonly string[];
}

/** Why somebody does not get in, in one of the words that the sign-in page knows. */
export class NotLetIn extends Error {
  constructor(readonly why: SignInRefusal) {
    super(why);
  }
}

/** The hospital's own sign-in: OpenID Connect, code flow with PKCE, state and nonce; every token verified by its signature. */
@Injectable()
export class IdentityProvider {
  private found: Promise<openId.Configuration> | null = null;
  private foundAt = 0;
  private readonly loggedOut = new Map<string, number>();

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Where the browser goes, and what it has to bring back. A provider that does not answer now would be a dead end, so it is asked before anybody is sent there. */
  async begin(purpose: Flow['purpose'], next: string, session: Flow['session']): Promise<{ address: string; flow: Flow }> {
    if (clock.milliseconds() - this.foundAt > ANSWERED_MS) this.found = null;
    const configuration = await this.configuration();
    const flow: Flow = { state: openId.randomState(), nonce: openId.randomNonce(), verifier: openId.randomPKCECodeVerifier(), purpose, next, session, begunAt: clock.milliseconds() };
    const address = openId.buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.publicUrl}${CALLBACK}`, scope: this.oidc.scopes, response_type: 'code', state: flow.state, nonce: flow.nonce,
      code_challenge: await openId.calculatePKCECodeChallenge(flow.verifier), code_challenge_method: 'S256',
      // A signature needs somebody who is there now, not a session of this morning.
      ...(purpose === 'proof' ? { prompt: 'login', max_age: '300' } : {}),
    });
    return { address: address.href, flow };
  }

  /** Exchanges the code that came back. Everything that is wrong with it is one of the reasons of NotLetIn. */
  async finish(flow: Flow, query: string): Promise<KnownThere> {
    const configuration = await this.configuration();
    try {
      const tokens = await openId.authorizationCodeGrant(configuration, new URL(`${this.publicUrl}${CALLBACK}${query}`), { pkceCodeVerifier: flow.verifier, expectedState: flow.state, expectedNonce: flow.nonce, idTokenExpected: true });
      const claims = tokens.claims();
      if (!claims || !tokens.id_token) throw new NotLetIn('not-valid');
      const more = claims[this.oidc.groupClaim] === undefined && configuration.serverMetadata().userinfo_endpoint ? await openId.fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
      return this.known({ ...more, ...claims }, tokens.id_token);
    } catch (error) {
      throw notLetIn(error);
    }
  }

  /** Where the provider ends its own session; null where it offers no such place. */
  async signOutAddress(idToken: string | null): Promise<string | null> {
    const configuration = await this.configuration();
    if (!configuration.serverMetadata().end_session_endpoint) return null;
    return openId.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${this.publicUrl}/sign-in`, client_id: this.oidc.clientId, ...(idToken ? { id_token_hint: idToken } : {}) }).href;
  }

  /** Who has signed out there, from a token that was checked as OpenID Connect Back-Channel Logout 1.0, section 2.6 asks; null where it is none. */
  async signedOut(token: string): Promise<{ subject: string | null; sid: string | null } | null> {
    const { jwks_uri: keys } = (await this.configuration()).serverMetadata();
    if (!keys) return null;
    const claims = await this.verified(token, keys);
    const events = claims?.['events'];
    if (!claims || typeof events !== 'object' || events === null || !(LOGOUT_EVENT in events) || 'nonce' in claims) return null;
    const [subject, sid] = [claims.sub ?? null, typeof claims['sid'] === 'string' ? claims['sid'] : null];
    if ((subject === null && sid === null) || !claims.jti || this.wasHeard(claims.jti)) return null;
    return { subject, sid };
  }

  private async verified(token: string, keys: string): Promise<JWTPayload | null> {
    try {
      return (await jwtVerify(token, createRemoteJWKSet(new URL(keys), { timeoutDuration: TIMEOUT_SECONDS * 1000 }), { issuer: this.oidc.issuer, audience: this.oidc.clientId, algorithms: ALGORITHMS, maxTokenAge: LOGOUT_SECONDS, clockTolerance: 30, requiredClaims: ['iat', 'jti'] })).payload;
    } catch {
      return null;
    }
  }

  private wasHeard(jti: string): boolean {
    const now = clock.milliseconds();
    for (const [heard, until] of this.loggedOut) if (until < now) this.loggedOut.delete(heard);
    if (this.loggedOut.has(jti)) return true;
    this.loggedOut.set(jti, now + (LOGOUT_SECONDS + 60) * 1000);
    return false;
  }

  private known(claims: Record<string, unknown>, idToken: string): KnownThere {
    const text = (name: string) => (typeof claims[name] === 'string' ? claims[name] : null);
    const groups = claims[this.oidc.groupClaim];
    return {
      subject: text('sub') ?? '', sid: text('sid'), idToken, authenticatedAt: typeof claims['auth_time'] === 'number' ? claims['auth_time'] : null, name: text('name'),
      verifiedEmail: claims[this.oidc.verifiedClaim] === true ? text('email') : null, groups: Array.isArray(groups) ? groups.filter((one): one is string => typeof one === 'string') : typeof groups === 'string' ? [groups] : [],
    };
  }

  /** Kept for a while; a provider that could not be reached is asked again the next time. */
  private async configuration(): Promise<openId.Configuration> {
    const { issuer, clientId, clientSecret } = this.oidc;
    if (!this.found) this.foundAt = clock.milliseconds();
    this.found ??= openId.discovery(new URL(issuer), clientId, clientSecret, undefined, { timeout: TIMEOUT_SECONDS, execute: [openId.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [unencrypted] : [])] });
    try {
      return await this.found;
    } catch {
      this.found = null;
      throw new NotLetIn('provider-down');
    }
  }

  private get oidc(): OidcSettings {
    if (!this.settings.oidc) throw new NotLetIn('provider-down');
    return this.settings.oidc;
  }

  private get publicUrl(): string {
    return (this.settings.publicUrl ?? '').replace(/\/$/, '');
  }
}

const CALLBACK = '/api/session/oidc/callback';
/** Only for a provider on this machine, which the settings see to. The library marks it against every other use. */
const unencrypted = Reflect.get(openId, 'allowInsecureRequests');

/** The provider said no; or it could not be asked; or what it said does not hold. */
function notLetIn(error: unknown): NotLetIn {
  if (error instanceof NotLetIn) return error;
  if (error instanceof openId.AuthorizationResponseError) return new NotLetIn('provider-refused');
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  if (error instanceof openId.ResponseBodyError) return new NotLetIn(error.status >= 500 ? 'provider-down' : 'not-valid');
  if (code === 'OAUTH_TIMEOUT' || (error instanceof TypeError && /fetch failed/.test(error.message)) || /^E[A-Z]+$/.test(cause?.code ?? '')) return new NotLetIn('provider-down');
  return new NotLetIn('not-valid');
}
