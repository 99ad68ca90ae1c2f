import { PROBLEMS } from '@rachis/domain';
import type { ConnectionError, FastifyServerOptions } from 'fastify';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { newRequestId } from './hooks.js';

const LARGEST_BODY = 256 * 1024;

/** What no route ever sees: bytes that are no HTTP, a header that is too long, a sender who never comes to the end. */
const REFUSED: Record<string, 'malformed-request' | 'too-large' | 'too-slow'> = { HPE_HEADER_OVERFLOW: 'too-large', ERR_HTTP_REQUEST_TIMEOUT: 'too-slow' };
const LINES = { 'malformed-request': '400 Bad Request', 'too-large': '431 Request Header Fields Too Large', 'too-slow': '408 Request Timeout' };

function refuseConnection(headers: Readonly<Record<string, string>>, error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const what = REFUSED[error.code ?? ''] ?? 'malformed-request';
  const [status, ...words] = LINES[what].split(' ');
  const title = what === 'too-slow' ? words.join(' ') : PROBLEMS[what].title;
  const body = JSON.stringify({ type: what === 'too-slow' ? 'about:blank' : `/problems/${what}`, title, status: Number(status), instance: newRequestId() });
  const all = { ...headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store', 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
  socket.end(`HTTP/1.1 ${LINES[what]}\r\n${Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
}

/**
 * The limits of one connection: header within 10 s, the whole request within 30 s, looked at every 2.5 s; a header of 16 kB, a body of 256 kB
 * unless the route says otherwise. Keys that would reach into prototypes are refused while the JSON is read.
 */
export const transport = (headers: Readonly<Record<string, string>>) =>
  ({
    bodyLimit: LARGEST_BODY, requestTimeout: 30_000, onProtoPoisoning: 'error', onConstructorPoisoning: 'error',
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_500, maxHeaderSize: 16 * 1024 },
    clientErrorHandler: (error: ConnectionError, socket: Socket) => refuseConnection(headers, error, socket),
  }) satisfies FastifyServerOptions & { http: object };

/** `Expect: something` that no server knows would be answered by Node itself, without a word. */
export function refuseExpectations(server: Server, headers: Readonly<Record<string, string>>): void {
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const { title } = PROBLEMS['malformed-request'];
    response.writeHead(417, { ...headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store', connection: 'close' });
    response.end(JSON.stringify({ type: '/problems/malformed-request', title, status: 417, instance: newRequestId() }));
  });
}
