// Fastify and its plugins load a few ES modules with require(), which Node 20.19 can do but Jest on Node 20 cannot.
// This gives Jest the same code, compiled to CommonJS while the test loads it. Not needed from Node 24.9 on.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { transformSync } = require('@swc/core');

/** @param {string} file of a package without imports, below node_modules */
module.exports = function loadEsModule(file) {
  const source = readFileSync(path.resolve(__dirname, '../../node_modules', file), 'utf8');
  const { code } = transformSync(source, { module: { type: 'commonjs' }, jsc: { target: 'es2022' } });
  const exports = {};
  new Function('exports', code)(exports);
  return exports;
};
