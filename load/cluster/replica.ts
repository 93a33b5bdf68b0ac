import { readFileSync } from 'node:fs';
import { startProgram, untilListening, type Program } from './programs.ts';

/** A gateway in a process of its own, on a port that it keeps. */
export interface Replica {
  readonly port: number;
  readonly url: string;
  start(): Promise<void>;
  /** Sends SIGTERM, waits until the process has ended, and starts it again. */
  restart(): Promise<void>;
  /** Ends the process without notice. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly scripts: { readonly start: string };
};

/** Node's options as `npm start` sets them. */
const NODE_OPTIONS = scripts.start.split(' ').slice(1, -1);

/**
 * A gateway that is not started yet.
 * @param main the built script
 */
export function createReplica(main: string, port: number, settings: NodeJS.ProcessEnv): Replica {
  let program: Program | undefined;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    program?.kill(signal);
    await program?.exited;
    program = undefined;
  };
  const start = async (): Promise<void> => {
    program = startProgram(process.execPath, [...NODE_OPTIONS, main], {
      env: { NODE_ENV: 'production', LOG_LEVEL: 'warn', ...settings, PORT: String(port) },
    });
    await untilListening(program, port);
  };
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    start,
    async restart() {
      await end('SIGTERM');
      await start();
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
