import { GatewayError } from '../../errors.ts';
import type { BytePool } from './byte-pool.ts';

/** Room for a report whose length is not known. */
const FIRST_ROOM = 262_144;

/**
 * The bytes of one report list, in memory that is used for others later: once nobody holds them any more they are given back,
 * and cannot be read again.
 */
export class ReportBytes {
  /** How many bytes there are. */
  length = 0;
  private readonly pool: BytePool;
  private buffer: Buffer | undefined;
  private holders = 0;

  /** @param announced how many are expected; undefined when not known */
  constructor(pool: BytePool, announced: number | undefined) {
    this.pool = pool;
    this.buffer = pool.take(announced ?? FIRST_ROOM);
  }

  /** The memory they take, in bytes. */
  get room(): number {
    return this.buffer?.length ?? 0;
  }

  /**
   * All bytes. Work that lets other work run asks for them anew each time.
   * @throws GatewayError when they were given back, as only work for a caller who is gone can find
   */
  get all(): Buffer {
    if (this.buffer === undefined) throw new GatewayError('UPSTREAM_UNAVAILABLE', 'The operation was over already.');
    return this.buffer;
  }

  append(chunk: Uint8Array): void {
    const end = this.length + chunk.length;
    if (end > this.room) this.grow(end);
    this.all.set(chunk, this.length);
    this.length = end;
  }

  /** Says that they are needed. @returns says that they are not any more */
  hold(): () => void {
    this.holders += 1;
    let holds = true;
    return () => {
      if (!holds) return;
      holds = false;
      this.holders -= 1;
      if (this.holders === 0) this.giveBack();
    };
  }

  /** Gives them back though nobody held them. */
  giveBack(): void {
    if (this.buffer !== undefined) this.pool.give(this.buffer);
    this.buffer = undefined;
  }

  private grow(needed: number): void {
    const larger = this.pool.take(Math.max(needed, this.room * 2));
    larger.set(this.all.subarray(0, this.length));
    this.giveBack();
    this.buffer = larger;
  }
}
