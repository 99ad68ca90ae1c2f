// One runner for four projects. ES modules need NODE_OPTIONS=--experimental-vm-modules: run through `npm test` or `node tools/jest.mjs`.

/** swc compiles in the tests only; the build and the type check are TypeScript's. @type {[string, object]} */
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
      keepClassNames: true,
    },
    module: { type: 'es6' },
  },
];

/** @type {import('jest').Config} */
const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': swc },
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
export default {
  maxWorkers: 2,
  // Modules of finished files stay in a worker's memory. Past this it is replaced, or the last files of a run would wait for its housekeeping.
  workerIdleMemoryLimit: '1200MB',
  // A crowded machine is no broken test; a test that hangs is still stopped.
  testTimeout: 60_000,
  projects: [
    { ...base, displayName: 'domain', testMatch: ['<rootDir>/libs/domain/src/**/*.spec.ts'] },
    { ...base, displayName: 'tools', testMatch: ['<rootDir>/tools/**/*.spec.ts'] },
    {
      ...base,
      displayName: 'api',
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
