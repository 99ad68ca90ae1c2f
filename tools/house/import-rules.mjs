// The rules about imports. Each takes the sources and answers with one sentence per offence.
import { mayEnter, mayUsePackage, neighbourProblem, roomOf } from './rooms.mjs';

/** @typedef {import('./sources.mjs').Source} Source */

const testPackages = /^(@jest\/|@testing-library\/|fast-check$|ajv(\/|$)|ajv-formats$|@nestjs\/testing$|node:)/;

/** @param {Source[]} sources */
export function forbiddenImports(sources) {
  return sources.flatMap((source) => {
    const room = roomOf(source.path);
    if (!room || source.isGenerated) return [];
    return source.imports.flatMap(({ specifier, target, line }) => {
      const where = `${source.path}:${line} (${room.name}) imports ${specifier}`;
      if (target === null) {
        if (specifier.startsWith('.')) return [];
        const testing = source.isSpec && testPackages.test(specifier);
        return testing || mayUsePackage(room, specifier) ? [] : [where];
      }
      const neighbour = neighbourProblem(source.path, target);
      if (neighbour) return [`${where}: ${neighbour}`];
      const other = roomOf(target);
      const inSameTree = source.isSpec && !other;
      return inSameTree || (other && mayEnter(room, other, target)) ? [] : [where];
    });
  });
}

/** The user interface kit knows the shapes of the domain, not its rules. @param {Source[]} sources */
export function domainValuesInUi(sources) {
  return sources
    .filter(({ path, isSpec }) => path.startsWith('apps/web/src/ui/') && !isSpec)
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier, typeOnly }) => specifier === '@rachis/domain' && !typeOnly)
        .map(({ line }) => `${path}:${line} needs "import type"`),
    );
}

/** Features work with the EntityManager handed to them by the one door for writing. @param {Source[]} sources */
export function databaseHandlesInFeatures(sources) {
  const forbidden = new Set([
    'DataSource',
    'Repository',
    'InjectRepository',
    'InjectDataSource',
    'InjectEntityManager',
    'getRepositoryToken',
    'QueryRunner',
  ]);
  return sources
    .filter(({ path }) => path.startsWith('apps/api/src/') && !path.startsWith('apps/api/src/platform/'))
    .flatMap(({ path, imports }) =>
      imports.flatMap(({ names, line }) =>
        names.filter((name) => forbidden.has(name)).map((name) => `${path}:${line} imports ${name}`),
      ),
    );
}

/** @param {Source[]} sources @returns {string[]} one line per cycle */
export function importCycles(sources) {
  const graph = new Map(
    sources.filter(({ isGenerated }) => !isGenerated).map(({ path, imports }) => [
      path,
      imports.filter(({ dynamic }) => !dynamic).flatMap(({ target }) => target ?? []),
    ]),
  );
  /** @type {Map<string, 'open' | 'done'>} */
  const state = new Map();
  /** @type {string[]} */
  const found = [];
  /** @param {string} file @param {string[]} trail */
  const walk = (file, trail) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}
