import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a measured server says of itself. */
export interface ProbeReading {
  readonly heldMs: number;
  readonly heldP99Ms: number;
  readonly peakRssMb: number;
}

/** A server in a process of its own. */
export interface Target {
  readonly name: string;
  readonly url: string;
  reset(): void;
  probe(): Promise<ProbeReading>;
  stop(): void;
}

/** Starts the stub of the upstream. @returns its base URL and how to end it */
export async function startUpstream(): Promise<{ url: string; stop: () => void }> {
  const child = fork(here('upstream.ts'), { execArgv: ['--import', 'tsx'] });
  const [message] = (await once(child, 'message')) as [{ port: number }];
  return { url: `http://127.0.0.1:${message.port}/v2`, stop: () => child.kill() };
}

/** Starts the built gateway as `npm start` does. */
export const startGateway = (upstream: string): Promise<Target> =>
  start('gateway', here('../dist/main.js'), upstream, { LOG_LEVEL: 'info' }, /listening at (http:[^"]+)"/);

/** Starts one of the peers in `bench/peers`. */
export const startPeer = (name: string, upstream: string): Promise<Target> =>
  start(name, here(`peers/${name}.ts`), upstream, {}, /listening at (http:\S+)/);

async function start(
  name: string,
  file: string,
  upstream: string,
  environment: Record<string, string>,
  said: RegExp,
): Promise<Target> {
  const child: ChildProcess = fork(file, {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', TELNYX_API_URL: upstream, ...environment },
    execArgv: ['--import', 'tsx', '--import', here('probe.ts')],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}: ${output}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      if (output.length > 10_000) return;
      output += chunk.toString();
      const match = said.exec(output)?.[1];
      if (match !== undefined) resolve(`${match.replace(/\/$/, '')}/graphql`);
    });
  });
  return {
    name,
    url,
    reset: () => child.send('reset'),
    async probe() {
      child.send('probe');
      const [reading] = (await once(child, 'message')) as [ProbeReading];
      return reading;
    },
    stop: () => child.kill('SIGKILL'),
  };
}
