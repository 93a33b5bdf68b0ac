/** How many findings of each kind keep their text; the rest are only counted. */
const MAX_FINDINGS = 20;

/** Collects findings while a timeseries is built: the first ones of each kind, and the count of each kind. */
export class Findings {
  private readonly kept: TimeseriesFinding[] = [];
  private readonly counts = new Map<TimeseriesFinding['kind'], number>();

  /** @param detail creates the finding's text; called only if it is kept */
  add(kind: TimeseriesFinding['kind'], row: number, detail: () => string): void {
    const count = this.countOf(kind);
    if (count < MAX_FINDINGS) this.kept.push({ kind, row, detail: detail() });
    this.counts.set(kind, count + 1);
  }

  /** Adds findings of a kind without looking at each. */
  addMany(kind: TimeseriesFinding['kind'], count: number): void {
    if (count > 0) this.counts.set(kind, this.countOf(kind) + count);
  }

  countOf(kind: TimeseriesFinding['kind']): number {
    return this.counts.get(kind) ?? 0;
  }

  /** The number of findings of each kind. */
  get countByKind(): ReadonlyMap<TimeseriesFinding['kind'], number> {
    return this.counts;
  }

  /** The findings that were kept, by row. */
  inOrder(): readonly TimeseriesFinding[] {
    return this.kept.toSorted((one, other) => one.row - other.row);
  }
}

/** A finding from building a timeseries. */
export interface TimeseriesFinding {
  readonly kind:
    /** A counter restarted: its value since then is the interval's difference. */
    | 'COUNTER_RESTART'
    /** The first interval's counter had run for longer than the interval, so its difference is unknown. */
    | 'COUNTER_BEGAN_EARLIER'
    /** An interval within the previous one was dropped. */
    | 'OVERLAP'
    /** An interval with the start of an earlier one is a repeat and was dropped. */
    | 'REPEAT'
    /** Time passed that no interval covers; differences over it are unknown. */
    | 'MISSING_INTERVALS'
    /** An element of `stats` that is not an object was dropped. */
    | 'BROKEN_INTERVAL'
    /** An interval lacks its start or end. */
    | 'NO_TIME'
    /** The client's wall clock was set, while the clocks of its media went on. */
    | 'CLOCK_STEP'
    /** The remote side's own share of lost packets contradicts its count. */
    | 'REMOTE_LOSS_DISAGREES'
    /** There are more intervals than are read. */
    | 'TOO_MANY_INTERVALS';
  /** The row of the timeseries; for a dropped interval, the row in its place. */
  readonly row: number;
  /** A sentence with the numbers. */
  readonly detail: string;
}
