import { secondAnswers, toRunAgain } from './second-answers.mjs';

const file = (name: string, tests: Record<string, string>) => ({
  name,
  status: Object.values(tests).includes('failed') ? 'failed' : 'passed',
  assertionResults: Object.entries(tests).map(([fullName, status]) => ({ fullName, status })),
});
const report = (...testResults: ReturnType<typeof file>[]) => {
  const count = (status: string) => testResults.flatMap(({ assertionResults }) => assertionResults).filter((one) => one.status === status).length;
  return { numPassedTests: count('passed'), numFailedTests: count('failed'), numRuntimeErrorTestSuites: 0, numPendingTests: 0, numTodoTests: 0, testResults };
};

describe('a test that failed beside the others', () => {
  const first = report(file('a', { one: 'passed', two: 'failed' }), file('b', { three: 'passed' }));

  it('runs once more, with its file and no other', () => expect(toRunAgain(first)).toEqual(['a']));

  it('counts as passed and is named when it passes alone', () => {
    const { merged, unsteady } = secondAnswers(first, report(file('a', { one: 'passed', two: 'passed' })));
    expect([merged.numPassedTests, merged.numFailedTests, unsteady]).toEqual([3, 0, ['two']]);
  });

  it('stays failed when it fails alone too', () => {
    const { merged, unsteady } = secondAnswers(first, report(file('a', { one: 'passed', two: 'failed' })));
    expect([merged.numPassedTests, merged.numFailedTests, unsteady]).toEqual([2, 1, []]);
  });

  it('says so of a file that could not even be read', () => {
    const unread = { ...file('a', {}), status: 'failed' };
    const { merged } = secondAnswers({ ...first, testResults: [unread, file('b', { three: 'passed' })] }, { ...report(), testResults: [unread] });
    expect(merged.numRuntimeErrorTestSuites).toBe(1);
    expect(secondAnswers({ ...first, testResults: [unread] }, report(file('a', { one: 'passed' }))).unsteady).toEqual(['the whole of a']);
  });
});

it('lets a change that breaks many files fail at once', () =>
  expect(toRunAgain(report(...[1, 2, 3, 4, 5, 6, 7].map((one) => file(`${one}`, { test: 'failed' }))))).toEqual([]));
