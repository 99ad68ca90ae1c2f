// How long it takes from a key to the next panel of a case on the screen, on a running server:
//   node tools/panel-switching.mjs /cases/<id> [--as role] [--base http://localhost:4600] [--rounds 10]
// Prints p50 and p95 in milliseconds, once with all panels below each other and once with one at a time.
import './node-version.mjs';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string', default: 'spine_surgeon' },
    base: { type: 'string', default: process.env.BASE_URL ?? 'http://localhost:4600' },
    rounds: { type: 'string', default: '10' },
  },
});
const [page] = positionals;
if (!page) {
  console.error('node tools/panel-switching.mjs /cases/<id> [--as role] [--base url] [--rounds 10]');
  process.exit(2);
}

const KEYS = '1234567890';
const { chromium } = await import('@playwright/test');
const { executablePath, env, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });

/** @param {number[]} times @param {number} share */
const percentile = (times, share) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN;

try {
  for (const alone of [false, true]) {
    const context = await browser.newContext({
      baseURL: values.base,
      viewport: { width: 1366, height: 768 },
      locale: 'en-GB',
    });
    await context.addInitScript((one) => localStorage.setItem('rachis/one-panel', String(one)), alone);
    const session = await context.request.post('/api/session/demo', { data: { role: values.as } });
    if (!session.ok()) throw new Error(`Signing in as ${values.as} failed: ${session.status()}`);
    const tab = await context.newPage();
    await tab.goto(page);
    await tab.getByRole('navigation', { name: 'Panels of the case' }).waitFor();
    await tab.waitForTimeout(2000);
    const times = await tab.evaluate(
      async ({ keys, rounds }) => {
        const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        const taken = [];
        for (let round = 0; round < rounds; round++) {
          for (const key of keys) {
            const from = performance.now();
            document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
            await painted();
            taken.push(performance.now() - from);
            await new Promise((resolve) => setTimeout(resolve, 30));
          }
        }
        return taken;
      },
      { keys: KEYS.split(''), rounds: Number(values.rounds) },
    );
    const [half, most] = [percentile(times, 0.5), percentile(times, 0.95)];
    console.log(
      `${alone ? 'one panel at a time ' : 'all panels          '} p50 ${half.toFixed(0)} ms  p95 ${most.toFixed(0)} ms  of ${times.length} switches`,
    );
    await context.close();
  }
} finally {
  await browser.close();
}
