import { AsyncLocalStorage } from 'node:async_hooks';

/** What all work for one operation has in common, wherever it runs. It holds no token. */
export interface Operation {
  /** Whose operation it is: work of different callers takes turns. */
  readonly caller: string;
  /** Aborted at the deadline, and when the caller goes away. */
  readonly signal: AbortSignal;
  /** The error that ends work which goes on after the signal was aborted. */
  readonly failure: () => Error;
}

const operations = new AsyncLocalStorage<Operation | undefined>();

/**
 * Runs a task, and all that it starts, as work for an operation.
 * @param operation undefined for what several operations share and none may end, such as a connection
 */
export const workFor = <Result>(operation: Operation | undefined, task: () => Result): Result =>
  operations.run(operation, task);

/** The operation that the running code works for; undefined outside of operations. */
export const currentOperation = (): Operation | undefined => operations.getStore();
