// Makes requests that cannot be right: body, address, query, headers, method, or the bytes themselves.
import { randomUUID } from 'node:crypto';
import { Bodies, operationsOf, written } from './contract.mjs';

/**
 * @typedef {import('../client.mjs').Request} Request
 * @typedef {import('./contract.mjs').Operation} Operation
 * @typedef {{ what: string, request: Request, raw?: undefined } | { what: string, raw: string, request?: undefined }} Bad
 * @typedef {Record<string, string[]>} KnownIds the ids that a place in an address can take, by its name
 */

const JUNK_BODIES = [
  ...['[]', '[{}]', '"text"', '5', 'true', 'null', '', '{', '{"a":1,}', "{'a':1}", 'undefined', 'NaN', '\u0000', '\ufeff{', '{} {}', '{"a":1,"a":2}', '{"__proto__":{"x":1}}', '{"constructor":{"prototype":{"x":1}}}'],
  ...['{"absences":{"__proto__":{"polluted":"unknown"}}}', `${'{"a":'.repeat(60)}1${'}'.repeat(60)}`, `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`, `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ...[JSON.stringify({ note: 'x'.repeat(300_000) }), '{"note":"\ud800"}', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'a=b&c=d'],
];
const JUNK_PLACES = ['x', '1', '-1', 'null', "'%20OR%201=1--", '%00', '%0d%0aset-cookie:x', '..%2f..%2fetc', '%E0%A4%A', '%', '%ff', 'a'.repeat(199), 'a'.repeat(3000), '0198f000000070008000000000000001', '%F0%9F%A6%B4', '{}', '*', '%2e%2e', '[object%20Object]', ';', '@', '0198f000-0000-7000-8000-00000000000g'];
const JUNK_VALUES = [...JUNK_PLACES, '', 'true', 'a&a=b', 'x]=1', '99999999999999999999', '1e309', 'NaN', '2026-02-30', '0000-00-00', '%5B%5D=1', "1';select%20pg_sleep(1)--", '%27', '\\', '%5c%27', 'a%00b'];
/** @type {Record<string, string[]>} */
const JUNK_HEADERS = {
  'if-match': ['*', 'W/"1"', '"-1"', '"1.5"', '99999999999', '"1", "2"', ' ', "'", '"777777777"'],
  'content-type': ['text/plain', 'application/xml', 'multipart/form-data', 'application/json; charset=utf-16', 'application/json;;;', '', 'x'.repeat(500), 'application/x-www-form-urlencoded', 'image/png'],
  origin: ['null', 'https://evil.example', 'http://', 'file://', "'"],
  'sec-fetch-site': ['cross-site', 'same-site', 'x'],
  'accept-encoding': ['br;q=9', '*', 'gzip;q=0', 'x'.repeat(2000), 'identity;q=0, *;q=0'],
  accept: ['text/html', '*/*;q=x', 'application/xml'],
  range: ['bytes=0-0', 'bytes=-1', 'bytes=9-1', 'x'],
  'x-forwarded-for': ["127.0.0.1'", ','.repeat(500), '::1%eth0', '999.1.1.1'],
  'x-http-method-override': ['DELETE', 'TRACE'],
  cookie: ['rachis=', 'rachis=x', `rachis=${'a'.repeat(43)}`, 'rachis=%00', `rachis=${'a'.repeat(4000)}`, ';;;', '=', 'rachis=%', `${'a=b;'.repeat(500)}`],
  'accept-language': ['x'.repeat(3000)],
  'transfer-encoding': ['chunked, chunked', 'identity'],
  expect: ['200-maybe'],
};
const METHODS = ['PATCH', 'OPTIONS', 'TRACE', 'HEAD', 'PROPFIND', 'LINK', 'DELETE', 'PUT', 'POST'];
const PLACES = ['/api/../api/cases', '/api//cases', '/api/cases/', '/api/%2e%2e/', '/..%2f..%2fetc/passwd', '/assets/../../package.json', '/assets/%2e%2e/index.html', '/api', '/api/', '/API/cases', '/api/cases;x=1', '/%00', '/assets/%00.js', '/.env', '/.git/config', '/api/openapi.json/x', '//evil.example/', '/api/live?x=%', `/${'a/'.repeat(800)}`];
const RAW = [
  'so what\r\n\r\n', 'GET\r\n\r\n', 'GET /api/health HTTP/9.9\r\n\r\n', 'GET /api/health HTTP/1.1\r\n\r\n', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, `GET /api/health HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(30_000)}\r\n\r\n`,
  'POST /api/cases HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n', 'POST /api/cases HTTP/1.1\r\nhost: x\r\ncontent-length: -5\r\n\r\n', 'POST /api/cases HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
  'POST /api/cases HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n', 'GET /api/health HTTP/1.1\r\nhost: x\r\n bad: fold\r\n\r\n', 'GET /api/health\u0000 HTTP/1.1\r\nhost: x\r\n\r\n', '\u0016\u0003\u0001\u0002\u0000', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'POST /api/cases HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"a":', 'GET http://evil.example/api/health HTTP/1.1\r\nhost: x\r\n\r\n', 'CONNECT evil.example:443 HTTP/1.1\r\nhost: x\r\n\r\n',
];

export class BadRequests {
  /** @param {import('./contract.mjs').Document} document @param {import('../random.mjs').Chance} chance @param {KnownIds} ids @param {string[]} cookies */
  constructor(document, chance, ids, cookies) {
    this.chance = chance;
    this.ids = ids;
    this.cookies = cookies;
    this.bodies = new Bodies(document.components.schemas, chance);
    this.operations = operationsOf(document).filter(({ path }) => path !== '/api/live');
    this.withBody = this.operations.filter(({ body }) => body);
    this.withPlace = this.operations.filter(({ path }) => path.includes('{'));
    this.reading = this.operations.filter(({ method }) => method === 'GET');
  }

  /** The next one. The first ones go through all operations in turn, so that none is left out. @param {number} n @returns {Bad} */
  next(n) {
    const dice = this.chance.next();
    const inTurn = this.withBody[n % this.withBody.length];
    if (inTurn && (n < this.withBody.length * 4 || dice < 0.6)) return this.wrongBody(inTurn);
    if (dice < 0.68) return this.junkBody();
    if (dice < 0.78) return this.wrongPlace();
    if (dice < 0.86) return this.wrongQuery();
    if (dice < 0.94) return this.wrongHeader();
    if (dice < 0.98) return this.wrongMethod();
    return { what: 'bytes', raw: this.chance.pick(RAW) };
  }

  /** @param {Operation} operation */
  headersOf({ needsVersion, body }) {
    return { cookie: this.chance.pick(this.cookies), ...(body ? { 'content-type': 'application/json' } : {}), ...(needsVersion ? { 'if-match': `"${this.chance.whole(3)}"` } : {}) };
  }

  /** @param {Operation} operation */
  addressOf({ path }) {
    return path.replaceAll(/\{(\w+)\}/g, (_whole, name) => (this.chance.chance(0.8) && this.ids[name]?.length ? this.chance.pick(this.ids[name]) : randomUUID()));
  }

  /** @param {Operation} operation @returns {Bad} */
  wrongBody(operation) {
    const body = written(this.bodies.spoilt(operation.body ?? {}));
    return { what: `${operation.id}: an answer`, request: { method: operation.method, path: this.addressOf(operation), headers: this.headersOf(operation), body } };
  }

  /** @returns {Bad} */
  junkBody() {
    const operation = this.chance.pick(this.operations.filter(({ method, bodyType }) => method !== 'GET' && bodyType));
    const headers = this.headersOf(operation);
    /** @type {Record<string, string>} */
    const type = operation.body ? {} : { 'content-type': operation.bodyType ?? '', 'x-rachis': '1' };
    return { what: `${operation.id}: a body`, request: { method: operation.method, path: this.addressOf(operation), headers: { ...headers, ...type }, body: this.chance.pick(JUNK_BODIES) } };
  }

  /** @returns {Bad} */
  wrongPlace() {
    const operation = this.chance.pick(this.withPlace);
    const names = operation.path.match(/\{\w+\}/g) ?? [];
    const spoilt = { ...operation, path: operation.path.replace(this.chance.pick(names), this.chance.pick(JUNK_PLACES)) };
    const body = operation.body ? { body: written(this.bodies.fitting(operation.body)) } : {};
    return { what: `${operation.id}: a place`, request: { method: operation.method, path: this.addressOf(spoilt), headers: this.headersOf(operation), ...body } };
  }

  /** @returns {Bad} */
  wrongQuery() {
    const asking = this.reading.filter(({ query }) => query.length > 0);
    const operation = this.chance.pick(this.chance.chance(0.7) ? asking : this.reading);
    const names = [...operation.query, ...operation.query, 'sort', 'order', 'limit', 'filter[x]', '__proto__', 'centreId', 'a[]'];
    const query = Array.from({ length: 1 + this.chance.whole(3) }, () => `${this.chance.pick(names)}=${this.chance.pick(JUNK_VALUES)}`).join('&');
    return { what: `${operation.id}: a query`, request: { method: 'GET', path: `${this.addressOf(operation)}?${query}`, headers: this.headersOf(operation) } };
  }

  /** Where a write could go through, the version is the header that is wrong. @returns {Bad} */
  wrongHeader() {
    const operation = this.chance.pick(this.operations.filter(({ method, needsVersion }) => method === 'GET' || needsVersion));
    const name = operation.method === 'GET' ? this.chance.pick(Object.keys(JUNK_HEADERS)) : 'if-match';
    const body = operation.body ? { body: written(this.bodies.fitting(operation.body)) } : {};
    return { what: `${operation.id}: the header ${name}`, request: { method: operation.method, path: this.addressOf(operation), headers: { ...this.headersOf(operation), [name]: this.chance.pick(JUNK_HEADERS[name] ?? []) }, ...body } };
  }

  /** A method that the address does not know, or an address that nobody has. @returns {Bad} */
  wrongMethod() {
    if (this.chance.chance(0.5)) return { what: 'an address', request: { method: 'GET', path: this.chance.pick(PLACES), headers: { cookie: this.chance.pick(this.cookies) } } };
    const operation = this.chance.pick(this.operations);
    const known = new Set(this.operations.filter(({ path }) => path === operation.path).map(({ method }) => method));
    const method = this.chance.pick(METHODS.filter((one) => !known.has(one)));
    return { what: `${operation.id}: ${method}`, request: { method, path: this.addressOf(operation), headers: { cookie: this.chance.pick(this.cookies) } } };
  }
}
