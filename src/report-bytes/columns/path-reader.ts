import { mustYield, nextSlice } from '../../operation/time-slices.ts';
import { QUOTE, COMMA, COLON, OPEN_OBJECT, CLOSE_OBJECT } from '../../json/json-bytes.ts';
import { NEEDS_PARSE, plainStringEnd, skipSpace, skipValue } from './byte-values.ts';
import { TemplateAttempts, type Place } from './element-template.ts';
import type { PathColumn } from './path-columns.ts';
import type { Branch, PathPlan, Wanted } from './path-plan.ts';
import { isObject } from '../../json/json-object.ts';

type Parse = (start: number, end: number) => unknown;

/** The least number of rows that room is made for. */
const MIN_ROOM = 64;

/**
 * Reads selected values from JSON objects without parsing the rest: one pass over the bytes that compares keys in place, skips other
 * values and decodes numbers from their digits. The result equals that of `JSON.parse`, which reads objects in a rare form (a repeated
 * key, escapes). Skipped values are not validated.
 */
export class PathReader {
  private readonly plan: PathPlan;
  private readonly columns: readonly PathColumn[];
  private readonly attempts: TemplateAttempts;
  /** The positions of selected values in the current object. */
  private places: Place[] = [];
  private rows = 0;
  private room = 0;

  /**
   * @param columns one for each path of the plan, in its order. That of an object reads at the position of the opening bracket only, and
   *   takes `true` for a parsed object
   */
  constructor(plan: PathPlan, columns: readonly PathColumn[]) {
    if (columns.length !== plan.columnCount) throw new Error(`The plan has ${plan.columnCount} columns.`);
    this.plan = plan;
    this.columns = columns;
    this.attempts = new TemplateAttempts(plan.templates, columns);
  }

  /** Rows read. */
  get length(): number {
    return this.rows;
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
    let to = this.attempts.read(bytes, from, end, this.rows);
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
    this.takeBelow(this.plan.root, value);
  }

  private readAndLearn(bytes: Buffer, from: number, end: number): number {
    this.places = [];
    const to = this.readObject(this.plan.root, bytes, from + 1, end);
    if (to !== NEEDS_PARSE) this.attempts.learn(bytes, from, to, this.places);
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
      if (wanted.presence !== -1) {
        this.columns[wanted.presence]?.read(bytes, at, end, this.rows);
        this.places.push({ column: wanted.presence, start: at, end: at });
      }
      return this.readObject(wanted.branch, bytes, at + 1, end);
    }
    const column = wanted === undefined ? undefined : this.columns[wanted.column];
    if (column === undefined || wanted === undefined) return skipValue(bytes, at, end);
    const to = column.read(bytes, at, end, this.rows);
    this.places.push({ column: wanted.column, start: at, end: to });
    return to;
  }

  private takeBelow(branch: Branch, value: unknown): void {
    if (!isObject(value)) return;
    for (const { key, column, branch: below, presence } of branch.children) {
      const inside = Object.hasOwn(value, key) ? value[key] : undefined;
      this.columns[column]?.take(inside, this.rows);
      if (below !== undefined) this.takeBelow(below, inside);
      if (isObject(inside)) this.columns[presence]?.take(true, this.rows);
    }
  }
}
