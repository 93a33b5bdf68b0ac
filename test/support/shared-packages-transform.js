import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A module that gives what the process loaded from a file (shared-packages-environment.js). */
function moduleOf(path, isEsm) {
  const loaded = `globalThis[Symbol.for('require of the process')](${JSON.stringify(path)})`;
  if (!isEsm) return `module.exports = ${loaded};`;
  // Some are called as statements are, such as `catch`.
  const names = Object.keys(require(path)).filter((name) => name !== '__esModule' && name !== 'module.exports');
  const given = names.map((name, index) => `${name}: _${index}`).join(', ');
  const exported = names.map((name, index) => `_${index} as ${name}`).join(', ');
  return `const { ${given} } = ${loaded};\nexport { ${exported} };`;
}

/** Jest's transform for files of the packages that are loaded once in a process. */
export default {
  canInstrument: false,
  // The names may change though the file does not, as it may hand on what others export.
  getCacheKey: (_source, path, { supportsStaticESM }) =>
    createHash('sha256').update(moduleOf(path, supportsStaticESM)).digest('hex'),
  process: (_source, path, { supportsStaticESM }) => ({ code: moduleOf(path, supportsStaticESM) }),
};
