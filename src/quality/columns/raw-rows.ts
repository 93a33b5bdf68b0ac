import { mustYield, nextSlice } from '../../operation/time-slices.ts';
import { NumberColumn, TextColumn, TimeColumn } from '../../report-bytes/columns/path-columns.ts';
import { planOf } from '../../report-bytes/columns/path-plan.ts';
import { PathReader } from '../../report-bytes/columns/path-reader.ts';
import { isObject } from '../../json/json-object.ts';
import { intervals, statsShape } from '../../reports/normalise/intervals.ts';
import { instantMs } from '../../json/values.ts';
import type { Report, ReportSegment } from '../../reports/report.ts';
import { NUMBER_PATHS, TEXT_PATHS, type NumberField, type TextField } from './raw-fields.ts';

/** Values of a report's intervals as columns: one row per interval, in stored order. */
export interface RawRows {
  readonly length: number;
  /** Epoch milliseconds; NaN if the interval has no such time. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly segmentIndex: readonly number[];
  readonly position: readonly number[];
  /** NaN if the interval has no such number; undefined for a field that was not requested. */
  number(field: NumberField): Float64Array | undefined;
  /** Null if the interval has no such text; undefined for a field that was not requested. */
  text(field: TextField): readonly (string | null)[] | undefined;
  /** The first elements of `stats` that are not objects, by segment and position. */
  readonly broken: readonly { readonly segmentIndex: number; readonly position: number }[];
  /** The number of such elements. */
  readonly brokenCount: number;
  /** Whether elements were left out because there are too many. */
  readonly truncated: boolean;
}

/** The maximum number of elements read from a report, 14 hours' worth: the columns must fit into memory beside others. */
export const MAX_ELEMENTS = 50_000;

/** How many broken elements are listed one by one. */
const MAX_BROKEN_ELEMENTS = 20;

/** Capacity is allocated at once for this many intervals, five hours' worth; further elements may not be intervals. */
const MAX_EXPECTED_ROWS = 18_000;

/**
 * Reads the requested fields, and no others, of all intervals of a report: directly from the bytes if they are stored as intervals, from
 * parsed values if they are stored in another shape.
 */
export async function readRawRows(
  report: Report,
  numberFields: readonly NumberField[],
  textFields: readonly TextField[],
): Promise<RawRows> {
  const clean = (text: string): string => report.segments[0]?.stored.clean(text) ?? text;
  const start = new TimeColumn(instantMs);
  const end = new TimeColumn(instantMs);
  const numbers = numberFields.map(() => new NumberColumn());
  const texts = textFields.map(() => new TextColumn(clean));
  const plan = planOf({
    values: [
      'intervalStartUtc',
      'intervalEndUtc',
      ...numberFields.map((field) => NUMBER_PATHS[field]),
      ...textFields.map((field) => TEXT_PATHS[field]),
    ],
  });
  const reader = new PathReader(plan, [start, end, ...numbers, ...texts]);
  const segmentIndex: number[] = [];
  const position: number[] = [];
  const broken: { segmentIndex: number; position: number }[] = [];
  const elements = report.segments.reduce((sum, { stored }) => sum + (stored.elementCount('stats') ?? 0), 0);
  await reader.expect(Math.min(elements, MAX_EXPECTED_ROWS));
  const seen = { broken: 0, isFull: false };
  for (const segment of report.segments) {
    if (mustYield()) await nextSlice();
    let place = 0;
    await readSegment(segment, reader, (isInterval) => {
      if (isInterval) {
        segmentIndex.push(segment.index);
        position.push(place);
      } else {
        seen.broken += 1;
        if (broken.length < MAX_BROKEN_ELEMENTS) broken.push({ segmentIndex: segment.index, position: place });
      }
      place += 1;
      seen.isFull = position.length + seen.broken >= MAX_ELEMENTS;
      return !seen.isFull;
    });
    if (seen.isFull) break;
  }
  const { length } = reader;
  return {
    length,
    start: start.values.subarray(0, length),
    end: end.values.subarray(0, length),
    segmentIndex,
    position,
    number: (field) => numbers[numberFields.indexOf(field)]?.values.subarray(0, length),
    text: (field) => texts[textFields.indexOf(field)]?.values.slice(0, length),
    broken,
    brokenCount: seen.broken,
    truncated: seen.isFull && elements > MAX_ELEMENTS,
  };
}

async function readSegment(
  { stored, report }: ReportSegment,
  reader: PathReader,
  visit: (isInterval: boolean) => boolean,
): Promise<void> {
  const shape = statsShape(stored);
  if (shape === 'INTERVALS') {
    await stored.readElements('stats', reader, visit);
    return;
  }
  for await (const { stats, raw } of intervals(stored, report.sdk.platform)) {
    const isInterval = shape === 'RTC_STATS_ENTRIES' || isObject(raw);
    if (isInterval) {
      await reader.makeRoom();
      reader.take(stats);
    }
    if (!visit(isInterval)) return;
  }
}
