import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { newestChange } from '../../scripts/newest-change.js';

const BUILT = 'dist/viewer/graphiql.html.br';
const SOURCES = ['viewer', 'client/src', 'schema', 'package-lock.json'];

/**
 * Builds the page if a browser test is among what runs and the page is older than its source.
 * @param {{ testPathPatterns?: { patterns?: readonly string[] } }} config jest's own
 */
export function buildViewer({ testPathPatterns }) {
  const asked = testPathPatterns?.patterns ?? [];
  const isWanted = asked.length === 0 || asked.some((pattern) => pattern.includes('browser'));
  if (!isWanted || (existsSync(BUILT) && statSync(BUILT).mtimeMs > Math.max(...SOURCES.map(newestChange)))) return;
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'viewer', '--logLevel', 'warn'], {
    stdio: 'inherit',
    // Jest's own `test` would give React's development build.
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
