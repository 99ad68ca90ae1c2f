// Live fan-out: the chair turns the page, and every screen of the room hears of it; from before the write is sent to the last screen.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { keepAliveClient } from './keep-alive.mjs';

/** Milliseconds to the last screen, p99, on one process and on two that tell each other by NOTIFY. */
export const liveTargets = { 1: 60, 2: 80 };
const pauseMs = 30;
const warmUpTurns = 10;

/** @typedef {{ middle: number, last: number, answered: number }} Turn */
/** @typedef {{ viewers: number, processes: number, turns: Turn[] }} Measured */

const now = () => Number(process.hrtime.bigint()) / 1e6;

/** @param {readonly number[]} values @param {number} share */
const quantile = (values, share) => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

/**
 * @param {{ apis: { port: number }[], cookie: string, meetingId: string, itemIds: string[], viewers: number, turns: number }} room
 * @returns {Promise<Measured>}
 */
export async function measureLive({ apis, cookie, meetingId, itemIds, viewers, turns }) {
  const screens = fork(path.join(import.meta.dirname, 'live-viewers.mjs'));
  const match = `"meetingId":"${meetingId}"`;
  screens.send({ ports: apis.map(({ port }) => port), cookie, match, viewers });
  const [ready] = await once(screens, 'message');
  if (ready !== 'ready') throw new Error('The screens did not connect.');
  const driver = keepAliveClient(apis[0]?.port ?? 0);
  /** @type {Turn[]} */
  const measured = [];
  for (let turn = 0; turn < turns + warmUpTurns; turn++) {
    const arrived = once(screens, 'message', { signal: AbortSignal.timeout(5000) });
    const begun = now();
    const answer = await driver.send({
      method: 'PUT',
      path: `/api/meetings/${meetingId}/room`,
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ itemId: itemIds[turn % itemIds.length], view: 'summary' }),
    });
    if (answer.status !== 200) throw new Error(`PUT room answers ${answer.status}: ${answer.body}`);
    const answered = now() - begun;
    const [{ middle, last }] = await arrived;
    if (turn >= warmUpTurns) measured.push({ middle: middle - begun, last: last - begun, answered });
    await sleep(pauseMs);
  }
  screens.send('stop');
  driver.close();
  return { viewers, processes: apis.length, turns: measured };
}

/** Prints the figures, and answers with them for the last line. @param {readonly Measured[]} all */
export function printLive(all) {
  const figures = all.map(({ viewers, processes, turns }) => {
    const of = (/** @type {keyof Turn} */ what) =>
      Object.fromEntries([50, 95, 99].map((share) => [`p${share}`, Math.round(10 * quantile(turns.map((turn) => turn[what]), share / 100)) / 10]));
    const target = liveTargets[/** @type {1 | 2} */ (processes)];
    const last = of('last');
    return { viewers, processes, turns: turns.length, answered: of('answered'), middle: of('middle'), last, target, met: (last['p99'] ?? Infinity) < target };
  });
  for (const { viewers, processes, turns, answered, middle, last, target } of figures) {
    console.log(`\nLive, ${viewers} screens of one room, ${processes === 1 ? 'one process' : `${processes} processes over NOTIFY`}, ${turns} turns, from before the write is sent (aim for the last screen: p99 under ${target} ms)`);
    for (const [name, of] of Object.entries({ 'write answered': answered, 'middle screen': middle, 'last screen': last }))
      console.log(`${name.padEnd(42)} p50 ${of['p50']} ms  p95 ${of['p95']} ms  p99 ${of['p99']} ms`);
  }
  return figures;
}
