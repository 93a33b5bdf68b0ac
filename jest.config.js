// As deployed: with any other value, graphql checks at every type check for a second copy of itself.
process.env.NODE_ENV = 'production';

/** Packages that are loaded once in a process instead of anew for each test file: they are large, and keep nothing between tests. */
const SHARED =
  'graphql|@apollo/server|@apollo/subgraph|@as-integrations/fastify|fastify|@fastify/[^/]+|undici|zod|fast-check|playwright-core';

/** @type {import('jest').Config} */
export default {
  testEnvironment: '<rootDir>/test/support/shared-packages-environment.js',
  reporters: ['default', '<rootDir>/test/support/plain-reporter.js'],
  roots: ['<rootDir>/test'],
  // Both cores of a small machine; by default jest would leave one idle.
  maxWorkers: 2,
  // Only ends hanging tests: `npm run load` measures durations, on a machine that does nothing else.
  testTimeout: 60_000,
  testMatch: ['**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.js',
  // A router of half a gigabyte that jest need not scan.
  modulePathIgnorePatterns: ['<rootDir>/test/federation-router/node_modules'],
  // `npm run coverage`.
  collectCoverageFrom: ['src/**/*.ts', '!src/**/generated/**', '!src/**/*.{as,wasm}.ts'],
  coverageReporters: ['text-summary', 'html', 'lcov'],
  coverageProvider: 'v8',
  extensionsToTreatAsEsm: ['.ts'],
  transformIgnorePatterns: [],
  transform: {
    [`/node_modules/(${SHARED})/.+\\.[cm]?js$`]: '<rootDir>/test/support/shared-packages-transform.js',
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
    ],
  },
};
