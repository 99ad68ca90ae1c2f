// Looks, as a scanner does, at every page and at every kind of answer: the guards of the browser, cookies, what may be kept by whom, what the server
// says about itself; and holds lines open that never finish.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { root } from '../ensure.mjs';
import { Client } from './client.mjs';
import { knownIds } from './fuzz.mjs';
import { House } from './house.mjs';

/** @typedef {import('node:http').IncomingHttpHeaders} Headers */

const ROLES = ['chair', 'coordinator', 'spine_surgeon', 'radiologist', 'pathologist', 'referrer', 'administrator'];
/** Every page that the application knows, and one that it does not. @param {Record<string, string[]>} ids */
function pagesOf(ids) {
  const routes = fs.readFileSync(path.join(root, 'apps/web/src/routes.ts'), 'utf8');
  const pages = [...routes.matchAll(/path: '([^']+)'/g)].map(([, page = '']) => page.replaceAll(/\$(\w+)/g, (_whole, name) => ids[name]?.[0] ?? 'none'));
  if (pages.length < 20) throw new Error('the pages are no longer found in apps/web/src/routes.ts');
  return [...new Set([...pages, '/no/such/page'])];
}

/** @type {[string, (value: string | undefined, headers: Headers, page: boolean) => boolean][]} */
const RULES = [
  ['content-security-policy', (value = '', _headers, page) => /default-src 'none'/.test(value) && /script-src 'self'(;|$)/.test(value) && /frame-ancestors 'none'/.test(value) && /base-uri 'none'/.test(value) && /object-src 'none'/.test(value) && !/unsafe|\*/.test(value) && (!page || /style-src 'self' 'nonce-[\w+/=]{22,}'/.test(value))],
  ['x-content-type-options', (value) => value === 'nosniff'],
  ['referrer-policy', (value) => value === 'no-referrer'],
  ['x-frame-options', (value) => value === 'DENY'],
  ['cross-origin-opener-policy', (value) => value === 'same-origin'],
  ['cross-origin-resource-policy', (value) => value === 'same-origin'],
  ['permissions-policy', (value) => /camera=\(\)/.test(value ?? '')],
  ['x-powered-by', (value) => value === undefined],
  ['server', (value) => value === undefined],
  ['access-control-allow-origin', (value) => value === undefined],
];

/** @param {string} what @param {{ status: number, headers: Headers }} answer @param {{ page?: boolean, keeps?: boolean, https?: boolean }} [kind] */
function faultsOf(what, { status, headers }, { page = false, keeps = false, https = false } = {}) {
  const named = /** @type {Record<string, string | undefined>} */ (headers);
  const faults = RULES.filter(([name, holds]) => !holds(named[name], headers, page)).map(([name]) => `${what} (${status}): ${name}: ${named[name] ?? 'missing'}`);
  const caching = headers['cache-control'] ?? '';
  if (keeps ? !/immutable|max-age/.test(caching) : caching !== 'no-store') faults.push(`${what} (${status}): cache-control: ${caching || 'missing'}`);
  if (https && !/max-age=31536000/.test(named['strict-transport-security'] ?? '')) faults.push(`${what}: no strict-transport-security`);
  return faults;
}

/** @param {string} what @param {string[] | undefined} cookies @param {boolean} https */
function cookieFaults(what, cookies, https) {
  if (!cookies?.length) return [`${what}: no cookie was set`];
  const must = [/; HttpOnly/i, /; SameSite=Strict/i, /; Path=\//i, ...(https ? [/^__Host-/, /; Secure/i] : [])];
  return cookies.flatMap((cookie) => must.filter((one) => !one.test(cookie)).map((one) => `${what}: a cookie without ${one.source}`));
}

/** Addresses that begin a request and never end it: how many were hung up, and after how long the last. @param {number} port @param {number} many */
async function slowLines(port, many) {
  const begun = performance.now();
  /** @type {Promise<number>[]} */
  const closed = Array.from(
    { length: many },
    (_, n) =>
      new Promise((resolve) => {
        const socket = net.connect(port, '127.0.0.1', () => socket.write(n % 2 === 0 ? 'GET /api/health HTTP/1.1\r\nhost: x\r\n' : 'P'));
        const drip = setInterval(() => socket.writable && socket.write(n % 2 === 0 ? 'x: y\r\n' : 'U'), 1000);
        const give = setTimeout(() => socket.destroy(), 60_000);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          clearInterval(drip);
          clearTimeout(give);
          resolve((performance.now() - begun) / 1000);
        });
        socket.resume();
      }),
  );
  const seconds = await Promise.all(closed);
  return { lines: many, hungUp: seconds.filter((one) => one < 55).length, lastAfterSeconds: Math.round(Math.max(0, ...seconds)) };
}

