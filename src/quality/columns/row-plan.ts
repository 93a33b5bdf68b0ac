import { mustYield, nextSlice } from '../../operation/time-slices.ts';
import { sortInSlices } from '../../operation/sort-in-slices.ts';
import { Findings } from './findings.ts';
import { MAX_ELEMENTS, type RawRows } from './raw-rows.ts';

/** Which stored rows make up the call, in call order, and how each follows the previous one. */
export interface RowPlan {
  /** Indexes of the raw rows. */
  readonly order: Int32Array;
  /** Whether these are all rows in stored order. */
  readonly isAsStored: boolean;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** 1 where a row does not directly follow the previous one, or is the first. */
  readonly gap: Uint8Array;
  /** The time that a row's differences span, in milliseconds; NaN when unknown. */
  readonly span: Float64Array;
  readonly findings: Findings;
}

/** Rows processed between two checks of the clock. */
const STEP = 512;

/** A shorter pause between two intervals, in milliseconds, means that the SDK was busy, not that an interval is missing. */
const PAUSE_MS = 250;

/**
 * Sorts intervals into call order by their start, regardless of the order in which they were stored. Drops repeats (with the same start;
 * the longer one stays) and intervals that lie more than half within the previous one.
 */
export async function planRows(raw: RawRows): Promise<RowPlan> {
  const findings = new Findings();
  const kept: number[] = [];
  for (const [step, row] of (await inTimeOrder(raw)).entries()) {
    if (step % STEP === 0 && mustYield()) await nextSlice();
    const before = kept.at(-1);
    const kind = before === undefined ? undefined : clash(raw, before, row);
    if (before === undefined || kind === undefined) kept.push(row);
    else findings.add(kind, kept.length - 1, () => clashText(raw, before, row, kind));
  }
  const order = Int32Array.from(kept);
  const isAsStored = order.length === raw.length && order.every((row, at) => row === at);
  const start = isAsStored ? raw.start : Float64Array.from(order, (row) => raw.start[row] ?? NaN);
  const end = isAsStored ? raw.end : Float64Array.from(order, (row) => raw.end[row] ?? NaN);
  const gap = new Uint8Array(order.length);
  const span = new Float64Array(order.length);
  for (const [at, row] of order.entries()) {
    if (at % STEP === 0 && mustYield()) await nextSlice();
    const own = (end[at] ?? NaN) - (start[at] ?? NaN);
    if (Number.isNaN(own)) findings.add('NO_TIME', at, () => noTime(start[at], end[at]));
    if (at === 0) {
      gap[at] = 1;
      span[at] = own;
      continue;
    }
    const before = order[at - 1] ?? 0;
    const pause = pauseBetween(raw, before, row, own);
    gap[at] = pause === 0 ? 0 : 1;
    const sinceBefore = (end[at] ?? NaN) - (end[at - 1] ?? NaN);
    span[at] = pause === 0 ? sinceBefore : own;
    if (pause > 0) findings.add('MISSING_INTERVALS', at, () => missing(raw, before, row, pause));
  }
  for (const { segmentIndex, position } of raw.broken) {
    if (mustYield()) await nextSlice();
    const row = Math.max(0, rowAt(raw, order, segmentIndex, position));
    findings.add('BROKEN_INTERVAL', row, () => `Element ${position} of segment ${segmentIndex} is not an object.`);
  }
  findings.addMany('BROKEN_INTERVAL', raw.brokenCount - raw.broken.length);
  if (raw.truncated)
    findings.add(
      'TOO_MANY_INTERVALS',
      Math.max(0, order.length - 1),
      () => `The report has more than ${MAX_ELEMENTS} intervals; the others were not read.`,
    );
  return { order, isAsStored, start, end, gap, span, findings };
}

