import { withPrograms } from '../../support/with-programs.ts';

/** A `describe` whose tests need Debian's package `haproxy`. */
export const withHaproxy = withPrograms(['haproxy'], 'haproxy', 'HAPROXY');
