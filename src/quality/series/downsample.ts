/** A stretch of rows that become at most two: `from` up to, not including, `to`. A stretch of nulls is a pause. */
export interface Bucket {
  readonly from: number;
  readonly to: number;
}

/** A row that is a pause, and how long it lasts. */
export interface Pause {
  readonly row: number;
  readonly length: number;
}

/** Rows that a bucket has beyond two when it is parted at a pause: the pause itself and two more. */
const ROWS_OF_PARTING = 3;
const MAX_ROWS_PER_BUCKET = 2 + ROWS_OF_PARTING;

/**
 * Plans how rows are brought down to at most `most`: buckets of equal count, each parted at the longest pause in it.
 * @param most at least 5
 * @param pauses rows of nulls, ascending
 * @returns stretches in order that cover all rows but the pauses that are given up; a kept pause is a stretch of one row
 */
export function planBuckets(rows: number, most: number, pauses: readonly Pause[]): Bucket[] {
  const buckets = Math.min(
    rows,
    Math.max(Math.floor((most - ROWS_OF_PARTING * pauses.length) / 2), Math.floor(most / MAX_ROWS_PER_BUCKET)),
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

/** The time of each row that stretches become: their first row's and, if they have more than one, their last row's. */
export function timesOf(stretches: readonly Bucket[], time: Float64Array): number[] {
  const times: number[] = [];
  for (const { from, to } of stretches) {
    times.push(time[from] ?? NaN);
    if (to > from + 1) times.push(time[to - 1] ?? NaN);
  }
  return times;
}

/** What stretches become in one column: their least and greatest value, the one that came first first; NaN for no value. */
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
