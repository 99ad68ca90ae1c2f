// What a proof is tried on: a database of its own, one or more processes of the API, and people who are signed in.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, startThrowAwayPostgres } from '../embedded-postgres.mjs';
import { freePort } from '../postgres/server.mjs';
import { startApi } from '../start/api.mjs';

/**
 * @typedef {import('../embedded-postgres.mjs').EmbeddedPostgres} Postgres
 * @typedef {import('../start/api.mjs').RunningApi} RunningApi
 * @typedef {{ personId: string, cookie: string }} Somebody
 * @typedef {{ id: string, organisationId: string }} Centre
 */

/** As superuser, who sees every row of every centre. @param {Pick<Postgres, 'superuserUrl' | 'ownerUrl'>} postgres */
export const allSeeing = ({ superuserUrl, ownerUrl }) => Object.assign(new URL(superuserUrl), { pathname: new URL(ownerUrl).pathname }).href;

/** @template T @param {string} url @param {(client: pg.Client) => Promise<T>} work @returns {Promise<T>} */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Nobody here is to be slowed down, but for the limits themselves. */
function withoutLimits() {
  process.env.RACHIS_REQUESTS_PER_PERSON ??= '999999';
  process.env.RACHIS_REQUESTS_PER_ADDRESS ??= '999999';
}

/** A crowded machine is no broken start: filling in the demonstration alone takes minutes there. @param {RunningApi} api */
async function begun(api) {
  for (let patience = 0; patience < 4 && api.isRunning(); patience++) if (await api.ready()) return true;
  return false;
}

export class House {
  /** @type {RunningApi[]} */
  apis = [];
  /** @type {number[]} */
  ports = [];

  /** @param {{ postgres: Postgres, home: string, demo: boolean, durable: boolean }} parts */
  constructor({ postgres, home, demo, durable }) {
    this.postgres = postgres;
    this.home = home;
    this.demo = demo;
    this.durable = durable;
  }

  /**
   * `durable`: what is acknowledged is on the disk, as in a hospital; otherwise a throw-away database that does not wait for it.
   * @param {{ demo?: boolean, durable?: boolean, processes?: number }} [options]
   */
  static async open({ demo = false, durable = false, processes = 1 } = {}) {
    withoutLimits();
    const home = fs.mkdtempSync(path.join(os.tmpdir(), 'rachis-proof-'));
    fs.chmodSync(home, 0o711);
    const postgres = durable ? await startEmbeddedPostgres({ folder: path.join(home, 'postgres') }) : await startThrowAwayPostgres();
    const house = new House({ postgres, home, demo, durable });
    try {
      for (let n = 0; n < processes; n++) await house.startApi();
    } catch (error) {
      await house.close();
      throw error;
    }
    return house;
  }

  /** The log of every process of the API, also of those that have ended. */
  get apiLog() {
    return path.join(this.home, 'api.log');
  }
  get databaseLog() {
    return path.join(this.postgres.folder, 'postgres.log');
  }
  get url() {
    return allSeeing(this.postgres);
  }

  /** @param {Record<string, string>} [environment] */
  async startApi(environment = {}) {
    const port = await freePort();
    const before = { ...process.env };
    Object.assign(process.env, environment);
    const log = fs.openSync(this.apiLog, 'a');
    const api = startApi({ port, databaseUrl: this.postgres.ownerUrl, embedded: true, demo: this.demo, data: this.home, nodeEnv: 'test', output: log });
    fs.closeSync(log);
    process.env = before;
    if (!(await begun(api))) throw new Error(`The API did not start: ${fs.readFileSync(this.apiLog, 'utf8').slice(-2000)}`);
    this.apis.push(api);
    this.ports.push(port);
    return { api, port };
  }

  async stopApis() {
    await Promise.all(this.apis.map((api) => api.stop()));
    this.apis = [];
    this.ports = [];
  }

  /** The same database again, after it was killed. */
  async restartPostgres() {
    this.postgres = await startEmbeddedPostgres({ folder: path.join(this.home, 'postgres') });
  }

  /** @template T @param {(client: pg.Client) => Promise<T>} work */
  asAllSeeing(work) {
    return withClient(this.url, work);
  }

  /** A new centre with its organisation, or the one of the demonstration that has most cases. @returns {Promise<Centre>} */
  async centre() {
    return this.asAllSeeing(async (client) => {
      const { rows } = await client.query(`SELECT c.id, o.id AS "organisationId" FROM centre c JOIN organisation o ON o.centre_id = c.id AND o.kind = 'centre' ORDER BY (SELECT count(*) FROM spine_case s WHERE s.centre_id = c.id) DESC, c.id LIMIT 1`);
      if (rows[0]) return rows[0];
      const [id, organisationId] = [randomUUID(), randomUUID()];
      await inCentre(client, id, async () => {
        await client.query(`INSERT INTO centre (id, name, time_zone, demo) VALUES ($1, 'Northgate', 'Europe/London', false)`, [id]);
        await client.query(`INSERT INTO organisation (centre_id, id, name, kind, version) VALUES ($1, $2, 'Northgate', 'centre', 1)`, [id, organisationId]);
      });
      return { id, organisationId };
    });
  }

  /** People with these roles, each with a session. @param {Centre} centre @param {number} many @param {string[]} roles @returns {Promise<Somebody[]>} */
  async people(centre, many, roles) {
    return this.asAllSeeing(async (client) => {
      /** @type {Somebody[]} */
      const people = [];
      await inCentre(client, centre.id, async () => {
        for (let n = 0; n < many; n++) {
          const [personId, token] = [randomUUID(), randomBytes(32).toString('base64url')];
          await client.query('INSERT INTO person (centre_id, id, email, display_name, active, version) VALUES ($1, $2, $3, $4, true, 1)', [centre.id, personId, `${personId}@proof.example`, `Dr Proof ${n}`]);
          for (const role of roles)
            await client.query('INSERT INTO role_grant (centre_id, person_id, organisation_id, role) VALUES ($1, $2, $3, $4)', [centre.id, personId, centre.organisationId, role]);
          await client.query('SELECT session_begin($1, $2, $3, 12)', [createHash('sha256').update(token).digest(), centre.id, personId]);
          people.push({ personId, cookie: `rachis=${token}` });
        }
      });
      return people;
    });
  }

  async close() {
    await this.stopApis();
    await this.postgres.stop();
    fs.rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Through the same settings as the write door. @param {pg.Client} client @param {string} centreId @param {() => Promise<void>} work */
async function inCentre(client, centreId, work) {
  await client.query('BEGIN');
  await client.query(
    `SELECT set_config('app.centre', $1, true), set_config('app.actor', $2, true), set_config('app.reach', 'centre', true), set_config('app.action', 'person.record', true)`,
    [centreId, randomUUID()],
  );
  await work();
  await client.query('COMMIT');
}
