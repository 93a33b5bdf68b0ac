import type { Tenant } from '../operation/tenant.ts';

/** What readers and reads need from the gate for large reports (`LargeReportGate`). */
export interface ReadGate {
  /** See `ReportReader.requestStarted`. */
  waitsForUpstream(reader: ReportReader): void;
  /** See `ReportReader.close`. */
  close(reader: ReportReader): void;
  /** See `ReportRead.take`. */
  take(read: ReportRead, bytes: number): Promise<void> | undefined;
  /** See `ReportRead.untilRetryAllowed`. */
  untilRetryAllowed(read: ReportRead, signal: AbortSignal): Promise<void>;
  /** See `ReportRead.join`. */
  join(read: ReportRead, reader: ReportReader): void;
  /** See `ReportRead.end`. */
  end(read: ReportRead, keeps: boolean): void;
}

/** An operation in its role as a reader of reports. */
export class ReportReader {
  /** @internal Bytes that it has read and retains or is about to retain. */
  bytes = 0;
  /** @internal */
  isOver = false;
  /** @internal Leaves the queue of operations that read large reports; undefined outside of it. */
  leaveQueue: (() => void) | undefined;
  /** @internal Reads in flight, including other operations' reads that it waits for. */
  readonly reads = new Set<ReportRead>();
  /** @internal */
  readonly caller: Tenant;
  private readonly gate: ReadGate;
  private unanswered = 0;

  constructor(gate: ReadGate, caller: Tenant) {
    this.gate = gate;
    this.caller = caller;
  }

  /** @internal Whether it waits for an upstream response to begin. */
  get isWaitingForUpstream(): boolean {
    return this.unanswered > 0;
  }

  /** Records an upstream request of the operation. @returns a function to call when the response begins or the request fails */
  requestStarted(): () => void {
    this.unanswered += 1;
    this.gate.waitsForUpstream(this);
    let isAnswered = false;
    return () => {
      if (isAnswered) return;
      isAnswered = true;
      this.unanswered -= 1;
    };
  }

  /** Starts reading a report. */
  begin(): ReportRead {
    const read = new ReportRead(this.gate, this);
    if (!this.isOver) this.reads.add(read);
    return read;
  }

  /** Ends the operation, which then retains nothing. */
  close(): void {
    this.gate.close(this);
  }
}

/** The read of one report by one operation, shared with other operations that wait for it. */
export class ReportRead {
  readonly owner: ReportReader;
  /** @internal All operations that wait for the report, its owner first. */
  readonly readers: Set<ReportReader>;
  /** @internal */
  bytes = 0;
  /** @internal */
  hasTicket = false;
  /** @internal */
  isDeferred = false;
  /** @internal */
  isOver = false;
  /** @internal */
  readonly whenResumed: (() => void)[] = [];
  private readonly gate: ReadGate;

  constructor(gate: ReadGate, owner: ReportReader) {
    this.gate = gate;
    this.owner = owner;
    this.readers = new Set([owner]);
  }

  /**
   * Counts received bytes.
   * @returns undefined when more may arrive at once, or a promise that resolves when they may
   * @throws ReadDeferred when the read may not even pause: drop its bytes, release its upstream place, and request the report again after
   * `untilRetryAllowed`
   */
  readonly take = (bytes: number): Promise<void> | undefined => this.gate.take(this, bytes);

  /** Waits until a deferred read may be retried. It must not hold an upstream place. @throws the signal's reason */
  untilRetryAllowed(signal: AbortSignal): Promise<void> {
    return this.gate.untilRetryAllowed(this, signal);
  }

  /** Adds another operation that waits for this report: the read continues as soon as one of them may. */
  join(reader: ReportReader): void {
    this.gate.join(this, reader);
  }

  /** Ends the read. @param keeps whether its operation retains the report */
  end(keeps: boolean): void {
    this.gate.end(this, keeps);
  }
}
