// Runs stages side by side as far as their needs and two cores allow; the first failure ends the rest.
import { spawn } from 'node:child_process';

/**
 * @typedef {{
 *   name: string, command: string[], needs?: string[], cores?: 1 | 2,
 *   environment?: Record<string, string>, before?: () => Promise<Record<string, string>>, after?: () => Promise<void>,
 * }} Stage
 * A stage with `cores: 2` runs alone and shows its output while it runs; the others show it only when they fail.
 * @typedef {{ name: string, seconds: number, outcome: 'passed' | 'failed' | 'stopped' | 'not run' }} StageResult
 */

const cores = 2;

/** @param {Stage} stage @param {string} root @param {AbortSignal} stopped @returns {Promise<boolean>} */
async function runStage(stage, root, stopped) {
  const extra = (await stage.before?.()) ?? {};
  try {
    if (stopped.aborted) return false;
    return await runCommand(stage, root, stopped, extra);
  } finally {
    await stage.after?.();
  }
}

/** @param {Stage} stage @param {string} root @param {AbortSignal} stopped @param {Record<string, string>} extra @returns {Promise<boolean>} */
function runCommand(stage, root, stopped, extra) {
  const alone = stage.cores === 2;
  const child = spawn(process.execPath, stage.command, {
    cwd: root,
    // Its own process group, so that stopping it stops what it has started too.
    detached: process.platform !== 'win32',
    stdio: alone ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...stage.environment, ...extra },
  });
  /** @type {Buffer[]} */
  const output = [];
  child.stdout?.on('data', (part) => output.push(part));
  child.stderr?.on('data', (part) => output.push(part));
  const stop = () => {
    if (process.platform === 'win32' || !child.pid) child.kill('SIGTERM');
    else process.kill(-child.pid, 'SIGTERM');
  };
  stopped.addEventListener('abort', stop, { once: true });
  return new Promise((resolve) => {
    const end = (/** @type {boolean} */ passed) => {
      stopped.removeEventListener('abort', stop);
      if (!passed && !stopped.aborted) process.stderr.write(Buffer.concat(output));
      resolve(passed);
    };
    child.once('error', () => end(false));
    child.once('close', (code) => end(code === 0));
  });
}

/**
 * @param {Stage[]} stages
 * @param {string} root
 * @param {AbortController} stopper aborting it ends what runs and starts nothing more
 * @returns {Promise<StageResult[]>}
 */
export async function runStages(stages, root, stopper) {
  /** @type {StageResult[]} */
  const results = stages.map(({ name }) => ({ name, seconds: 0, outcome: 'not run' }));
  const waiting = new Set(stages);
  /** @type {Map<Stage, Promise<void>>} */
  const active = new Map();
  const free = () => cores - [...active.keys()].reduce((sum, stage) => sum + (stage.cores ?? 1), 0);
  const passed = (/** @type {string} */ name) =>
    results.some((result) => result.name === name && result.outcome === 'passed');
  const canStart = (/** @type {Stage} */ stage) => (stage.needs ?? []).every(passed) && (stage.cores ?? 1) <= free();

  const begin = (/** @type {Stage} */ stage) => {
    waiting.delete(stage);
    const result = /** @type {StageResult} */ (results[stages.indexOf(stage)]);
    const begun = performance.now();
    if (stage.cores === 2) console.log(`\n▶ ${stage.name}`);
    const run = runStage(stage, root, stopper.signal)
      .catch((error) => (console.error(error), false))
      .then((ok) => {
        result.seconds = (performance.now() - begun) / 1000;
        result.outcome = ok ? 'passed' : stopper.signal.aborted ? 'stopped' : 'failed';
        console.log(`${ok ? '✔' : '✘'} ${stage.name} ${result.outcome} (${result.seconds.toFixed(1)} s)`);
        active.delete(stage);
        if (!ok) stopper.abort();
      });
    active.set(stage, run);
  };

  while (true) {
    if (!stopper.signal.aborted) for (const stage of waiting) if (canStart(stage)) begin(stage);
    if (active.size === 0) return results;
    await Promise.race(active.values());
  }
}
