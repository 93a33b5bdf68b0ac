/** The smallest buffer: smaller ones would fit few reports. */
const MIN_BUFFER_BYTES = 65_536;

/** A free buffer is not used for a request so many times smaller. */
const MAX_OVERSIZE = 4;

/**
 * Reuses memory for reports. Short-lived large buffers are a garbage collector's worst case: it learns of them late, and the system
 * has to map and clear every page of each again.
 */
export class BufferPool {
  private readonly free: Buffer[] = [];
  private readonly maxFreeBytes: number;
  private freeBytes = 0;

  /** @param maxFreeBytes the size of the free list, in bytes; with 0 no buffer is reused */
  constructor(maxFreeBytes: number) {
    this.maxFreeBytes = maxFreeBytes;
  }

  /** Allocates a buffer of at least `size` bytes, uninitialized. */
  allocate(size: number): Buffer {
    const wanted = Math.max(size, MIN_BUFFER_BYTES);
    let best: Buffer | undefined;
    for (const buffer of this.free)
      if (
        buffer.length >= wanted &&
        buffer.length < wanted * MAX_OVERSIZE &&
        buffer.length < (best?.length ?? Infinity)
      )
        best = buffer;
    if (best === undefined) return Buffer.allocUnsafeSlow(roundedUp(wanted));
    this.remove(best);
    return best;
  }

  /** Returns a buffer to the pool; its former owner must not use it again. */
  release(buffer: Buffer): void {
    this.free.push(buffer);
    this.freeBytes += buffer.length;
    for (let [oldest] = this.free; oldest !== undefined && this.freeBytes > this.maxFreeBytes; [oldest] = this.free)
      this.remove(oldest);
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
