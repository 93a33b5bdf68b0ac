import { spawnSync } from 'node:child_process';
import { describe } from '@jest/globals';

const isInstalled =
  spawnSync('redis-server', ['--version']).status === 0 && spawnSync('redis-cli', ['--version']).status === 0;

/**
 * A `describe` whose tests need Debian's package `redis`. Where it is missing they are skipped and say so on standard error; with
 * `REDIS=required` they fail.
 */
export function withRedis(name: string, tests: () => void): void {
  if (!isInstalled && process.env.REDIS === 'required')
    throw new Error('REDIS=required, and there is no redis-server or redis-cli; apt-get install redis-server.');
  if (!isInstalled) process.stderr.write(`SKIPPED: "${name}" needs redis-server (apt-get install redis-server).\n`);
  (isInstalled ? describe : describe.skip)(name, tests);
}
