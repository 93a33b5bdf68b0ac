import { NEEDS_PARSE, skipValue } from './byte-values.ts';
import type { PathColumn } from './path-columns.ts';
import type { PlainEnd } from './plain-values.ts';

/** How the value of the row read last can be had. */
export type ValueState = 'nothing' | 'plain bytes' | 'odd bytes' | 'parsed value';

const NULL_BYTE = 0x6e;

/** Keeps where the value of one path stands in the row that was read last, for who copies it from there at once. */
export class ValuePlace implements PathColumn {
  /** Of bytes: where they begin and end. */
  start = 0;
  end = 0;
  /** Of a parsed value. */
  value: unknown = undefined;
  private row = -1;
  private state: ValueState = 'nothing';
  private readonly plainEnd: PlainEnd;

  /** @param plainEnd tells values that may be copied as they are from those that have to be parsed */
  constructor(plainEnd: PlainEnd) {
    this.plainEnd = plainEnd;
  }

  /** How the value of a row can be had, which must be the row read last. */
  stateOf(row: number): ValueState {
    return this.row === row ? this.state : 'nothing';
  }

  reserve(): void {
    // Only the last row is kept.
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

/** Keeps whether the row that was read last has an object at one path. */
export class ObjectPlace implements PathColumn {
  private row = -1;

  isIn(row: number): boolean {
    return this.row === row;
  }

  reserve(): void {
    // Only the last row is kept.
  }

  /** Reads nothing: what is in the object is read by others. */
  read(_bytes: Buffer, from: number, _end: number, row: number): number {
    this.row = row;
    return from;
  }

  take(value: unknown, row: number): void {
    this.row = value === true ? row : -1;
  }
}
