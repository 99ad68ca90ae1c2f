// Looks at a page of a running server:
//   node tools/screenshot.mjs /worklist worklist.png [--size 1920x1080] [--as surgeon] [--dark] [--full] [--base http://localhost:4600]
import './node-version.mjs';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '1440x900' },
    as: { type: 'string' },
    dark: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    wait: { type: 'string', default: '1200' },
    base: { type: 'string', default: process.env.BASE_URL ?? 'http://localhost:4600' },
  },
});
const [page, file] = positionals;
const size = /^(\d+)x(\d+)$/.exec(values.size);
if (!page || !file || !size) {
  console.error(
    'node tools/screenshot.mjs <url-path> <out.png> [--size 1920x1080] [--as role] [--dark] [--full] [--wait ms] [--base url]',
  );
  process.exit(2);
}

const { chromium } = await import('@playwright/test');
const { executablePath, env, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
try {
  const context = await browser.newContext({
    baseURL: values.base,
    viewport: { width: Number(size[1]), height: Number(size[2]) },
    colorScheme: values.dark ? 'dark' : 'light',
    locale: 'en-GB',
  });
  if (values.dark) await context.addInitScript(() => localStorage.setItem('mantine-color-scheme-value', 'dark'));
  if (values.as) {
    const session = await context.request.post('/api/session/demo', { data: { role: values.as } });
    if (!session.ok())
      throw new Error(`Signing in as ${values.as} failed: ${session.status()} ${await session.text()}`);
  }
  const tab = await context.newPage();
  tab.on('console', (message) => message.type() === 'error' && console.error(`console: ${message.text()}`));
  tab.on('pageerror', (error) => console.error(`page error: ${error.message}`));
  await tab.goto(page);
  // Live pages keep a stream open, so "no more requests" never comes: wait a fixed moment instead.
  await tab.waitForTimeout(Number(values.wait));
  await tab.screenshot({ path: file, fullPage: values.full });
  console.log(`${tab.url()} -> ${file}`);
} finally {
  await browser.close();
}
