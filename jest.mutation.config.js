import config from './jest.config.js';

/** Folders of test/ whose tests kill mutants; MUTATION_TESTS names fewer, such as `upstream` for mutants of src/upstream. */
const FOLDERS = process.env.MUTATION_TESTS ?? 'operation,memory,json,report-bytes,quality,upstream';

/** For `npm run mutation`: neither the page nor the report of a whole run is wanted. */
const { globalSetup: _noPage, reporters: _none, ...rest } = config;

/** @type {import('jest').Config} */
export default {
  ...rest,
  testMatch: FOLDERS.split(',').map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
};
