import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = 'dist/viewer/graphiql.html.br';
const SOURCES = ['viewer', 'package-lock.json'];

/**
 * Before all tests, once: builds the page if a browser test is among what runs and the page is older than its source.
 * @param {{ testPathPatterns?: { patterns?: readonly string[] } }} config jest's own
 */
export default function buildViewer({ testPathPatterns }) {
  const asked = testPathPatterns?.patterns ?? [];
  const isWanted = asked.length === 0 || asked.some((pattern) => pattern.includes('browser'));
  if (!isWanted || (existsSync(BUILT) && statSync(BUILT).mtimeMs > Math.max(...SOURCES.map(newest)))) return;
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'viewer', '--logLevel', 'warn'], {
    stdio: 'inherit',
    // Jest's own `test` would give React's development build.
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

/** When the newest file of a folder was changed, in epoch milliseconds. */
function newest(path) {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return Math.max(...readdirSync(path).map((name) => newest(join(path, name))));
}
