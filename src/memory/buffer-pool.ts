/** The smallest buffer: smaller ones would fit few reports. */
const MIN_BUFFER_BYTES = 65_536;

/** A free buffer is not used for a request so many times smaller. */
const MAX_OVERSIZE = 4;

/** How long a spare buffer is kept, in milliseconds. */
const IDLE_MS = 10_000;

/**
 * Reuses memory for reports. Short-lived large buffers are a garbage collector's worst case: it learns of them late, and the system
 * has to map and clear every page of each again.
 */
export class BufferPool {
  private readonly free: Buffer[] = [];
  private readonly maxFreeBytes: number;
  private freeBytes = 0;
  /** The last released buffer that is larger than the whole free list. */
  private spare: Buffer | undefined;
  private spareTimer: NodeJS.Timeout | undefined;

  /** @param maxFreeBytes the size of the free list, in bytes; with 0 no buffer is reused */
  constructor(maxFreeBytes: number) {
    this.maxFreeBytes = maxFreeBytes;
  }

  /** Allocates a buffer of at least `size` bytes, uninitialized. */
  allocate(size: number): Buffer {
    const wanted = Math.max(size, MIN_BUFFER_BYTES);
    let best: Buffer | undefined;
    for (const buffer of this.spare === undefined ? this.free : [...this.free, this.spare])
      if (
        buffer.length >= wanted &&
        buffer.length < wanted * MAX_OVERSIZE &&
        buffer.length < (best?.length ?? Infinity)
      )
        best = buffer;
    if (best === undefined) return Buffer.allocUnsafeSlow(roundedUp(wanted));
    if (best === this.spare) this.spare = undefined;
    else this.remove(best);
    return best;
  }

  /**
   * Returns a buffer to the pool; its former owner must not use it again. One that is larger than the free list is kept for a while, the
   * last one of them: otherwise the next report of its size is read before a garbage collection frees it, and the process holds both.
   */
  release(buffer: Buffer): void {
    if (buffer.length > this.maxFreeBytes) {
      if (this.maxFreeBytes > 0) this.keepSpare(buffer);
      return;
    }
    this.free.push(buffer);
    this.freeBytes += buffer.length;
    for (let [oldest] = this.free; oldest !== undefined && this.freeBytes > this.maxFreeBytes; [oldest] = this.free)
      this.remove(oldest);
  }

  private keepSpare(buffer: Buffer): void {
    this.spare = buffer;
    this.spareTimer ??= setTimeout(() => {
      this.spare = undefined;
      this.spareTimer = undefined;
    }, IDLE_MS).unref();
    this.spareTimer.refresh();
  }

  private remove(buffer: Buffer): void {
    this.free.splice(this.free.indexOf(buffer), 1);
    this.freeBytes -= buffer.length;
  }
}

/** Rounds up in steps of an eighth of the next lower power of two, so that buffers fit other reports too. */
function roundedUp(size: number): number {
  const step = 2 ** Math.floor(Math.log2(size)) / 8;
  return Math.ceil(size / step) * step;
}
