// 20,000 requests that cannot be right, made from openapi.json. None may be answered by 5xx or by silence, every refusal is a problem document that tells
// nothing of the inside, and what was refused has changed nothing.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../ensure.mjs';
import { Client, sideBySide } from './client.mjs';
import { contentOf, differences, tablesOf } from './digest.mjs';
import { BadRequests } from './fuzz/requests.mjs';
import { House } from './house.mjs';
import { chanceOf } from './random.mjs';

/**
 * @typedef {import('./client.mjs').Answer} Answer
 * @typedef {import('./fuzz/requests.mjs').Bad} Bad
 */

const BATCH = 500;
const EVERYTHING = ['chair', 'coordinator', 'spine_surgeon', 'radiation_oncologist', 'radiologist', 'pathologist', 'specialist_nurse', 'referrer', 'administrator'];
const TELLS = /node_modules|\bat [^ ]+ ?\(?[^ ]*:\d+:\d+|SELECT |INSERT |UPDATE |QueryFailed|violates |syntax error|pg_/;

/** Ids of a centre, by the name of the place in an address that takes them. @param {import('pg').Client} client @param {string} centreId */
export async function knownIds(client, centreId) {
  /** @type {Record<string, string>} */
  const tables = {
    caseId: 'spine_case', patientId: 'patient', otherId: 'patient', mergeId: 'patient_merge', addendumId: 'biopsy_addendum', meetingId: 'meeting', itemId: 'agenda_item', personId: 'person', decisionId: 'decision',
    triggerId: 'decision_trigger', emergencyId: 'emergency', eventId: 'emergency_event', callId: 'emergency_call', alertId: 'emergency_alert', letterId: 'letter', messageId: 'outbox_message', paperId: 'issued_paper', id: 'lesion',
  };
  const there = new Set(await tablesOf(client));
  /** @type {Record<string, string[]>} */
  const ids = {};
  for (const [place, table] of Object.entries(tables)) {
    if (!there.has(table)) continue;
    const { rows } = await client.query(`SELECT id FROM ${client.escapeIdentifier(table)} WHERE centre_id = $1 ORDER BY id LIMIT 20`, [centreId]);
    ids[place] = rows.map(({ id }) => id);
  }
  return ids;
}

/** What is wrong with an answer to something wrong, or null. @param {Bad} bad @param {Answer} answer */
export function faultOf({ what, request }, { status, headers, text, failed }) {
  const where = `${what}${request ? ` ${request.method} ${request.path.slice(0, 120)} ${String(request.body ?? '').slice(0, 300)}` : ''}`;
  if (failed) return `${where}: no answer (${failed})`;
  if (status >= 500) return `${where}: ${status} ${text.slice(0, 200)}`;
  if (status < 400) return null;
  if (TELLS.test(text)) return `${where}: tells of the inside: ${text.slice(0, 200)}`;
  const isProblem = String(headers['content-type']).startsWith('application/problem+json');
  return isProblem || request?.method === 'HEAD' ? null : `${where}: ${status} is no problem document: ${text.slice(0, 100)}`;
}

/** A line of raw bytes has its answer as text. @param {Client} client @param {string} bytes @returns {Promise<Answer>} */
async function sendRaw(client, bytes) {
  const text = await client.raw(bytes);
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 400);
  const type = /content-type: ([^\r\n]+)/i.exec(text)?.[1] ?? 'application/problem+json';
  return { status, headers: { 'content-type': type }, text };
}

/** Traces in the audit that a refused request has left of a change. @param {House} house @param {string[]} requestIds */
const changesBy = (house, requestIds) =>
  house.asAllSeeing(async (client) => {
    const { rows } = await client.query(`SELECT request_id, action, subject FROM audit_event WHERE request_id = ANY($1) AND (before IS NOT NULL OR after IS NOT NULL)`, [requestIds]);
    return rows;
  });

/** @param {House} house @param {Client} client @param {Bad[]} batch */
async function tryBatch(house, client, batch) {
  const before = await house.asAllSeeing(contentOf);
  /** @type {string[]} */
  const faults = [];
  /** @type {string[]} */
  const refused = [];
  /** @type {string[]} */
  const accepted = [];
  let broken = 0;
  await sideBySide(batch, 16, async (bad) => {
    const answer = bad.raw === undefined ? await client.send(bad.request) : await sendRaw(client, bad.raw);
    const fault = faultOf(bad, answer);
    if (fault) faults.push(fault);
    if (answer.failed || answer.status >= 500) broken += 1;
    if (answer.status >= 400) refused.push(/"instance":"([^"]+)"/.exec(answer.text)?.[1] ?? '');
    else if (bad.request && !['GET', 'HEAD', 'OPTIONS'].includes(bad.request.method)) accepted.push(`${bad.what} ${String(bad.request.body).slice(0, 300)}`);
  });
  const changes = await changesBy(house, refused.filter(Boolean));
  // What was taken has changed something by right; then only the audit can tell whose doing a change was.
  const differing = accepted.length === 0 ? differences(before, await house.asAllSeeing(contentOf)) : [];
  faults.push(...changes.map((one) => `a refused request left ${JSON.stringify(one)}`), ...differing.map((table) => `${table} was changed although everything was refused`));
  return { faults, broken, refused: refused.length, accepted, changes: changes.length + differing.length };
}

/** @param {House} house @param {{ requests: number, seed: number, log: (line: string) => void }} options */
export async function fuzzHouse(house, { requests, seed, log }) {
  const centre = await house.centre();
  const [one, referrer] = [await house.people(centre, 1, EVERYTHING), await house.people(centre, 1, ['referrer'])];
  const cookies = [one, one, one, referrer].map(([who]) => who?.cookie ?? '');
  const ids = await house.asAllSeeing((client) => knownIds(client, centre.id));
  const document = JSON.parse(fs.readFileSync(path.join(root, 'apps/api/openapi.json'), 'utf8'));
  const bad = new BadRequests(document, chanceOf(seed), ids, cookies);
  const client = new Client(house.ports[0] ?? 0);
  log(`seed ${seed}: ${requests} requests to ${bad.operations.length} operations`);
  const total = { requests: 0, refused: 0, taken: 0, broken: 0, stored: 0, faults: 0 };
  /** @type {Set<string>} */
  const shown = new Set();
  while (total.requests < requests) {
    const batch = Array.from({ length: Math.min(BATCH, requests - total.requests) }, (_, n) => bad.next(total.requests + n));
    const { faults, broken, refused, accepted, changes } = await tryBatch(house, client, batch);
    total.requests += batch.length;
    total.refused += refused;
    total.taken += accepted.length;
    total.broken += broken;
    total.stored += changes;
    total.faults += faults.length;
    for (const line of [...faults.map((fault) => `FAULT ${fault}`), ...accepted.map((taken) => `taken ${taken}`)]) {
      const kind = line.slice(0, 60);
      if (!shown.has(kind)) log(line);
      shown.add(kind);
    }
  }
  client.close();
  return { ok: total.faults === 0, ...total, operations: bad.operations.length };
}

/** @param {{ requests: number, seed: number, log: (line: string) => void }} options */
export async function prove(options) {
  const house = await House.open({ demo: true });
  try {
    return await fuzzHouse(house, options);
  } finally {
    await house.close();
  }
}
