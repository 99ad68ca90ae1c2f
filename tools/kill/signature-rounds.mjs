// Kills the API while a decision is being signed, again and again, and looks at what the database holds afterwards.
import { setTimeout as sleep } from 'node:timers/promises';
import { startApi } from '../start/api.mjs';
import { asOwner, makeSigner, proveAgain, readyDecisions, sender } from './signature-centre.mjs';

/** @typedef {{ rounds: number, signed: number, notSigned: number, half: string[], answeredBeforeTheKill: number, lostAfterAnswer: number }} KillResult */

/**
 * What a signature leaves behind, all of it or nothing: the decision with its seal, the item, the case, its card, what follows from it and their traces.
 * @param {string} databaseUrl @param {string} centreId @param {import('./signature-centre.mjs').Ready} ready
 * @returns {Promise<'signed' | 'not signed' | string>}
 */
async function stateOf(databaseUrl, centreId, { itemId, caseId, decisionId }) {
  /** @type {Record<string, unknown>} */
  let row = {};
  await asOwner(databaseUrl, async (client) => {
    await client.query(`SELECT set_config('app.centre', $1, false), set_config('app.reach', 'centre', false)`, [centreId]);
    const { rows } = await client.query(
      `SELECT d.state AS decision, d.version, d.signed_at IS NOT NULL AS dated, d.snapshot_sha256 = encode(sha256(convert_to(d.snapshot_text, 'UTF8')), 'hex') AS sealed,
         (SELECT a.status FROM agenda_item a WHERE a.id = $2) AS item, (SELECT c.state FROM spine_case c WHERE c.id = $3) AS "case", (SELECT k.state FROM case_card k WHERE k.case_id = $3) AS card,
         (SELECT string_agg(DISTINCT e.subject, ' ' ORDER BY e.subject) FROM audit_event e WHERE e.case_id = $3 AND e.action = 'decision.sign') AS traces,
         (SELECT count(*)::int FROM audit_event e LEFT JOIN audit_link l ON l.event_id = e.id WHERE e.centre_id = $4 AND l.event_id IS NULL) AS unlinked
       FROM decision d WHERE d.id = $1`,
      [decisionId, itemId, caseId, centreId],
    );
    row = rows[0] ?? {};
  });
  const found = JSON.stringify(row);
  const whole = { decision: 'signed', version: 2, dated: true, sealed: true, item: 'discussed', case: 'discussed', card: 'discussed', traces: 'action agenda_item concordance decision spine_case', unlinked: 0 };
  const none = { decision: 'draft', version: 1, dated: false, sealed: null, item: 'listed', case: 'listed', card: 'listed', traces: null, unlinked: 0 };
  if (found === JSON.stringify(whole)) return 'signed';
  return found === JSON.stringify(none) ? 'not signed' : found;
}

/**
 * @param {{ databaseUrl: string, port: number, rounds: number, data: string, log?: (line: string) => void }} options
 * @returns {Promise<KillResult>}
 */
export async function killDuringSignatures({ databaseUrl, port, rounds, data, log = () => undefined }) {
  const start = async () => {
    const api = startApi({ port, databaseUrl, embedded: false, demo: false, data, nodeEnv: 'test', output: 'ignore' });
    if (!(await api.ready())) throw new Error('the API does not start');
    return api;
  };
  let api = await start();
  const signer = await makeSigner(databaseUrl);
  const send = sender(port, signer.cookie);
  const [first, ...ready] = await readyDecisions(send, signer.personId, rounds + 1);
  // One that nobody disturbs says how long a signature takes here; the kills fall evenly over that time and as long after, for a cold process is slower.
  const begun = performance.now();
  const undisturbed = await send('POST', `/agenda-items/${first?.itemId}/signature`, {}, 1);
  if (undisturbed.status !== 200) throw new Error(`signing answers ${undisturbed.status}`);
  const takes = performance.now() - begun;
  /** @type {KillResult} */
  const result = { rounds, signed: 0, notSigned: 0, half: [], answeredBeforeTheKill: 0, lostAfterAnswer: 0 };
  for (const [round, one] of ready.entries()) {
    await proveAgain(databaseUrl, signer);
    const delay = ((round * 0.618) % 1) * takes * 2;
    let answered = false;
    const signing = send('POST', `/agenda-items/${one.itemId}/signature`, {}, 1).then(
      ({ status }) => (answered = status === 200),
      () => undefined,
    );
    await sleep(delay);
    const before = answered;
    if (api.pid) process.kill(api.pid, 'SIGKILL');
    await Promise.all([api.ended, signing]);
    // What the database had begun for the dead process it finishes or rolls back by itself; a moment later nothing is open any more.
    await quiet(databaseUrl);
    const state = await stateOf(databaseUrl, signer.centreId, one);
    if (state === 'signed') result.signed += 1;
    else if (state === 'not signed') result.notSigned += 1;
    else result.half.push(state);
    if (before || answered) result.answeredBeforeTheKill += 1;
    if ((before || answered) && state !== 'signed') result.lostAfterAnswer += 1;
    api = await start();
    // Whatever was cut off can be done again; what was done is not done twice.
    const again = await send('POST', `/agenda-items/${one.itemId}/signature`, {}, 1);
    const expected = state === 'signed' ? 409 : 200;
    if (again.status !== expected) result.half.push(`signing again answers ${again.status}, not ${expected}`);
    log(`round ${round + 1}: killed after ${delay.toFixed(1)} ms, ${state}`);
  }
  await api.stop();
  return result;
}

/** Waits until no other connection has a transaction open. @param {string} databaseUrl */
const quiet = (databaseUrl) =>
  asOwner(databaseUrl, async (client) => {
    for (let looked = 0; looked < 200; looked++) {
      const { rows } = await client.query(
        `SELECT count(*)::int AS open FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'rachis%' AND state <> 'idle'`,
      );
      if (rows[0]?.open === 0) return;
      await sleep(25);
    }
  });
