import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../../settings.js';

/** Behind https the cookie takes the strict `__Host-` name; on plain http of a trial machine browsers would refuse that. */
const isSecure = ({ publicUrl }: Settings) => publicUrl?.startsWith('https:') ?? false;
const nameOf = (settings: Settings) => (isSecure(settings) ? '__Host-rachis' : 'rachis');

export function setCookie(reply: FastifyReply, token: string, settings: Settings): void {
  void reply.setCookie(nameOf(settings), token, { httpOnly: true, sameSite: 'strict', secure: isSecure(settings), path: '/', maxAge: settings.sessionHours * 3600 });
}

export function clearCookie(reply: FastifyReply, settings: Settings): void {
  void reply.clearCookie(nameOf(settings), { httpOnly: true, sameSite: 'strict', secure: isSecure(settings), path: '/' });
}

export function tokenOf(request: FastifyRequest, settings: Settings): string | null {
  return request.cookies[nameOf(settings)] ?? null;
}
