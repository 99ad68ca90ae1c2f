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
    '^(cookie|content-disposition)$': '<rootDir>/tools/jest/$1.cjs',
    '^@rachis/domain$': '<rootDir>/libs/domain/src/index.ts',
    '^@rachis/migrations$': '<rootDir>/migrations/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  projects: [
    { ...base, displayName: 'domain', testMatch: ['<rootDir>/libs/domain/src/**/*.spec.ts'] },
    { ...base, displayName: 'tools', testMatch: ['<rootDir>/tools/**/*.spec.ts'] },
    {
      ...base,
      displayName: 'api',
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
        ...base.moduleNameMapper,
      },
      setupFiles: ['<rootDir>/tools/jest/browser-gaps.mjs'],
    },
  ],
};
