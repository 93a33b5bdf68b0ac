import { currentOperation, workFor, type Operation } from './operation.ts';

/** How many tasks each operation in flight has in the background. */
const tasks = new Map<Operation, number>();

/** Operations in flight without such tasks. */
let waitedFor = 0;

/** Whether someone waits for an operation that is not in the background. */
export const isSomeoneWaiting = (): boolean => waitedFor > 0;

/** Registers an operation that someone waits for. @returns a function to call when it has been answered */
export function operationBegins(operation: Operation): () => void {
  tasks.set(operation, 0);
  waitedFor += 1;
  return () => {
    if (tasks.get(operation) === 0) waitedFor -= 1;
    tasks.delete(operation);
  };
}

/**
 * Runs a task, and all work that it starts, in the background: its slices of time come after those of operations that someone waits for.
 * Meanwhile the current operation counts as one that nobody waits for.
 */
export async function inBackground<Result>(task: () => Promise<Result>): Promise<Result> {
  const operation = currentOperation();
  if (operation === undefined) return await task();
  change(operation, 1);
  try {
    return await workFor({ ...operation, urgency: 'background' }, task);
  } finally {
    change(operation, -1);
  }
}

function change(operation: Operation, by: 1 | -1): void {
  const before = tasks.get(operation);
  // It has been answered, or it never began.
  if (before === undefined) return;
  tasks.set(operation, before + by);
  if (before === 0) waitedFor -= 1;
  if (before + by === 0) waitedFor += 1;
}
