// The command line of `npm run bench`.
import { parseArgs } from 'node:util';

/** @typedef {{ cases: number, rounds: number, seconds: number, build: boolean, live: boolean, recorders: boolean, export: boolean, only: string | null, viewers: number, turns: number }} BenchOptions */

export const help = `npm run bench -- [options]     measures Rachis against the same SQL sent by bare pg

  --cases <number>     generated cases of the centre that is measured (default 10000)
  --rounds <number>    interleaved rounds, every target and work in random order (default 5)
  --seconds <number>   how long each work is repeated on each target in a round (default 0.4)
  --no-build           measure what is built already
  --no-live            leave out the live fan-out
  --only <part>        only one part: live, or recorders
  --export             only the registry of the generated cases: its panels, and the export of all
  --no-recorders       leave out the fifty users who record decisions at once
  --viewers <number>   screens that follow one room (default 1000)
  --turns <number>     how often the page is turned, for each number of processes (default 200)
  --registry           only key figures, registry and export, over --cases cases (100000 unless said)
  --help               this text

It starts a throw-away PostgreSQL of its own and removes it at the end. It prints and never judges: the exit code
is 0 unless it could not run or the answers differed. The last line is one JSON object with every ratio.`;

/** @param {string} name @param {string} text @param {number} least */
function numberOf(name, text, least) {
  const value = Number(text);
  if (text.trim() !== '' && value >= least) return value;
  throw new Error(`--${name} needs a number of at least ${least}, not "${text}".`);
}

/**
 * @param {string[]} args
 * @returns {BenchOptions | 'help'}
 */
export function benchOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      cases: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '0.4' },
      'no-build': { type: 'boolean', default: false },
      'no-live': { type: 'boolean', default: false },
      only: { type: 'string' },
      export: { type: 'boolean', default: false },
      'no-recorders': { type: 'boolean', default: false },
      registry: { type: 'boolean', default: false },
      viewers: { type: 'string', default: '1000' },
      turns: { type: 'string', default: '200' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  if (values.only !== undefined && !['live', 'recorders'].includes(values.only)) throw new Error(`--only knows live and recorders, not "${values.only}".`);
  return {
    cases: Math.floor(numberOf('cases', values.cases ?? (values.registry ? '100000' : '10000'), 1000)),
    rounds: Math.floor(numberOf('rounds', values.rounds, 1)),
    seconds: numberOf('seconds', values.seconds, 0.05),
    build: !values['no-build'],
    only: values.only ?? null,
    live: !values['no-live'],
    export: values.export,
    registry: values.registry,
    recorders: !values['no-recorders'],
    viewers: Math.floor(numberOf('viewers', values.viewers, 2)),
    turns: Math.floor(numberOf('turns', values.turns, 1)),
  };
}
