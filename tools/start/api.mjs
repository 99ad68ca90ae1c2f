// Runs the built API as a child process.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { root } from '../ensure.mjs';

const endWithParent = pathToFileURL(path.join(import.meta.dirname, 'end-with-parent.mjs')).href;
const patience = { startSeconds: 300, stopSeconds: 10 };

/**
 * @typedef {{
 *   pid: number | undefined, ended: Promise<number>, isRunning: () => boolean, ready: () => Promise<boolean>, stop: () => Promise<void>,
 * }} RunningApi
 */

/**
 * @param {{ port: number, databaseUrl: string, embedded: boolean, demo: boolean, data: string,
 *   nodeEnv?: string, output?: 'inherit' | 'ignore' | number }} options
 * @returns {RunningApi}
 */
export function startApi({
  port,
  databaseUrl,
  embedded,
  demo,
  data,
  nodeEnv = process.env.NODE_ENV ?? 'production',
  output = 'inherit',
}) {
  const child = spawn(
    process.execPath,
    ['--import', endWithParent, path.join(root, 'apps', 'api', 'dist', 'main.js')],
    {
      cwd: root,
      // Its own process group: on Ctrl-C the starter ends the API first and the database after it.
      detached: process.platform !== 'win32',
      stdio: ['ignore', output, output, 'ipc'],
      env: {
        ...process.env,
        NODE_ENV: nodeEnv,
        PORT: String(port),
        DATABASE_URL: databaseUrl,
        RACHIS_WEB_DIST: path.join(root, 'apps', 'web', 'dist'),
        RACHIS_DEMO: String(demo),
        RACHIS_DATA: data,
        RACHIS_EMBEDDED: String(embedded),
      },
    },
  );
  let running = true;
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    const end = (/** @type {number | null} */ code) => {
      running = false;
      resolve(code ?? 1);
    };
    child.once('error', () => end(1));
    child.once('exit', end);
  });

  const answers = async () => {
    try {
      const health = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(2000) });
      return health.status === 200;
    } catch {
      return false;
    }
  };

  return {
    pid: child.pid,
    ended,
    isRunning: () => running,
    ready: async () => {
      const giveUp = performance.now() + patience.startSeconds * 1000;
      while (running && performance.now() < giveUp) {
        if (await answers()) return true;
        await sleep(100);
      }
      return false;
    },
    stop: async () => {
      if (!running) return;
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), patience.stopSeconds * 1000);
      await ended;
      clearTimeout(hard);
    },
  };
}
