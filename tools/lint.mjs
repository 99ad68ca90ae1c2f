// npm run lint [-- files]: ESLint over everything.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, root } from './ensure.mjs';

ensureInstalled();
const eslint = path.join(root, 'node_modules', 'eslint', 'bin', 'eslint.js');
const given = process.argv.slice(2);
const run = spawnSync(process.execPath, [eslint, '--max-warnings=0', ...(given.length > 0 ? given : ['.'])], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
