/** A span of time. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** A set of ranges that finds the overlap with a span without scanning. */
export class TimeRanges {
  /** Disjoint and sorted. */
  private readonly ranges: readonly TimeRange[];

  /** @param ranges in any order; those without a valid start or end are ignored */
  constructor(ranges: readonly TimeRange[]) {
    this.ranges = merged(ranges.filter(({ from, to }) => from <= to).sort((one, other) => one.from - other.from));
  }

  /** Whether a span shares more than a point with a range; false when its times are unknown. */
  overlap(from: number, to: number): boolean {
    const first = this.firstThatEndsAfter(from);
    return first !== undefined && first.to > from && first.from < to;
  }

  /** Whether a span shares a point with a range; false when its times are unknown. */
  touch(from: number, to: number): boolean {
    const first = this.firstThatEndsAt(from);
    return first !== undefined && first.from <= to;
  }

  private firstThatEndsAfter(time: number): TimeRange | undefined {
    return this.firstWhere(({ to }) => to > time);
  }

  private firstThatEndsAt(time: number): TimeRange | undefined {
    return this.firstWhere(({ to }) => to >= time);
  }

  /** The index of the first range that satisfies a monotonic condition. */
  private firstWhere(holds: (range: TimeRange) => boolean): TimeRange | undefined {
    let from = 0;
    let to = this.ranges.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const range = this.ranges[middle];
      if (range !== undefined && holds(range)) to = middle;
      else from = middle + 1;
    }
    return this.ranges[from];
  }
}

function merged(sorted: readonly TimeRange[]): TimeRange[] {
  const ranges: TimeRange[] = [];
  for (const range of sorted) {
    const last = ranges.at(-1);
    // Ranges that only touch are not merged: a point between them lies within neither.
    if (last !== undefined && range.from < last.to)
      ranges[ranges.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else ranges.push(range);
  }
  return ranges;
}
