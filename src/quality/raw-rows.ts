import { intervals, statsShape } from '../call-reports/normalise/intervals.ts';
import { isObject, type JsonObject } from '../call-reports/document/stored-segment.ts';
import { instantMs } from '../call-reports/normalise/values.ts';
import type { Report } from '../call-reports/report.ts';
import { NUMBER_PATHS, TEXT_PATHS, type NumberField, type TextField } from './raw-fields.ts';

/** Values of a report's intervals as they are stored, in columns: one row an interval, in the order of storage. */
export interface RawRows {
  readonly start: number[];
  readonly end: number[];
  readonly segmentIndex: number[];
  readonly position: number[];
  /** NaN where the interval has no such number. */
  readonly numbers: Readonly<Partial<Record<NumberField, number[]>>>;
  /** Null where the interval has no such text. */
  readonly texts: Readonly<Partial<Record<TextField, (string | null)[]>>>;
  /** Elements of `stats` that are no objects, by segment and position. */
  readonly broken: { readonly segmentIndex: number; readonly position: number }[];
}

/** Reads the fields asked for, and no others, out of all intervals of a report. */
export async function readRawRows(
  report: Report,
  numberFields: readonly NumberField[],
  textFields: readonly TextField[],
): Promise<RawRows> {
  const numbers = numberFields.map((field) => ({
    field,
    path: NUMBER_PATHS[field].split('.'),
    column: [] as number[],
  }));
  const texts = textFields.map((field) => ({
    field,
    path: TEXT_PATHS[field].split('.'),
    column: [] as (string | null)[],
  }));
  const rows: RawRows = {
    start: [],
    end: [],
    segmentIndex: [],
    position: [],
    numbers: Object.fromEntries(numbers.map(({ field, column }) => [field, column])),
    texts: Object.fromEntries(texts.map(({ field, column }) => [field, column])),
    broken: [],
  };
  for (const { stored, index: segmentIndex } of report.segments) {
    const inSnapshots = statsShape(stored) === 'RTC_STATS_ENTRIES';
    let position = -1;
    for await (const { stats, raw } of intervals(stored, report.sdk.platform)) {
      position += 1;
      if (!inSnapshots && !isObject(raw)) {
        rows.broken.push({ segmentIndex, position });
        continue;
      }
      rows.segmentIndex.push(segmentIndex);
      rows.position.push(position);
      rows.start.push(instantMs(stats.intervalStartUtc) ?? NaN);
      rows.end.push(instantMs(stats.intervalEndUtc) ?? NaN);
      for (const { path, column } of numbers) column.push(numberAt(stats, path));
      for (const { path, column } of texts) column.push(textAt(stats, path));
    }
  }
  return rows;
}

function numberAt(stats: JsonObject, path: readonly string[]): number {
  const value = valueAt(stats, path);
  return typeof value === 'number' && Number.isFinite(value) ? value : NaN;
}

function textAt(stats: JsonObject, path: readonly string[]): string | null {
  const value = valueAt(stats, path);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return typeof value === 'string' ? value : null;
}

function valueAt(stats: JsonObject, path: readonly string[]): unknown {
  let value: unknown = stats;
  for (const key of path) {
    if (!isObject(value)) return undefined;
    value = value[key];
  }
  return value;
}
