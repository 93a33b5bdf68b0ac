import { withPrograms } from '../../support/with-programs.ts';

/** A `describe` whose tests need Debian's package `redis`. */
export const withRedis = withPrograms(['redis-server', 'redis-cli'], 'redis-server', 'REDIS');
