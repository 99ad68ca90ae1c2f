import { defineConfig } from '@playwright/test';
import { launchOptions } from './e2e/browser.js';

// Run by tools/e2e.mjs, which starts a server on fresh demo data and says where it is.
const report = process.env['RACHIS_E2E_REPORT'];

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: process.env['RACHIS_E2E_OUTPUT'] ?? '../../test-results',
  // The journeys share nothing but the demonstration, in which each has its own cases, boards and meetings.
  fullyParallel: true,
  workers: 2,
  // In `npm test` a journey that fails beside the other runs once more; the report calls it flaky. By hand it runs once.
  retries: report === undefined ? 0 : 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: report }]],
  use: {
    baseURL: process.env['BASE_URL'] ?? 'http://localhost:4600',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'off',
    video: 'off',
    screenshot: 'only-on-failure',
    launchOptions: launchOptions(process.env),
  },
});
