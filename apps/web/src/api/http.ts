import { ApiProblem, problemIn } from './api-problem.js';
import { isAway } from './presence.js';
import { signedInAgain } from './sign-in-again.js';

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Requests that may fail with "not signed in" without asking anybody to sign in: the ones that find out or do it. */
const ABOUT_THE_SESSION = /^\/api\/session(\/|$)/;

async function once(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (failure) {
    if (request.signal.aborted) throw failure;
    throw new ApiProblem('no-connection', 'The server cannot be reached', { detail: 'Check the network. What you typed is still here.' });
  }
}

/**
 * The one way out of the browser. Marks every changing request as ours (the server checks it together with the origin),
 * asks the person to sign in again when the session has ended and then repeats the request, and throws every refusal
 * as an ApiProblem.
 */
export async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, { credentials: 'same-origin', ...init });
  if (UNSAFE.has(request.method)) request.headers.set('X-Rachis', '1');
  if (isAway()) request.headers.set('X-Rachis-Away', '1');
  if (!request.headers.has('Accept')) request.headers.set('Accept', 'application/json, application/problem+json');
  const again = request.clone();
  const response = await once(request);
  if (response.ok) return response;
  const problem = await problemIn(response);
  const aboutTheSession = ABOUT_THE_SESSION.test(new URL(request.url).pathname);
  if (problem.code === 'not-signed-in' && !aboutTheSession && (await signedInAgain())) {
    const second = await once(again);
    if (second.ok) return second;
    throw await problemIn(second);
  }
  throw problem;
}

/** The header that says which version of a record was seen: a save over a newer one is refused, not lost. */
export const seen = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });

interface CallOptions {
  body?: unknown;
  /** The version that was seen; 0 for a record that does not exist yet. */
  version?: number;
  signal?: AbortSignal;
}

/** One call with a JSON body and a JSON answer; an answer without content is null. */
export async function call<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, { body, version, signal }: CallOptions = {}): Promise<T> {
  const response = await send(new URL(path, window.location.origin), {
    method,
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...(version === undefined ? {} : seen(version)) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  if (response.status === 204) return null as T;
  return (await response.json()) as T;
}
