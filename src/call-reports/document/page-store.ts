/** Smaller pages waste less behind the end of each document, larger ones need fewer copies. */
export const PAGE_BYTES = 16_384;

/** Memory is taken this many pages at a time, when it is first needed, and then kept. */
const SLAB_PAGES = 64;

/** Bytes that are kept, as the store knows them. */
export interface Kept {
  readonly pages: readonly number[];
  readonly length: number;
}

/** How many pages so many bytes take. */
export const pagesFor = (length: number): number => Math.ceil(length / PAGE_BYTES);

/**
 * Keeps copies of bytes in memory of its own that is used again and again. Large buffers that live for seconds are what a
 * garbage collector is worst at: it moves them among the old ones and then runs over everything to be rid of them. What comes
 * out is a copy too, so nobody ever looks into a page that was given to somebody else.
 */
export class PageStore {
  private readonly mostPages: number;
  private readonly slabs: Buffer[] = [];
  private readonly free: number[] = [];

  constructor(maxBytes: number) {
    this.mostPages = Math.floor(maxBytes / PAGE_BYTES);
  }

  /** How many pages can still be given. */
  get room(): number {
    return this.free.length + Math.max(0, this.mostPages - this.slabs.length * SLAB_PAGES);
  }

  /** How many pages there are at most. */
  get size(): number {
    return this.mostPages;
  }

  /** @throws Error when there is no room: ask before */
  put(bytes: Uint8Array): Kept {
    const count = pagesFor(bytes.length);
    if (count > this.room) throw new Error('The store is full.');
    const pages = Array.from({ length: count }, () => this.take());
    pages.forEach((page, place) => {
      this.page(page).set(bytes.subarray(place * PAGE_BYTES, (place + 1) * PAGE_BYTES));
    });
    return { pages, length: bytes.length };
  }

  /** A copy of what was put. */
  copyOf({ pages, length }: Kept): Buffer {
    const bytes = Buffer.allocUnsafeSlow(length);
    pages.forEach((page, place) => {
      bytes.set(this.page(page).subarray(0, Math.min(PAGE_BYTES, length - place * PAGE_BYTES)), place * PAGE_BYTES);
    });
    return bytes;
  }

  /** Forgets what was put: it must not be asked for again. */
  release({ pages }: Kept): void {
    this.free.push(...pages);
  }

  private take(): number {
    const page = this.free.pop();
    if (page !== undefined) return page;
    const first = this.slabs.length * SLAB_PAGES;
    const count = Math.min(SLAB_PAGES, this.mostPages - first);
    this.slabs.push(Buffer.allocUnsafeSlow(count * PAGE_BYTES));
    for (let next = first + count - 1; next > first; next -= 1) this.free.push(next);
    return first;
  }

  private page(number: number): Buffer {
    const at = (number % SLAB_PAGES) * PAGE_BYTES;
    return (this.slabs[Math.floor(number / SLAB_PAGES)] ?? Buffer.alloc(0)).subarray(at, at + PAGE_BYTES);
  }
}
