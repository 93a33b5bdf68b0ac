import { spawn, type ChildProcess } from 'node:child_process';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { until } from '../support/until.ts';
import { startRedis, type Redis } from './support/redis.ts';
import { withRedis } from './support/with-redis.ts';

const pemFile = (name: string): string => fileURLToPath(new URL(`../support/self-signed/${name}.pem`, import.meta.url));

/** Starting a gateway in a process of its own takes seconds on a busy machine. */
const TIMEOUT_MS = 120_000;

withRedis('a shared store with TLS (rediss://)', () => {
  let redis: Redis;
  let child: ChildProcess | undefined;
  beforeEach(async () => {
    const certificate = ['--tls-cert-file', pemFile('cert'), '--tls-key-file', pemFile('key')];
    redis = await startRedis(
      ['--tls-auth-clients', 'no', '--tls-ca-cert-file', pemFile('cert'), ...certificate],
      'tls',
    );
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    await redis.close();
  });

  /** Starts a gateway as a process of its own, since Node reads NODE_EXTRA_CA_CERTS only then. @returns its output so far */
  const startGateway = (environment: Record<string, string> = {}): (() => string) => {
    let output = '';
    child = spawn(process.execPath, ['.stripped/main.js'], {
      env: {
        ...{ PATH: process.env.PATH, PORT: '0', TELNYX_API_URL: 'http://127.0.0.1:9', ...environment },
        ...{ SHARED_STORE_URL: redis.url, SHARED_STORE_SECRET: 'a secret of the replicas, 32 characters or more' },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    return () => output;
  };
  it(
    'is used with a certificate of an authority that NODE_EXTRA_CA_CERTS names',
    async () => {
      const output = startGateway({ NODE_EXTRA_CA_CERTS: pemFile('cert') });
      await until(() => output().includes('the shared store is in use'));
    },
    TIMEOUT_MS,
  );

  it(
    'is not used, and costs nothing else, with a certificate that cannot be verified',
    async () => {
      const output = startGateway();
      await until(() => output().includes('Server listening'));
      expect(output()).toContain('the shared store fails');
      expect(output()).not.toContain('is in use');
    },
    TIMEOUT_MS,
  );
});
