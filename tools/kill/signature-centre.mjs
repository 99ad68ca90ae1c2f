// A centre with one person who may do everything, and cases whose decisions are ready to be signed.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

/**
 * @typedef {{ centreId: string, personId: string, cookie: string }} Signer
 * @typedef {{ itemId: string, caseId: string, decisionId: string }} Ready
 * @typedef {{ id: string, version: number }} Kept what the answers used here have in common
 * @typedef {(method: string, path: string, body?: object, version?: number) => Promise<{ status: number, body: Kept }>} Send a refusal has a body of its own, which nobody here reads
 */

const roles = ['chair', 'coordinator', 'spine_surgeon', 'referrer'];

/** @param {string} databaseUrl @param {(client: pg.Client) => Promise<void>} work */
export async function asOwner(databaseUrl, work) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** @param {string} databaseUrl @returns {Promise<Signer>} */
export async function makeSigner(databaseUrl) {
  const [centreId, personId, organisationId] = [randomUUID(), randomUUID(), randomUUID()];
  const token = randomBytes(32).toString('base64url');
  await asOwner(databaseUrl, async (client) => {
    await client.query('BEGIN');
    await client.query(
      `SELECT set_config('app.centre', $1, true), set_config('app.actor', $2, true), set_config('app.reach', 'centre', true), set_config('app.action', 'person.record', true)`,
      [centreId, personId],
    );
    await client.query(`INSERT INTO centre (id, name, time_zone, demo) VALUES ($1, 'Northgate', 'Europe/London', false)`, [centreId]);
    await client.query(`INSERT INTO organisation (centre_id, id, name, kind, version) VALUES ($1, $2, 'Northgate', 'centre', 1)`, [centreId, organisationId]);
    await client.query(`INSERT INTO person (centre_id, id, email, display_name, active, version) VALUES ($1, $2, 'chair@kill.example', 'Dr Chair', true, 1)`, [centreId, personId]);
    for (const role of roles)
      await client.query('INSERT INTO role_grant (centre_id, person_id, organisation_id, role) VALUES ($1, $2, $3, $4)', [centreId, personId, organisationId, role]);
    await client.query('SELECT session_begin($1, $2, $3, 12)', [createHash('sha256').update(token).digest(), centreId, personId]);
    await client.query('COMMIT');
  });
  return { centreId, personId, cookie: `rachis=${token}` };
}

/** Whoever signs has proved who they are within the last minutes; here that is not what is tried. @param {string} databaseUrl @param {Signer} signer */
export const proveAgain = (databaseUrl, { personId }) =>
  asOwner(databaseUrl, async (client) => {
    await client.query('UPDATE session SET proved_at = clock_timestamp() WHERE person_id = $1', [personId]);
  });

/** @param {number} port @param {string} cookie @returns {Send} */
export const sender = (port, cookie) => async (method, path, body, version) => {
  const answer = await fetch(`http://127.0.0.1:${port}/api${path}`, {
    method,
    headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, body: await answer.json().catch(() => null) };
};

/** @param {Send} send @returns {Send} */
const mustSucceed = (send) => async (method, path, body, version) => {
  const answer = await send(method, path, body, version);
  if (answer.status >= 300) throw new Error(`${method} ${path} answers ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
};

/** An open meeting with so many drafts, each complete. @param {Send} plain @param {string} personId @param {number} many @returns {Promise<Ready[]>} */
export async function readyDecisions(plain, personId, many) {
  const send = mustSucceed(plain);
  const [boardId, meetingId] = [randomUUID(), randomUUID()];
  await send('PUT', `/boards/${boardId}`, { name: 'Spine board', timeZone: 'Europe/London', quorum: [], members: [{ personId, specialty: 'chair' }] }, 0);
  await send('PUT', `/meetings/${meetingId}`, { boardId, startsAt: new Date().toISOString() }, 0);
  await send('POST', `/meetings/${meetingId}/opening`, undefined, (await send('GET', `/meetings/${meetingId}`)).body.version);
  const ready = [];
  for (let index = 0; index < many; index++) {
    const [caseId, itemId] = [randomUUID(), randomUUID()];
    await send('POST', '/cases', { id: caseId, patient: { familyName: `Example ${index}`, givenName: 'Person' }, referral: { question: 'Operate?', urgency: 'urgent', mscc: 'no' } });
    for (const move of ['submit', 'triage'])
      await send('POST', `/cases/${caseId}/moves`, { move }, (await send('GET', `/cases/${caseId}`)).body.version);
    await send('PUT', `/meetings/${meetingId}/agenda/${itemId}`, { caseId, bucket: 'discuss' }, 0);
    const goals = ['biopsy', 'decompression', 'resection', 'stabilisation'].map((goal) => ({ goal, state: 'recommended' }));
    const { body } = await send('PUT', `/agenda-items/${itemId}/decision`, { goals, levels: 'T8', responsibleId: personId }, 0);
    ready.push({ itemId, caseId, decisionId: body.id });
  }
  return ready;
}
