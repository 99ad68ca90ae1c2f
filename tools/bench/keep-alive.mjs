// The smallest HTTP client that keeps its connection: one request at a time, the answer as text.
import http from 'node:http';

/**
 * @typedef {{ status: number, headers: http.IncomingHttpHeaders, body: Buffer }} Answer
 * @typedef {{ method: string, path: string, body?: string, headers?: Record<string, string> }} Request
 */

/** @param {number} port */
export function keepAliveClient(port) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  /** @param {Request} request @returns {Promise<Answer>} */
  const send = ({ method, path, body, headers = {} }) =>
    new Promise((resolve, reject) => {
      const request = http.request({ agent, host: '127.0.0.1', port, method, path, headers }, (response) => {
        /** @type {Buffer[]} */
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
        response.on('error', reject);
      });
      request.on('error', reject);
      request.end(body);
    });
  return { send, close: () => agent.destroy() };
}
