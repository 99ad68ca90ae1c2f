// Fifty people at one case for a minute, on two processes of the API. Every acknowledged write took the version that was seen and is in the audit with its
// words; nothing else is; the decision is signed once however many press at the same moment.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { readyDecisions, sender } from '../kill/signature-centre.mjs';
import { Client } from './client.mjs';
import { chainFault } from './chain.mjs';
import { House } from './house.mjs';
import { chanceOf } from './random.mjs';

const ROLES = ['chair', 'coordinator', 'spine_surgeon', 'radiation_oncologist', 'radiologist', 'specialist_nurse', 'referrer'];

/**
 * A part of the case that is edited: where it is sent, what stands in it, and the column by which a write is known again.
 * @typedef {{ name: string, table: string, path: string, column: string, body: (mark: string) => object }} Part
 * @typedef {{ part: string, version: number, mark: string }} Acknowledged
 */

/** @param {string} caseId @returns {Part[]} */
function partsOf(caseId) {
  const lesions = [randomUUID(), randomUUID()].map((id, n) => ({ name: `lesion ${n}`, table: 'lesion', path: `/cases/${caseId}/lesions/${id}`, column: 'note', body: (/** @type {string} */ note) => ({ levels: n === 0 ? 'T8' : 'L2', note }) }));
  return [
    ...lesions,
    { name: 'tumour', table: 'tumour', path: `/cases/${caseId}/tumour`, column: 'histology', body: (histology) => ({ primary: 'breast', histology }) },
    { name: 'function', table: 'functional_status', path: `/cases/${caseId}/functional-statuses/${randomUUID()}`, column: 'neurology_text', body: (neurologyText) => ({ examinedOn: '2026-03-13', neurologyText }) },
  ];
}

/** Which of the parts this version of the product takes as they are written here. @param {Client} client @param {{ cookie: string }} who @param {Part[]} parts @param {Acknowledged[]} acknowledged */
async function begin(client, who, parts, acknowledged) {
  for (const part of parts) {
    const mark = `begun ${randomUUID()}`;
    const { status, body } = await client.as(who, 'PUT', part.path, part.body(mark), 0);
    if (status >= 300) throw new Error(`${part.name} answers ${status}: ${JSON.stringify(body)}`);
    acknowledged.push({ part: part.name, version: body.version, mark });
  }
}

/** @param {House} house @param {{ editors: number, seconds: number, seed: number, log: (line: string) => void }} options */
export async function editInHouse(house, { editors, seconds, seed, log }) {
  const centre = await house.centre();
  const people = await house.people(centre, editors, ROLES);
  const clients = house.ports.map((port) => new Client(port, editors));
  const [first] = clients;
  const [someone] = people;
  if (!first || !someone) throw new Error('nobody is there');
  const [ready] = await readyDecisions(sender(house.ports[0] ?? 0, someone.cookie), someone.personId, 1);
  if (!ready) throw new Error('no decision is there to be signed');
  await house.asAllSeeing((client) => client.query('UPDATE session SET proved_at = clock_timestamp()'));
  const parts = partsOf(ready.caseId);
  /** @type {Acknowledged[]} */
  const acknowledged = [];
  const counts = { acknowledged: 0, refused: 0, other: 0, signatures: 0, signAttempts: 0 };
  const from = await house.asAllSeeing(async (client) => Number((await client.query('SELECT coalesce(max(id), 0) AS id FROM audit_event')).rows[0].id));
  await begin(first, someone, parts, acknowledged);

  const end = performance.now() + seconds * 1000;
  let signing = performance.now() + (seconds * 1000) / 2;
  log(`seed ${seed}: ${editors} editors on one case, ${seconds} s, ${clients.length} processes`);
  /** @param {number} n */
  const edit = async (n) => {
    const chance = chanceOf(seed + n);
    const [who, client] = [people[n], clients[n % clients.length]];
    if (!who || !client) return;
    /** @type {Map<string, number>} what this person has last seen of each part */
    const seen = new Map(parts.map(({ name }) => [name, 1]));
    let signed = false;
    while (performance.now() < end) {
      if (!signed && performance.now() > signing) {
        signed = true;
        counts.signAttempts += 1;
        const { status } = await client.as(who, 'POST', `/agenda-items/${ready.itemId}/signature`, {}, 1);
        if (status === 200) counts.signatures += 1;
      }
      const part = chance.pick(parts);
      const [mark, version] = [randomUUID(), seen.get(part.name) ?? 0];
      const { status, body } = await client.as(who, 'PUT', part.path, part.body(mark), version);
      if (status === 200) {
        acknowledged.push({ part: part.name, version: body.version, mark });
        counts.acknowledged += 1;
        seen.set(part.name, body.version);
      } else if (status === 412) {
        counts.refused += 1;
        seen.set(part.name, body.current?.version ?? version + 1);
      } else {
        counts.other += 1;
        if (counts.other < 5) log(`${part.name} answers ${status}: ${JSON.stringify(body)?.slice(0, 200)}`);
        await sleep(20);
      }
    }
  };
  await Promise.all(people.map((_, n) => edit(n)));
  for (const client of clients) client.close();
  return judge(house, { centreId: centre.id, ready, parts, acknowledged, counts, from, log });
}

/**
 * @param {House} house
 * @param {{ centreId: string, ready: import('../kill/signature-centre.mjs').Ready, parts: Part[], acknowledged: Acknowledged[], counts: { acknowledged: number, refused: number, other: number, signatures: number, signAttempts: number }, from: number, log: (line: string) => void }} found
 */
async function judge(house, { centreId, ready, parts, acknowledged, counts, from, log }) {
  let [lost, unknown, twice] = [0, 0, 0];
  const audited = await house.asAllSeeing(async (client) => {
    const { rows } = await client.query('SELECT subject, subject_id, after FROM audit_event WHERE case_id = $1 AND id > $2 AND after IS NOT NULL ORDER BY id', [ready.caseId, from]);
    return rows;
  });
  for (const part of parts) {
    const id = part.path.split('/')[4] ?? ready.caseId;
    // Every write is one entry, in the order of the lock: the nth says what version n holds.
    const trail = audited.filter(({ subject, subject_id }) => subject === part.table && subject_id === id).map(({ after }) => after[part.column]);
    const mine = acknowledged.filter((one) => one.part === part.name);
    // Acknowledged on a version that another acknowledged write has as well: one of the two is lost.
    twice += mine.length - new Set(mine.map(({ version }) => version)).size;
    lost += mine.filter(({ mark, version }) => trail[version - 1] !== mark).length;
    const marks = new Set(mine.map(({ mark }) => mark));
    unknown += trail.filter((mark) => !marks.has(mark)).length;
  }
  const seals = audited.filter(({ subject, after }) => subject === 'decision' && after.state === 'signed').length;
  const broken = await house.asAllSeeing((client) => chainFault(client, centreId));
  if (broken) log(`the chain: ${JSON.stringify(broken)}`);
  const writes = acknowledged.length;
  const ok = lost === 0 && twice === 0 && unknown === 0 && counts.signatures === 1 && seals === 1 && !broken && counts.other === 0 && counts.signAttempts > 0;
  return { ok, writes, ...counts, lostUpdates: lost + twice, auditWithoutWrite: unknown, signaturesInTheAudit: seals, chain: broken ? 'broken' : 'whole' };
}

/** @param {{ editors: number, seconds: number, seed: number, log: (line: string) => void }} options */
export async function prove(options) {
  const house = await House.open({ processes: 2 });
  try {
    return await editInHouse(house, options);
  } finally {
    await house.close();
  }
}
