/**
 * @typedef {{ fullName: string, status: string }} Test
 * @typedef {{ name: string, status: string, assertionResults: Test[] }} TestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, numPendingTests: number, numTodoTests: number, testResults: TestFile[] }} JestReport
 */

/** More than this many files that fail are a broken change, not a crowded machine. */
const MOST = 6;

/** The files to run once more, none when too many failed. @param {JestReport} report @returns {string[]} */
export function toRunAgain({ testResults }) {
  const failed = testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
  return failed.length > MOST ? [] : failed;
}

/**
 * The report with the second answers of the files that ran again, and the names of the tests that failed only beside the others.
 * @param {JestReport} first
 * @param {JestReport} second
 * @returns {{ merged: JestReport, unsteady: string[] }}
 */
export function secondAnswers(first, second) {
  const again = new Map(second.testResults.map((file) => [file.name, file]));
  const testResults = first.testResults.map((file) => again.get(file.name) ?? file);
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const count = (/** @type {string} */ status) => tests.filter((test) => test.status === status).length;
  const unsteady = first.testResults.flatMap((file) => {
    const after = again.get(file.name);
    if (after?.status !== 'passed') return [];
    const failed = file.assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
    return failed.length > 0 ? failed : [`the whole of ${file.name}`];
  });
  const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'));
  return {
    merged: { ...first, numPassedTests: count('passed'), numFailedTests: count('failed'), numRuntimeErrorTestSuites: broken.length, numPendingTests: count('pending'), numTodoTests: count('todo'), testResults },
    unsteady,
  };
}
