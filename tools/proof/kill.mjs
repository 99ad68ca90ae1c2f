// kill -9 while people write, again and again: now the API, now PostgreSQL with all its children. Whatever was acknowledged is there afterwards, no referral
// is there by half, what is sent once more is kept once, and the chain over the audit is whole. The database waits for the disk here, as in a hospital.
// (The page cache outlives a kill: this is no proof against a loss of power.)
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from './client.mjs';
import { chainFault } from './chain.mjs';
import { House } from './house.mjs';
import { chanceOf } from './random.mjs';

const ROLES = ['coordinator', 'spine_surgeon', 'specialist_nurse', 'referrer'];
const WRITERS = 6;

/**
 * What a writer has asked for: a referral with so many lesions, and edits of its tumour.
 * @typedef {{ id: string, by: { cookie: string }, lesions: number, body: object, acknowledged: boolean, edits: { mark: string, version: number }[] }} Referral
 */

/** @param {number} n @param {{ cookie: string }} by @returns {Referral} */
function newReferral(n, by) {
  const [id, lesions] = [randomUUID(), 1 + (n % 4)];
  const levels = ['T8', 'L2', 'C5', 'T12'];
  const body = {
    id, patient: { familyName: `Killed ${id.slice(0, 8)}`, givenName: 'Never', identifiers: [{ authority: 'Proof', value: id }] }, referral: { question: 'Operate?', urgency: 'urgent', mscc: 'no' }, tumour: { primary: 'breast', histology: 'first' },
    extent: { visceralMetastases: 'no' }, fitness: { anticoagulated: 'no' }, functionalStatus: { examinedOn: '2026-03-13' }, lesions: levels.slice(0, lesions).map((level) => ({ levels: level })),
  };
  return { id, by, lesions, body, acknowledged: false, edits: [] };
}

/** Writes until the other side is gone. @param {Client} client @param {{ cookie: string }} who @param {Referral[]} written @param {() => boolean} over @param {() => void} done counts what was acknowledged */
async function keepWriting(client, who, written, over, done) {
  while (!over()) {
    const referral = newReferral(written.length, who);
    written.push(referral);
    const { status } = await client.as(who, 'POST', '/cases', referral.body).catch(() => ({ status: 0 }));
    referral.acknowledged = status === 201 || status === 200;
    if (referral.acknowledged) done();
    for (let version = 1; referral.acknowledged && version < 4 && !over(); version++) {
      const mark = randomUUID();
      const edited = await client.as(who, 'PUT', `/cases/${referral.id}/tumour`, { primary: 'breast', histology: mark }, version).catch(() => ({ status: 0 }));
      if (edited.status !== 200) break;
      referral.edits.push({ mark, version: version + 1 });
      done();
    }
  }
}

/** The postmaster and everything it has started, at once. @param {number} pid */
function killFamily(pid) {
  const children = fs.readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return Number(fs.readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]) === pid;
    } catch {
      return false;
    }
  });
  for (const one of [pid, ...children.map(Number)])
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // It has gone already.
    }
}

/** What is in the database of every referral, each with all that belongs to it. @param {House} house @param {string[]} ids */
const found = (house, ids) =>
  house.asAllSeeing(async (client) => {
    const { rows } = await client.query(
      `SELECT c.id, (SELECT count(*)::int FROM lesion l WHERE l.case_id = c.id) AS lesions, (SELECT count(*)::int FROM case_card k WHERE k.case_id = c.id) AS cards,
         (SELECT count(*)::int FROM patient p WHERE p.id = c.patient_id) AS patients, (SELECT count(*)::int FROM patient_identifier i WHERE i.patient_id = c.patient_id) AS numbers,
         (SELECT count(*)::int FROM systemic_extent x WHERE x.case_id = c.id) AS extents, (SELECT count(*)::int FROM fitness f WHERE f.case_id = c.id) AS fitness,
         (SELECT count(*)::int FROM functional_status f WHERE f.case_id = c.id) AS examinations, t.version, t.histology,
         (SELECT array_agg(e.after->>'histology' ORDER BY e.id) FROM audit_event e WHERE e.case_id = c.id AND e.subject = 'tumour' AND e.after IS NOT NULL) AS trail,
         (SELECT count(*)::int FROM audit_event e LEFT JOIN audit_link l ON l.event_id = e.id WHERE e.case_id = c.id AND l.event_id IS NULL) AS unlinked
       FROM spine_case c LEFT JOIN tumour t ON t.case_id = c.id WHERE c.id = ANY($1)`,
      [ids],
    );
    return rows;
  });

