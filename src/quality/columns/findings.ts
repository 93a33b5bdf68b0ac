/** How many findings of each kind keep their text; the rest are only counted. */
const MAX_FINDINGS = 20;

/** Collects findings while a timeseries is built: the first of each kind, and the count of each kind. */
export class Findings {
  private readonly kept: TimeseriesFinding[] = [];
  private readonly counts = new Map<TimeseriesFinding['kind'], number>();

  /** @param detail makes the finding's words; called only where they are kept */
  add(kind: TimeseriesFinding['kind'], row: number, detail: () => string): void {
    const count = this.countOf(kind);
    if (count < MAX_FINDINGS) this.kept.push({ kind, row, detail: detail() });
    this.counts.set(kind, count + 1);
  }

  /** Adds findings of a kind that are not looked at one by one. */
  addMany(kind: TimeseriesFinding['kind'], count: number): void {
    if (count > 0) this.counts.set(kind, this.countOf(kind) + count);
  }

  countOf(kind: TimeseriesFinding['kind']): number {
    return this.counts.get(kind) ?? 0;
  }

  /** How many findings of each kind there are. */
  get countByKind(): ReadonlyMap<TimeseriesFinding['kind'], number> {
    return this.counts;
  }

  /** Those that were kept, by row. */
  inOrder(): readonly TimeseriesFinding[] {
    return this.kept.toSorted((one, other) => one.row - other.row);
  }
}

/** A finding from building a timeseries. */
export interface TimeseriesFinding {
  readonly kind:
    /** A counter began anew: its value since then is the interval's. */
    | 'COUNTER_RESTART'
    /** The first interval's counter had run for longer than the interval: its difference is not known. */
    | 'COUNTER_BEGAN_EARLIER'
    /** An interval that lies within the one before it was dropped. */
    | 'OVERLAP'
    /** An interval that was stored before, as its start tells, was dropped. */
    | 'REPEAT'
    /** Time passed that no interval tells of; differences over it are not known. */
    | 'MISSING_INTERVALS'
    /** An element of `stats` that is no object was dropped. */
    | 'BROKEN_INTERVAL'
    /** An interval does not say when it was. */
    | 'NO_TIME'
    /** The client's wall clock was set while the clocks of its media went on. */
    | 'CLOCK_STEP'
    /** The remote side's own share of lost packets contradicts its count of them. */
    | 'REMOTE_LOSS_DISAGREES'
    /** There are more intervals than are looked at. */
    | 'TOO_MANY_INTERVALS';
  /** The track's row that it is about: for what was dropped, the row that stands in its place. */
  readonly row: number;
  /** A sentence with the figures. */
  readonly detail: string;
}
