import type { Operation } from './operation.ts';

/** A task that waits for its turn. */
export interface Waiter {
  readonly resume: () => void;
  readonly fail: (error: Error) => void;
}

/** Waiters of an ended operation that fail per turn: each takes some microseconds to handle its failure. */
const FAILED_AT_ONCE = 16;

type OfCaller = Map<Operation | undefined, Set<Waiter>>;

/** Schedules waiting tasks round-robin: first between callers, then between a caller's operations, then between an operation's tasks. */
export class FairScheduler {
  private readonly callers = new Map<string, OfCaller>();

  get isEmpty(): boolean {
    return this.callers.size === 0;
  }

  add(operation: Operation | undefined, waiter: Waiter): void {
    const caller = operation?.caller ?? '';
    const ofCaller: OfCaller = this.callers.get(caller) ?? new Map<Operation | undefined, Set<Waiter>>();
    const ofOperation = ofCaller.get(operation) ?? new Set();
    ofOperation.add(waiter);
    ofCaller.set(operation, ofOperation);
    this.callers.set(caller, ofCaller);
  }

  /** Resumes the next task, or fails some tasks of the next operation if it has ended. */
  next(): void {
    const [entry] = this.callers;
    if (entry === undefined) return;
    const [caller, ofCaller] = entry;
    const [first] = ofCaller;
    if (first === undefined) return;
    const [operation, waiters] = first;
    const isOver = operation?.signal.aborted === true;
    const called = takeFirst(waiters, isOver ? FAILED_AT_ONCE : 1);
    // Move the operation and its caller to the end of the round.
    ofCaller.delete(operation);
    if (waiters.size > 0) ofCaller.set(operation, waiters);
    this.callers.delete(caller);
    if (ofCaller.size > 0) this.callers.set(caller, ofCaller);
    for (const waiter of called) {
      if (isOver) waiter.fail(operation.failure());
      else waiter.resume();
    }
  }
}

function takeFirst(waiters: Set<Waiter>, count: number): Waiter[] {
  const taken: Waiter[] = [];
  for (const waiter of waiters) {
    if (taken.length === count) break;
    waiters.delete(waiter);
    taken.push(waiter);
  }
  return taken;
}