/** @param {House} house @param {Referral[]} written @param {(line: string) => void} log */
async function judge(house, written, log) {
  const rows = new Map((await found(house, written.map(({ id }) => id))).map((row) => [row.id, row]));
  const result = { acknowledged: 0, lost: 0, half: 0 };
  for (const { id, lesions, acknowledged, edits } of written) {
    const row = rows.get(id);
    result.acknowledged += (acknowledged ? 1 : 0) + edits.length;
    if (!row) {
      if (acknowledged) log(`LOST the referral ${id}`);
      result.lost += acknowledged ? 1 + edits.length : 0;
      continue;
    }
    const whole = row.lesions === lesions && row.unlinked === 0 && ['cards', 'patients', 'numbers', 'extents', 'fitness', 'examinations'].every((part) => row[part] === 1) && row.trail?.length === row.version;
    if (!whole) log(`HALF ${JSON.stringify(row)}`);
    result.half += whole ? 0 : 1;
    const gone = edits.filter(({ mark, version }) => row.trail?.[version - 1] !== mark);
    if (gone.length > 0) log(`LOST ${gone.length} edits of ${id}`);
    result.lost += gone.length;
  }
  return result;
}

/**
 * Everything that nobody has confirmed is sent once more, as a form does, by whoever had sent it; it is kept once. (Somebody else who sends the
 * same referral is told that it is there already.)
 * @param {Client} client @param {Referral[]} written @param {(line: string) => void} log
 */
async function sendAgain(client, written, log) {
  let [again, refused] = [0, 0];
  for (const referral of written.filter(({ acknowledged }) => !acknowledged)) {
    const { status, body } = await client.as(referral.by, 'POST', '/cases', referral.body);
    again += 1;
    if (status !== 200 && status !== 201) {
      refused += 1;
      log(`REFUSED ${referral.id} when it was sent again: ${status} ${JSON.stringify(body)}`);
    }
    referral.acknowledged = true;
  }
  return { again, refused };
}

/** @param {{ rounds: number, seed: number, log: (line: string) => void }} options */
export async function prove({ rounds, seed, log }) {
  const chance = chanceOf(seed);
  const house = await House.open({ durable: true });
  const total = { kills: 0, ofTheApi: 0, ofPostgres: 0, acknowledged: 0, lost: 0, half: 0, sentAgain: 0, notTakenAgain: 0, chain: 'whole' };
  try {
    const centre = await house.centre();
    const people = await house.people(centre, WRITERS, ROLES);
    for (let round = 0; round < rounds; round++) {
      const [api, port] = [house.apis[0], house.ports[0] ?? 0];
      const client = new Client(port);
      /** @type {Referral[]} */
      const written = [];
      let [over, acknowledged] = [false, 0];
      const writing = Promise.all(people.map((who) => keepWriting(client, who, written, () => over, () => (acknowledged += 1))));
      // In the middle of it, however fast this machine is: after so many answers, and a moment that falls anywhere in the next ones.
      const enough = 1 + chance.whole(30);
      const giveUp = performance.now() + 30_000;
      while (acknowledged < enough && performance.now() < giveUp) await sleep(1);
      await sleep(chance.whole(40));
      const ofPostgres = round % 2 === 1;
      over = true;
      if (ofPostgres) killFamily(house.postgres.pid);
      else if (api?.pid) process.kill(api.pid, 'SIGKILL');
      await (ofPostgres ? house.postgres.ended : api?.ended);
      await writing;
      client.close();
      // The process of the API that has lost its database is ended too: where PostgreSQL comes back, here, is another port.
      if (ofPostgres) {
        await house.stopApis();
        await house.restartPostgres();
      }
      [house.apis, house.ports] = [[], []];
      await house.startApi();
      const next = new Client(house.ports[0] ?? 0);
      const before = await judge(house, written, log);
      const sent = await sendAgain(next, written, log);
      const after = await judge(house, written, log);
      next.close();
      total.kills += 1;
      total[ofPostgres ? 'ofPostgres' : 'ofTheApi'] += 1;
      total.acknowledged += before.acknowledged;
      total.lost += before.lost + after.lost;
      total.half += before.half + after.half;
      total.sentAgain += sent.again;
      total.notTakenAgain += sent.refused;
      log(`round ${round + 1}: kill -9 of ${ofPostgres ? 'PostgreSQL' : 'the API'}, ${before.acknowledged} acknowledged, ${before.lost} lost, ${before.half} half, ${sent.again} sent again`);
    }
    const broken = await house.asAllSeeing((client) => chainFault(client, centre.id));
    if (broken) total.chain = JSON.stringify(broken);
    return { ok: total.lost === 0 && total.half === 0 && total.notTakenAgain === 0 && total.chain === 'whole' && total.acknowledged > 0, ...total };
  } finally {
    await house.close();
  }
}
