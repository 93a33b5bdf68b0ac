/** From a time to another. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** Ranges of one axis, in which a stretch is looked up without passing over all of them. */
export class TimeRanges {
  /** Apart from each other and in order. */
  private readonly ranges: readonly TimeRange[];

  /** @param ranges in any order; those without a beginning or an end that is a number are left out */
  constructor(ranges: readonly TimeRange[]) {
    this.ranges = merged(ranges.filter(({ from, to }) => from <= to).sort((one, other) => one.from - other.from));
  }

  /** Whether a stretch has more than a point in common with a range; false when its times are not known. */
  overlap(from: number, to: number): boolean {
    const first = this.firstThatEndsAfter(from);
    return first !== undefined && first.to > from && first.from < to;
  }

  /** Whether a stretch has a point in common with a range; false when its times are not known. */
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

  /** The first range for which something holds that holds for all behind it too. */
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
    // Ranges that only touch stay apart: a point between them lies within neither.
    if (last !== undefined && range.from < last.to)
      ranges[ranges.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else ranges.push(range);
  }
  return ranges;
}
