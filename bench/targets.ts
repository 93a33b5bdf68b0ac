import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Target } from './processes.ts';

const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  scripts: { start: string };
};

/** The built gateway as `npm start` starts it, with its defaults; no log lines, as none of the others writes any. */
export const GATEWAY: Target = {
  name: 'gateway',
  file: '../dist/main.js',
  environment: { LOG_LEVEL: 'error' },
  nodeOptions: scripts.start.split(' ').filter((word) => word.startsWith('--')),
};

/** Settings with which the gateway reads reports of ten hours, 116 MB each, and takes its time. */
export const LONG_CALLS = {
  MAX_REPORT_BYTES: String(256 * 2 ** 20),
  MAX_BYTES_IN_FLIGHT: String(4 * 2 ** 30),
  OPERATION_TIMEOUT_MS: '120000',
} as const;

const peer = (name: string, file: string): Target => ({
  name,
  file: `peers/dist/${file}.js`,
  environment: {},
  nodeOptions: [],
});

/** Generic GraphQL servers, each with the same plain resolvers over the same upstream. */
export const PEERS: readonly Target[] = [
  peer('Apollo Server', 'apollo'),
  peer('Yoga', 'yoga'),
  peer('Yoga, jit', 'yoga-jit'),
  peer('Mercurius, jit', 'mercurius-jit'),
];

/** Passes the upstream's bytes on, whatever is asked. */
export const BYTE_PROXY: Target = peer('byte proxy', 'byte-proxy');

/**
 * Compiles the peers, so that nothing is translated while they are measured.
 * @throws Error that says which command is missing before they can be
 */
export function compilePeers(): void {
  const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  if (!existsSync(here('peers/node_modules')))
    throw new Error('The peers are not installed. Run `npm ci --prefix bench/peers` once.');
  execFileSync(process.execPath, [here('../node_modules/typescript/bin/tsc'), '-p', here('peers')], {
    stdio: 'inherit',
  });
}
