import { mustYield, nextSlice } from '../../operation/time-slices.ts';
import { QUOTE, COMMA, COLON, OPEN_OBJECT, CLOSE_OBJECT } from '../../json/json-bytes.ts';
import { NEEDS_PARSE, plainStringEnd, skipSpace, skipValue } from './byte-values.ts';
import { ElementTemplates, type Place } from './element-template.ts';
import type { PathColumn } from './path-columns.ts';
import { isObject } from '../../json/json-object.ts';

type Parse = (start: number, end: number) => unknown;

/** The selected keys of an object, and the selection below each. */
class Branch {
  /** Selected keys by a small hash of their bytes. */
  private readonly table: (Wanted[] | undefined)[] = [];
  readonly children: Wanted[] = [];

  add(key: string): Wanted {
    const known = this.children.find((child) => child.key === key);
    if (known !== undefined) return known;
    const child: Wanted = {
      key,
      bytes: Buffer.from(key, 'latin1'),
      bit: this.children.length,
      column: undefined,
      branch: undefined,
      presence: undefined,
    };
    const code = codeOf(child.bytes, 0, key.length);
    this.children.push(child);
    (this.table[code] ??= []).push(child);
    return child;
  }

  find(bytes: Buffer, from: number, to: number): Wanted | undefined {
    const candidates = this.table[codeOf(bytes, from, to)];
    if (candidates === undefined) return undefined;
    for (const candidate of candidates) {
      const key = candidate.bytes;
      if (key.length !== to - from) continue;
      let at = 0;
      while (at < key.length && key[at] === bytes[from + at]) at += 1;
      if (at === key.length) return candidate;
    }
    return undefined;
  }
}

interface Wanted {
  readonly key: string;
  readonly bytes: Buffer;
  /** Its index among its siblings. */
  readonly bit: number;
  column: PathColumn | undefined;
  branch: Branch | undefined;
  /** Records that there is an object here. */
  presence: PathColumn | undefined;
}

const codeOf = (bytes: Buffer, from: number, to: number): number =>
  ((to - from) * 7 + (bytes[from] ?? 0) * 3 + (bytes[to - 1] ?? 0) * 5 + (bytes[(from + to) >> 1] ?? 0)) & 63;

/** The least number of rows that room is made for. */
const MIN_ROOM = 64;

/** Keys already seen are bits of one 32-bit integer. */
const MAX_SIBLINGS = 31;

/**
 * Reads selected values from JSON objects without parsing the rest: one pass over the bytes that compares keys in place, skips other
 * values and decodes numbers from their digits. The result equals that of `JSON.parse`, which reads objects in a rare form (a repeated
 * key, escapes). Skipped values are not validated.
 */
export class PathReader {
  private readonly root = new Branch();
  private readonly columns: PathColumn[] = [];
  private readonly templates = new ElementTemplates();
  /** The positions of selected values in the current object. */
  private places: Place[] = [];
  private rows = 0;
  private room = 0;

  /** Rows read. */
  get length(): number {
    return this.rows;
  }

  /**
   * Selects a value, before the first row is read.
   * @param path ASCII keys joined by dots, at most 31 siblings per level
   */
  add<Column extends PathColumn>(path: string, column: Column): Column {
    const wanted = this.want(path);
    if (wanted.branch !== undefined || wanted.column !== undefined) throw notTogether(path);
    wanted.column = column;
    this.columns.push(column);
    return column;
  }

  /**
   * Selects an object to detect, before the first row is read: its column reads at the position of the opening bracket only, and takes
   * `true` for a parsed object.
   */
  addObject<Column extends PathColumn>(path: string, column: Column): Column {
    const wanted = this.want(path);
    if (wanted.presence !== undefined || wanted.column !== undefined) throw notTogether(path);
    wanted.branch ??= new Branch();
    wanted.presence = column;
    this.columns.push(column);
    return column;
  }

  private want(path: string): Wanted {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let branch = this.root;
    for (const key of keys) {
      const wanted = branch.add(key);
      if (wanted.column !== undefined) throw notTogether(path);
      branch = wanted.branch ??= new Branch();
    }
    const wanted = branch.add(last);
    if (branch.children.length > MAX_SIBLINGS) throw notTogether(path);
    return wanted;
  }

  /** Allocates room for this many more rows, in steps between which other work runs. */
  async expect(rows: number): Promise<void> {
    const room = this.rows + rows;
    if (room <= this.room) return;
    for (const column of this.columns) {
      if (mustYield()) await nextSlice();
      column.reserve(room);
    }
    this.room = room;
  }

