import config from './jest.config.js';

/** Folders of test/ whose tests kill mutants; MUTATION_TESTS names fewer, such as `telnyx` for mutants of src/telnyx. */
const FOLDERS = process.env.MUTATION_TESTS ?? 'unit,quality,telnyx';

/** For `npm run mutation`: neither the page nor the report of a whole run is wanted. */
const { globalSetup: _noPage, reporters: _none, ...rest } = config;

/** @type {import('jest').Config} */
export default {
  ...rest,
  testMatch: FOLDERS.split(',').map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
};
