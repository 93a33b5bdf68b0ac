/** Operations that have read less never wait. */
export const LARGE_BYTES = 2 ** 19;

/** What one operation reads of large reports. */
export interface Reading {
  /**
   * Counts bytes that have arrived.
   * @returns undefined where more may come, or a promise that is resolved when it may
   */
  readonly take: (bytes: number) => Promise<void> | undefined;
  /** Says that the operation is over, and holds nothing any more. */
  readonly leave: () => void;
}

/**
 * Bounds the memory of large reports that are read at once, whatever their number. Where it is used up only the operation that
 * began first goes on, so that none waits for ever; the others have their upstream wait.
 */
export class LargeReports {
  private readonly most: number;
  private readonly makeRoom: (bytes: number) => void;
  /** Operations that read large reports, in the order in which they began to. */
  private readonly readings = new Set<OpenReading>();
  private total = 0;

  /**
   * @param most bytes that may be held at once
   * @param makeRoom is told how many bytes are held by operations, for whoever may hold the rest
   */
  constructor(most: number, makeRoom: (bytes: number) => void) {
    this.most = most;
    this.makeRoom = makeRoom;
  }

  /** To be called once for each operation. */
  open(): Reading {
    const reading = new OpenReading();
    let left = false;
    return {
      take: (bytes) => {
        // What arrives late is dropped by its reader, and nobody would ever take it off the total again.
        if (left) return undefined;
        reading.bytes += bytes;
        if (reading.bytes < LARGE_BYTES) return undefined;
        this.total += this.readings.has(reading) ? bytes : reading.bytes;
        this.readings.add(reading);
        this.makeRoom(this.total);
        return this.mayGoOn(reading) ? undefined : reading.wait();
      },
      leave: () => {
        left = true;
        if (!this.readings.delete(reading)) return;
        this.total -= reading.bytes;
        reading.goOn();
        for (const other of this.readings) if (this.mayGoOn(other)) other.goOn();
      },
    };
  }

  private mayGoOn(reading: OpenReading): boolean {
    const [first] = this.readings;
    return this.total <= this.most || first === reading;
  }
}

/** One operation's share. */
class OpenReading {
  bytes = 0;
  private waiting: (() => void)[] = [];

  wait(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  goOn(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
