// npm test: everything that must hold before a change is merged. What CI runs is exactly this.
import './node-version.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled, root } from './ensure.mjs';
import { startThrowAwayPostgres } from './embedded-postgres.mjs';
import { jestCounts, playwrightCounts } from './test/counts.mjs';
import { runStages } from './test/run-stages.mjs';

const begun = performance.now();
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'rachis-report-'));
process.once('exit', () => fs.rmSync(reports, { recursive: true, force: true }));
const jestReport = path.join(reports, 'jest.json');
const e2eReport = path.join(reports, 'e2e.json');

/** @type {import('./embedded-postgres.mjs').EmbeddedPostgres | undefined} */
let database;

/** The API tests get a real PostgreSQL: the one of DATABASE_URL, else a throw-away one. @returns {Promise<Record<string, string>>} */
async function openTestDatabase() {
  if (process.env.DATABASE_URL) return {};
  database = await startThrowAwayPostgres();
  return { RACHIS_TEST_DATABASE_URL: database.ownerUrl, RACHIS_TEST_SUPERUSER_URL: database.superuserUrl };
}

const has = (/** @type {string} */ file) => fs.existsSync(path.join(root, file));
const journeys = path.join(root, 'apps/web/e2e');
const hasJourneys = fs.existsSync(journeys) && fs.readdirSync(journeys).some((name) => name.endsWith('.e2e.ts'));

/** @type {import('./test/run-stages.mjs').Stage[]} */
const stages = [
  { name: 'lint', command: ['tools/lint.mjs'] },
  { name: 'build', command: ['tools/build.mjs'] },
  { name: 'types', command: ['node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.json'] },
  { name: 'tool types', command: ['node_modules/typescript-native/bin/tsc', '-p', 'tools/tsconfig.json'] },
  ...(has('tools/contract.mjs')
    ? [{ name: 'contract', command: ['tools/contract.mjs', '--check'], needs: ['build'] }]
    : []),
  {
    name: 'jest',
    command: ['tools/test/jest-steady.mjs', jestReport],
    needs: ['build'],
    cores: 2,
    environment: { RACHIS_BUILT: root },
    before: openTestDatabase,
    after: async () => database?.stop(),
  },
  ...(hasJourneys
    ? [
        {
          name: 'e2e',
          command: ['tools/e2e.mjs', '--built'],
          needs: ['build'],
          cores: /** @type {const} */ (2),
          environment: { RACHIS_E2E_REPORT: e2eReport },
        },
      ]
    : []),
];

ensureInstalled();
const stopper = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopper.abort());
const results = await runStages(stages, root, stopper);

const [jest, e2e] = [jestCounts(jestReport), playwrightCounts(e2eReport)];
const brokenStages = results.filter(({ name, outcome }) => {
  const counted = (name === 'jest' && jest.failed > 0) || (name === 'e2e' && e2e.failed > 0);
  return outcome === 'failed' && !counted;
}).length;
const allPassed = results.every(({ outcome }) => outcome === 'passed');
const failed = jest.failed + e2e.failed + brokenStages;
const skipped = jest.skipped + e2e.skipped;

console.log('\nWhere the time goes:');
for (const { name, seconds, outcome } of results)
  console.log(`  ${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${outcome}`);
console.log(`  ${'all'.padEnd(10)} ${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s`);
if (skipped > 0) console.log(`skipped tests: ${skipped}`);
if (e2e.unsteady) console.log(`UNSTEADY: ${e2e.unsteady} journeys passed only when they ran once more (flaky in the list above)`);
if (!allPassed)
  console.log(
    `Not passed: ${results
      .filter(({ outcome }) => outcome !== 'passed')
      .map(({ name }) => name)
      .join(', ')}`,
  );
console.log(`total: ${jest.passed + e2e.passed} passed, ${allPassed ? failed : Math.max(1, failed)} failed`);
process.exit(allPassed && failed === 0 ? 0 : 1);
