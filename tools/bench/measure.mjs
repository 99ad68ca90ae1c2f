// Interleaved rounds: in each, every work is done on every target, in a new random order.
import { cpuMilliseconds } from './cpu.mjs';

/** @typedef {import('./targets.mjs').Target} Target */
/** @typedef {import('./works.mjs').Work} Work */
/** @typedef {{ p50: number, cpu: number | null, count: number }} Figure */
/** @typedef {Map<string, Map<string, Figure[]>>} Figures by work, then by target: one figure for each round */

/** Until the times no longer fall: at 150 Node was still compiling in the first rounds. A service reaches this in its first minutes. */
const warmRequests = 600;

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? NaN;
  return sorted.length % 2 ? high : ((sorted[middle - 1] ?? NaN) + high) / 2;
}

/** @template T @param {readonly T[]} list @returns {T[]} */
const shuffled = (list) =>
  list
    .map((value) => ({ value, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);

/**
 * All targets must give the same text. A list that depends on the present moment may change between two of them once.
 * @param {Work[]} works
 * @param {Target[]} targets
 */
export async function verify(works, targets) {
  for (const { key, tasks } of works) {
    for (const task of tasks.slice(0, 12)) {
      const answers = async () => new Set(await Promise.all(targets.map((target) => target.read(task))));
      if ((await answers()).size > 1 && (await answers()).size > 1)
        throw new Error(`${key}: the answers to ${task.method} ${task.path} ${task.body ?? ''} differ.`);
    }
  }
}

/** @param {Work[]} works @param {Target[]} targets */
export async function warmUp(works, targets) {
  for (const { tasks } of works)
    for (const target of targets)
      for (let i = 0; i < warmRequests; i++) await target.read(/** @type {any} */ (tasks[i % tasks.length]));
}

/** @param {Target} target @param {Work} work @param {number} seconds @param {number} databasePid @returns {Promise<Figure>} */
async function repeat(target, { tasks }, seconds, databasePid) {
  const cpu = () => {
    const [own, database] = [target.cpu(), cpuMilliseconds(databasePid)];
    return own === null || database === null ? null : own + database;
  };
  const times = [];
  const [cpuBefore, end] = [cpu(), performance.now() + seconds * 1000];
  for (let begun = performance.now(); begun < end;) {
    await target.read(/** @type {any} */ (tasks[times.length % tasks.length]));
    const now = performance.now();
    times.push(now - begun);
    begun = now;
  }
  const cpuAfter = cpu();
  return {
    p50: median(times),
    cpu: cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / times.length,
    count: times.length,
  };
}

/**
 * @param {Work[]} works
 * @param {Target[]} targets
 * @param {{ rounds: number, seconds: number, databasePid: number }} options
 * @returns {Promise<Figures>}
 */
export async function measure(works, targets, { rounds, seconds, databasePid }) {
  /** @type {Figures} */
  const figures = new Map(works.map(({ key }) => [key, new Map(targets.map(({ name }) => [name, []]))]));
  for (let round = 1; round <= rounds; round++) {
    process.stdout.write(`round ${round} of ${rounds} … `);
    for (const work of shuffled(works))
      for (const target of shuffled(targets))
        figures
          .get(work.key)
          ?.get(target.name)
          ?.push(await repeat(target, work, seconds, databasePid));
  }
  process.stdout.write('\n');
  return figures;
}
