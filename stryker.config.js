/**
 * Which files are mutated: `npm run mutation -- --mutate "src/upstream/*.ts"` takes others, a line range too (`file.ts:10-40`).
 * The whole list takes hours on two cores.
 */
const PURE = ['src/quality/**/*.ts', 'src/upstream/*.ts', 'src/memory/*.ts', 'src/report-bytes/**/*.ts'];

export default {
  mutate: [...PURE, '!src/**/*-resolvers.ts', '!src/**/resolvers.ts'],
  // Named, since Stryker looks for its plugins beside itself.
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  // Its search for related tests does not see imports that end in .ts.
  jest: { configFile: 'jest.mutation.config.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // What runs in the sandbox is copied; these are large and no test of the pure core reads them.
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
