import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { memoryOf } from '../test/support/process-facts.ts';

/** The gateway in its own process, so that its memory and its exit can be observed. */
export interface GatewayProcess {
  readonly url: string;
  /** Where its metrics are; undefined without the setting METRICS_PORT. */
  readonly metricsUrl: string | undefined;
  /** Everything it has written so far. */
  readonly output: () => string;
  /** Its peak resident memory in bytes. */
  readonly peakBytes: () => number;
  /** Resets the peak to the current resident memory. @returns that, in bytes (Linux only, like the peak) */
  readonly restartPeak: () => number;
  /** Its CPU time so far, of all threads, in milliseconds. */
  readonly cpuMs: () => number;
  /** Reports the turns of the gateway's event loop while something runs. */
  readonly turnsDuring: (run: () => Promise<unknown>) => Promise<Turns>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly exited: Promise<number | null>;
}

/** In milliseconds. */
interface Turns {
  /** CPU time of the longest turn of the event loop, without garbage collections. */
  readonly longestTurn: number;
  readonly longestCollection: number;
}

const running = new Set<ChildProcess>();
// A row that fails must not leave processes behind that distort the next figures.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Kills a process at the latest when this one exits. */
export function killAtExit(child: ChildProcess): void {
  running.add(child);
  child.once('exit', () => running.delete(child));
}

/** Starts the gateway in front of an upstream on any free port, from the output of `scripts/strip-types.js`. */
export async function startGatewayProcess(
  upstreamUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<GatewayProcess> {
  const child = spawn(
    process.execPath,
    ['--import', './load/tell-port.js', '--import', './load/time-turns.js', '.stripped/main.js'],
    {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        TELNYX_API_URL: upstreamUrl,
        PORT: '0',
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  killAtExit(child);
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  const exited = once(child, 'exit').then(([code]: unknown[]) => code as number | null);
  const output = (): string => chunks.join('');
  // The listener for metrics, if there is one, comes first.
  const told = portsTold(child, 'METRICS_PORT' in settings ? 2 : 1);
  const [port, metricsPort] = await Promise.race([told, exited.then((): number[] => [])]);
  if (port === undefined) throw new Error(`The gateway did not start: ${output()}`);
  return {
    url: urlOf(port),
    metricsUrl: metricsPort === undefined ? undefined : `${urlOf(metricsPort)}/metrics`,
    output,
    peakBytes: () => memoryOf(child, 'VmHWM'),
    restartPeak() {
      writeFileSync(`/proc/${child.pid}/clear_refs`, '5');
      return memoryOf(child, 'VmRSS');
    },
    cpuMs: () => cpuMsOf(child),
    async turnsDuring(run) {
      child.send('begin');
      await run();
      child.send('end');
      const [turns] = (await once(child, 'message')) as [Turns];
      return turns;
    },
    kill: (signal) => void child.kill(signal),
    exited,
  };
}

/** The CPU time of a process so far, of all threads, in milliseconds. */
export function cpuMsOf({ pid }: ChildProcess): number {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`))
    nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  return nanoseconds / 1_000_000;
}

const urlOf = (port: number): string => `http://127.0.0.1:${port}`;

/** The ports that the process listens on, the last one first. */
async function portsTold(child: ChildProcess, count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) {
    const [port] = (await once(child, 'message')) as [number];
    ports.unshift(port);
  }
  return ports;
}
