import type { Report } from '../../reports/report.ts';
import { mustYield, nextSlice } from '../../operation/time-slices.ts';
import { badUserInput } from '../../errors.ts';
import { extremesOf, planBuckets, timesOf, type Pause, type Bucket } from './downsample.ts';
import { metricRule, type SeriesMetric, type SeriesUnit } from './series-metrics.ts';
import { buildTimeseries, type CallTimeseries } from '../columns/timeseries.ts';

/** How rows were derived from intervals. */
type SeriesMethod = 'FULL' | 'MIN_MAX';

/** Numbers that are returned unchanged; null where unknown. */
type FloatColumn = readonly (number | null)[];

/** Curves of one report, all with one value per element of `t`. */
export interface CallSeries {
  readonly t: FloatColumn;
  readonly method: SeriesMethod;
  readonly intervalCount: number;
  readonly columns: readonly SeriesColumn[];
}

interface SeriesColumn {
  readonly metric: SeriesMetric;
  readonly unit: SeriesUnit;
  readonly values: FloatColumn;
  readonly min: number | null;
  readonly max: number | null;
}

export interface SeriesRequest {
  readonly metrics: readonly SeriesMetric[];
  /** The maximum number of rows; null for the default. */
  readonly maxPoints: number | null;
  /** Epoch milliseconds: only rows that begin in `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

const USUAL_POINTS = 600;
const MIN_POINTS = 10;
const MAX_POINTS = 10_000;

/** Writing this many numbers as JSON takes about ten milliseconds, during which nothing else runs. */
const MAX_NUMBERS = 100_000;

/**
 * Computes the curves of a report.
 * @throws GatewayError `BAD_USER_INPUT` when the request cannot be met, `UPSTREAM_INVALID` when an interval is not valid JSON
 */
export async function seriesOf(report: Report, request: SeriesRequest): Promise<CallSeries> {
  const maxPoints = request.maxPoints ?? USUAL_POINTS;
  check(request, maxPoints);
  const metrics = [...new Set(request.metrics)];
  const values = [...new Set(metrics.flatMap((metric) => metricRule(metric).values))];
  const timeseries: CallTimeseries = await buildTimeseries(report, { values });
  const { source, time, pauses } = rowsOf(timeseries, request);
  const isFull = time.length <= maxPoints;
  const stretches = isFull ? undefined : planBuckets(time.length, maxPoints, pauses);
  const columns: SeriesColumn[] = [];
  for (const metric of metrics) {
    if (mustYield()) await nextSlice();
    columns.push(columnOf(metric, pick(metricRule(metric).make(timeseries), source), stretches));
  }
  // Writing the answer as JSON blocks, so it should not follow a time slice that is nearly used up.
  if (columns.length * time.length > LARGE_ANSWER) await nextSlice();
  return {
    t: stretches === undefined ? Array.from(time) : timesOf(stretches, time),
    method: isFull ? 'FULL' : 'MIN_MAX',
    intervalCount: time.length - pauses.length,
    columns,
  };
}

function check({ metrics, from, to }: SeriesRequest, maxPoints: number): void {
  if (metrics.length === 0) throw badUserInput('metrics is empty; accepted: at least one metric.');
  if (maxPoints < MIN_POINTS || maxPoints > MAX_POINTS)
    throw badUserInput(`maxPoints is ${maxPoints}; accepted: ${MIN_POINTS} to ${MAX_POINTS}.`);
  const numbers = maxPoints * new Set(metrics).size;
  if (numbers > MAX_NUMBERS)
    throw badUserInput(
      `maxPoints times the number of metrics is ${numbers}; accepted: at most ${MAX_NUMBERS}. Request fewer points or metrics.`,
    );
  if (from >= to)
    throw badUserInput(
      `from (${new Date(from).toISOString()}) is not before to (${new Date(to).toISOString()}); accepted: a from earlier than to.`,
    );
}

/** Writing more numbers than this takes a noticeable time. */
const LARGE_ANSWER = 5_000;

interface Rows {
  /** For each row its row in the timeseries; -1 for a pause. */
  readonly source: Int32Array;
  readonly time: Float64Array;
  readonly pauses: readonly Pause[];
}

/** The rows of a timeseries within the range, with an extra row at the start of each pause between them. */
function rowsOf({ length, start, end, follows }: CallTimeseries, { from, to }: SeriesRequest): Rows {
  const source: number[] = [];
  const time: number[] = [];
  const pauses: Pause[] = [];
  let before = -1;
  for (let row = 0; row < length; row += 1) {
    const begins = timeOf(start, end, row);
    if (!(begins >= from && begins < to)) continue;
    if (before !== -1 && follows[row] === 0) {
      const since = Math.min(begins, Math.max(time.at(-1) ?? begins, end[before] ?? NaN) || begins);
      pauses.push({ row: source.length, length: begins - since });
      source.push(-1);
      time.push(since);
    }
    source.push(row);
    time.push(begins);
    before = row;
  }
  return { source: Int32Array.from(source), time: Float64Array.from(time), pauses };
}

function timeOf(start: Float64Array, end: Float64Array, row: number): number {
  const begins = start[row] ?? NaN;
  return Number.isNaN(begins) ? (end[row] ?? NaN) : begins;
}

function pick(column: Float64Array, source: Int32Array): Float64Array {
  const picked = new Float64Array(source.length);
  for (let row = 0; row < picked.length; row += 1) picked[row] = column[source[row] ?? -1] ?? NaN;
  return picked;
}

function columnOf(metric: SeriesMetric, column: Float64Array, stretches: readonly Bucket[] | undefined): SeriesColumn {
  const { unit, places } = metricRule(metric);
  const [min, max] = extremes(column);
  const scale = 10 ** places;
  const round = (value: number): number | null => {
    const rounded = Math.round(value * scale) / scale;
    return Number.isFinite(rounded) ? rounded : null;
  };
  const kept = stretches === undefined ? column : extremesOf(stretches, column);
  const values: (number | null)[] = [];
  for (const value of kept) values.push(round(value));
  return { metric, unit, values, min: round(min), max: round(max) };
}

function extremes(column: Float64Array): [number, number] {
  let least = NaN;
  let greatest = NaN;
  for (const value of column) {
    if (!(value >= least) && !Number.isNaN(value)) least = value;
    if (!(value <= greatest) && !Number.isNaN(value)) greatest = value;
  }
  return [least, greatest];
}
