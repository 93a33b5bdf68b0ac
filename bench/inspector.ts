import { once } from 'node:events';
import { WebSocket } from 'undici';

/** A sampled profile in V8's format. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  /** The node that ran at each sample. */
  readonly samples: readonly number[];
  /** Microseconds from the previous sample to each sample. */
  readonly timeDeltas: readonly number[];
}

/** A function in one of its call stacks. */
export interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

/** A profiler attached to a process that was started with `--inspect`. */
export interface Profiler {
  start(): Promise<void>;
  stop(): Promise<CpuProfile>;
  /** Evaluates an expression in the process. @returns its value, which must be plain data */
  evaluate(expression: string): Promise<unknown>;
}

const SAMPLE_MICROSECONDS = 200;

/** Attaches to a process through its debugger's address. Only its main thread is profiled. */
export async function attachProfiler(address: string): Promise<Profiler> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  let serial = 0;
  const call = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      serial += 1;
      const id = serial;
      const onMessage = ({ data }: { data: unknown }): void => {
        const answer = JSON.parse(String(data)) as { id?: number; result?: unknown; error?: { message: string } };
        if (answer.id !== id) return;
        socket.removeEventListener('message', onMessage);
        if (answer.error === undefined) resolve(answer.result);
        else reject(new Error(`${method}: ${answer.error.message}`));
      };
      socket.addEventListener('message', onMessage);
      socket.send(JSON.stringify({ id, method, params }));
    });
  await call('Profiler.enable');
  await call('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
  return {
    async start() {
      await call('Profiler.start');
    },
    stop: async () => ((await call('Profiler.stop')) as { profile: CpuProfile }).profile,
    async evaluate(expression) {
      const answer = await call('Runtime.evaluate', { expression, returnByValue: true });
      const { result, exceptionDetails } = answer as {
        result: { value?: unknown };
        exceptionDetails?: { text: string };
      };
      if (exceptionDetails !== undefined) throw new Error(`${expression}: ${exceptionDetails.text}`);
      return result.value;
    },
  };
}
