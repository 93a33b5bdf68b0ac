import { NEEDS_PARSE, skipValue } from './byte-values.ts';
import type { PathColumn } from './path-columns.ts';
import type { PlainEnd } from './plain-values.ts';

/** The form in which the value of the last row is available. */
export type ValueState = 'nothing' | 'plain bytes' | 'odd bytes' | 'parsed value';

const NULL_BYTE = 0x6e;

/** Keeps the position of one path's value in the last row, so that it can be copied from there. */
export class ValuePlace implements PathColumn {
  /** For bytes: their range. */
  start = 0;
  end = 0;
  /** For a parsed value. */
  value: unknown = undefined;
  private row = -1;
  private state: ValueState = 'nothing';
  private readonly plainEnd: PlainEnd;

  /** @param plainEnd recognizes values that can be copied unchanged */
  constructor(plainEnd: PlainEnd) {
    this.plainEnd = plainEnd;
  }

  /** The form in which the value of a row is available, which must be the last row. */
  stateOf(row: number): ValueState {
    return this.row === row ? this.state : 'nothing';
  }

  reserve(): void {
    // Keeps the last row only.
  }

  read(bytes: Buffer, from: number, end: number, row: number): number {
    this.row = row;
    const plain = this.plainEnd(bytes, from, end);
    const to = plain === NEEDS_PARSE ? skipValue(bytes, from, end) : plain;
    this.start = from;
    this.end = to;
    if (plain !== NEEDS_PARSE) this.state = 'plain bytes';
    else this.state = bytes[from] === NULL_BYTE ? 'nothing' : 'odd bytes';
    return to;
  }

  take(value: unknown, row: number): void {
    this.row = row;
    this.value = value;
    this.state = value === undefined || value === null ? 'nothing' : 'parsed value';
  }
}

/** Keeps whether the last row has an object at one path. */
export class ObjectPlace implements PathColumn {
  private row = -1;

  isIn(row: number): boolean {
    return this.row === row;
  }

  reserve(): void {
    // Keeps the last row only.
  }

  /** Reads nothing: other columns read the object's values. */
  read(_bytes: Buffer, from: number, _end: number, row: number): number {
    this.row = row;
    return from;
  }

  take(value: unknown, row: number): void {
    this.row = value === true ? row : -1;
  }
}
