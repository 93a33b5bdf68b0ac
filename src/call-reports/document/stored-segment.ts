import { mustYield, turn } from '../../cooperate.ts';
import { upstreamInvalid } from '../../errors.ts';
import type { PathReader } from './path-reader.ts';
import { hashPostingId, postingIdOf, redactJson, redactStrings, redactText } from './redact.ts';
import type { IndexedSegment } from './indexed-segment.ts';
import type { SecretFinder } from './secret-finder.ts';
import type { Slice } from './segment-scanner.ts';

/** Bytes of an array that are parsed in one step; about half a millisecond. */
const PARSE_STEP_BYTES = 128 * 1024;

/** Elements that are read from their bytes in one step; about 0.05 milliseconds. */
const READ_STEP = 16;

export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object, not null and not a list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
   * @throws GatewayError `UPSTREAM_INVALID` when it is no valid JSON
   */
  value(key: string): unknown {
    if (this.parsed.has(key)) return this.parsed.get(key);
    const slice = this.indexed.slices.get(key);
    const value = slice === undefined ? undefined : this.parse(slice.start, slice.end);
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
    return this.indexed.slices.get(key)?.elements?.length;
  }

  /** One element of a top-level array; undefined when there is none. */
  element(key: string, index: number): unknown {
    const slice = this.indexed.slices.get(key);
    const start = slice?.elements?.[index];
    return slice === undefined || start === undefined ? undefined : this.parse(start, endOfElement(slice, index));
  }

  /**
   * The elements of a top-level array in order, parsed in steps between which other work runs. Nothing when the value is
   * no array.
   */
  async *elements(key: string): AsyncGenerator<unknown, void> {
    const slice = this.indexed.slices.get(key);
    if (slice?.elements === undefined) return;
    for (let from = 0; from < slice.elements.length;) {
      if (mustYield()) await turn();
      const to = this.stepEnd(slice, from);
      const text = this.textOf(slice.elements[from] ?? 0, endOfElement(slice, to - 1));
      for (const element of parseJson(`[${text}]`) as unknown[]) {
        if (mustYield()) await turn();
        yield element;
      }
      from = to;
    }
  }

  /**
   * Runs over the elements of a top-level array in order, in steps between which other work runs, and reads from their bytes
   * what `reader` wants, without parsing them. Nothing when the value is no array.
   * @param visit is called after each element was read; `isObject` is false when it is none, and then there is no new row
   */
  async readElements(
    key: string,
    reader: PathReader,
    visit: (isObject: boolean, source: ElementSource) => void,
  ): Promise<void> {
    const slice = this.indexed.slices.get(key);
    if (slice?.elements === undefined) return;
    const parse = (start: number, end: number) => this.parse(start, end);
    let source = { bytes: this.indexed.bytes, parse };
    for (let index = 0; index < slice.elements.length; index += 1) {
      // A few elements take no longer than to look at the clock for each.
      if (index % READ_STEP === 0 && mustYield()) {
        await turn();
        source = { bytes: this.indexed.bytes, parse };
      }
      visit(reader.read(source.bytes, slice.elements[index] ?? 0, endOfElement(slice, index), parse), source);
    }
  }

  /** A text without the posting ids of the document: for texts that a reader took from the bytes. */
  clean(text: string): string {
    return redactText(text, this.secrets);
  }

  /** JSON text that was copied from the bytes, without the posting ids of the document. */
  withoutPostingIds(json: string): string {
    return redactStrings(json, this.secrets);
  }

  /** The keys of the segment's top-level values, in the order in which they were stored. */
  keys(): Iterable<string> {
    return this.indexed.slices.keys();
  }

  /** Whether a top-level value stands here with the very same bytes as in another segment. */
  sameBytes(key: string, other: StoredSegment): boolean {
    const mine = this.indexed.slices.get(key);
    const theirs = other.indexed.slices.get(key);
    if (mine === undefined || theirs === undefined) return mine === theirs;
    return this.indexed.bytes.compare(other.indexed.bytes, theirs.start, theirs.end, mine.start, mine.end) === 0;
  }

  /** First index behind the elements that make up one parsing step. */
  private stepEnd(slice: Slice, from: number): number {
    const starts = slice.elements ?? [];
    const limit = (starts[from] ?? 0) + PARSE_STEP_BYTES;
    let to = from + 1;
    while (to < starts.length && endOfElement(slice, to) <= limit) to += 1;
    return to;
  }

  private parse(start: number, end: number): unknown {
    return parseJson(this.textOf(start, end));
  }

  private textOf(start: number, end: number): string {
    return redactJson(this.indexed.bytes.toString('utf8', start, end), this.secrets);
  }
}

/** Gathers what a generator gives. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

function endOfElement(slice: Slice, index: number): number {
  const next = slice.elements?.[index + 1];
  return next === undefined ? slice.end - 1 : next - 1;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw upstreamInvalid('A part of the stored report is no valid JSON.');
  }
}
