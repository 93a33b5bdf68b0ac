import { AsyncLocalStorage } from 'node:async_hooks';
import type { Trace } from './trace.ts';

/** Whether someone waits for a task's result alone, or for that of thousands together. */
export type Urgency = 'foreground' | 'background';

/** What all work for one operation shares, wherever it runs. It holds no token. */
export interface Operation {
  /** The caller: work of different callers is scheduled fairly. */
  readonly caller: string;
  /** Aborted at the deadline and when the caller disconnects. */
  readonly signal: AbortSignal;
  /** The error that ends work after the signal was aborted. */
  readonly failure: () => Error;
  /** Identifies its request in logs. */
  readonly requestId?: string;
  readonly trace?: Trace | undefined;
  /** Foreground by default. */
  readonly urgency?: Urgency;
}

const operations = new AsyncLocalStorage<Operation | undefined>();

/**
 * Runs a task, and all work that it starts, for an operation.
 * @param operation undefined for work that several operations share and none may end, such as a connection
 */
export const workFor = <Result>(operation: Operation | undefined, task: () => Result): Result =>
  operations.run(operation, task);

/** The operation of the running code; undefined outside of operations. */
export const currentOperation = (): Operation | undefined => operations.getStore();
