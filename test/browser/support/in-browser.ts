import { afterAll, describe, expect, it } from '@jest/globals';
import { isCi } from '../../support/is-ci.ts';
import { CHROMIUM, closeBrowser } from './chromium.ts';

// One browser serves all of a file's tests.
afterAll(closeBrowser);

/**
 * A `describe` whose tests need a Chromium. Where there is none they are skipped and say so on standard error; where `CI` is
 * set there has to be one.
 */
export function describeInBrowser(title: string, tests: () => void): void {
  if (CHROMIUM !== undefined) {
    describe(title, tests);
    return;
  }
  if (isCi) {
    it(`${title}: finds a Chromium`, () => expect(CHROMIUM).toBeDefined());
    return;
  }
  process.stderr.write(`Skipped, for there is no Chromium here (apt-get install chromium): ${title}\n`);
  describe.skip(title, tests);
}
