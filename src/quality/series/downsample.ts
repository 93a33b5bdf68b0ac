/** A range of rows that becomes at most two: from `from` up to, not including, `to`. A bucket of nulls is a pause. */
export interface Bucket {
  readonly from: number;
  readonly to: number;
}

/** A row that is a pause, and its length. */
export interface Pause {
  readonly row: number;
  readonly length: number;
}

/** Extra rows of a bucket that is split at a pause: the pause itself and two more. */
const ROWS_OF_PARTING = 3;
const MAX_ROWS_PER_BUCKET = 2 + ROWS_OF_PARTING;

/**
 * Plans the reduction of rows to a maximum: buckets of equal row count, each split at its longest pause.
 * @param max the maximum, at least 5
 * @param pauses rows of nulls, ascending
 * @returns buckets in order that cover all rows except dropped pauses; a kept pause is a bucket of one row
 */
export function planBuckets(rows: number, max: number, pauses: readonly Pause[]): Bucket[] {
  const buckets = Math.min(
    rows,
    Math.max(Math.floor((max - ROWS_OF_PARTING * pauses.length) / 2), Math.floor(max / MAX_ROWS_PER_BUCKET)),
  );
  const stretches: Bucket[] = [];
  let next = 0;
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const from = Math.floor((bucket * rows) / buckets);
    const to = Math.floor(((bucket + 1) * rows) / buckets);
    let longest: Pause | undefined;
    for (let pause = pauses[next]; pause !== undefined && pause.row < to; pause = pauses[next]) {
      if (longest === undefined || pause.length > longest.length) longest = pause;
      next += 1;
    }
    if (longest === undefined) stretches.push({ from, to });
    else {
      const { row } = longest;
      if (row > from) stretches.push({ from, to: row });
      stretches.push({ from: row, to: row + 1 });
      if (row + 1 < to) stretches.push({ from: row + 1, to });
    }
  }
  return stretches;
}

/** The times of the reduced rows: the first row's of each bucket and, if it has several rows, the last row's. */
export function timesOf(stretches: readonly Bucket[], time: Float64Array): number[] {
  const times: number[] = [];
  for (const { from, to } of stretches) {
    times.push(time[from] ?? NaN);
    if (to > from + 1) times.push(time[to - 1] ?? NaN);
  }
  return times;
}

/** The reduced rows of one column: minimum and maximum of each bucket in order of occurrence; NaN where there is no value. */
export function extremesOf(stretches: readonly Bucket[], column: Float64Array): number[] {
  const values: number[] = [];
  for (const { from, to } of stretches) {
    let least = NaN;
    let greatest = NaN;
    let leastAt = from;
    let greatestAt = from;
    for (let row = from; row < to; row += 1) {
      const value = column[row] ?? NaN;
      if (!(value >= least)) {
        if (Number.isNaN(value)) continue;
        least = value;
        leastAt = row;
      }
      if (!(value <= greatest)) {
        greatest = value;
        greatestAt = row;
      }
    }
    if (to === from + 1) values.push(least);
    else if (leastAt <= greatestAt) values.push(least, greatest);
    else values.push(greatest, least);
  }
  return values;
}
