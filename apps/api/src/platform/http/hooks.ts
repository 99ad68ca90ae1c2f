import { PROBLEMS } from '@rachis/domain';
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Settings } from '../../settings.js';
import { tokenOf } from '../identity/session-cookie.js';
import type { SessionService } from '../identity/session.service.js';
import { isImageType, takesImage } from './image-bodies.js';
import { Problem } from './problem.js';
import { costOf, RequestLimit, senderOf } from './request-limit.js';
import type { KnownRequest } from './request.js';

/** Where the hospital's sign-in says that a session there has ended (OpenID Connect Back-Channel Logout 1.0). */
export const PROVIDER_LOGOUT = '/api/session/oidc/back-channel-logout';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What happens to every request before a handler sees it: is it too much, who is it, did our own pages send it, and nothing is cached. */
export function addHooks(server: FastifyInstance, settings: Settings, sessions: SessionService): void {
  // Behind a proxy the browser's origin is the public address, which the proxy may not have kept in Host.
  const publicHost = settings.publicUrl ? hostOf(settings.publicUrl) : null;
  const ownHosts = (request: FastifyRequest) => (publicHost ? [publicHost, request.headers.host] : [request.headers.host]);
  const perAddress = new RequestLimit(settings.requestsPerAddress);
  const perPerson = new RequestLimit(settings.requestsPerPerson);
  const refuse = (request: KnownRequest) => refuseUnknown(request) ?? (request.signedIn ? perPerson.take(request.signedIn.personId, costOf(request)) : undefined);
  server.decorateRequest('signedIn', null);
  server.addHook('onRequest', (request: KnownRequest, reply, done) => {
    if (!request.url.startsWith('/api')) return done();
    void reply.header('cache-control', 'no-store');
    // Before the session is looked up: a flood of invented cookies does not reach the database.
    const flood = perAddress.take(senderOf(request.ip), costOf(request));
    if (flood) return done(flood);
    if (!SAFE.has(request.method)) refuseForged(request, ownHosts(request));
    const token = tokenOf(request, settings);
    const used = isUse(request);
    request.signedIn = token ? sessions.remember(token, used) : null;
    // Almost every request is of somebody who was here a moment ago, and need not wait for a promise.
    if (!token || request.signedIn) return done(refuse(request));
    sessions.find(token, used).then((found) => {
      request.signedIn = found;
      done(refuse(request));
    }, done);
  });
}

/** The browser says which requests it sends by itself while nobody is there. Such a word can only make a session shorter. */
const isUse = ({ headers, url }: FastifyRequest): boolean => headers['x-rachis-away'] === undefined && !url.startsWith('/api/live') && !url.startsWith('/api/session/clock');

/** An image is large: of somebody who is not signed in not even its first byte is read. Everything else is left to the guard. */
const refuseUnknown = (request: KnownRequest): Problem | undefined => (takesImage(request) && !request.signedIn ? new Problem('not-signed-in') : undefined);

/**
 * A page of another site can make a browser send our cookie, but it can neither set our header without asking first nor
 * name our origin. SameSite=Strict is the third lock on the same door.
 */
function refuseForged(request: FastifyRequest, own: readonly (string | null | undefined)[]): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined && !own.includes(hostOf(origin))) throw new Problem('forged-request');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('forged-request');
  // Without any of the browser's own marks the sender is a programme; a browser always sends one of them with an unsafe request.
  const type = request.headers['content-type'];
  // The hospital's sign-in itself speaks here, in the form that its standard prescribes; what it says is signed, and no cookie counts.
  if (request.url === PROVIDER_LOGOUT) return;
  if (takesImage(request)) return refuseForgedImage(request, type);
  if (type !== undefined && !/^application\/json\b/i.test(type)) throw new Problem('unsupported-media', PROBLEMS['unsupported-media'].title);
}

/**
 * What a form of another site can send is none of these types, and our own header, which our pages set, no other site can set without asking
 * first: that takes the place of the JSON type.
 */
function refuseForgedImage(request: FastifyRequest, type: string | undefined): void {
  if (request.headers['x-rachis'] !== '1') throw new Problem('forged-request');
  if (type === undefined || !isImageType(type)) throw new Problem('not-an-image');
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

/** A random id for each request; it is in the answer to a fault and in the log and audit, never a counter to guess from. */
export const newRequestId = (): string => randomUUID();
