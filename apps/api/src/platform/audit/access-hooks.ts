import type { FastifyInstance } from 'fastify';
import type { KnownRequest } from '../http/request.js';
import type { AccessLog } from './access-log.js';
import { seenRecord } from './seen-record.js';

/** Records, after every answer, whose record was looked at by whom, and what was refused to whom. In one place, so that no route can forget it. */
export function recordAccess(server: FastifyInstance, log: AccessLog): void {
  server.addHook('onResponse', (request: KnownRequest, reply, done) => {
    const { signedIn, need } = request;
    if (signedIn && need) {
      const seen = seenRecord({ method: request.method, route: request.routeOptions.url ?? '', params: request.params as Record<string, string>, action: need, status: reply.statusCode });
      if (seen) log.note({ ...seen, centreId: signedIn.centreId, personId: signedIn.personId, action: need, requestId: String(request.id) });
    }
    done();
  });
}
