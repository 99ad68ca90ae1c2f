// The three ways to the same answer: the product, bare pg, and the smallest HTTP server on bare pg.
import { fork } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { keepAliveClient } from './keep-alive.mjs';
import { cpuMilliseconds } from './cpu.mjs';

/** @typedef {import('./works.mjs').Task} Task */
/** @typedef {{ name: 'product' | 'pg' | 'http', read: (task: Task) => Promise<string>, cpu: () => number | null, close: () => Promise<void> }} Target */

/** Bare: PostgreSQL as it comes. Only the time zone is the product's, or the texts would differ. */
const connectionOptions = '-c TimeZone=UTC';

/** @param {{ port: number, pid: number, cookie: string }} api @returns {Target} */
export function productTarget({ port, pid, cookie }) {
  const client = keepAliveClient(port);
  return {
    name: 'product',
    read: async ({ method, path: url, body }) => {
      const headers = { cookie, ...(body ? { 'content-type': 'application/json' } : {}) };
      const answer = await client.send({ method, path: url, body, headers });
      if (answer.status !== 200) throw new Error(`${method} ${url} answers ${answer.status}: ${answer.body}`);
      return answer.body.toString();
    },
    cpu: () => cpuMilliseconds(pid),
    close: async () => client.close(),
  };
}

/** As a superuser, who passes row-level security: one prepared statement, one round trip, the first column as text. @param {string} url @returns {Promise<Target>} */
export async function bareTarget(url) {
  const client = new pg.Client({ connectionString: url, options: connectionOptions });
  await client.connect();
  return {
    name: 'pg',
    read: async ({ statement: { name, text, values } }) =>
      (await client.query({ name, text, values, rowMode: 'array' })).rows[0][0],
    cpu: () =>
      cpuMilliseconds(process.pid) === null ? null : process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000,
    close: () => client.end(),
  };
}

/** @param {string} url @param {import('./works.mjs').Work[]} works @returns {Promise<Target>} */
export async function httpTarget(url, works) {
  const statements = new Map(
    works.flatMap(({ tasks }) => tasks.map(({ statement }) => [statement.name, statement.text])),
  );
  const child = fork(path.join(import.meta.dirname, 'limit-server.mjs'), {
    env: {
      ...process.env,
      LIMIT_DATABASE: url,
      LIMIT_OPTIONS: connectionOptions,
      LIMIT_STATEMENTS: JSON.stringify([...statements]),
    },
  });
  const { port } = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('The limit server did not start.')));
  });
  const client = keepAliveClient(port);
  return {
    name: 'http',
    read: async ({ statement: { name, values } }) => {
      const answer = await client.send({
        method: 'POST',
        path: `/${encodeURIComponent(name)}`,
        body: JSON.stringify(values),
      });
      if (answer.status !== 200) throw new Error(`The limit server answers ${answer.status}: ${answer.body}`);
      return answer.body.toString();
    },
    cpu: () => cpuMilliseconds(/** @type {number} */ (child.pid)),
    close: async () => {
      client.close();
      child.disconnect();
    },
  };
}
