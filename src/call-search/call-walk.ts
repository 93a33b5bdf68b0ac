import { createHash } from 'node:crypto';
import { mustYield, nextSlice } from '../operation/time-slices.ts';
import type { ReturnedCall, WalkPosition, RowPage, RowSource, WalkedCall, CallRow } from './call-rows.ts';

/** The maximum number of pages that one walk fetches. */
export const MAX_PAGES_PER_WALK = 20;

/** The maximum number of pages that all walks of one operation fetch together. */
export const MAX_PAGES_PER_OPERATION = 2 * MAX_PAGES_PER_WALK;

/** The pages that the walks of one operation may still fetch. */
export class PageBudget {
  private left = MAX_PAGES_PER_OPERATION;

  /** @returns whether another page may be fetched */
  take(): boolean {
    if (this.left === 0) return false;
    this.left -= 1;
    return true;
  }
}

/** Walks a list from new to old and returns each call once, at its newest row. */
export class CallWalk {
  /** Whether the walk stopped at its own page limit or at that of the operation, not at the end of the list. */
  cut = false;

  private readonly source: RowSource;
  private readonly start: WalkPosition;
  private readonly returned: ReturnedCall[];
  private readonly earliestByHash: Map<string, number>;
  private time: number;
  private rows: readonly CallRow[] = [];
  private index = 0;
  private pageNumber = 0;
  private readonly pagesAsked = new Set<number>();
  private ended = false;

  constructor(source: RowSource, start: WalkPosition = { offset: 0, time: Infinity, returned: [] }) {
    this.source = source;
    this.start = start;
    this.returned = [...start.returned];
    this.earliestByHash = new Map(start.returned.map(({ callHash, earliest }) => [callHash, earliest]));
    this.time = start.time;
  }

  /** The next call; null at the end, and when the walk was `cut`. */
  async next(): Promise<WalkedCall | null> {
    for (;;) {
      if (mustYield()) await nextSlice();
      const row = this.rows[this.index];
      if (row === undefined) {
        if (!(await this.turnPage())) return null;
        continue;
      }
      if (this.isBelowSpan(row)) {
        this.finish();
        return null;
      }
      this.index += 1;
      if (this.isAboveStart(row)) continue;
      this.time = Math.min(this.time, row.time ?? Infinity);
      const isNew = this.remember(row);
      if (isNew && row.callId !== null) return { callId: row.callId, position: this.positionHere() };
    }
  }

  /** The current position of the walk. */
  position(): WalkPosition {
    return this.positionHere()();
  }

  private positionHere(): () => WalkPosition {
    const { time, returned } = this;
    const count = returned.length;
    // A walk that was cut before its first page resumes from where it was to begin.
    const offset =
      this.pageNumber === 0 ? this.start.offset : (this.pageNumber - 1) * this.source.pageSize + this.index;
    return () => ({ offset, time, returned: returned.slice(0, count).filter(({ earliest }) => earliest <= time) });
  }

  /** Remembers a row's call. Returns whether the call is new. */
  private remember({ callId, earliest }: CallRow): boolean {
    if (callId === null) return false;
    const callHash = hashOf(callId);
    const known = this.earliestByHash.get(callHash);
    if (known === undefined || earliest < known) {
      this.earliestByHash.set(callHash, earliest);
      this.returned.push({ callHash, earliest });
    }
    return known === undefined;
  }

  private async turnPage(): Promise<boolean> {
    if (this.ended) return false;
    const number = this.pageNumber === 0 ? await this.firstPage() : this.pageNumber + 1;
    const page = await this.ask(number);
    if (page === null) return false;
    this.rows = page.rows;
    this.index = 0;
    this.pageNumber = number;
    this.ended = page.last;
    return true;
  }

  /** Where to begin: at the start position's hint, or at the page that contains the end of the time span. */
  private async firstPage(): Promise<number> {
    const { pageSize, span } = this.source;
    if (this.start.time === Infinity) return span === undefined ? 1 : await this.seek(span.to);
    let number = Math.floor(this.start.offset / pageSize) + 1;
    // Deleted rows move older ones forward; the row before the position is then no longer on this page.
    if (this.start.offset % pageSize !== 0)
      while (number > 1) {
        const page = await this.ask(number);
        if (page === null || (newest(page) ?? -Infinity) >= this.start.time) break;
        number -= 1;
      }
    return number;
  }

  /** The first page that reaches back to a time, found by doubling steps and then by bisection. */
  private async seek(to: number): Promise<number> {
    const reaches = async (number: number): Promise<boolean> => {
      const page = await this.ask(number);
      return page === null || page.last || (page.rows.at(-1)?.time ?? -Infinity) <= to;
    };
    let low = 0;
    let high = 1;
    while (!(await reaches(high))) [low, high] = [high, high * 2];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (await reaches(middle)) high = middle;
      else low = middle;
    }
    return high;
  }

  private async ask(number: number): Promise<RowPage | null> {
    const isNew = !this.pagesAsked.has(number);
    if (isNew && (this.pagesAsked.size === MAX_PAGES_PER_WALK || this.source.mayAsk?.() === false)) {
      this.cut = true;
      this.ended = true;
      return null;
    }
    this.pagesAsked.add(number);
    return await this.source.page(number);
  }

  private finish(): void {
    this.ended = true;
    this.rows = [];
  }

  private isAboveStart({ time }: CallRow): boolean {
    return time !== null && (time > this.start.time || time > (this.source.span?.to ?? Infinity));
  }

  private isBelowSpan({ time }: CallRow): boolean {
    return time !== null && time < (this.source.span?.from ?? -Infinity);
  }
}

const newest = (page: RowPage): number | null => page.rows.find(({ time }) => time !== null)?.time ?? null;

/** Short, since cursors hold many: among ten thousand calls, the chance of a collision is one in five million. */
const hashOf = (callId: string): string => createHash('sha256').update(callId).digest('base64url').slice(0, 8);
