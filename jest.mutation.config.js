import config from './jest.config.js';

/** For `npm run mutation`: what tests the pure core without a browser or a process. */
const { globalSetup: _noPage, reporters: _none, ...rest } = config;

/** @type {import('jest').Config} */
export default { ...rest, testMatch: ['<rootDir>/test/{unit,quality,telnyx}/**/*.test.ts'] };
