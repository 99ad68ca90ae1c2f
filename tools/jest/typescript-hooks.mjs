// How Node itself loads TypeScript where specs run without a sandbox: compiled by swc, as in the other projects of jest.config.mjs, and named
// as the sources name each other. See typescript.mjs.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import { swcOptions } from './swc-options.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const at = (/** @type {string} */ file) => pathToFileURL(path.join(root, file)).href;

/** The server reads the domain as one file, made by bundle-domain.mjs before every run; the domain's own specs never name it. */
const places = new Map([
  ['fast-check', at('tools/jest/fast-check.mjs')],
  ['@rachis/domain', at('node_modules/.cache/rachis/domain.mjs')],
  ['@rachis/migrations', at('migrations/index.ts')],
]);

/** @type {import('node:module').ResolveHook} */
export function resolve(specifier, context, next) {
  const place = places.get(specifier);
  if (place) return { url: place, shortCircuit: true };
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.startsWith('file:')) {
    const source = new URL(specifier.replace(/js$/, 'ts'), context.parentURL);
    if (fs.existsSync(source)) return { url: source.href, shortCircuit: true };
  }
  return next(specifier, context);
}

/** @type {import('node:module').LoadHook} */
export function load(url, context, next) {
  const [file = ''] = url.split('?');
  if (!file.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(file);
  const { code } = transformSync(fs.readFileSync(filename, 'utf8'), { ...swcOptions, filename, sourceMaps: 'inline', swcrc: false, configFile: false });
  return { format: 'module', source: code, shortCircuit: true };
}
