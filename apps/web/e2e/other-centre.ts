import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

/** Signs in the chair of another centre, whom no button of the demonstration offers. Answers with the token of the session. */
export async function sessionOfOtherCentre(ownCentreId: string): Promise<string> {
  const connectionString = process.env['RACHIS_E2E_DATABASE_URL'];
  if (!connectionString) throw new Error('This journey needs the database of its server: start it with `npm run e2e`');
  const owner = new pg.Client({ connectionString });
  await owner.connect();
  try {
    const { rows: centres } = await owner.query<{ id: string }>('SELECT id FROM centre WHERE id <> $1', [ownCentreId]);
    const centreId = centres[0]?.id;
    await owner.query(`SELECT set_config('app.centre', $1, false), set_config('app.reach', 'centre', false)`, [centreId]);
    const { rows: chairs } = await owner.query<{ id: string }>(`SELECT person_id AS id FROM role_grant WHERE centre_id = $1 AND role = 'chair' LIMIT 1`, [centreId]);
    const token = randomBytes(32).toString('base64url');
    await owner.query('SELECT session_begin($1, $2, $3, 1)', [createHash('sha256').update(token).digest(), centreId, chairs[0]?.id]);
    return token;
  } finally {
    await owner.end();
  }
}
