import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId, type CaseView, type Kept, type NewCase, type ProblemCode, type Role } from '@rachis/domain';
import pg from 'pg';
import type { DestinationStream } from 'pino';
import { makeApplication } from '../../src/application.js';
import { entities } from '../../src/entities.js';
import { Database } from '../../src/platform/database/database.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { openApiDocument } from '../../src/platform/http/open-api.js';
import { makeLogger } from '../../src/platform/log.js';
import { PublishedContract } from './contract.js';
import { ownDatabase, testSettings } from './database.js';
import { makeCentre, makePerson, type TestCentre } from './people.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** An answer of the API, with the few questions that tests ask of it. */
export class Answer<T = unknown> {
  constructor(readonly status: number, readonly headers: Record<string, unknown>, readonly body: T, readonly text: string) {}

  /** Fails unless the answer is the expected refusal; with a pointer, unless it names that field. */
  expectProblem(status: number, code: ProblemCode, pointer?: string): this {
    const { type, errors } = this.body as { type?: string; errors?: { pointer: string }[] };
    expect({ status: this.status, type }).toEqual({ status, type: `/problems/${code}` });
    if (pointer) expect(errors?.map((one) => one.pointer)).toContain(pointer);
    return this;
  }
}

/** A running API on a database of its own, and people who act on it. */
export class TestApi {
  private constructor(readonly app: NestFastifyApplication, readonly databaseUrl: string, readonly appUrl: string, readonly centre: TestCentre, readonly contract: PublishedContract, private readonly database: Database) {}

  static async start(more: Record<string, string> = {}, prepared?: { databaseUrl: string; centre: TestCentre }, logTo?: DestinationStream): Promise<TestApi> {
    const databaseUrl = prepared?.databaseUrl ?? (await ownDatabase());
    const settings = testSettings(databaseUrl, more);
    const appUrl = await migrate(settings);
    const database = await Database.open(appUrl, settings, entities);
    const app = await makeApplication(settings, database, makeLogger(settings.logLevel, logTo));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const centre = prepared?.centre ?? (await makeCentre(databaseUrl, 'Northgate'));
    return new TestApi(app, databaseUrl, appUrl, centre, new PublishedContract(JSON.parse(JSON.stringify(openApiDocument(app))) as never), database);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.close();
  }

  /** Somebody new who holds these roles and is signed in. */
  async as(...roles: Role[]): Promise<ActingPerson> {
    return this.signedIn(await makePerson(this.databaseUrl, this.centre, roles), this.centre);
  }

  /** Somebody of another centre. */
  async stranger(...roles: Role[]): Promise<ActingPerson> {
    const other = await makeCentre(this.databaseUrl, 'Southmoor');
    return this.signedIn(await makePerson(this.databaseUrl, other, roles), other);
  }

  async signedIn(person: { id: string; displayName: string }, { centreId }: TestCentre): Promise<ActingPerson> {
    const { SessionService } = await import('../../src/platform/identity/session.service.js');
    const token = await this.app.get(SessionService).begin(centreId, person.id, 1);
    return new ActingPerson(this, person.id, person.displayName, token);
  }

  async send<T>(method: Method, path: string, { body, headers = {}, cookie }: { body?: unknown; headers?: Record<string, string>; cookie?: string } = {}): Promise<Answer<T>> {
    const response = await this.app.inject({
      method, url: `/api${path}`, headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(cookie ? { cookie } : {}), ...headers },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const type = String(response.headers['content-type'] ?? '');
    const answer = /json/.test(type) && response.body !== '' ? (JSON.parse(response.body) as T) : (undefined as T);
    expect(this.contract.faults(method, `/api${path}`, response.statusCode, type, answer)).toEqual([]);
    return new Answer<T>(response.statusCode, response.headers, answer, response.body);
  }

  /** Reads rows as the owner of the database, fenced to the test's centre, with the eyes of a specialist nurse where a role is asked for. */
  async rows<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      await client.query(`SELECT set_config('app.centre', $1, false), set_config('app.reach', 'centre', false), set_config('app.roles', 'specialist_nurse', false)`, [this.centre.centreId]);
      return (await client.query<T>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  auditOf(caseId: string): Promise<{ action: string; actor_id: string; subject: string; before: unknown; after: unknown; request_id: string }[]> {
    return this.rows('SELECT * FROM audit_event WHERE case_id = $1 ORDER BY id', [caseId]);
  }
}

/** Somebody who is signed in and does things. Every change must leave its trace in the audit. */
export class ActingPerson {
  constructor(private readonly api: TestApi, readonly id: string, readonly displayName: string, readonly token: string) {}

  get<T>(path: string): Promise<Answer<T>> {
    return this.api.send<T>('GET', path, { cookie: this.cookie });
  }
  post<T>(path: string, body?: unknown, seen?: number): Promise<Answer<T>> {
    return this.change<T>('POST', path, body, seen);
  }
  put<T>(path: string, body: unknown, seen?: number): Promise<Answer<T>> {
    return this.change<T>('PUT', path, body, seen);
  }
  delete<T>(path: string): Promise<Answer<T>> {
    return this.api.send<T>('DELETE', path, { cookie: this.cookie });
  }

  /** A draft referral with a patient of its own. */
  async refer(more: Partial<NewCase> = {}): Promise<string> {
    const answer = await this.post<Kept>('/cases', {
      id: newId(), patient: { familyName: `Okafor ${newId().slice(-6)}`, givenName: 'Margaret', birthDate: '1963-03-14', sex: 'female' },
      referral: { question: 'Decompress and stabilise T8, or radiotherapy?', urgency: 'urgent', mscc: 'no' }, ...more,
    });
    expect(answer.status).toBe(201);
    return answer.body.id;
  }

  async readCase(id: string): Promise<CaseView> {
    return (await this.get<CaseView>(`/cases/${id}`)).body;
  }

  /** Moves a case on the version it has now. */
  async move(id: string, move: string, more: object = {}): Promise<Answer<Kept>> {
    const { version } = await this.readCase(id);
    return this.post<Kept>(`/cases/${id}/moves`, { move, ...more }, version);
  }

  private get cookie(): string {
    return `rachis=${this.token}`;
  }

  private change<T>(method: Method, path: string, body: unknown, seen?: number): Promise<Answer<T>> {
    return this.api.send<T>(method, path, { body, cookie: this.cookie, headers: seen === undefined ? {} : { 'if-match': `"${seen}"` } });
  }
}
