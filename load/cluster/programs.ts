import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A program that runs. */
export interface Program {
  /** Everything it has written so far. */
  readonly output: () => string;
  readonly exited: Promise<void>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

/** A program is not installed. The message says which package has it. */
export class ProgramMissing extends Error {}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Whether a program is installed. */
export const isInstalled = (program: string): boolean => spawnSync(program, ['-v']).error === undefined;

/**
 * Starts a program, which ends with this process at the latest.
 * @throws ProgramMissing
 */
export function startProgram(
  program: string,
  given: readonly string[],
  { env = {} }: { env?: NodeJS.ProcessEnv } = {},
): Program {
  if (!isInstalled(program))
    throw new ProgramMissing(`${program} is not installed. On Debian: apt-get install ${program}`);
  const child = spawn(program, given, { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  const exited = once(child, 'exit').then(() => void running.delete(child));
  return { output: () => chunks.join(''), exited, kill: (signal) => void child.kill(signal) };
}

const BETWEEN_ATTEMPTS_MS = 20;

/**
 * Waits until a program accepts connections.
 * @throws Error with the program's output when it ends before
 */
export async function untilListening(program: Program, port: number): Promise<void> {
  const ended = program.exited.then(() => true);
  while (!(await accepts(port))) {
    const hasEnded = await Promise.race([ended, wait(BETWEEN_ATTEMPTS_MS, false)]);
    if (hasEnded) throw new Error(`It ended before it listened on port ${port}: ${program.output()}`);
  }
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
