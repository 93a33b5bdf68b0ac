import { SRC } from './test/support/shared-modules-transform.js';

// As deployed: with any other value, graphql checks at every type check for a second copy of itself.
process.env.NODE_ENV = 'production';

/** Packages that are loaded once per process instead of once per test file: they are large and keep no state between tests. */
const SHARED_PACKAGES =
  'graphql|@apollo/server|@apollo/subgraph|@as-integrations/fastify|fastify|@fastify/[^/]+|undici|zod|fast-check|playwright-core';

/** Tests that replace parts of the language, such as timers or a method of arrays: `src` must see what they see. */
const OWN_REALM = [
  'memory/buffer-pool',
  'operation/background',
  'quality/verdict/linear',
  'report-bytes/slice/redact',
  'reports/hostile-reports',
  'shared-store/connection',
  'upstream/breaker',
  'upstream/retry',
].map((path) => `<rootDir>/test/${path}.test.ts`);

const STRIP_TYPES = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
];
const SHARED_MODULES = '<rootDir>/test/support/shared-modules-transform.js';

/** Loads everything of ours once per test file, in the realm of the test. */
export const ownRealm = {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // A router of half a gigabyte that jest need not scan.
  modulePathIgnorePatterns: ['<rootDir>/test/federation-router/node_modules'],
  extensionsToTreatAsEsm: ['.ts'],
  transformIgnorePatterns: [],
  transform: { '^.+\\.ts$': STRIP_TYPES },
};

/** Loads the largest packages once per process. */
const sharedPackages = {
  ...ownRealm,
  displayName: 'own realm',
  testMatch: OWN_REALM,
  testEnvironment: '<rootDir>/test/support/shared-modules-environment.js',
  globalSetup: '<rootDir>/test/support/global-setup.js',
  transform: { [`/node_modules/(${SHARED_PACKAGES})/.+\\.[cm]?js$`]: SHARED_MODULES, ...ownRealm.transform },
};

/** Loads `src` once per process, too: each test file would otherwise compile it again, and build the schema again. */
const sharedSource = {
  ...sharedPackages,
  displayName: 'tests',
  testMatch: ownRealm.testMatch,
  testPathIgnorePatterns: OWN_REALM,
  transform: { [SRC.source]: SHARED_MODULES, ...sharedPackages.transform },
};

/** Coverage is counted where jest itself loads `src`, and a process that is watched must see each change of it. */
const mustReload = process.argv.some((argument) => /^--(coverage|watch)/.test(argument));

/** @type {import('jest').Config} */
export default {
  reporters: ['default', '<rootDir>/test/support/plain-reporter.js'],
  // One more than a small machine has cores: tests of browsers and of other processes mostly wait.
  maxWorkers: 3,
  testSequencer: '<rootDir>/test/support/slowest-first.js',
  // Only ends hanging tests: `npm run load` measures durations, on a machine that does nothing else.
  testTimeout: 180_000,
  projects: mustReload ? [{ ...sharedPackages, testMatch: ownRealm.testMatch }] : [sharedPackages, sharedSource],
  // `npm run coverage`.
  collectCoverageFrom: ['src/**/*.ts', '!src/**/generated/**', '!src/**/*.{as,wasm}.ts'],
  coverageReporters: ['text-summary', 'html', 'lcov'],
  coverageProvider: 'v8',
};