/** @param {House} house @param {{ slow: number, log: (line: string) => void }} options */
export async function lookAtHouse(house, { slow, log }) {
  const centre = await house.centre();
  const [who] = await house.people(centre, 1, ROLES);
  if (!who) throw new Error('nobody is there');
  const port = house.ports[0] ?? 0;
  const client = new Client(port);
  const ids = await house.asAllSeeing((database) => knownIds(database, centre.id));
  const get = (/** @type {string} */ to, /** @type {Record<string, string>} */ headers = {}, method = 'GET', body = '') => client.send({ method, path: to, headers, ...(body ? { body } : {}) });
  /** @type {string[]} */
  const faults = [];
  let looked = 0;
  const look = async (/** @type {string} */ what, /** @type {Promise<import('./client.mjs').Answer>} */ asked, /** @type {{ page?: boolean, keeps?: boolean, https?: boolean }} */ kind = {}) => {
    const answer = await asked;
    looked += 1;
    if (answer.failed) faults.push(`${what}: ${answer.failed}`);
    else faults.push(...faultsOf(what, answer, kind));
    return answer;
  };

  const [caseId, meetingId] = [ids.caseId?.[0] ?? '', ids.meetingId?.[0] ?? ''];
  /** @type {Set<string>} */
  const nonces = new Set();
  const pages = pagesOf(ids);
  for (const page of pages) {
    const { headers, text } = await look(`page ${page.replace(/[0-9a-f-]{36}/, ':id')}`, get(page), { page: true });
    nonces.add(/nonce-([^']+)/.exec(String(headers['content-security-policy']))?.[1] ?? '');
    if (/<script(?![^>]*\bsrc=)[^>]*>|\son\w+=|<style|\sstyle=/i.test(text)) faults.push(`${page}: inline script or style in the page`);
  }
  if (nonces.size !== pages.length) faults.push('a nonce was used twice');
  const front = (await get('/')).text;
  for (const file of new Set(front.match(/\/assets\/[\w.-]+/g))) await look(`file ${file.replace(/-[\w-]{8}\./, '-*.')}`, get(file), { keeps: true });
  for (const file of ['/favicon.svg', '/colour-scheme.js']) await look(`file ${file}`, get(file), { keeps: true });

  const signedIn = { cookie: who.cookie };
  const json = { ...signedIn, 'content-type': 'application/json' };
  /** @type {[string, Promise<import('./client.mjs').Answer>][]} */
  const kinds = [
    ['the document', get('/api/openapi.json')], ['health', get('/api/health')], ['a record', get(`/api/cases/${caseId}`, signedIn)], ['a list', get('/api/meetings', signedIn)], ['a search', get('/api/cases/search', json, 'POST', '{}')],
    ['a paper', get(`/api/cases/${caseId}/transfer-sheet.pdf`, signedIn)], ['a calendar', get(`/api/meetings/${meetingId}/calendar.ics`, signedIn)], ['the stream', get('/api/live', signedIn)], ['packed', get(`/api/meetings/${meetingId}`, { ...signedIn, 'accept-encoding': 'gzip' })],
    ['nobody', get(`/api/cases/${caseId}`)], ['no such route', get('/api/none', signedIn)], ['no such record', get('/api/cases/0198f000-0000-7000-8000-00000000aaaa', signedIn)], ['refused', get('/api/cases', json, 'POST', '{"patient":{}}')],
    ['no JSON', get('/api/cases', { ...signedIn, 'content-type': 'text/plain' }, 'POST', 'x')], ['forged', get('/api/cases', { ...json, origin: 'https://evil.example' }, 'POST', '{}')], ['unreadable address', get('/api/cases/%E0%A4%A', signedIn)], ['too large', get('/api/cases', json, 'POST', JSON.stringify({ x: 'x'.repeat(300_000) }))],
    ['no such file', get('/assets/none.js')], ['head', get('/api/health', {}, 'HEAD')], ['an expectation', get('/api/health', { expect: 'x' })], ['a method', get('/api/health', {}, 'PATCH')],
  ];
  for (const [what, asked] of kinds) await look(what, asked);

  const address = { method: 'POST', path: '/api/session/demo', headers: { 'content-type': 'application/json' }, body: '{"role":"chair"}' };
  const plain = await look('sign-in', client.send(address));
  faults.push(...cookieFaults('sign-in', plain.headers['set-cookie'], false));
  const behind = await house.startApi({ RACHIS_PUBLIC_URL: 'https://board.example' });
  const other = new Client(behind.port);
  const https = await look('sign-in by https', other.send(address), { https: true });
  faults.push(...cookieFaults('sign-in by https', https.headers['set-cookie'], true));
  await look('a page by https', other.send({ method: 'GET', path: '/' }), { page: true, https: true });

  const lines = slow > 0 ? await slowLines(port, slow) : { lines: 0, hungUp: 0, lastAfterSeconds: 0 };
  if (lines.hungUp !== lines.lines) faults.push(`${lines.lines - lines.hungUp} lines were held open for a minute`);
  for (const line of [client, other]) line.close();
  await behind.api.stop();
  [house.apis, house.ports] = [house.apis.filter((api) => api !== behind.api), house.ports.filter((one) => one !== behind.port)];
  for (const fault of faults) log(`FAULT ${fault}`);
  return { ok: faults.length === 0, pages: pages.length, answers: looked, faults: faults.length, slow: lines };
}

/** @param {{ slow: number, log: (line: string) => void }} options */
export async function prove(options) {
  const house = await House.open({ demo: true });
  try {
    return await lookAtHouse(house, options);
  } finally {
    await house.close();
  }
}
