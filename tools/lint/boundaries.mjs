// The table of tools/house/rooms.mjs as rules of eslint-plugin-boundaries, so that the editor says it while one types.
import path from 'node:path';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';
import { neighbours, rooms } from '../house/rooms.mjs';

/** @typedef {import('../house/rooms.mjs').Room} Room */

const byLength = [...rooms].sort((a, b) => b.under.length - a.under.length);
const withoutSlash = (/** @type {string} */ folder) => folder.replace(/\/$/, '');
const hasNeighbours = (/** @type {Room} */ room) => neighbours.find(({ under }) => under === room.under);

/** A feature folder is an element of its own, so that its neighbours are other elements of the same type. */
const elements = byLength.map((room) =>
  hasNeighbours(room)
    ? { type: room.name, pattern: `${room.under}*`, capture: ['feature'], partialMatch: false }
    : { type: room.name, pattern: withoutSlash(room.under), partialMatch: false },
);

/** @param {Room} room */
const roomsOf = (room) =>
  room.rooms.flatMap((name) =>
    name === 'domain' ? rooms.map((other) => other.name).filter((other) => other.startsWith('domain')) : [name],
  );

/** @param {string[]} packages */
const packagesTo = (packages) =>
  packages.flatMap((name) => [
    { to: { module: { origin: 'external', source: withoutSlash(name) } } },
    { to: { module: { origin: 'core', source: name } } },
  ]);

/** Later policies win. @param {Room} room */
function policiesOf(room) {
  const from = { element: { type: room.name } };
  const through = hasNeighbours(room)?.through;
  return [
    ...roomsOf(room).map((type) => ({ from, allow: { to: { element: { type } } } })),
    ...(room.files ?? []).map((file) => ({ from, allow: { to: { file: { path: `**/${file}` } } } })),
    ...(through ?? []).map((ending) => ({
      from,
      allow: { to: { element: { type: room.name }, file: { path: `**/*${ending}` } } },
    })),
    ...(room.only
      ? packagesTo(room.only).map((to) => ({ from, allow: to }))
      : [
          { from, allow: { to: { module: { origin: ['external', 'core'] } } } },
          ...packagesTo(room.never ?? []).map((to) => ({ from, disallow: to })),
        ]),
  ];
}

/**
 * One entry for each room, which asks only about that room: a file is then held against its own dozen policies instead of everybody's.
 * A room inside another comes after it and so wins.
 * @param {string} root of the checkout
 * @returns {import('eslint').Linter.Config[]}
 */
export function boundaryRules(root) {
  const files = ['apps/*/src/**/*.{ts,tsx}', 'libs/*/src/**/*.ts', 'migrations/*.ts'];
  const ignores = ['**/*.spec.{ts,tsx}', '**/*.gen.*', '**/dist/**'];
  return [
    {
      files,
      ignores,
      languageOptions: { parser: /** @type {any} */ (tseslint.parser), parserOptions: { ecmaFeatures: { jsx: true } } },
      plugins: { boundaries: /** @type {any} */ (boundaries) },
      settings: {
        'boundaries/root-path': root,
        'boundaries/elements': elements,
        'import/resolver': { [path.join(import.meta.dirname, 'resolver.cjs')]: { root } },
      },
      rules: { 'boundaries/dependencies': rule([]) },
    },
    ...[...byLength].reverse().map((room) => ({
      files: [`${room.under}**/*.{ts,tsx}`],
      ignores,
      rules: { 'boundaries/dependencies': rule(policiesOf(room)) },
    })),
  ];
}

/** @param {ReturnType<typeof policiesOf>} policies @returns {import('eslint').Linter.RuleEntry} */
function rule(policies) {
  return ['error', { default: 'disallow', checkAllOrigins: true, policies }];
}
