import config from './jest.config.js';

/** Folders of test/ whose tests kill mutants; MUTATION_TESTS names fewer, such as `upstream` for mutants of src/upstream. */
const FOLDERS = process.env.MUTATION_TESTS ?? 'operation,memory,json,report-bytes,quality,upstream';

/** For `npm run mutation`: neither the page nor the report of a whole run is wanted, and Stryker brings an environment of its own. */
const { globalSetup: _noPage, reporters: _none, testEnvironment: _other, transform, ...rest } = config;
const [, ofTypeScript] = Object.entries(transform).at(-1);

/** @type {import('jest').Config} */
export default {
  ...rest,
  transform: { '^.+\\.ts$': ofTypeScript },
  testMatch: FOLDERS.split(',').map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
};
