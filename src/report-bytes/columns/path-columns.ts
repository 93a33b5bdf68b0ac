import { QUOTE, MINUS, POINT, ZERO, NINE, COLON, latin1 } from '../../json/json-bytes.ts';
import { NEEDS_PARSE, NumberReader, digit, plainStringEnd, skipValue, hasTextAt, twoDigits } from './byte-values.ts';

/** The values of one path, one row per object read. */
export interface PathColumn {
  /** Allocates room for this total of rows; new rows are empty. */
  reserve(rows: number): void;
  /** Reads the value at a position. @returns the position after it, or NEEDS_PARSE */
  read(bytes: Buffer, from: number, end: number, row: number): number;
  /** Takes a parsed value; undefined when there is none. */
  take(value: unknown, row: number): void;
}

/** Finite numbers; NaN for anything else. */
export class NumberColumn implements PathColumn {
  values = new Float64Array(0);
  private readonly reader = new NumberReader();

  reserve(rows: number): void {
    this.values = withRoom(this.values, rows);
  }

  read(bytes: Buffer, from: number, end: number, row: number): number {
    const byte = bytes[from] ?? 0;
    if ((byte < ZERO || byte > NINE) && byte !== MINUS) return skipValue(bytes, from, end);
    const to = this.reader.read(bytes, from, end);
    const { value } = this.reader;
    if (to !== NEEDS_PARSE && Number.isFinite(value)) this.values[row] = value;
    return to;
  }

  take(value: unknown, row: number): void {
    this.values[row] = typeof value === 'number' && Number.isFinite(value) ? value : NaN;
  }
}

/** Strings, and booleans as `true` and `false`; null for anything else. Fast for strings that seldom change. */
export class TextColumn implements PathColumn {
  readonly values: (string | null)[] = [];
  /** The last decoded string and its bytes. */
  private last = '';
  private lastBytes: Buffer = Buffer.alloc(0);
  private readonly clean: (text: string) => string;

  /** @param clean redacts each string before it is stored */
  constructor(clean: (text: string) => string) {
    this.clean = clean;
  }

  reserve(rows: number): void {
    while (this.values.length < rows) this.values.push(null);
  }

  read(bytes: Buffer, from: number, end: number, row: number): number {
    if (bytes[from] !== QUOTE) {
      const to = skipValue(bytes, from, end);
      if (to - from === 4 && hasTextAt(bytes, from, 'true')) this.values[row] = 'true';
      else if (to - from === 5 && hasTextAt(bytes, from, 'false')) this.values[row] = 'false';
      return to;
    }
    const to = plainStringEnd(bytes, from + 1, end);
    if (to === NEEDS_PARSE) return NEEDS_PARSE;
    if (!this.isLast(bytes, from + 1, to)) {
      this.lastBytes = bytes.subarray(from + 1, to);
      this.last = this.clean(this.lastBytes.toString('utf8'));
    }
    this.values[row] = this.last;
    return to + 1;
  }

  take(value: unknown, row: number): void {
    if (typeof value === 'boolean') this.values[row] = value ? 'true' : 'false';
    else this.values[row] = typeof value === 'string' ? this.clean(value) : null;
  }

  private isLast(bytes: Buffer, from: number, to: number): boolean {
    const last = this.lastBytes;
    if (last.length !== to - from || to === from) return false;
    for (let at = 0; at < last.length; at += 1) if (last[at] !== bytes[from + at]) return false;
    return true;
  }
}

/** `2026-11-22T`, `12:09:25.422Z` */
const DATE_LENGTH = 11;
const TIME_LENGTH = 24;

/** Times in epoch milliseconds; NaN for anything else. */
export class TimeColumn implements PathColumn {
  values = new Float64Array(0);
  /** The last date read, as written, and its first millisecond. */
  private date: Buffer = Buffer.alloc(DATE_LENGTH);
  private dateStart = NaN;
  private readonly timeOf: (text: string) => number | null;

  /** @param timeOf reads a time in a format other than the SDKs'; null when it is not a time */
  constructor(timeOf: (text: string) => number | null) {
    this.timeOf = timeOf;
  }

  reserve(rows: number): void {
    this.values = withRoom(this.values, rows);
  }

  read(bytes: Buffer, from: number, end: number, row: number): number {
    if (bytes[from] !== QUOTE) return skipValue(bytes, from, end);
    const start = from + 1;
    const time = bytes[start + TIME_LENGTH] === QUOTE ? this.readUtc(bytes, start) : NaN;
    if (!Number.isNaN(time)) {
      this.values[row] = time;
      return start + TIME_LENGTH + 1;
    }
    const to = plainStringEnd(bytes, start, end);
    if (to === NEEDS_PARSE) return NEEDS_PARSE;
    this.take(latin1(bytes, start, to), row);
    return to + 1;
  }

  take(value: unknown, row: number): void {
    this.values[row] = (typeof value === 'string' ? this.timeOf(value) : null) ?? NaN;
  }

  /** Reads `2026-11-22T12:09:25.422Z`; NaN for other formats. */
  private readUtc(bytes: Buffer, start: number): number {
    const at = start + DATE_LENGTH;
    const hour = twoDigits(bytes, at);
    const minute = twoDigits(bytes, at + 3);
    const second = twoDigits(bytes, at + 6);
    const hundredths = twoDigits(bytes, at + 9);
    const thousandth = digit(bytes, at + 11);
    const isWritten =
      bytes[at + 2] === COLON && bytes[at + 5] === COLON && bytes[at + 8] === POINT && bytes[at + 12] === 0x5a;
    // A byte that is not a digit makes NaN, for which every comparison is false.
    if (!isWritten || !(hour < 24 && minute < 60 && second < 60)) return NaN;
    const inDay = ((hour * 60 + minute) * 60 + second) * 1_000 + hundredths * 10 + thousandth;
    return this.startOfDate(bytes, start) + inDay;
  }

  private startOfDate(bytes: Buffer, start: number): number {
    for (let at = 0; at < DATE_LENGTH; at += 1) {
      if (this.date[at] === bytes[start + at]) continue;
      this.date = bytes.subarray(start, start + DATE_LENGTH);
      this.dateStart = this.timeOf(`${latin1(bytes, start, start + DATE_LENGTH)}00:00:00.000Z`) ?? NaN;
      break;
    }
    return this.dateStart;
  }
}

/** The same numbers in a larger array, padded with NaN. */
function withRoom(values: Float64Array<ArrayBuffer>, rows: number): Float64Array<ArrayBuffer> {
  if (rows <= values.length) return values;
  const larger = new Float64Array(rows).fill(NaN);
  larger.set(values);
  return larger;
}
