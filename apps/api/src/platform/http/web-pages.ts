import fastifyStatic from '@fastify/static';
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const NONCE = '__CSP_NONCE__';

/** The policy of every page: nothing from elsewhere, no inline script, and style only with this answer's nonce. */
export const contentSecurityPolicy = (nonce: string | null): string =>
  [
    "default-src 'none'", "script-src 'self'", `style-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`, "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'",
    "worker-src 'self'", "object-src 'none'", "frame-src 'self'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'",
  ].join('; ');

/** Serves the built web pages; every address that is no file is a place inside the application. */
export async function serveWeb(server: FastifyInstance, dist: string): Promise<void> {
  const page = await readFile(path.join(dist, 'index.html'), 'utf8');
  await server.register(fastifyStatic, { root: path.join(dist, 'assets'), prefix: '/assets/', immutable: true, maxAge: '365d', preCompressed: true, decorateReply: true });
  await server.register(fastifyStatic, { root: dist, prefix: '/', serve: false, decorateReply: false });
  server.get('/*', { schema: { hide: true } as never }, async (request, reply) => {
    const file = request.url.split('?')[0] ?? '/';
    // What is not there under /api is no page of the application: a programme that asks for it must be told.
    if (/^\/api(\/|$)/.test(file)) return reply.callNotFound();
    if (/^\/[\w.-]+\.(svg|png|ico|webmanifest|txt|js)$/.test(file)) return reply.sendFile(file.slice(1), dist);
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(NONCE, nonce));
  });
}
