import { ownRealm } from './jest.config.js';

/** Folders of test/ whose tests kill mutants; MUTATION_TESTS names fewer, such as `upstream` for mutants of src/upstream. */
const FOLDERS = process.env.MUTATION_TESTS ?? 'operation,memory,json,report-bytes,quality,upstream';

/**
 * For `npm run mutation`: Stryker brings an environment of its own and changes `src` while a process runs.
 * @type {import('jest').Config}
 */
export default {
  ...ownRealm,
  testTimeout: 60_000,
  testMatch: FOLDERS.split(',').map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
};
