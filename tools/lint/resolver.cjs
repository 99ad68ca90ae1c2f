// Tells eslint-plugin-boundaries which file an import of ours leads to: `./case.js` is `./case.ts`, `@rachis/domain` its index.
const fs = require('node:fs');
const path = require('node:path');
const { builtinModules } = require('node:module');

const ownPackages = { '@rachis/domain': 'libs/domain/src/index.ts', '@rachis/migrations': 'migrations/index.ts' };
const isFile = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

exports.interfaceVersion = 2;

exports.resolve = (specifier, from, { root }) => {
  if (builtinModules.includes(specifier.replace(/^node:/, ''))) return { found: true, path: null };
  const own = ownPackages[specifier];
  if (own) return { found: true, path: path.join(root, own) };
  if (!specifier.startsWith('.')) return { found: false };
  const plain = path.resolve(path.dirname(from), specifier);
  const stem = plain.replace(/\.m?js$/, '');
  const found = [plain, `${stem}.ts`, `${stem}.tsx`, `${stem}.mts`].find(isFile);
  return found ? { found: true, path: found } : { found: false };
};
