/** No buffer is smaller: such a one would be of use to few. */
const MIN_BUFFER_BYTES = 65_536;

/** A free buffer is not used for something so many times smaller. */
const MAX_OVERSIZE = 4;

/**
 * Memory for reports that is used again. Large buffers that live for milliseconds are what a garbage collector is worst at: it
 * learns of them late, and each is touched page by page anew.
 */
export class BufferPool {
  private readonly free: Buffer[] = [];
  private readonly maxFreeBytes: number;
  private freeBytes = 0;

  /** @param mostFree how many bytes may wait for their next use; with 0 nothing is used again */
  constructor(mostFree: number) {
    this.maxFreeBytes = mostFree;
  }

  /** A buffer of at least `size` bytes, whatever is in it. */
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

  /** Takes a buffer back: whoever had it must not look at it again. */
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

/** In steps of an eighth of the next lower power of two, so that buffers fit other reports too. */
function roundedUp(size: number): number {
  const step = 2 ** Math.floor(Math.log2(size)) / 8;
  return Math.ceil(size / step) * step;
}
