import { newId } from '@rachis/domain';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Logger } from 'pino';
import { hashPassword } from './platform/identity/passwords.js';
import type { Settings } from './settings.js';

const FIRST_START_LOCK = 7_226_472;

/** Fills a database that has no centre yet: with the demonstration, or with one centre and its first administrator. */
export async function fillEmptyDatabase(settings: Settings, log: Logger): Promise<void> {
  const owner = new pg.Client({ connectionString: settings.databaseUrl, application_name: 'rachis-first-start' });
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [FIRST_START_LOCK]);
    const { rowCount } = await owner.query('SELECT 1 FROM centre LIMIT 1');
    if (rowCount) return;
    if (settings.demo) {
      const { seedDemo } = await import('./demo/seed.js');
      await seedDemo(owner);
      log.info('the demonstration is filled in; all its people are fictional');
    } else {
      await firstAdministrator(owner, settings);
    }
  } finally {
    await owner.end();
  }
}

/** Makes the centre, its organisation and one administrator whose password is shown once. */
async function firstAdministrator(owner: pg.Client, { centreName, centreTimeZone, adminEmail }: Settings): Promise<void> {
  const [centreId, organisationId, personId] = [newId(), newId(), newId()];
  const password = randomBytes(15).toString('base64url');
  await owner.query('BEGIN');
  await owner.query(`SELECT set_config('app.centre', $1, true), set_config('app.actor', $2, true), set_config('app.reach', 'centre', true), set_config('app.action', 'person.record', true)`, [centreId, personId]);
  await owner.query('INSERT INTO centre (id, name, time_zone, demo) VALUES ($1, $2, $3, false)', [centreId, centreName, centreTimeZone]);
  await owner.query(`INSERT INTO organisation (centre_id, id, name, kind, version) VALUES ($1, $2, $3, 'centre', 1)`, [centreId, organisationId, centreName]);
  await owner.query('INSERT INTO person (centre_id, id, email, display_name, password_hash, active, version) VALUES ($1, $2, $3, $4, $5, true, 1)', [centreId, personId, adminEmail.toLowerCase(), 'Administrator', await hashPassword(password)]);
  await owner.query(`INSERT INTO role_grant (centre_id, person_id, organisation_id, role) VALUES ($1, $2, $3, 'administrator')`, [centreId, personId, organisationId]);
  await owner.query('COMMIT');
  process.stdout.write(`First administrator: ${adminEmail}\nPassword, shown only this once: ${password}\n`);
}
