import { describe } from '@jest/globals';
import { isInstalled } from '../../../load/cluster/programs.ts';

/**
 * A `describe` whose tests need Debian's package `haproxy`. Where it is missing they are skipped and say so on standard error; with
 * `HAPROXY=required` they fail.
 */
export function withHaproxy(name: string, tests: () => void): void {
  const hasHaproxy = isInstalled('haproxy');
  if (!hasHaproxy && process.env.HAPROXY === 'required')
    throw new Error('HAPROXY=required, and there is no haproxy; apt-get install haproxy.');
  if (!hasHaproxy) process.stderr.write(`SKIPPED: "${name}" needs haproxy (apt-get install haproxy).\n`);
  (hasHaproxy ? describe : describe.skip)(name, tests);
}
