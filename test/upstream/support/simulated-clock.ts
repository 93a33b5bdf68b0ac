import type { Clock } from '../../../src/upstream/pace.ts';

/** A clock whose time passes only in `run`, and then as fast as the work of its waiters permits. */
export class SimulatedClock implements Clock {
  private time = 0;
  private readonly waiting: { at: number; go: () => void }[] = [];

  now(): number {
    return this.time;
  }

  wait(ms: number): Promise<void> {
    return new Promise((go) => this.waiting.push({ at: this.time + ms, go }));
  }

  /** Lets time pass until some moment, or until nobody waits. */
  async run(until: number): Promise<void> {
    for (;;) {
      // All that was ready has run when this comes back.
      await new Promise((resolve) => setImmediate(resolve));
      this.waiting.sort((one, other) => one.at - other.at);
      const next = this.waiting.shift();
      if (next === undefined || next.at > until) return;
      this.time = next.at;
      next.go();
    }
  }
}
