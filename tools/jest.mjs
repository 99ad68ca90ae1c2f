// Runs Jest with what ES modules need; arguments are passed on: node tools/jest.mjs --selectProjects domain
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bundleDomain } from './jest/bundle-domain.mjs';

const root = path.resolve(import.meta.dirname, '..');
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
// As it was before the bundler set NODE_ENV to production: the screens' libraries would leave out what their tests need.
const env = { ...process.env };
await bundleDomain(root);
const run = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', jest, ...process.argv.slice(2)],
  {
    cwd: root,
    env,
    stdio: 'inherit',
  },
);
process.exit(run.status ?? 1);
