/** What readers and reads ask of the gate that all large reports pass (`LargeReportGate`). */
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

/** An operation, as far as it reads reports. */
export class ReportReader {
  /** @internal Of what it has read, and holds or is about to hold. */
  bytes = 0;
  /** @internal */
  isOver = false;
  /** @internal Leaves the line of those who read large reports; undefined for one who is not in it. */
  leaveQueue: (() => void) | undefined;
  /** @internal Whether it goes on however much memory is in use. */
  hasTurn = false;
  /** @internal Under way, those of others that it waits for included. */
  readonly reads = new Set<ReportRead>();
  private readonly gate: ReadGate;
  private unanswered = 0;

  constructor(gate: ReadGate) {
    this.gate = gate;
  }

  /** @internal Whether it waits for an answer of the upstream to begin. */
  get isWaitingForUpstream(): boolean {
    return this.unanswered > 0;
  }

  /** Says that the operation asks the upstream for anything. @returns says that it has the answer, or an error */
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

  /** Begins to read a report. */
  begin(): ReportRead {
    const read = new ReportRead(this.gate, this);
    if (!this.isOver) this.reads.add(read);
    return read;
  }

  /** Says that the operation is over, and holds nothing any more. */
  close(): void {
    this.gate.close(this);
  }
}

/** The reading of one report, by one operation, for others too if they wait for it. */
export class ReportRead {
  readonly owner: ReportReader;
  /** @internal All that wait for the report, its owner first. */
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
   * Counts bytes that have arrived.
   * @returns undefined where more may come, or a promise that is resolved when it may
   * @throws ReadDeferred when the read may not even pause: what it has read is to be dropped, its upstream place given back, and the
   * report asked for again behind `untilRetryAllowed`
   */
  readonly take = (bytes: number): Promise<void> | undefined => this.gate.take(this, bytes);

  /** Waits until a read that was given up may be tried again. It must hold no upstream place. @throws the signal's reason */
  untilRetryAllowed(signal: AbortSignal): Promise<void> {
    return this.gate.untilRetryAllowed(this, signal);
  }

  /** Says that another operation waits for this report: the read goes on as soon as one of them may. */
  join(reader: ReportReader): void {
    this.gate.join(this, reader);
  }

  /** Says that the read is over. @param keeps whether its operation holds the report from now on */
  end(keeps: boolean): void {
    this.gate.end(this, keeps);
  }
}
