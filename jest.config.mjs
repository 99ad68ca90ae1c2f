// One runner for four projects. ES modules need NODE_OPTIONS=--experimental-vm-modules: run through `npm test` or `node tools/jest.mjs`.
import { patience } from './tools/jest/patience.mjs';
import { swcOptions } from './tools/jest/swc-options.mjs';

/** @type {import('jest').Config} */
const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': ['@swc/jest', swcOptions] },
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/\\.nx/', '<rootDir>/\\.rachis/'],
  moduleNameMapper: {
    '^fast-check$': '<rootDir>/tools/jest/fast-check.mjs',
    '^(cookie|content-disposition)$': '<rootDir>/tools/jest/$1.cjs',
    '^@rachis/domain$': '<rootDir>/libs/domain/src/index.ts',
    '^@rachis/migrations$': '<rootDir>/migrations/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

/** The server and the screens read the domain as one file, made by tools/jest/bundle-domain.mjs before every run. */
const withBundle = { ...base.moduleNameMapper, '^@rachis/domain$': '<rootDir>/node_modules/.cache/rachis/domain.mjs' };

/** @type {import('jest').Config} */
export const domain = { ...base, displayName: 'domain', testMatch: ['<rootDir>/libs/domain/src/**/*.spec.ts'] };
/**
 * Specs of the rules and of the server need no sandbox of their own: their modules are read once per worker, not once per file.
 * A spec that changes the process (its environment, its clock) puts back what it found.
 */
const withoutSandbox = { runner: 'jest-light-runner', setupFiles: ['<rootDir>/tools/jest/typescript.mjs'], setupFilesAfterEnv: ['<rootDir>/tools/jest/limited-tests.mjs'] };

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  // Modules of finished files stay in a worker's memory. Past this it is replaced, or the last files of a run would wait for its housekeeping.
  workerIdleMemoryLimit: '1200MB',
  testTimeout: patience,
  projects: [
    { ...domain, ...withoutSandbox },
    { ...base, displayName: 'tools', testMatch: ['<rootDir>/tools/**/*.spec.ts'] },
    {
      ...base,
      displayName: 'api',
      ...withoutSandbox,
      moduleNameMapper: withBundle,
      testMatch: ['<rootDir>/apps/api/test/**/*.spec.ts', '<rootDir>/apps/api/src/**/*.spec.ts'],
      globalSetup: '<rootDir>/apps/api/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/apps/api/test/support/global-teardown.mjs',
    },
    {
      ...base,
      displayName: 'web',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/apps/web/src/**/*.spec.ts', '<rootDir>/apps/web/src/**/*.spec.tsx'],
      moduleNameMapper: {
        '\\.(css|svg|png|woff2)$': '<rootDir>/tools/jest/asset-stub.mjs',
        // One file instead of six thousand.
        '^@tabler/icons-react$': '<rootDir>/node_modules/@tabler/icons-react/dist/cjs/tabler-icons-react.cjs',
        ...withBundle,
      },
      setupFiles: ['<rootDir>/tools/jest/browser-gaps.mjs'],
    },
  ],
};
