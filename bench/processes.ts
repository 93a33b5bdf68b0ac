import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { request } from 'undici';
import { cpuSecondsOf, freePort, memoryOf } from '../test/support/process-facts.ts';
import { newCallId, type SizeLetter } from './sizes.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What to start for a name in the tables. */
export interface Target {
  readonly name: string;
  /** A compiled server, relative to this folder. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Options of Node that it is always started with. */
  readonly nodeOptions: readonly string[];
}

/** A running target, in its own process. */
export interface Running {
  readonly target: Target;
  /** The URL for queries. */
  readonly url: URL;
  /** The address of its debugger; only if it was started with `--inspect`. */
  readonly debugger: Promise<string>;
  /** Its peak resident memory in megabytes; NaN where unavailable (it needs Linux). */
  peakMegabytes(): number;
  /** Its resident memory in megabytes; NaN where unavailable. */
  megabytes(): number;
  /** How many milliseconds passed from starting the process to its first answer. */
  readonly startMs: number;
  /** The CPU time it has used, in seconds; NaN where unavailable. */
  cpuSeconds(): number;
  stop(): Promise<void>;
}

/** The running stub of the upstream. */
export interface Upstream {
  /** The base of its API. */
  readonly url: string;
  /** The number of requests since the previous call. */
  counts(): Promise<{ reports: number; others: number }>;
  /** The size of its reports in megabytes. */
  megabytes(size: SizeLetter): Promise<number>;
  stop(): Promise<void>;
}

/** Kills all targets when the bench exits. */
const children = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Starts the stub of the upstream. */
export async function startUpstream(): Promise<Upstream> {
  const child = watched(fork(here('upstream.ts'), { execArgv: ['--import', 'tsx'], cwd: here('..') }));
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const url = `http://127.0.0.1:${port}/v2`;
  return {
    url,
    async megabytes(size) {
      const { headers } = await fetch(`${url}/voice_sdk_call_reports/${newCallId(size)}`, { method: 'HEAD' });
      return Number(headers.get('content-length')) / 1e6;
    },
    async counts() {
      child.send('counts');
      const [counts] = (await once(child, 'message')) as [{ reports: number; others: number }];
      return counts;
    },
    stop: () => stopped(child),
  };
}

/**
 * Starts a target in front of the upstream, as in production, and waits until it answers.
 * @param nodeOptions further options of Node, such as `--inspect`
 */
export async function start(target: Target, upstream: string, nodeOptions: readonly string[] = []): Promise<Running> {
  const file = here(target.file);
  const url = new URL(`http://127.0.0.1:${await freePort()}/graphql`);
  const spawned = performance.now();
  const child = watched(
    spawn(process.execPath, [...target.nodeOptions, ...nodeOptions, file], {
      // Without the developer's own settings and .env.
      cwd: here('.'),
      env: { NODE_ENV: 'production', PORT: url.port, TELNYX_API_URL: upstream, ...target.environment },
      stdio: ['ignore', 'ignore', nodeOptions.length > 0 ? 'pipe' : 'inherit'],
    }),
  );
  const debuggerAddress = debuggerOf(child);
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`${target.name} did not start (${file})`);
    await wait(5);
  }
  const startMs = performance.now() - spawned;
  return {
    target,
    url,
    startMs,
    debugger: debuggerAddress,
    peakMegabytes: () => known(() => memoryOf(child, 'VmHWM') / 2 ** 20),
    megabytes: () => known(() => memoryOf(child, 'VmRSS') / 2 ** 20),
    cpuSeconds: () => known(() => cpuSecondsOf(child)),
    stop: () => stopped(child),
  };
}

/** Starts a target in front of the upstream, uses it, and stops it. */
export async function started(
  target: Target,
  upstream: string,
  use: (running: Running) => Promise<void>,
): Promise<void> {
  const running = await start(target, upstream);
  await use(running).finally(() => running.stop());
}

function watched(child: ChildProcess): ChildProcess {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

function debuggerOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /ws:\/\/\S+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** With OPTIONS, which is no operation: the gateway returns the memory of its start only before its first operation. */
const answers = (url: URL): Promise<boolean> =>
  request(url, { method: 'OPTIONS' }).then(
    async ({ body }) => {
      await body.dump();
      return true;
    },
    () => false,
  );

/** A figure that only Linux gives. */
function known(read: () => number): number {
  try {
    return read();
  } catch {
    return NaN;
  }
}
