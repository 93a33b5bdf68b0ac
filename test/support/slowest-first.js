import TestSequencer from '@jest/test-sequencer';

/** What takes longest: browsers and gateways in processes of their own. */
const SLOW = /\/test\/(?:browser|end-to-end)\/|\/test\/server\/lifecycle/;

/**
 * Jest starts with the slowest files, but a fresh clone does not know them yet. Tests in a realm of their own come first: those that
 * count steps read what V8 knows of all scripts of the process, which takes longer the more test files have run.
 */
export default class SlowestFirst extends TestSequencer {
  sort(tests) {
    const rank = ({ context, path }) => {
      if (context.config.displayName?.name === 'own realm') return 0;
      return SLOW.test(path) ? 1 : 2;
    };
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
  }
}