  /** Allocates room for the next row, ahead of `read`, which allocates it in one step. */
  async makeRoom(): Promise<void> {
    if (this.isFull) await this.expect(Math.max(MIN_ROOM, this.rows));
  }

  /** Whether the next row needs more room. */
  get isFull(): boolean {
    return this.rows === this.room;
  }

  /**
   * Reads one value's bytes into a new row, if it is an object.
   * @param parse parses rare forms, and throws its own error for invalid JSON
   * @returns false when the value is not an object
   */
  read(bytes: Buffer, start: number, end: number, parse: Parse): boolean {
    const from = skipSpace(bytes, start, end);
    if (bytes[from] !== OPEN_OBJECT) {
      // Only to validate it: nothing follows a trailing comma, for example.
      parse(start, end);
      return false;
    }
    this.begin();
    let to = this.templates.read(bytes, from, end, this.rows);
    if (to === NEEDS_PARSE) to = this.readAndLearn(bytes, from, end);
    if (to === NEEDS_PARSE || skipSpace(bytes, to, end) !== end) this.takeAll(parse(start, end));
    this.rows += 1;
    return true;
  }

  /** Takes the selected values from a parsed value, into a new row. */
  take(value: unknown): void {
    this.begin();
    this.takeAll(value);
    this.rows += 1;
  }

  /** Begins a row. */
  private begin(): void {
    if (!this.isFull) return;
    this.room += Math.max(MIN_ROOM, this.rows);
    for (const column of this.columns) column.reserve(this.room);
  }

  private takeAll(value: unknown): void {
    for (const column of this.columns) column.take(undefined, this.rows);
    take(this.root, value, this.rows);
  }

  private readAndLearn(bytes: Buffer, from: number, end: number): number {
    this.places = [];
    const to = this.readObject(this.root, bytes, from + 1, end);
    if (to !== NEEDS_PARSE) this.templates.learn(bytes, from, to, this.places);
    return to;
  }

  /** @param from after the opening bracket */
  private readObject(branch: Branch, bytes: Buffer, from: number, end: number): number {
    let at = skipSpace(bytes, from, end);
    if (bytes[at] === CLOSE_OBJECT) return at + 1;
    let seen = 0;
    for (;;) {
      if (bytes[at] !== QUOTE) return NEEDS_PARSE;
      const key = at + 1;
      at = plainStringEnd(bytes, key, end);
      if (at === NEEDS_PARSE) return NEEDS_PARSE;
      const wanted = branch.find(bytes, key, at);
      at = skipSpace(bytes, at + 1, end);
      if (bytes[at] !== COLON) return NEEDS_PARSE;
      at = skipSpace(bytes, at + 1, end);
      if (wanted !== undefined) {
        const bit = 1 << wanted.bit;
        if ((seen & bit) !== 0) return NEEDS_PARSE;
        seen |= bit;
      }
      at = this.readValue(wanted, bytes, at, end);
      if (at === NEEDS_PARSE) return NEEDS_PARSE;
      at = skipSpace(bytes, at, end);
      if (bytes[at] === CLOSE_OBJECT) return at + 1;
      if (bytes[at] !== COMMA) return NEEDS_PARSE;
      at = skipSpace(bytes, at + 1, end);
    }
  }

  private readValue(wanted: Wanted | undefined, bytes: Buffer, at: number, end: number): number {
    if (wanted?.branch !== undefined && bytes[at] === OPEN_OBJECT) {
      if (wanted.presence !== undefined) {
        wanted.presence.read(bytes, at, end, this.rows);
        this.places.push({ column: wanted.presence, start: at, end: at });
      }
      return this.readObject(wanted.branch, bytes, at + 1, end);
    }
    if (wanted?.column === undefined) return skipValue(bytes, at, end);
    const to = wanted.column.read(bytes, at, end, this.rows);
    this.places.push({ column: wanted.column, start: at, end: to });
    return to;
  }
}

function take(branch: Branch, value: unknown, row: number): void {
  if (!isObject(value)) return;
  for (const { key, column, branch: below, presence } of branch.children) {
    const inside = Object.hasOwn(value, key) ? value[key] : undefined;
    if (column !== undefined) column.take(inside, row);
    if (below !== undefined) take(below, inside, row);
    if (presence !== undefined && isObject(inside)) presence.take(true, row);
  }
}

const notTogether = (path: string): Error => new Error(`${path} cannot be read together with the other paths`);
