import { ReadDeferred } from './incoming-bytes.ts';
import { onAbort } from '../operation/on-abort.ts';
import { QueueByCaller } from '../operation/queue-by-caller.ts';
import type { Tenant } from '../operation/tenant.ts';
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
 * Limits the memory of large reports that are being read. When it is used up, only operations with the turn continue; they never
 * wait here. An operation keeps the turn until it ends. The turn then passes to the next caller, and to the operation of that caller that has
 * read large reports for longest. A few other reads pause and keep their upstream place; all further reads release their place and their
 * bytes, and retry later.
 * docs/architecture.md shows why no wait lasts forever.
 */
export class LargeReportGate implements ReadGate {
  private readonly bounds: LargeReportBounds;
  /** Operations that have the turn: they retain or read large reports, and keep the turn until they end. */
  private readonly turns = new Set<ReportReader>();
  /** All other operations that retain or read large reports. */
  private readonly waiting = new QueueByCaller<ReportReader>();
  private readonly paused = new Set<ReportRead>();
  /** Deferred reads that wait for permission to retry. */
  private readonly deferred = new QueueByCaller<ReportRead>();
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
      largeReportReaders: this.turns.size + this.waiting.size,
      pausedReads: this.paused.size,
      givenUpReads: this.deferred.size,
      pauseTickets: this.tickets,
    };
  }

  /** Call it once per operation. */
  open(caller: Tenant): ReportReader {
    return new ReportReader(this, caller);
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
      const leave = this.deferred.push(read.owner.caller, read);
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
      if (read.owner.isOver || this.hasTurn(read)) this.resume(read);
      else this.passOn();
    });
  }

  /** @internal See `ReportRead.join`. */
  join(read: ReportRead, reader: ReportReader): void {
    if (read.isOver || reader.isOver) return;
    read.readers.add(reader);
    reader.reads.add(read);
    if (this.turns.has(reader)) this.resume(read);
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
    if (this.turns.has(reader)) this.passOn();
  }

  private mayGoOn(read: ReportRead): boolean {
    return this.total <= this.bounds.maxBytes || this.hasTurn(read);
  }

  private count(read: ReportRead, bytes: number): void {
    read.bytes += bytes;
    read.owner.bytes += bytes;
    if (read.owner.leaveQueue !== undefined) this.total += bytes;
  }

  private enqueue(reader: ReportReader): void {
    reader.leaveQueue = this.waiting.push(reader.caller, reader);
    this.total += reader.bytes;
    this.giveTurns();
  }

  private leaveQueue(reader: ReportReader): void {
    if (reader.leaveQueue === undefined) return;
    reader.leaveQueue();
    reader.leaveQueue = undefined;
    this.turns.delete(reader);
    this.total -= reader.bytes;
  }

  /** Resumes whatever may continue after memory was released. */
  private passOn(): void {
    this.giveTurns();
    if (this.total <= this.bounds.maxBytes) for (const read of this.paused) this.resume(read);
    while (this.deferred.first !== undefined && this.giveTicket(this.deferred.first)) this.resume(this.deferred.first);
  }

  private giveTurns(): void {
    while (this.turns.size < MAX_TURNS) {
      for (const reader of this.turns) if (!reader.isWaitingForUpstream) return;
      const next = this.waiting.shift();
      if (next === undefined) return;
      this.turns.add(next);
      for (const read of next.reads) this.resume(read);
    }
  }

  private resume(read: ReportRead): void {
    this.paused.delete(read);
    // A read with the turn no longer needs a ticket.
    if (this.hasTurn(read)) this.takeTicket(read);
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

  private hasTurn({ readers }: ReportRead): boolean {
    for (const reader of readers) if (this.turns.has(reader)) return true;
    return false;
  }
}
