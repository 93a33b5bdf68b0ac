import type { Operation } from './operation.ts';

/** Work that waits for its turn. */
export interface Waiter {
  readonly resume: () => void;
  readonly fail: (error: Error) => void;
}

/** Of an operation that is over, so many waiters are told at once: each has some microseconds of work with its failure. */
const FAILED_AT_ONCE = 16;

type OfCaller = Map<Operation | undefined, Set<Waiter>>;

/** Work that waits, in order of turn: callers take turns, then the operations of a caller, then the tasks of an operation. */
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

  /** Resumes the next task, or ends some of the next operation if that is over. */
  next(): void {
    const [entry] = this.callers;
    if (entry === undefined) return;
    const [caller, ofCaller] = entry;
    const [first] = ofCaller;
    if (first === undefined) return;
    const [operation, waiters] = first;
    const isOver = operation?.signal.aborted === true;
    const called = takeFirst(waiters, isOver ? FAILED_AT_ONCE : 1);
    // Who had a turn goes to the end.
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
