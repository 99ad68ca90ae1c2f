// Which licences may come in with a dependency. Read from package-lock.json, so that the answer needs neither network nor an installation.

/** May be used and passed on with no more than their notice. */
export const ALLOWED = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Python-2.0'],
  ...['Unlicense', 'CC0-1.0', 'BSL-1.0', 'Zlib', 'OFL-1.1'],
]);
/** Only for building and testing: nothing of them is passed on. */
export const ALLOWED_IN_DEVELOPMENT = new Set([...ALLOWED, 'MPL-2.0', 'CC-BY-4.0']);

/** Single packages under another licence, and why that is in order. */
export const EXCEPTIONS = [
  {
    packages: /^@img\/sharp-(libvips-|win32-|wasm32)/,
    licence: 'LGPL-3.0-or-later',
    because: 'the unchanged shared library libvips, which sharp loads at run time and anybody can replace by their own',
  },
];

/**
 * @typedef {{ name: string, version: string, licence: string, development: boolean, optional: boolean }} Dependency
 * @typedef {Record<string, { version?: string, license?: string, link?: boolean, dev?: boolean, devOptional?: boolean, optional?: boolean }>} LockedPackages
 */

/** @param {{ packages: LockedPackages }} lock @returns {Dependency[]} each package and version once */
export function dependenciesOf({ packages }) {
  /** @type {Map<string, Dependency>} */
  const found = new Map();
  for (const [where, { version = '', license = 'none stated', link, dev, devOptional, optional }] of Object.entries(packages)) {
    if (link || !where.includes('node_modules/')) continue;
    const name = where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const development = dev === true || devOptional === true;
    const known = found.get(`${name}@${version}`);
    found.set(`${name}@${version}`, { name, version, licence: license, development: development && known?.development !== false, optional: optional === true });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** Whether an SPDX expression can be met with these licences. @param {string} expression @param {(licence: string) => boolean} may @returns {boolean} */
export function meets(expression, may) {
  const inner = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (/ OR /.test(inner)) return inner.split(' OR ').some((part) => meets(part, may));
  if (/ AND /.test(inner)) return inner.split(' AND ').every((part) => meets(part, may));
  return may(inner.trim());
}

/** @param {Dependency} dependency @returns {string | null} why it may not stay */
export function licenceFault({ name, version, licence, development }) {
  const allowed = development ? ALLOWED_IN_DEVELOPMENT : ALLOWED;
  const may = (/** @type {string} */ one) => allowed.has(one) || EXCEPTIONS.some((rule) => rule.packages.test(name) && rule.licence === one);
  return meets(licence, may) ? null : `${name}@${version}: ${licence}${development ? ' (development)' : ''}`;
}
