// What Stryker changes and how it runs the tests that should notice. Started by tools/mutation.mjs.

/** @type {Partial<import('@stryker-mutator/api/core').StrykerOptions>} */
export default {
  mutate: ['libs/domain/src/scores/**/*.ts', '!libs/domain/src/scores/**/*.spec.ts'],
  // Words are no behaviour. What a score is made of - points, bands, sources - is data: the walks over every combination and the
  // reference vectors hold it, and Stryker has no change to offer for a number.
  mutator: { plugins: null, excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: { projectType: 'custom', configFile: 'tools/mutation/jest.config.mjs', enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Long, or a busy machine would make a change look noticed; and a worker is replaced before it has filled its memory.
  timeoutMS: 60_000,
  maxTestRunnerReuse: 30,
  ignorePatterns: ['apps', 'docs', 'dist', '.rachis'],
  disableTypeChecks: false,
  tempDirName: '.stryker-tmp',
  reporters: ['json'],
  jsonReporter: { fileName: '.stryker-tmp/report.json' },
  cleanTempDir: 'always',
  allowEmpty: false,
};
