/** Adds up the time during which at least one of several overlapping waits is going on. */
export class WaitClock {
  private waiting = 0;
  private since = 0;
  private total = 0;

  /** The time so far, in milliseconds, including waits that are going on. */
  get ms(): number {
    return this.waiting === 0 ? this.total : this.total + performance.now() - this.since;
  }

  /** Begins a wait; `end` must follow. */
  begin(): void {
    if (this.waiting === 0) this.since = performance.now();
    this.waiting += 1;
  }

  /** Ends a wait. */
  end(): void {
    this.waiting -= 1;
    if (this.waiting === 0) this.total += performance.now() - this.since;
  }

  /** A wait that may start and stop any number of times; starting or stopping it twice has no further effect. */
  wait(): Wait {
    let isOn = false;
    return {
      start: () => {
        if (!isOn) this.begin();
        isOn = true;
      },
      stop: () => {
        if (isOn) this.end();
        isOn = false;
      },
    };
  }
}

/** One wait of a `WaitClock`. */
export interface Wait {
  readonly start: () => void;
  readonly stop: () => void;
}

/** Waits for something, and counts the time if there is a clock. */
export async function timed<Result>(clock: WaitClock | undefined, wait: () => Promise<Result>): Promise<Result> {
  clock?.begin();
  try {
    return await wait();
  } finally {
    clock?.end();
  }
}
