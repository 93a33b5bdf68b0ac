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

/** Bytes of an array parsed per step; about half a millisecond. */
const PARSE_STEP_BYTES = 128 * 1024;

/** Maximum elements parsed per step: for tiny elements, the cost per element exceeds the cost per byte. */
const PARSE_STEP_ELEMENTS = 1_024;

/** Elements, and bytes, read in place per step; about 0.05 milliseconds. */
const READ_STEP = 16;
const READ_STEP_BYTES = 65_536;

/** Bytes hashed per step; about a quarter of a millisecond. */
const DIGEST_STEP_BYTES = 262_144;

/** The source of elements. */
export interface ElementSource {
  readonly bytes: Buffer;
  /** Parses part of the bytes and redacts posting ids. @throws GatewayError `UPSTREAM_INVALID` for invalid JSON */
  readonly parse: (start: number, end: number) => unknown;
}

/**
 * One stored segment, parsed on demand. `value` caches what it parsed, `elements` does not. Everything returned is free of posting
 * ids.
 */
export class StoredSegment {
  /** The segment's position in the upstream's list. */
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
   * A top-level value, parsed once and in one step: for small values.
   * @throws GatewayError `UPSTREAM_INVALID` when it is invalid JSON, too long or too deep
   */
  value(key: string): unknown {
    if (this.parsed.has(key)) return this.parsed.get(key);
    const slice = this.indexed.slices.get(key);
    const value = slice === undefined ? undefined : this.parse(slice, slice.start, slice.end);
    this.parsed.set(key, value);
    return value;
  }

  /** A top-level value if it is a string, else null. */
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
   * The elements of a top-level array in order, parsed in steps between which other work runs. Yields nothing when the value is not an
   * array.
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
   * Reads the elements of a top-level array in place with `reader`, in order and in steps between which other work runs. Reads nothing
   * when the value is not an array.
   * @param visit called after each element; `isObject` is false for other elements, which add no row. Returns whether to continue
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
      // Checking the clock for every element would cost as much as reading it.
      if (cursor.element % READ_STEP === 0 || cursor.end - stepStart > READ_STEP_BYTES) {
        stepStart = cursor.start;
        if (mustYield()) {
          await nextSlice();
          source = { bytes: this.indexed.bytes, parse };
        }
      }
      if (reader.isFull) {
        await reader.makeRoom();
        source = { bytes: this.indexed.bytes, parse };
      }
      checkLength(cursor.end - cursor.start);
      if (!visit(reader.read(source.bytes, cursor.start, cursor.end, parse), source)) return;
    }
  }

  /** Redacts posting ids in a text that a reader took from the bytes. */
  clean(text: string): string {
    return redactText(text, this.secrets);
  }

  /** Redacts posting ids in JSON text that was copied from the bytes. */
  redactPostingIds(json: string): string {
    return redactStrings(json, this.secrets);
  }

  /** The keys of the segment's top-level values, in stored order. */
  keys(): Iterable<string> {
    return this.indexed.slices.keys();
  }

  /** A top-level value, parsed but not cached: for large values. @throws as `value` does */
  uncachedValue(key: string): unknown {
    const slice = this.indexed.slices.get(key);
    return slice === undefined ? undefined : this.parse(slice, slice.start, slice.end);
  }

  /** A hash of some top-level values: equal if the same keys have the same bytes. */
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

  /** Parses part of a slice. @param isList whether the part holds elements of an array, to be returned as an array */
  private parse(slice: Slice, start: number, end: number, isList = false): unknown {
    const { bytes } = this.indexed;
    checkLength(end - start);
    if (slice.mayBeTooDeep === true) checkDepth(bytes, start, end);
    const text = redactJson(bytes.toString('utf8', start, end), this.secrets);
    return parseJson(isList ? `[${text}]` : text);
  }
}

/** Collects the items of a generator. */
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
