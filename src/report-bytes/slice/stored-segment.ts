import { createHash } from 'node:crypto';
import { mustYield, nextSlice } from '../../operation/time-slices.ts';
import { upstreamInvalid } from '../../errors.ts';
import type { PathReader } from '../columns/path-reader.ts';
import { ElementCursor } from '../index/element-index.ts';
import { checkDepth, checkLength } from '../index/list-json.ts';
import { hashPostingId, postingIdOf, redactJson, redactStrings, redactText } from './redact.ts';
import type { IndexedSegment } from '../index/indexed-segment.ts';
import type { SecretFinder } from './secret-finder.ts';
import type { Slice } from '../index/indexed-segment.ts';

/** Bytes of an array that are parsed in one step; about half a millisecond. */
const PARSE_STEP_BYTES = 128 * 1024;

/** Elements that are parsed in one step at most: tiny ones take longer than their bytes. */
const PARSE_STEP_ELEMENTS = 1_024;

/** Elements, and bytes, that are read in place in one step; about 0.05 milliseconds. */
const READ_STEP = 16;
const READ_STEP_BYTES = 65_536;

/** Bytes that are digested in one step; a quarter of a millisecond. */
const DIGEST_STEP_BYTES = 262_144;

/** What elements are read from. */
export interface ElementSource {
  readonly bytes: Buffer;
  /** Parses a part of the bytes, without posting ids. @throws GatewayError `UPSTREAM_INVALID` when it is no valid JSON */
  readonly parse: (start: number, end: number) => unknown;
}

/**
 * One stored segment, parsed where asked. Values are kept small: `value` remembers what it parsed, `elements` does
 * not. Nothing that leaves here holds a posting id.
 */
export class StoredSegment {
  /** The segment's place in the upstream's list. */
  readonly position: number;
  private readonly indexed: IndexedSegment;
  private readonly secrets: SecretFinder;
  private readonly parsed = new Map<string, unknown>();

  /** @param secrets the posting ids of all segments of the document */
  constructor(indexed: IndexedSegment, position: number, secrets: SecretFinder) {
    this.indexed = indexed;
    this.position = position;
    this.secrets = secrets;
  }

  /** A hash of the segment's posting id (`call_report_id`); null when it has none. */
  get postingGroup(): string | null {
    const postingId = postingIdOf(this.indexed);
    return postingId === null ? null : hashPostingId(postingId);
  }

  /**
   * A top-level value, parsed once. For small values: the whole slice is parsed in one step.
   * @throws GatewayError `UPSTREAM_INVALID` when it is no valid JSON, too long or too deep
   */
  value(key: string): unknown {
    if (this.parsed.has(key)) return this.parsed.get(key);
    const slice = this.indexed.slices.get(key);
    const value = slice === undefined ? undefined : this.parse(slice, slice.start, slice.end);
    this.parsed.set(key, value);
    return value;
  }

  /** A top-level value if it is a text, else null. */
  text(key: string): string | null {
    const value = this.value(key);
    return typeof value === 'string' ? value : null;
  }

  /** How many elements a top-level array has, without parsing it; undefined when the value is no array. */
  elementCount(key: string): number | undefined {
    return this.indexed.slices.get(key)?.elements?.count;
  }

  /** One element of a top-level array; undefined when there is none. */
  element(key: string, index: number): unknown {
    const slice = this.indexed.slices.get(key);
    if (slice?.elements === undefined || index < 0 || index >= slice.elements.count) return undefined;
    const cursor = new ElementCursor(slice.elements, slice.end, this.indexed.bytes, index);
    cursor.next(this.indexed.bytes);
    return this.parse(slice, cursor.start, cursor.end);
  }

