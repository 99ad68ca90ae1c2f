import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { PROBLEMS, type ProblemCode } from '@rachis/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { refusalOf } from '../ledger/refusals.js';
import { Problem } from './problem.js';

const BY_STATUS: Record<number, ProblemCode> = { 400: 'malformed-request', 404: 'not-found', 405: 'not-found', 413: 'too-large', 414: 'too-large', 415: 'unsupported-media', 431: 'too-large', 503: 'busy' };

/** The only place that knows how a refusal looks on the wire. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = this.problemOf(error, String(request.id));
    const { status, title } = PROBLEMS[problem.code];
    const { errors, current, retryAfterSeconds } = problem.extra;
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
    void reply.status(status).header('content-type', 'application/problem+json').header('cache-control', 'no-store');
    void reply.send(JSON.stringify({ type: `/problems/${problem.code}`, title, status, detail: problem.detail, instance: String(request.id), errors, current }));
  }

  private problemOf(error: unknown, requestId: string): Problem {
    const refusal = refusalOf(error);
    if (refusal instanceof Problem) return refusal;
    const status = refusal instanceof HttpException ? refusal.getStatus() : ((refusal as { statusCode?: number } | null)?.statusCode ?? 500);
    const code = BY_STATUS[status] ?? (status < 500 ? 'malformed-request' : 'internal-error');
    // The message of a fault may quote data; only its kind and its place in the code are kept.
    if (code === 'internal-error') this.log.error({ requestId, kind: (refusal as Error | null)?.name, sqlState: (refusal as { code?: string } | null)?.code, at: places(refusal) }, 'unexpected fault');
    return new Problem(code);
  }
}

function places(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack.split('\n').filter((line) => line.startsWith('    at ')).slice(0, 6).map((line) => line.trim());
}
