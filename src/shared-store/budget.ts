import { WaitClock } from '../operation/wait-clock.ts';

/** How long something may wait for the shared store, in all and for one command. */
export interface StoreTime {
  readonly totalMs: number;
  readonly commandMs: number;
}

/**
 * The time that one operation may lose to the shared store. Commands that are under way together count once. A command without an answer
 * uses up the rest: a store that failed once is not asked again.
 */
export class StoreBudget {
  private readonly time: StoreTime;
  private readonly waits = new WaitClock();
  private hasFailed = false;

  constructor(time: StoreTime) {
    this.time = time;
  }

  /** How long the next command may take, in milliseconds; 0 when the store must not be asked any more. */
  get leftMs(): number {
    if (this.hasFailed) return 0;
    return Math.max(0, Math.min(this.time.commandMs, this.time.totalMs - this.waits.ms));
  }

  /** A budget with the time that is left, for commands whose time is not the store's fault. */
  spare(): StoreBudget {
    const ms = this.leftMs;
    return new StoreBudget({ totalMs: ms, commandMs: ms });
  }

  begin(): void {
    this.waits.begin();
  }

  /** @param answered whether the store answered */
  end(answered: boolean): void {
    this.waits.end();
    if (!answered) this.hasFailed = true;
  }
}
