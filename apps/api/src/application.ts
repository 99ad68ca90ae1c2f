import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import { recordAccess } from './platform/audit/access-hooks.js';
import { AccessLog } from './platform/audit/access-log.js';
import { Database } from './platform/database/database.js';
import { ContractPipe } from './platform/http/contract.pipe.js';
import { addHooks, newRequestId } from './platform/http/hooks.js';
import { readImageBodies } from './platform/http/image-bodies.js';
import { openApiDocument } from './platform/http/open-api.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { securityHeaders } from './platform/http/security-headers.js';
import { refuseExpectations, transport } from './platform/http/transport.js';
import { serveWeb } from './platform/http/web-pages.js';
import { SessionService } from './platform/identity/session.service.js';
import { NestLog } from './platform/log.js';
import type { Settings } from './settings.js';

/** Only the address that our own proxy has seen counts; what stands before it in X-Forwarded-For anybody can write. */
const oneProxy = (_address: string, hop: number): boolean => hop === 0;

/** Puts the application together on an open, migrated database. It does not listen yet. */
export async function makeApplication(settings: Settings, database: Database, log: Logger): Promise<NestFastifyApplication> {
  const filter = new ProblemFilter(log);
  const headers = securityHeaders(settings);
  const adapter = new FastifyAdapter({
    ...transport(headers), genReqId: newRequestId, routerOptions: { maxParamLength: 200 }, trustProxy: settings.publicUrl === null ? false : oneProxy,
    // An address that cannot be decoded never reaches a route or its hooks.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => filter.answer(error, request, reply.headers(headers)),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings, database, log), adapter, { logger: new NestLog(log), abortOnError: false });
  app.setGlobalPrefix('api');
  app.useGlobalPipes(new ContractPipe());
  app.useGlobalFilters(filter);
  app.enableShutdownHooks();
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  server.addHook('onRoute', takeLargerBodies);
  readImageBodies(server);
  refuseExpectations(server.server, headers);
  await server.register(fastifyCookie);
  server.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
  // As bytes once: a text would be measured for its length and written out in two steps.
  server.addHook('onSend', (_request, _reply, payload, done) => done(null, typeof payload === 'string' ? Buffer.from(payload) : payload));
  // A page of the meeting room is 100 kB: packed in one go it takes a third of a millisecond, through a stream several.
  await server.register(fastifyCompress, { global: true, threshold: 2048, encodings: ['gzip', 'identity'], zlibOptions: { level: 3 }, syncThreshold: 256 * 1024 });
  addHooks(server, settings, app.get(SessionService));
  recordAccess(server, app.get(AccessLog));
  await publishDocument(app, server);
  if (settings.webDist) await serveWeb(server, settings.webDist);
  return app;
}

/** A route that takes more than others says so in its `@RouteConfig({ bodyLimit })`. */
function takeLargerBodies(route: RouteOptions): void {
  const { bodyLimit } = (route.config ?? {}) as { bodyLimit?: number };
  if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
}

/** GET /api/openapi.json, built once at the first asking. */
async function publishDocument(app: NestFastifyApplication, server: FastifyInstance): Promise<void> {
  let text: string | undefined;
  server.get('/api/openapi.json', (_request, reply) => {
    text ??= JSON.stringify(openApiDocument(app), null, 2);
    return reply.type('application/json').send(text);
  });
  await Promise.resolve();
}
