// @rachis/domain as one file, for the specs of the server and the screens: they read all of it, and five hundred modules cost each spec
// file a second. The domain's own specs read its sources.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

/** Where the bundle lies; jest.config.mjs names it too. */
const file = 'node_modules/.cache/rachis/domain.mjs';

/** @param {string} root of the checkout */
export async function bundleDomain(root) {
  const made = await build({
    configFile: false,
    root,
    logLevel: 'error',
    oxc: {
      decorator: { legacy: true, emitDecoratorMetadata: false },
      typescript: { removeClassFieldsWithoutInitializer: true },
    },
    build: {
      write: false,
      ssr: path.join(root, 'libs/domain/src/index.ts'),
      target: 'es2022',
      minify: false,
      // The names of the contracts are the names of the schemas.
      rolldownOptions: { output: { format: 'es', keepNames: true } },
    },
  });
  const code = [made]
    .flat()
    .flatMap((part) => ('output' in part ? part.output.map((chunk) => ('code' in chunk ? chunk.code : '')) : []));
  const target = path.join(root, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  // Renamed into place: a second run in this folder never reads half of it.
  const draft = `${target}.${process.pid}`;
  fs.writeFileSync(draft, code.join('\n'));
  fs.renameSync(draft, target);
}
