// Live fan-out: the chair turns the page on one process, twenty screens on two processes hear of it.
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { keepAliveClient } from './keep-alive.mjs';
import { median } from './measure.mjs';

const screens = 20;
const turns = 30;

/** A screen that follows. @param {number} port @param {string} cookie @param {(meetingId: string) => void} heard @returns {Promise<http.ClientRequest>} */
const follow = (port, cookie, heard) =>
  new Promise((resolve, reject) => {
    const request = http.get(
      { agent: false, host: '127.0.0.1', port, path: '/api/live', headers: { cookie } },
      (response) => {
        if (response.statusCode !== 200) return reject(new Error(`/api/live answers ${response.statusCode}`));
        response.setEncoding('utf8');
        response.on('data', (text) => {
          const meetingId = /"meetingId":"([^"]+)"/.exec(text)?.[1];
          if (meetingId) heard(meetingId);
        });
        // Aborted at the end, by us.
        response.on('error', () => undefined);
        resolve(request);
      },
    );
    request.on('error', reject);
  });

/**
 * @param {{ apis: { port: number }[], cookie: string, meetingId: string, itemIds: string[] }} room
 */
export async function measureLive({ apis, cookie, meetingId, itemIds }) {
  /** @type {number[]} */
  let arrivals = [];
  const heard = (/** @type {string} */ id) => void (id === meetingId && arrivals.push(performance.now()));
  const followers = [];
  for (let index = 0; index < screens; index++)
    followers.push(await follow(apis[index % apis.length]?.port ?? 0, cookie, heard));
  const driver = keepAliveClient(apis[0]?.port ?? 0);
  const [middle, last, answered] = [[], [], []];
  for (let turn = 0; turn < turns; turn++) {
    arrivals = [];
    const begun = performance.now();
    const answer = await driver.send({
      ...{
        method: 'PUT',
        path: `/api/meetings/${meetingId}/room`,
        headers: { cookie, 'content-type': 'application/json' },
      },
      body: JSON.stringify({ itemId: itemIds[turn % itemIds.length], view: 'summary' }),
    });
    if (answer.status !== 200) throw new Error(`PUT room answers ${answer.status}: ${answer.body}`);
    answered.push(performance.now() - begun);
    for (let waited = 0; arrivals.length < screens && waited < 2000; waited++) await sleep(1);
    if (arrivals.length < screens)
      throw new Error(`Only ${arrivals.length} of ${screens} screens heard of turn ${turn + 1}.`);
    middle.push(median(arrivals) - begun);
    last.push(Math.max(...arrivals) - begun);
  }
  followers.forEach((request) => request.destroy());
  driver.close();
  return {
    screens,
    processes: apis.length,
    answered: median(answered),
    median: median(middle),
    last: median(last),
    slowest: Math.max(...last),
  };
}