async function inTimeOrder(raw: RawRows): Promise<number[]> {
  const keys: number[] = [];
  let key = -Infinity;
  for (let row = 0; row < raw.start.length; row += 1) {
    const start = raw.start[row] ?? NaN;
    const own = Number.isNaN(start) ? (raw.end[row] ?? NaN) : start;
    // An interval without a time stays behind the one stored before it.
    if (!Number.isNaN(own)) key = own;
    keys.push(key);
  }
  const rows = keys.map((_, row) => row);
  const keyOf = (row: number): number => keys[row] ?? 0;
  if (keys.every((time, row) => row === 0 || time > keyOf(row - 1))) return rows;
  return sortInSlices(rows, (one, other) => {
    if (keyOf(one) !== keyOf(other)) return keyOf(one) - keyOf(other);
    return compareTies(raw, one, other);
  });
}

/**
 * Of two with the same start, an interval with an unknown start comes first, since it ends there; then the longer one, then the one stored
 * first.
 */
function compareTies(raw: RawRows, one: number, other: number): number {
  const starts = Number(!Number.isNaN(raw.start[one])) - Number(!Number.isNaN(raw.start[other]));
  if (starts !== 0) return starts;
  const ends = (raw.end[other] ?? NaN) - (raw.end[one] ?? NaN);
  return ends === 0 || Number.isNaN(ends) ? one - other : ends;
}

function clash(raw: RawRows, before: number, row: number): 'REPEAT' | 'OVERLAP' | undefined {
  const [start, end] = [raw.start[row] ?? NaN, raw.end[row] ?? NaN];
  const [startBefore, endBefore] = [raw.start[before] ?? NaN, raw.end[before] ?? NaN];
  const sameEnd = Number.isNaN(start) && Number.isNaN(startBefore) && end === endBefore;
  if (start === startBefore || sameEnd) return 'REPEAT';
  return end <= endBefore || endBefore - start > (end - start) / 2 ? 'OVERLAP' : undefined;
}

function clashText(raw: RawRows, before: number, row: number, kind: 'REPEAT' | 'OVERLAP'): string {
  const place = `Element ${raw.position[row]} of segment ${raw.segmentIndex[row]}`;
  const of = `element ${raw.position[before]} of segment ${raw.segmentIndex[before]}`;
  if (kind === 'REPEAT') return `${place} covers the same time as ${of}.`;
  return `${place} begins ${(raw.end[before] ?? NaN) - (raw.start[row] ?? NaN)} ms before the end of ${of}.`;
}

/** The milliseconds between two rows that no row covers: 0 when one directly follows the other, Infinity when unknown. */
function pauseBetween(raw: RawRows, before: number, row: number, own: number): number {
  const endBefore = raw.end[before] ?? NaN;
  const start = raw.start[row] ?? NaN;
  const pause = start - endBefore;
  if (!Number.isNaN(pause)) return pause > Math.max(Number.isNaN(own) ? 0 : own / 2, PAUSE_MS) ? pause : 0;
  const neighbours =
    raw.segmentIndex[row] === raw.segmentIndex[before] && raw.position[row] === (raw.position[before] ?? 0) + 1;
  return neighbours ? 0 : Infinity;
}

function noTime(start: number | undefined, end: number | undefined): string {
  if (!Number.isNaN(start)) return 'The interval has no end time.';
  return Number.isNaN(end) ? 'The interval has no times.' : 'The interval has no start time.';
}

function missing(raw: RawRows, before: number, row: number, pause: number): string {
  const [from, to] = [raw.segmentIndex[before] ?? 0, raw.segmentIndex[row] ?? 0];
  const where = to > from + 1 ? ` Segments between ${from} and ${to} are missing.` : '';
  const long = pause === Infinity ? 'an unknown time' : `${pause} ms`;
  return `No interval covers ${long} before this one, so differences of counters are unknown.${where}`;
}

/** The row that was stored last before a position. */
function rowAt(raw: RawRows, order: Int32Array, segmentIndex: number, position: number): number {
  return order.findLastIndex(
    (row) =>
      (raw.segmentIndex[row] ?? 0) < segmentIndex ||
      (raw.segmentIndex[row] === segmentIndex && (raw.position[row] ?? 0) < position),
  );
}
