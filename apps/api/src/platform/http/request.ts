import { createParamDecorator, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Action } from '@rachis/domain';
import type { FastifyRequest } from 'fastify';
import { Actor } from '../identity/actor.js';
import type { SignedInSession } from '../identity/session.service.js';
import { Problem } from './problem.js';

/** A request, once the session has been looked up. */
export interface KnownRequest extends FastifyRequest {
  signedIn?: SignedInSession | null;
  /** The action that the route is, once the guard has seen it. */
  need?: Action;
}

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<KnownRequest>();

/** Who acts. The guard has already seen that somebody is signed in. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const request = requestOf(context);
  if (!request.signedIn) throw new Problem('not-signed-in');
  const { centreId, personId, displayName, roles, reach } = request.signedIn;
  return new Actor(centreId, personId, displayName, roles.map(({ role }) => role), String(request.id), reach);
});

/** The session itself, for the routes that show or end it. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).signedIn ?? null);

const SeenValue = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const header = requestOf(context).headers['if-match'];
  if (header === undefined) throw new Problem('version-needed');
  const match = /^"?(\d{1,9})"?$/.exec(header);
  if (!match) throw new Problem('malformed-request', 'If-Match must be the version that was seen, such as "3"');
  return Number(match[1]);
});

/** The version that the sender has seen, from If-Match; 0 where there was nothing yet. */
export const Seen = (): ParameterDecorator => (target, key, index) => {
  SeenValue()(target, key, index);
  if (key === undefined) return;
  const handler = Object.getOwnPropertyDescriptor(target, key);
  if (handler) ApiHeader({ name: 'If-Match', required: true, description: 'The version that was seen, 0 if there was nothing yet' })(target, key, handler);
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id in the path. What is no id names nothing. */
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw new Problem('not-found');
    return value.toLowerCase();
  }
}
