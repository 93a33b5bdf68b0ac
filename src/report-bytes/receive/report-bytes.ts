import type { BufferPool } from '../../memory/buffer-pool.ts';
import { IndexedSegment } from '../index/indexed-segment.ts';
import type { Slice } from '../index/indexed-segment.ts';
import type { SegmentSink } from '../index/segment-scanner.ts';

/** Room for a first segment of which nothing is known, and the most that is taken for one on somebody's word. */
const FIRST_ROOM = 262_144;
const MOST_FIRST_ROOM = 1_048_576;

/** A segment that is longer gets room for all that is announced: while it is moved, it is held twice. */
const LARGE_SEGMENT = 8_388_608;

/**
 * The segments of one report list, each in memory that is used for others later: once nobody holds them any more it is given
 * back, and they cannot be read again.
 */
export class ReportBytes implements SegmentSink {
  /** How much memory is taken. */
  room = 0;
  /** How many bytes the segments have. */
  length = 0;
  private readonly pool: BufferPool;
  private readonly buffers: Buffer[] = [];
  private readonly segments: IndexedSegment[] = [];
  /** Holds the segment under way, behind others if they are small. */
  private buffer: Buffer | undefined;
  /** Where the segment under way begins and ends in it. */
  private start = 0;
  private filled = 0;
  private nextRoom: number;
  private readonly announced: number;
  private references = 0;
  private isReleased = false;

  /** @param announced how many bytes are expected; undefined when not known */
  constructor(pool: BufferPool, announced: number | undefined) {
    this.pool = pool;
    this.announced = announced ?? 0;
    this.nextRoom = Math.min(announced ?? FIRST_ROOM, MOST_FIRST_ROOM);
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
    // Segments that follow one another are about as long.
    this.nextRoom = length * 1.05;
    this.start = this.filled;
    return segment;
  }

  /**
   * Says that they are needed.
   * @returns says that they are not any more
   * @throws Error when they were given back already: who holds what cannot be read has a bug
   */
  retain(): () => void {
    if (this.isReleased) throw new Error('A report was held after its memory was given back.');
    this.references += 1;
    let holds = true;
    return () => {
      if (!holds) return;
      holds = false;
      this.references -= 1;
      if (this.references === 0) this.release();
    };
  }

  /** Gives all memory back, held or not. */
  release(): void {
    this.isReleased = true;
    for (const segment of this.segments) segment.forget();
    for (const buffer of [...this.buffers]) this.releaseBuffer(buffer);
    this.buffer = undefined;
  }

  /** The buffer of the segment under way, and where more of it goes. */
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

  /** How much room a segment gets that has outgrown its own. Memory that is announced in vain is never touched. */
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
