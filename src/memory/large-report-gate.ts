import { ReadDeferred } from './incoming-bytes.ts';
import { onAbort } from '../operation/on-abort.ts';
import { LinkedQueue } from '../operation/linked-queue.ts';
import { ReportReader, type ReadGate, type ReportRead } from './report-read.ts';

/** Operations that have read less never wait. */
export const LARGE_BYTES = 2 ** 19;

/**
 * So many operations may have the turn: the second while the first waits for the upstream's next answer, and so on. With one turn the
 * upstream's latency would count once for each operation in the line.
 */
const MAX_TURNS = 3;

/** The bounds on large reports. */
export interface LargeReportBounds {
  /** Bytes of large reports that operations may hold together before all but one wait. */
  readonly maxBytes: number;
  /** How many reads may pause in their upstream places at once: not all places, and not all places of one caller. */
  readonly maxPaused: number;
  /** Is told how many bytes operations hold, for whoever can free others. */
  readonly makeRoom: (bytes: number) => void;
}

/**
 * Bounds the memory of large reports that are read at once. When it is used up, only operations that have the turn go on: the one
 * that has wanted to read large reports for longest, and the next while that one waits for the upstream. They never wait here. A few
 * other reads pause, each in its upstream place; all further ones give up their place and what they have read, and ask again later.
 * docs/architecture.md shows that no wait lasts for ever.
 */
export class LargeReportGate implements ReadGate {
  private readonly bounds: LargeReportBounds;
  /** Operations that hold large reports or want to read them. Those that have the turn are in front. */
  private readonly queue = new LinkedQueue<ReportReader>();
  private readonly paused = new Set<ReportRead>();
  /** Reads that were given up and wait until they may be tried again. */
  private readonly deferred = new LinkedQueue<ReportRead>();
  /** How many reads have a ticket, which allows them to pause. */
  private tickets = 0;
  private total = 0;

  constructor(bounds: LargeReportBounds) {
    this.bounds = bounds;
  }

  /** What operations hold or wait for now, by its name. */
  inUse(): Readonly<Record<string, number>> {
    return {
      largeReportBytes: this.total,
      largeReportReaders: this.queue.size,
      pausedReads: this.paused.size,
      givenUpReads: this.deferred.size,
      pauseTickets: this.tickets,
    };
  }

  /** To be called once for each operation. */
  open(): ReportReader {
    return new ReportReader(this);
  }

  /** @internal See `ReportRead.take`. */
  take(read: ReportRead, bytes: number): Promise<void> | undefined {
    const { owner } = read;
    // What arrives late is dropped by its reader, and nobody would ever take it off the total again.
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

  /** Lets go on whatever may, after something was given back. */
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
    // Who has the turn needs no ticket any more.
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
