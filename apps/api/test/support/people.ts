import { newId, type Role } from '@rachis/domain';
import pg from 'pg';

/** A centre with its organisation, made for one test file. */
export interface TestCentre {
  readonly centreId: string;
  readonly organisationId: string;
}

/** Writes as the owner, through the same settings as the door. */
export async function asOwner<T>(databaseUrl: string, centreId: string, actorId: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.centre', $1, true), set_config('app.actor', $2, true), set_config('app.reach', 'centre', true), set_config('app.action', 'person.record', true)`, [centreId, actorId]);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end();
  }
}

export async function makeCentre(databaseUrl: string, name: string): Promise<TestCentre> {
  const [centreId, organisationId] = [newId(), newId()];
  await asOwner(databaseUrl, centreId, newId(), async (client) => {
    await client.query(`INSERT INTO centre (id, name, time_zone, demo) VALUES ($1, $2, 'Europe/London', false)`, [centreId, name]);
    await client.query(`INSERT INTO organisation (centre_id, id, name, kind, emergency_phone, version) VALUES ($1, $2, $3, 'centre', '01632 960999', 1)`, [centreId, organisationId, name]);
  });
  return { centreId, organisationId };
}

const FAMILY = ['Adeyemi', 'Lindqvist', 'Rao', 'Tan', 'Bello', 'Kowalczyk', 'Ó Briain', 'Nguyễn', 'Ferreira', 'Haddad'];
let counter = 0;

/** Somebody new with these roles. */
export async function makePerson(databaseUrl: string, { centreId, organisationId }: TestCentre, roles: readonly Role[], passwordHash: string | null = null): Promise<{ id: string; email: string; displayName: string }> {
  const id = newId();
  const displayName = `Dr ${FAMILY[counter++ % FAMILY.length] ?? 'Tan'} ${roles.join(' ')}`;
  const email = `${id}@test.example`;
  await asOwner(databaseUrl, centreId, id, async (client) => {
    await client.query('INSERT INTO person (centre_id, id, email, display_name, password_hash, active, version) VALUES ($1, $2, $3, $4, $5, true, 1)', [centreId, id, email, displayName, passwordHash]);
    for (const role of roles) await client.query('INSERT INTO role_grant (centre_id, person_id, organisation_id, role) VALUES ($1, $2, $3, $4)', [centreId, id, organisationId, role]);
  });
  return { id, email, displayName };
}
