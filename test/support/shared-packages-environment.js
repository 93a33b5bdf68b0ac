import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';

/** Where the code that shared-packages-transform.js makes finds the `require` of the process. */
const REQUIRE = Symbol.for('require of the process');

/** Engines throw these, so that packages meet those of the test's realm. */
const ERRORS = ['Error', 'AggregateError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];

/**
 * Jest loads everything that a test file imports anew, in a realm of the file's own. Here the largest packages (`SHARED` in
 * jest.config.js) are loaded once in a process instead, like modules of Node itself: a test file that starts a gateway begins in less
 * than half the time. What is ours, and packages that tests give a time of their own, stay in the realm of the test.
 */
export default class SharedPackagesEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global[REQUIRE] = createRequire(import.meta.url);
    for (const name of ERRORS) join(this.global[name], globalThis[name]);
  }
}

/** Makes errors of both realms instances of either class: graphql, for one, asks whether what was thrown is an `Error`. */
function join(inner, outer) {
  Object.setPrototypeOf(inner.prototype, outer.prototype);
  Object.defineProperty(inner, Symbol.hasInstance, {
    value(error) {
      // Subclasses inherit this.
      return this === inner ? error instanceof outer : Function.prototype[Symbol.hasInstance].call(this, error);
    },
  });
}
