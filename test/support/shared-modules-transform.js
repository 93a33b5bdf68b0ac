import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const require = createRequire(import.meta.url);

const ROOT = dirname(dirname(import.meta.dirname));

/** The gateway's source files, which scripts/strip-types.js has compiled before the tests run. Those of the page and the client have a `src`, too. */
export const SRC = new RegExp(`^(${ROOT.replaceAll(/[^\w/]/g, '\\$&')})/src/(.+)\\.ts$`);

/** The file that the process loads in place of another one. */
const loadedPath = (path) => (path.includes('/node_modules/') ? path : path.replace(SRC, '$1/.stripped/$2.js'));

/** A module that exports what the process loaded from a file (shared-modules-environment.js). */
function moduleOf(source, isEsm) {
  const path = loadedPath(source);
  const loaded = `globalThis[Symbol.for('require of the process')](${JSON.stringify(path)})`;
  if (!isEsm) return `module.exports = ${loaded};`;
  // Some are called as statements are, such as `catch`.
  const names = Object.keys(require(path)).filter((name) => name !== '__esModule' && name !== 'module.exports');
  const given = names.map((name, index) => `${name}: _${index}`).join(', ');
  const exported = names.map((name, index) => `_${index} as ${name}`).join(', ');
  return `const { ${given} } = ${loaded};\nexport { ${exported} };`;
}

/** Jest's transform for files that are loaded once per process. */
export default {
  canInstrument: false,
  // The names may change though the file does not, as it may export what others do.
  getCacheKey: (_source, path, { supportsStaticESM }) =>
    createHash('sha256').update(moduleOf(path, supportsStaticESM)).digest('hex'),
  process: (_source, path, { supportsStaticESM }) => ({ code: moduleOf(path, supportsStaticESM) }),
};