  /**
   * The elements of a top-level array in order, parsed in steps between which other work runs. Nothing when the value is
   * no array.
   */
  async *elements(key: string): AsyncGenerator<unknown, void> {
    const slice = this.indexed.slices.get(key);
    if (slice?.elements === undefined) return;
    const cursor = new ElementCursor(slice.elements, slice.end, this.indexed.bytes);
    for (let isLeft = cursor.next(this.indexed.bytes); isLeft;) {
      if (mustYield()) await nextSlice();
      const { bytes } = this.indexed;
      const { start, element: first } = cursor;
      let end = start;
      do end = cursor.end;
      while (
        (isLeft = cursor.next(bytes)) &&
        cursor.end - start <= PARSE_STEP_BYTES &&
        cursor.element - first < PARSE_STEP_ELEMENTS
      );
      for (const element of this.parse(slice, start, end, true) as unknown[]) {
        if (mustYield()) await nextSlice();
        yield element;
      }
    }
  }

  /**
   * Runs over the elements of a top-level array in order, in steps between which other work runs, and reads from their bytes
   * what `reader` wants, without parsing them. Nothing when the value is no array.
   * @param visit is called after each element was read; `isObject` is false when it is none, and then there is no new row. It says
   *   whether to go on
   */
  async readElements(
    key: string,
    reader: PathReader,
    visit: (isObject: boolean, source: ElementSource) => boolean,
  ): Promise<void> {
    const slice = this.indexed.slices.get(key);
    if (slice?.elements === undefined) return;
    const parse = (start: number, end: number) => this.parse(slice, start, end);
    let source = { bytes: this.indexed.bytes, parse };
    const cursor = new ElementCursor(slice.elements, slice.end, source.bytes);
    let stepStart = 0;
    while (cursor.next(source.bytes)) {
      // A few elements take no longer than to look at the clock for each.
      if (cursor.element % READ_STEP === 0 || cursor.end - stepStart > READ_STEP_BYTES) {
        stepStart = cursor.start;
        if (mustYield()) {
          await nextSlice();
          source = { bytes: this.indexed.bytes, parse };
        }
      }
      checkLength(cursor.end - cursor.start);
      if (!visit(reader.read(source.bytes, cursor.start, cursor.end, parse), source)) return;
    }
  }

  /** A text without the posting ids of the document: for texts that a reader took from the bytes. */
  clean(text: string): string {
    return redactText(text, this.secrets);
  }

  /** JSON text that was copied from the bytes, without the posting ids of the document. */
  redactPostingIds(json: string): string {
    return redactStrings(json, this.secrets);
  }

  /** The keys of the segment's top-level values, in the order in which they were stored. */
  keys(): Iterable<string> {
    return this.indexed.slices.keys();
  }

  /** A top-level value, parsed and not remembered: for values that may be large. @throws as `value` does */
  uncachedValue(key: string): unknown {
    const slice = this.indexed.slices.get(key);
    return slice === undefined ? undefined : this.parse(slice, slice.start, slice.end);
  }

  /** A digest of some top-level values' bytes: equal where the same bytes stand under the same keys. */
  async digest(keys: readonly string[]): Promise<string> {
    const hash = createHash('sha256');
    for (const key of keys) {
      const { start, end } = this.indexed.slices.get(key) ?? { start: 0, end: 0 };
      hash.update(`${end - start}:`);
      for (let from = start; from < end; from += DIGEST_STEP_BYTES) {
        if (mustYield()) await nextSlice();
        hash.update(this.indexed.bytes.subarray(from, Math.min(end, from + DIGEST_STEP_BYTES)));
      }
    }
    return hash.digest('base64');
  }

  /** Parses a part of a slice. @param isList whether the part is some of a list's elements, to be given as a list */
  private parse(slice: Slice, start: number, end: number, isList = false): unknown {
    const { bytes } = this.indexed;
    checkLength(end - start);
    if (slice.mayBeTooDeep === true) checkDepth(bytes, start, end);
    const text = redactJson(bytes.toString('utf8', start, end), this.secrets);
    return parseJson(isList ? `[${text}]` : text);
  }
}

/** Gathers what a generator gives. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw upstreamInvalid('Part of the stored report is not valid JSON.');
  }
}
