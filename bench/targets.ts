import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Target } from './processes.ts';

const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  scripts: { start: string };
};

/** The built gateway as started by `npm start`, with its defaults but without log lines, since the others write none. */
export const GATEWAY: Target = {
  name: 'gateway',
  file: '../dist/main.js',
  environment: { LOG_LEVEL: 'error' },
  nodeOptions: scripts.start.split(' ').filter((word) => word.startsWith('--')),
};

/** Settings with which the gateway accepts reports of ten hours, 116 MB each, and has enough time. */
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

/** Forwards the upstream's bytes, whatever is requested. */
export const BYTE_PROXY: Target = peer('byte proxy', 'byte-proxy');

/**
 * Compiles the peers, so that nothing is compiled during the measurement.
 * @throws Error that says which command must be run first
 */
export function compilePeers(): void {
  const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  if (!existsSync(here('peers/node_modules')))
    throw new Error('The peers are not installed. Run `npm ci --prefix bench/peers` once.');
  execFileSync(process.execPath, [here('../node_modules/typescript/bin/tsc'), '-p', here('peers')], {
    stdio: 'inherit',
  });
}
