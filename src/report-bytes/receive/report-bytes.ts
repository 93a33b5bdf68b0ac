import type { BufferPool } from '../../memory/buffer-pool.ts';
import { IndexedSegment } from '../index/indexed-segment.ts';
import type { Slice } from '../index/indexed-segment.ts';
import type { SegmentSink } from '../index/segment-scanner.ts';

/** Capacity for a first segment of unknown size, and the most that is allocated for an announced size. */
const FIRST_ROOM = 262_144;
const MAX_INITIAL_BYTES = 1_048_576;

/** A longer segment gets capacity for all announced bytes, because moving it holds it in memory twice. */
const LARGE_SEGMENT = 8_388_608;

/**
 * The segments of one report list, in reusable buffers: when nothing retains them any more, the buffers are released and the segments
 * can no longer be read.
 */
export class ReportBytes implements SegmentSink {
  /** Bytes allocated. */
  room = 0;
  /** Bytes of all segments. */
  length = 0;
  private readonly pool: BufferPool;
  private readonly buffers: Buffer[] = [];
  private readonly segments: IndexedSegment[] = [];
  /** The buffer of the current segment, after earlier small ones. */
  private buffer: Buffer | undefined;
  /** The range of the current segment in it. */
  private start = 0;
  private filled = 0;
  private nextRoom: number;
  private readonly announced: number;
  private references = 0;
  private isReleased = false;

  /** @param announced the expected total, in bytes; undefined when unknown */
  constructor(pool: BufferPool, announced: number | undefined) {
    this.pool = pool;
    this.announced = announced ?? 0;
    this.nextRoom = Math.min(announced ?? FIRST_ROOM, MAX_INITIAL_BYTES);
  }

  append(chunk: Uint8Array, from: number, to: number): void {
    const { buffer, filled } = this.withRoom(to - from);
    buffer.set(from === 0 && to === chunk.length ? chunk : chunk.subarray(from, to), filled);
    this.filled = filled + to - from;
  }

  end(slices: ReadonlyMap<string, Slice>): IndexedSegment {
    const { buffer } = this.withRoom(0);
    const segment = new IndexedSegment(buffer.subarray(this.start, this.filled), slices);
    this.segments.push(segment);
    const length = this.filled - this.start;
    this.length += length;
    // The next segment is likely to have a similar length.
    this.nextRoom = length * 1.05;
    this.start = this.filled;
    return segment;
  }

  /**
   * Retains the buffers.
   * @returns a release function
   * @throws Error when they were already released, which is a defect of the caller
   */
  retain(): () => void {
    if (this.isReleased) throw new Error('A report was retained after its memory was released.');
    this.references += 1;
    let holds = true;
    return () => {
      if (!holds) return;
      holds = false;
      this.references -= 1;
      if (this.references === 0) this.release();
    };
  }

  /** Releases all buffers, retained or not. */
  release(): void {
    this.isReleased = true;
    for (const segment of this.segments) segment.forget();
    for (const buffer of [...this.buffers]) this.releaseBuffer(buffer);
    this.buffer = undefined;
  }

  /** The buffer of the current segment, and the position of its next bytes. */
  private withRoom(more: number): { readonly buffer: Buffer; readonly filled: number } {
    const { buffer, start, filled } = this;
    const isNew = start === filled;
    const wanted = isNew ? Math.max(more, this.nextRoom) : filled + more - start;
    if (buffer !== undefined && start + wanted <= buffer.length) return { buffer, filled };
    const larger = this.pool.allocate(isNew ? wanted : this.roomFor(wanted));
    this.buffers.push(larger);
    this.room += larger.length;
    if (buffer !== undefined) {
      larger.set(buffer.subarray(start, filled));
      if (start === 0) this.releaseBuffer(buffer);
    }
    this.buffer = larger;
    this.start = 0;
    this.filled = filled - start;
    return { buffer: larger, filled: filled - start };
  }

  /** The capacity for a segment that has outgrown its buffer. Pages beyond the bytes that really arrive are never touched. */
  private roomFor(wanted: number): number {
    if (wanted < LARGE_SEGMENT) return wanted * 2;
    return this.announced - this.length > wanted ? this.announced - this.length : wanted * 1.5;
  }

  private releaseBuffer(buffer: Buffer): void {
    this.buffers.splice(this.buffers.indexOf(buffer), 1);
    this.room -= buffer.length;
    this.pool.release(buffer);
  }
}
