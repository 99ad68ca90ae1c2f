// The screens of one room, in a process of their own so that they do not take time from who turns the page. Tells for every
// turn when the first, the middle and the last screen had heard of it, on the clock that all processes of a machine share.
import net from 'node:net';

const now = () => Number(process.hrtime.bigint()) / 1e6;
/** @type {Map<number, number[]>} */
const turns = new Map();
/** @type {net.Socket[]} */
const open = [];
let viewers = 0;

/** @param {number} turn */
function heard(turn) {
  const times = turns.get(turn) ?? [];
  turns.set(turn, times);
  if (times.push(now()) < viewers) return;
  turns.delete(turn);
  process.send?.({ turn, first: times[0], middle: times[viewers >> 1], last: times[viewers - 1] });
}

/** @param {number} port @param {string} cookie @param {string} match @returns {Promise<void>} */
const follow = (port, cookie, match) =>
  new Promise((resolve, reject) => {
    let turn = 0;
    let before = '';
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    socket.setEncoding('latin1');
    socket.on('error', reject);
    socket.on('data', (/** @type {string} */ text) => {
      if (text.includes(': here')) resolve();
      const whole = before + text;
      // A notice that comes in two pieces is counted when it is whole.
      const end = whole.lastIndexOf('\n\n') + 1;
      for (let at = whole.indexOf(match); at >= 0 && at < end; at = whole.indexOf(match, at + 1)) heard(turn++);
      before = whole.slice(end);
    });
    socket.write(`GET /api/live HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\n\r\n`);
    open.push(socket);
  });

process.on('message', async (/** @type {{ ports: number[], cookie: string, match: string, viewers: number } | 'stop'} */ message) => {
  if (message === 'stop') {
    for (const socket of open) socket.destroy();
    process.disconnect?.();
    return;
  }
  ({ viewers } = message);
  const waiting = Array.from({ length: viewers }, (_, index) => message.ports[index % message.ports.length] ?? 0);
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      for (let port = waiting.pop(); port !== undefined; port = waiting.pop()) await follow(port, message.cookie, message.match);
    }),
  );
  process.send?.('ready');
});
