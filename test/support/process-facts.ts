import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';

/** A port that was free a moment ago: at higher log levels the gateway does not say where it listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Ticks a second in Linux's times of processes. */
const TICKS = 100;

/** The CPU time that a process has used in its own code and in the kernel, in seconds. @throws Error where there is no such file */
export function cpuSecondsOf({ pid }: Pick<ChildProcess, 'pid'>): number {
  // The name, in parentheses, may contain spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** What Linux tells of a process's memory, in bytes. @throws Error where there is no such file */
export const memoryOf = ({ pid }: Pick<ChildProcess, 'pid'>, name: 'VmHWM' | 'VmRSS'): number =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1_024;
