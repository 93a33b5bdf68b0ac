/**
 * Which files are mutated. `npm run mutation -- --mutate "src/upstream/*.ts"` selects others, also a range of lines (`file.ts:10-40`). The
 * whole list takes hours on two cores.
 */
const PURE = ['src/quality/**/*.ts', 'src/upstream/*.ts', 'src/memory/*.ts', 'src/report-bytes/**/*.ts'];

export default {
  mutate: [...PURE, '!src/**/*-resolvers.ts', '!src/**/resolvers.ts'],
  // Named, because Stryker looks for its plugins next to itself.
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  // Its search for related tests does not find imports that end in .ts.
  jest: { configFile: 'jest.mutation.config.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // Everything that runs in the sandbox is copied; these are large, and no test of the pure core reads them.
  ignorePatterns: [
    'dist',
    '.stripped',
    'coverage',
    'reports',
    'docs/screenshots',
    'bench',
    'test/federation-router/node_modules',
  ],
  reporters: ['clear-text', 'progress', 'html', 'json'],
  disableTypeChecks: false,
  incremental: false,
  timeoutMS: 20_000,
};
