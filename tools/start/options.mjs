// The command line of `npm start`.
import path from 'node:path';
import { parseArgs } from 'node:util';

/** @typedef {{ port: number, data: string, demo: boolean, reset: boolean }} StartOptions */

export const help = `npm start -- [options]        starts Rachis on this machine

  --port <number>   where to listen (default 4600)
  --data <folder>   where the embedded database and files are kept (default .rachis in the checkout)
  --no-demo         start empty, without the fictional cases and demo sign-in
  --reset           first delete everything in the data folder, without asking
  --help            this text

With DATABASE_URL set, that PostgreSQL (15 or newer) is used instead of the embedded one,
and there is no demo unless RACHIS_DEMO=true is set too.`;

/** A command line that cannot be understood; the message says why. */
export class UsageError extends Error {}

/** @param {string} text */
function portOf(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new UsageError(`--port needs a number from 1 to 65535, not "${text}".`);
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string', default: '4600' },
        data: { type: 'string' },
        'no-demo': { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(/** @type {Error} */ (error).message.split('. ')[0] + '.');
  }
}

/**
 * @param {string[]} args
 * @param {string} root of the checkout
 * @param {NodeJS.ProcessEnv} environment
 * @returns {StartOptions | 'help'}
 */
export function startOptions(args, root, environment) {
  const values = parse(args);
  if (values.help) return 'help';
  const external = Boolean(environment.DATABASE_URL);
  if (values.reset && external)
    throw new UsageError('--reset deletes the embedded database only; with DATABASE_URL set it is refused.');
  if (values.data === '') throw new UsageError('--data needs the name of a folder.');
  const demoWanted = external ? environment.RACHIS_DEMO === 'true' : environment.RACHIS_DEMO !== 'false';
  return {
    port: portOf(values.port),
    data: path.resolve(values.data ?? path.join(root, '.rachis')),
    demo: demoWanted && !values['no-demo'],
    reset: values.reset,
  };
}
