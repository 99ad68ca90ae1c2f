// Reads how many tests passed and failed from the reports of Jest and Playwright.
import fs from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number, unsteady?: number }} Counts */

/** @param {string} file @returns {any} the report, or null when the stage did not come that far */
const report = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null);

/** A file that does not even load counts as one failed test. @param {string} file @returns {Counts} */
export function jestCounts(file) {
  const jest = report(file);
  if (!jest) return { passed: 0, failed: 0, skipped: 0 };
  return {
    passed: jest.numPassedTests,
    failed: jest.numFailedTests + jest.numRuntimeErrorTestSuites,
    skipped: jest.numPendingTests + jest.numTodoTests,
  };
}

/** @param {string} file @returns {Counts} */
export function playwrightCounts(file) {
  const playwright = report(file);
  if (!playwright) return { passed: 0, failed: 0, skipped: 0 };
  const { expected, flaky, unexpected, skipped } = playwright.stats;
  return { passed: expected + flaky, failed: unexpected + playwright.errors.length, skipped, unsteady: flaky };
}
