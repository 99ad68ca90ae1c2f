// Sends requests as they are asked for, also such as no browser would send.
import http from 'node:http';
import net from 'node:net';

/**
 * `failed` says why there was no answer at all.
 * @typedef {{ status: number, headers: import('node:http').IncomingHttpHeaders, text: string, failed?: string }} Answer
 * @typedef {{ method: string, path: string, headers?: Record<string, string>, body?: string | Buffer }} Request
 */

const patience = 60_000;

export class Client {
  /** @param {number} port @param {number} [lines] at once */
  constructor(port, lines = 32) {
    this.port = port;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: lines });
  }

  /** @param {Request} request @returns {Promise<Answer>} */
  send({ method, path, headers = {}, body }) {
    return new Promise((resolve) => {
      const fail = (/** @type {Error} */ error) => resolve({ status: 0, headers: {}, text: '', failed: error.message });
      try {
        const request = http.request({ host: '127.0.0.1', port: this.port, method, path, headers, agent: this.agent, insecureHTTPParser: false, timeout: patience }, (response) => {
          /** @type {Buffer[]} */
          const parts = [];
          response.on('data', (part) => parts.push(part));
          response.on('error', fail);
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString('utf8') }));
          if (String(response.headers['content-type']).startsWith('text/event-stream')) {
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text: '' });
            request.destroy();
          }
        });
        request.on('timeout', () => request.destroy(new Error('no answer within a minute')));
        request.on('error', fail);
        request.end(body);
      } catch (error) {
        fail(/** @type {Error} */ (error));
      }
    });
  }

  /** @param {{ cookie: string }} who @param {string} method @param {string} path @param {object} [body] @param {number} [version] */
  async as({ cookie }, method, path, body, version) {
    const headers = { cookie, ...(body ? { 'content-type': 'application/json' } : {}), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
    const answer = await this.send({ method, path: `/api${path}`, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    return { status: answer.status, body: answer.text.startsWith('{') || answer.text.startsWith('[') ? JSON.parse(answer.text) : null };
  }

  /** Bytes that may be no HTTP at all; answers what came until the line was closed. @param {string | Buffer} bytes @returns {Promise<string>} */
  raw(bytes) {
    return new Promise((resolve) => {
      /** @type {Buffer[]} */
      const parts = [];
      const socket = net.connect(this.port, '127.0.0.1', () => socket.end(bytes));
      socket.setTimeout(patience, () => socket.destroy());
      socket.on('data', (part) => parts.push(part));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(Buffer.concat(parts).toString('latin1')));
    });
  }

  close() {
    this.agent.destroy();
  }
}

/** Runs a number of tasks, so many at once. @template T @param {T[]} items @param {number} atOnce @param {(item: T) => Promise<void>} work */
export async function sideBySide(items, atOnce, work) {
  const waiting = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of waiting) await work(item);
    }),
  );
}
