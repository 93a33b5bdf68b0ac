import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../support/until.ts';

/** A store for one test. */
export interface Redis {
  readonly port: number;
  readonly url: string;
  /** Runs a command of redis-cli. @returns its output without the last line break */
  readonly cli: (...args: readonly string[]) => string;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Ends it at once, as a crash does. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Ports that the system gives to no one else: a test may start a server again on the port it had. The ports of a cluster's bus are ten
 * thousand above.
 */
const FIRST_PORT = 12_000;
const PORTS = 10_000;
const MAX_ATTEMPTS = 20;

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts it on a free port of the loopback, with its data in a temporary folder. @param transport `tls` needs more arguments */
export async function startRedis(args: readonly string[] = [], transport: 'tcp' | 'tls' = 'tcp'): Promise<Redis> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startRedisAt(FIRST_PORT + Math.floor(Math.random() * PORTS), args, transport);
    } catch (error) {
      // Somebody else may have the port.
      if (attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

/** Starts it on a port of the loopback. */
export async function startRedisAt(
  port: number,
  args: readonly string[] = [],
  transport: 'tcp' | 'tls' = 'tcp',
): Promise<Redis> {
  const folder = mkdtempSync(join(tmpdir(), 'redis-'));
  const ports = transport === 'tls' ? ['--port', '0', '--tls-port', String(port)] : ['--port', String(port)];
  const given = [...ports, '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', [...given, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  running.add(child);
  const ended = once(child, 'exit').then(() => running.delete(child));
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await until(() => output.includes('Ready to accept connections') || child.exitCode !== null);
  if (child.exitCode !== null) throw new Error(`redis-server did not start: ${output}`);
  const kill = async (): Promise<void> => {
    child.kill('SIGCONT');
    child.kill('SIGKILL');
    await ended;
  };
  return {
    port,
    url: `${transport === 'tls' ? 'rediss' : 'redis'}://127.0.0.1:${port}`,
    cli: (...command) => {
      const { stdout, stderr } = spawnSync('redis-cli', ['-p', String(port), ...command], { encoding: 'utf8' });
      return (stdout + stderr).trimEnd();
    },
    signal: (signal) => void child.kill(signal),
    kill,
    close: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
