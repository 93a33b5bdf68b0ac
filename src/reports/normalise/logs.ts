import { isObject, type JsonObject } from '../../json/json-object.ts';
import type { StoredSegment } from '../../report-bytes/slice/stored-segment.ts';
import { sortInSlices } from '../../operation/sort-in-slices.ts';
import { mustYield, nextSlice } from '../../operation/time-slices.ts';
import { instantMs, object, text } from '../../json/values.ts';

/** From mild to severe: the order of `minLevel`. */
export const LOG_LEVELS = ['UNKNOWN', 'DEBUG', 'INFO', 'WARN', 'ERROR'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** One entry of an SDK's log and its position. */
export interface LogLine {
  readonly raw: unknown;
  /** The entry if it is an object, else null. */
  readonly entry: JsonObject | null;
  readonly level: LogLevel;
  readonly message: string;
  /** The `index` of its segment. */
  readonly segmentIndex: number;
  /** Its position among the entries of its segment. */
  readonly position: number;
}

const LEVEL_WORDS: ReadonlyMap<string, LogLevel> = new Map([
  ['debug', 'DEBUG'],
  ['info', 'INFO'],
  ['warn', 'WARN'],
  ['warning', 'WARN'],
  ['error', 'ERROR'],
]);

/** A segment's log entries in stored order, from `[...]` or `{ entries: [...] }`. */
export async function* segmentLogs(segment: StoredSegment, segmentIndex: number): AsyncGenerator<LogLine, void> {
  let position = 0;
  for await (const raw of entriesOf(segment)) {
    yield logLine(raw, segmentIndex, position);
    position += 1;
  }
}

/**
 * Sorts the entries of all segments by time. An entry that already occurs in an earlier segment is a repeat (Android writes the whole log
 * into each chunk) and is dropped; repeats within one segment really happened twice.
 * @param segments the entries of each segment, segments in call order
 */
export async function mergeLogs(segments: readonly (readonly LogLine[])[]): Promise<LogLine[]> {
  const seen = new Map<string, number>();
  const timed: { line: LogLine; time: number }[] = [];
  for (const lines of segments) {
    const here = new Map<string, number>();
    let time = -Infinity;
    for (const line of lines) {
      if (mustYield()) await nextSlice();
      time = instantMs(line.entry?.timestamp) ?? time;
      if (segments.length > 1 && isRepeat(line, seen, here)) continue;
      timed.push({ line, time });
    }
    for (const [key, count] of here) seen.set(key, Math.max(count, seen.get(key) ?? 0));
  }
  const sorted = await sortInSlices(timed, (one, other) => (one.time === other.time ? 0 : one.time - other.time));
  return sorted.map(({ line }) => line);
}

function isRepeat(line: LogLine, seen: ReadonlyMap<string, number>, here: Map<string, number>): boolean {
  const key = JSON.stringify(line.raw);
  const count = (here.get(key) ?? 0) + 1;
  here.set(key, count);
  return count <= (seen.get(key) ?? 0);
}

function entriesOf(segment: StoredSegment): Iterable<unknown> | AsyncIterable<unknown> {
  if (segment.elementCount('logs') !== undefined) return segment.elements('logs');
  const entries = object(segment.value('logs'))?.entries;
  return Array.isArray(entries) ? (entries as unknown[]) : [];
}

function logLine(raw: unknown, segmentIndex: number, position: number): LogLine {
  const entry = object(raw);
  const message = entry === null ? raw : entry.message;
  return {
    raw,
    entry,
    level: LEVEL_WORDS.get((text(entry?.level) ?? '').toLowerCase()) ?? 'UNKNOWN',
    message: textOf(message),
    segmentIndex,
    position,
  };
}

function textOf(message: unknown): string {
  if (typeof message === 'string') return message;
  if (message === undefined || (message === null && !isObject(message))) return '';
  return JSON.stringify(message);
}
