import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';
import { newestChange } from './newest-change.js';

/** At the same depth as `src` and `dist`, because the gateway finds its schema and samples by relative paths. */
const BUILT = '.stripped';
/** Written last. */
const DONE = join(BUILT, 'done');

const OPTIONS = {
  swcrc: false,
  jsc: { parser: { syntax: 'typescript' }, target: 'es2023', rewriteRelativeImportExtensions: true },
  module: { type: 'es6' },
};

/**
 * Writes `src` without its types into `.stripped`, unless that is up to date. Tests and `npm run load` start gateways from it in separate
 * processes: compiling `src` in each would take longer than everything else that such a process does.
 */
export function stripTypes() {
  if (existsSync(DONE) && statSync(DONE).mtimeMs > newestChange('src')) return;
  rmSync(BUILT, { recursive: true, force: true });
  for (const file of readdirSync('src', { recursive: true })) {
    if (!file.endsWith('.ts') || file.endsWith('.as.ts')) continue;
    const target = join(BUILT, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, transformFileSync(join('src', file), OPTIONS).code);
  }
  writeFileSync(DONE, '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) stripTypes();
