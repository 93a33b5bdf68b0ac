import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';

/** Where the code that shared-packages-transform.js makes finds the `require` of the process. */
const REQUIRE = Symbol.for('require of the process');

/** Classes of the language whose instances pass between a test's realm and packages, and are told by their class on the other side. */
const JOINED = ['Error', 'AggregateError', 'RangeError', 'SyntaxError', 'TypeError', 'URIError', 'Promise', 'Date'];

/**
 * Jest loads everything that a test file imports anew, in a realm of the file's own. Here the largest packages (`SHARED` in
 * jest.config.js) are loaded once in a process instead, like modules of Node itself: a test file that starts a gateway begins in less
 * than half the time. What is ours, and packages that tests give a time of their own, stay in the realm of the test.
 */
export default class SharedPackagesEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global[REQUIRE] = createRequire(import.meta.url);
    for (const name of JOINED) join(this.global[name], globalThis[name]);
  }
}

/** Makes what either realm creates an instance of both classes: graphql, for one, asks whether what was thrown is an `Error`. */
function join(inner, outer) {
  Object.setPrototypeOf(inner.prototype, outer.prototype);
  Object.defineProperty(inner, Symbol.hasInstance, {
    value(object) {
      // Subclasses inherit this.
      return this === inner ? object instanceof outer : Function.prototype[Symbol.hasInstance].call(this, object);
    },
  });
}
