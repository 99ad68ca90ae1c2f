import { newId, PROGNOSIS_NOTE, type Role, type SessionView } from '@rachis/domain';
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { Door } from './door.js';
import type { People } from './fixtures.js';
import { Person } from './steps.js';

const PASSWORD = 'a spine has thirty-three';
const ADDRESS = 'stories.rachis.example';

/**
 * A centre of its own in the database of the journeys, in which it is the time of a story. Only the owner of a database can hang up
 * a clock, and this one counts for one centre: the journeys beside it live in their own day.
 */
export class StoryCentre {
  private readonly mark = newId();
  private readonly emails = new Map<string, string>();
  private at = '';
  private there: Person[] = [];

  private constructor(
    private readonly owner: pg.Client,
    readonly centreId: string,
    readonly organisationId: string,
  ) {}

  static async found(name: string, at: string): Promise<StoryCentre> {
    const connectionString = process.env['RACHIS_E2E_DATABASE_URL'];
    if (!connectionString) throw new Error('This journey needs the database of its server: start it with `npm run e2e`');
    const owner = new pg.Client({ connectionString });
    await owner.connect();
    const story = new StoryCentre(owner, newId(), newId());
    await hangClock(owner);
    await story.setTime(at, true);
    await story.write(newId(), async () => {
      await owner.query(`INSERT INTO centre (id, name, time_zone, demo) VALUES ($1, $2, 'Europe/London', false)`, [story.centreId, name]);
      await owner.query(`INSERT INTO organisation (centre_id, id, name, kind, emergency_phone, version) VALUES ($1, $2, $3, 'centre', '01632 960999', 1)`, [story.centreId, story.organisationId, name]);
    });
    return story;
  }

  /** Enters hospitals and people as an administrator does, and lets the prognosis panel be switched on. */
  async gathers(people: People, hospitals: Readonly<Record<string, string>>, cast: Readonly<Record<string, { roles: readonly Role[]; hospital?: string }>>): Promise<void> {
    const known = await this.signedIn(people, 'Administrator of the story', 'administrator', 'safety_officer');
    for (const [id, name] of Object.entries(hospitals)) await known.put(`/organisations/${id}`, { name, kind: 'hospital' }, 0);
    for (const [displayName, { roles, hospital }] of Object.entries(cast)) {
      const email = `${displayName.toLowerCase().replace(/[^a-z]+/g, '.')}.${this.mark}@${ADDRESS}`;
      await known.put(`/people/${newId()}`, { email, displayName, active: true, password: PASSWORD, roles: roles.map((role) => ({ role, organisationId: hospital ?? this.organisationId })) }, 0);
      this.emails.set(displayName, email);
    }
    await known.put(`/prognosis-note/answers/${newId()}`, { noteVersion: PROGNOSIS_NOTE.version, answer: 'acknowledged', laboratoryDays: 7, performanceDays: 14, stagingDays: 42 });
  }

  /** These people come to their own browsers, and it is the time of the story there too. */
  async come(people: People, ...names: string[]): Promise<Person[]> {
    this.there = this.there.filter(({ page }) => !page.isClosed());
    const came: Person[] = [];
    for (const name of names) {
      const page = await people.page();
      const door = new Door(page.request, name);
      const session = await door.post<SessionView>('/session', { email: this.emails.get(name), password: PASSWORD });
      await page.clock.setFixedTime(this.at);
      came.push(new Person(page, door, session));
    }
    this.there.push(...came);
    return came;
  }

  /** It is this moment, in the database and in every browser of the story, and time goes on in the database from there. */
  async isNow(at: string): Promise<void> {
    await this.setTime(at, true);
  }

  /** It is this moment, and stays it until the clock is set again. */
  async standsAt(at: string): Promise<void> {
    await this.setTime(at, false);
  }

  async stop(): Promise<void> {
    await this.owner.end();
  }

  private async setTime(at: string, runs: boolean): Promise<void> {
    this.at = at;
    await this.owner.query(
      'INSERT INTO story_time (centre_id, at, since) VALUES ($1, $2, CASE WHEN $3 THEN clock_timestamp() END) ON CONFLICT (centre_id) DO UPDATE SET at = excluded.at, since = excluded.since',
      [this.centreId, at, runs],
    );
    for (const { page } of this.there.filter((one) => !one.page.isClosed())) await page.clock.setFixedTime(at);
  }

  /** Somebody who is there before the administrator can enter anybody. */
  private async signedIn(people: People, displayName: string, ...roles: Role[]): Promise<Door> {
    const [id, token] = [newId(), randomBytes(32).toString('base64url')];
    await this.write(id, async () => {
      await this.owner.query('INSERT INTO person (centre_id, id, email, display_name, active, version) VALUES ($1, $2, $3, $4, true, 1)', [this.centreId, id, `${id}@${ADDRESS}`, displayName]);
      for (const role of roles) await this.owner.query('INSERT INTO role_grant (centre_id, person_id, organisation_id, role) VALUES ($1, $2, $3, $4)', [this.centreId, id, this.organisationId, role]);
      await this.owner.query('SELECT session_begin($1, $2, $3, 1)', [createHash('sha256').update(token).digest(), this.centreId, id]);
    });
    const page = await people.page();
    await page.context().addCookies([{ name: 'rachis', value: token, url: people.address }]);
    return new Door(page.request, displayName);
  }

  private async write(actorId: string, work: () => Promise<void>): Promise<void> {
    await this.owner.query('BEGIN');
    await this.owner.query(`SELECT set_config('app.centre', $1, true), set_config('app.actor', $2, true), set_config('app.reach', 'centre', true), set_config('app.action', 'person.record', true)`, [this.centreId, actorId]);
    await work();
    await this.owner.query('COMMIT');
  }
}

/** The clock of the database tells each centre its own time; a centre without a story has the time of the machine, as before. */
async function hangClock(owner: pg.Client): Promise<void> {
  await owner.query(`
    SELECT pg_advisory_lock(590);
    CREATE TABLE IF NOT EXISTS story_time (centre_id uuid PRIMARY KEY, at timestamptz NOT NULL, since timestamptz);
    GRANT SELECT ON story_time TO PUBLIC;
    CREATE OR REPLACE FUNCTION rachis_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
      SELECT coalesce(
        (SELECT s.at + coalesce(clock_timestamp() - s.since, interval '0') FROM public.story_time s WHERE s.centre_id::text = current_setting('app.centre', true)),
        CASE WHEN coalesce(current_setting('app.clock', true), '') <> '' AND has_table_privilege(session_user, 'audit_event', 'TRUNCATE') THEN current_setting('app.clock', true)::timestamptz END,
        clock_timestamp()) $$;
    SELECT pg_advisory_unlock(590);
  `);
}
