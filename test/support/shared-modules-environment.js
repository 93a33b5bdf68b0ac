import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';

/** Where the code that shared-modules-transform.js generates finds the `require` of the process. */
const REQUIRE = Symbol.for('require of the process');

/** Classes whose instances pass between a test's realm and shared modules, where `instanceof` must recognise them. */
const JOINED = ['Error', 'AggregateError', 'RangeError', 'SyntaxError', 'TypeError', 'URIError', 'Promise', 'Date'];

/**
 * Jest loads everything that a test file imports again, in a realm of the file's own. Here the largest packages and `src` (see
 * jest.config.js) are loaded once per process instead, like modules of Node itself: a test file that starts a gateway begins in a
 * fraction of the time, and runs code that V8 has optimized already.
 */
export default class SharedModulesEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global[REQUIRE] = createRequire(import.meta.url);
    for (const name of JOINED) join(this.global[name], globalThis[name]);
  }
}

/** Makes what either realm creates an instance of both classes: graphql, for one, checks whether what was thrown is an `Error`. */
function join(inner, outer) {
  Object.setPrototypeOf(inner.prototype, outer.prototype);
  Object.defineProperty(inner, Symbol.hasInstance, {
    value(object) {
      // Subclasses inherit this.
      return this === inner ? object instanceof outer : Function.prototype[Symbol.hasInstance].call(this, object);
    },
  });
}
