// What comes in with the dependencies, and what must never lie in a file.
import fs from 'node:fs';
import path from 'node:path';
import { billOfMaterials } from './supply/bill-of-materials.mjs';
import { dependenciesOf, licenceFault, meets } from './supply/licence-rules.mjs';
import { isSecretFile, secretsIn } from './supply/secret-rules.mjs';
import { projectFiles, textOf } from './supply/tree.mjs';

const root = path.resolve(import.meta.dirname, '..');
const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { version?: string; license?: string; dev?: boolean }> };
const some = (more: object) => ({ name: 'a', version: '1.0.0', licence: 'MIT', development: false, optional: false, ...more });

describe('the licences of the dependencies', () => {
  it('are all allowed', () => {
    expect(dependenciesOf(lock).flatMap((one) => licenceFault(one) ?? [])).toEqual([]);
    expect(dependenciesOf(lock).length).toBeGreaterThan(500);
  });

  it.each([
    ['GPL-3.0-only', false], ['AGPL-3.0-or-later', false], ['SSPL-1.0', false], ['none stated', false], ['UNLICENSED', false], ['SEE LICENSE IN LICENSE', false], ['MPL-2.0', false],
    ['(GPL-2.0-only OR MIT)', true], ['Apache-2.0 AND MIT', true], ['Apache-2.0 AND GPL-3.0-only', false], ['LGPL-3.0-or-later', false],
  ])('would be refused, or not, if one were %s', (licence, fine) => expect(licenceFault(some({ licence })) === null).toBe(fine));

  it('may be weaker where nothing is passed on, and for single packages with a reason', () => {
    expect(licenceFault(some({ licence: 'MPL-2.0', development: true }))).toBeNull();
    expect(licenceFault(some({ name: '@img/sharp-libvips-linux-x64', licence: 'LGPL-3.0-or-later' }))).toBeNull();
    expect(licenceFault(some({ name: '@img/sharp-libvips-linux-x64', licence: 'GPL-3.0-or-later' }))).not.toBeNull();
  });

  it('are read from expressions', () => expect(meets('(A OR B AND C)', (one) => one === 'A')).toBe(true));
});

describe('the list of parts', () => {
  const bill = billOfMaterials(lock as never, '2026-11-21T12:00:00Z');
  const named = new Map(bill.components.map((one) => [`${one.name}@${one.version}`, one]));

  it('is CycloneDX and names every delivered package of the lock, with its licence and its hash', () => {
    expect([bill.bomFormat, bill.specVersion]).toEqual(['CycloneDX', '1.5']);
    const delivered = dependenciesOf(lock).filter(({ development }) => !development);
    expect(delivered.filter(({ name, version }) => !named.has(`${name}@${version}`))).toEqual([]);
    expect(bill.components).toHaveLength(delivered.length);
    expect(bill.components.filter(({ licenses }) => JSON.stringify(licenses).includes('NOASSERTION'))).toEqual([]);
    // What another registry serves late stands in the lock without one.
    expect(bill.components.filter(({ hashes, scope }) => hashes.length === 0 && scope === 'required').map(({ name }) => name)).toEqual([]);
  });

  it('says what depends on what, in references that exist', () => {
    const refs = new Set(bill.components.map((one) => one['bom-ref']));
    expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
    const nest = bill.dependencies.find(({ ref }) => ref.startsWith('pkg:npm/%40nestjs/platform-fastify@'));
    expect(nest?.dependsOn.some((ref) => ref.startsWith('pkg:npm/fastify@'))).toBe(true);
  });
});

describe('the files of the project', () => {
  it('hold no password, key or token', () => {
    const files = projectFiles(root);
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter(isSecretFile)).toEqual([]);
    expect(files.flatMap((file) => secretsIn(file, textOf(root, file) ?? ''))).toEqual([]);
  });

  // Put together here, so that this file does not hold what it looks for.
  const random = 'q7Zr4Kx9Tn2Vb8Lm3Wc6Yd1Hf5Gj0Ps';
  const glued = (...parts: string[]) => parts.join('');
  it.each([
    ['private key', glued('-----BEGIN ', 'RSA PRIVATE KEY-----')], ['key of a cloud', glued('aws = AK', 'IAABCDEFGHIJ234567')], ['token of a code host', glued('gh', 'p_', random, 'abcdefgh')],
    ['token of a registry', glued('//registry.example/:_auth', 'Token=', random)], ['token of a chat', glued('xo', 'xb-123456789012-', random)], ['key of a service', glued('sk', '_live_', random)],
    ['signed token', glued('ey', 'JhbGciOiJIUzI1NiJ9.ey', 'JzdWIiOiIxMjM0NTYifQ.', random)], ['address with a password', glued('DATABASE_URL=postgres://rachis:', random, '@db.hospital.org/rachis')],
    ['written-down secret', glued("const clientSecret = '", random, "';")], ['written-down secret', glued('"password": "', random, '"')],
  ])('would show a planted %s, without quoting it', (kind, line) => {
    const found = secretsIn('apps/api/src/settings.ts', `first line\n${line}\n`);
    expect(found).toEqual([`apps/api/src/settings.ts:2 ${kind}`]);
    expect(found.join()).not.toContain(random);
  });

  it.each(['.env', 'apps/api/.env.production', 'secrets/tls.key', 'id_ed25519', 'certs/server.pem'])('would show a file called %s', (file) => expect(isSecretFile(file)).toBe(true));
  it.each(['.env.example', 'docs/keyboard.md', 'apps/web/src/features/case/status-key.ts'])('leave %s alone', (file) => expect(isSecretFile(file)).toBe(false));
  it.each(["password: 'a spine has thirty-three'", 'const password = randomBytes(15)', "DATABASE_URL: 'postgres://x@y/z'", 'postgres://rachis_owner:${encodeURIComponent(password)}@host/rachis'])('leave ordinary lines alone: %s', (line) => expect(secretsIn('a.ts', line)).toEqual([]));
});
