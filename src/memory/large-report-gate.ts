import { ReadDeferred } from './incoming-bytes.ts';
import { onAbort } from '../operation/on-abort.ts';
import { LinkedQueue } from '../operation/linked-queue.ts';
import { ReportReader, type ReadGate, type ReportRead } from './report-read.ts';

/** Operations that have read fewer bytes never wait. */
export const LARGE_BYTES = 2 ** 19;

/**
 * How many operations may have the turn: the second while the first waits for the upstream's next response, and so on. With a single
 * turn, every operation in the queue would add the upstream's latency.
 */
const MAX_TURNS = 3;

/** The limits on large reports. */
export interface LargeReportBounds {
  /** Bytes of large reports that operations may retain together before all but those with the turn wait. */
  readonly maxBytes: number;
  /** How many reads may pause while they hold an upstream place: not all places, and not all places of one caller. */
  readonly maxPaused: number;
  /** Called with the bytes that operations retain, to evict cached reports. */
  readonly makeRoom: (bytes: number) => void;
}

/**
 * Limits the memory of large reports that are being read. When it is used up, only operations with the turn continue: the one that has
 * been reading large reports for longest, and the next while that one waits for the upstream. They never wait here. A few other reads
 * pause and keep their upstream place; all further reads release their place and their bytes, and retry later.
 * docs/architecture.md shows why no wait lasts forever.
 */
export class LargeReportGate implements ReadGate {
  private readonly bounds: LargeReportBounds;
  /** Operations that retain large reports or read them. Those with the turn are in front. */
  private readonly queue = new LinkedQueue<ReportReader>();
  private readonly paused = new Set<ReportRead>();
  /** Deferred reads that wait for permission to retry. */
  private readonly deferred = new LinkedQueue<ReportRead>();
  /** Reads that have a ticket, which allows them to pause. */
  private tickets = 0;
  private total = 0;

  constructor(bounds: LargeReportBounds) {
    this.bounds = bounds;
  }

  /** What operations retain or wait for now, by name. */
  inUse(): Readonly<Record<string, number>> {
    return {
      largeReportBytes: this.total,
      largeReportReaders: this.queue.size,
      pausedReads: this.paused.size,
      givenUpReads: this.deferred.size,
      pauseTickets: this.tickets,
    };
  }

  /** Call it once per operation. */
  open(): ReportReader {
    return new ReportReader(this);
  }

  /** @internal See `ReportRead.take`. */
  take(read: ReportRead, bytes: number): Promise<void> | undefined {
    const { owner } = read;
    // The reader drops late bytes, and nothing would ever subtract them from the total.
    if (owner.isOver) return undefined;
    if (read.isDeferred) throw new ReadDeferred();
    this.count(read, bytes);
    if (owner.leaveQueue === undefined) {
      if (owner.bytes < LARGE_BYTES) return undefined;
      this.enqueue(owner);
    }
    this.bounds.makeRoom(this.total);
    if (this.mayGoOn(read)) return undefined;
    if (read.hasTicket || this.giveTicket(read)) {
      this.paused.add(read);
      return new Promise((resolve) => read.whenResumed.push(resolve));
    }
    this.count(read, -read.bytes);
    read.isDeferred = true;
    throw new ReadDeferred();
  }

  /** @internal See `ReportRead.untilRetryAllowed`. */
  untilRetryAllowed(read: ReportRead, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = this.deferred.push(read);
      const forget = onAbort(signal, () => {
        leave();
        reject(signal.reason as Error);
      });
      read.whenResumed.push(() => {
        leave();
        forget();
        read.isDeferred = false;
        resolve();
      });
      if (read.owner.isOver || hasTurn(read)) this.resume(read);
      else this.passOn();
    });
  }

  /** @internal See `ReportRead.join`. */
  join(read: ReportRead, reader: ReportReader): void {
    if (read.isOver || reader.isOver) return;
    read.readers.add(reader);
    reader.reads.add(read);
    if (reader.hasTurn) this.resume(read);
  }

  /** @internal See `ReportRead.end`. */
  end(read: ReportRead, keeps: boolean): void {
    if (read.isOver) return;
    read.isOver = true;
    if (!keeps && !read.owner.isOver) this.count(read, -read.bytes);
    for (const reader of read.readers) {
      reader.reads.delete(read);
      if (reader.bytes < LARGE_BYTES && reader.reads.size === 0) this.leaveQueue(reader);
    }
    this.takeTicket(read);
    this.resume(read);
    this.passOn();
  }

  /** @internal See `ReportReader.close`. */
  close(reader: ReportReader): void {
    if (reader.isOver) return;
    this.leaveQueue(reader);
    reader.isOver = true;
    for (const read of reader.reads) {
      read.readers.delete(reader);
      if (read.owner === reader) this.resume(read);
    }
    this.passOn();
  }

  /** @internal See `ReportReader.requestStarted`. */
  waitsForUpstream(reader: ReportReader): void {
    if (reader.hasTurn) this.passOn();
  }

  private mayGoOn(read: ReportRead): boolean {
    return this.total <= this.bounds.maxBytes || hasTurn(read);
  }

  private count(read: ReportRead, bytes: number): void {
    read.bytes += bytes;
    read.owner.bytes += bytes;
    if (read.owner.leaveQueue !== undefined) this.total += bytes;
  }

  private enqueue(reader: ReportReader): void {
    reader.leaveQueue = this.queue.push(reader);
    this.total += reader.bytes;
    this.giveTurns();
  }

  private leaveQueue(reader: ReportReader): void {
    if (reader.leaveQueue === undefined) return;
    reader.leaveQueue();
    reader.leaveQueue = undefined;
    reader.hasTurn = false;
    this.total -= reader.bytes;
  }

  /** Resumes whatever may continue after memory was released. */
  private passOn(): void {
    this.giveTurns();
    if (this.total <= this.bounds.maxBytes) for (const read of this.paused) this.resume(read);
    while (this.deferred.first !== undefined && this.giveTicket(this.deferred.first)) this.resume(this.deferred.first);
  }

  private giveTurns(): void {
    for (const reader of this.queue.peek(MAX_TURNS)) {
      if (!reader.hasTurn) {
        reader.hasTurn = true;
        for (const read of reader.reads) this.resume(read);
      }
      if (!reader.isWaitingForUpstream) return;
    }
  }

  private resume(read: ReportRead): void {
    this.paused.delete(read);
    // A read with the turn no longer needs a ticket.
    if (hasTurn(read)) this.takeTicket(read);
    for (const goOn of read.whenResumed.splice(0)) goOn();
  }

  private giveTicket(read: ReportRead): boolean {
    if (this.tickets >= this.bounds.maxPaused) return false;
    this.tickets += 1;
    read.hasTicket = true;
    return true;
  }

  private takeTicket(read: ReportRead): void {
    if (!read.hasTicket) return;
    read.hasTicket = false;
    this.tickets -= 1;
  }
}

function hasTurn({ readers }: ReportRead): boolean {
  for (const reader of readers) if (reader.hasTurn) return true;
  return false;
}
