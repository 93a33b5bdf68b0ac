import type { GraphQLLeafType } from 'graphql';
import type { ByteCount } from '../../graphql/answer/answer-size.ts';
import type { PlainField } from '../../graphql/text-fields/plain-selection.ts';
import { NEEDS_PARSE } from '../../report-bytes/columns/byte-values.ts';
import { planOf } from '../../report-bytes/columns/path-plan.ts';
import { PathReader } from '../../report-bytes/columns/path-reader.ts';
import {
  plainCounterEnd,
  plainFlagEnd,
  plainIntEnd,
  plainNumberEnd,
  plainTextEnd,
  plainTimeEnd,
  type PlainEnd,
} from '../../report-bytes/columns/plain-values.ts';
import type { ElementSource, StoredSegment } from '../../report-bytes/slice/stored-segment.ts';
import { ObjectPlace, ValuePlace } from '../../report-bytes/columns/value-places.ts';
import { counter, flag, instant, int, number, text } from '../../json/values.ts';
import { storedFieldOf, type Reader } from '../stored-field.ts';
import { ByteSink } from './byte-sink.ts';

/** For each reader, the values that it would return exactly as written. Values of other readers are always parsed. */
const PLAIN = new Map<Reader<unknown>, PlainEnd>([
  [number, plainNumberEnd],
  [counter, plainCounterEnd],
  [int, plainIntEnd],
  [text, plainTextEnd],
  [flag, plainFlagEnd],
  [instant, plainTimeEnd],
]);

interface Part {
  /** `{"key":` for an object's first field, `,"key":` for the others. */
  readonly before: Uint8Array;
}

interface LeafPart extends Part {
  readonly place: ValuePlace;
  readonly reader: Reader<unknown>;
  readonly leaf: GraphQLLeafType;
}

interface ObjectPart extends Part {
  readonly object: ObjectPlace;
  readonly below: readonly AnyPart[];
}

interface ConstantPart extends Part {
  readonly constant: Uint8Array;
}

type AnyPart = LeafPart | ObjectPart | ConstantPart;

const ascii = (written: string): Uint8Array => Buffer.from(written, 'latin1');
const NULL = ascii('null');
const EMPTY_LIST = ascii('[]');

/** The size at which collected bytes become a piece of the answer. */
const PIECE_BYTES = 2 ** 16;

const FIRST = ascii('[');
const NEXT = ascii(',');
const LAST = ascii(']');
const OPEN = ascii('{');
const CLOSE = ascii('}');

/**
 * Writes the intervals of a segment as JSON text with the selected fields, by copying the values' bytes. A value in an unusual notation is
 * parsed and written as the field's resolver would return it.
 */
export class RowWriter {
  private readonly reader: PathReader;
  private readonly places = new Map<string, ValuePlace>();
  private readonly objects = new Map<string, ObjectPlace>();
  private readonly parts: readonly AnyPart[];

  private constructor(fields: readonly PlainField[]) {
    this.parts = this.compile(fields, []);
    const { places, objects } = this;
    this.reader = new PathReader(planOf({ values: [...places.keys()], objects: [...objects.keys()] }), [
      ...places.values(),
      ...objects.values(),
    ]);
  }

  /** @returns undefined when a field shows something other than a stored value */
  static forSelection(fields: readonly PlainField[]): RowWriter | undefined {
    return areStored(fields) ? new RowWriter(fields) : undefined;
  }

  /**
   * @param key of a top-level array of objects; an element that is not an object is written as an object without values
   * @param count counts the bytes as they are produced
   * @returns UTF-8 in pieces
   * @throws GatewayError `UPSTREAM_INVALID` when a selected value is not valid JSON, and what `count` throws
   */
  async write(segment: StoredSegment, key: string, count: ByteCount): Promise<readonly Buffer[]> {
    const pieces: Buffer[] = [];
    const sink = new ByteSink();
    // Between two elements no string is open, so each piece can be searched for posting ids separately.
    const keep = (): void => {
      const piece = Buffer.from(segment.redactPostingIds(sink.takeText()));
      count.take(piece.length);
      pieces.push(piece);
    };
    let before = FIRST;
    await segment.readElements(key, this.reader, (isObject, source) => {
      sink.put(before);
      before = NEXT;
      this.writeObject(this.parts, sink, source, isObject ? this.reader.length - 1 : NO_ROW);
      if (sink.size >= PIECE_BYTES) keep();
      return true;
    });
    sink.put(before === FIRST ? EMPTY_LIST : LAST);
    keep();
    return pieces;
  }

  private writeObject(parts: readonly AnyPart[], sink: ByteSink, source: ElementSource, row: number): void {
    if (parts.length === 0) sink.put(OPEN);
    for (const part of parts) {
      sink.put(part.before);
      if ('place' in part) writeValue(part, sink, source, row);
      else if ('constant' in part) sink.put(part.constant);
      else if (part.object.isIn(row)) this.writeObject(part.below, sink, source, row);
      else sink.put(NULL);
    }
    sink.put(CLOSE);
  }

  private compile(fields: readonly PlainField[], base: readonly string[]): AnyPart[] {
    return fields.map((field, index) => {
      const before = ascii(`${index === 0 ? '{' : ','}${JSON.stringify(field.key)}:`);
      if (field.constant !== undefined) return { before, constant: ascii(JSON.stringify(field.constant)) };
      const stored = storedFieldOf(field.resolve);
      if (stored === undefined) throw new Error(`${field.key} shows more than a stored value.`);
      const keys = [...base, ...stored.path];
      const path = keys.join('.');
      if (field.leaf === undefined)
        return { before, object: this.object(path), below: this.compile(field.below, keys) };
      return { before, place: this.place(path, stored.reader), reader: stored.reader, leaf: field.leaf };
    });
  }

  /** The same value may be selected under several names. */
  private place(path: string, reader: Reader<unknown>): ValuePlace {
    const known = this.places.get(path);
    if (known !== undefined) return known;
    const place = new ValuePlace(PLAIN.get(reader) ?? neverPlain);
    this.places.set(path, place);
    return place;
  }

  private object(path: string): ObjectPlace {
    const known = this.objects.get(path);
    if (known !== undefined) return known;
    const object = new ObjectPlace();
    this.objects.set(path, object);
    return object;
  }
}

const neverPlain: PlainEnd = () => NEEDS_PARSE;

/** A row without values. */
const NO_ROW = -2;

const areStored = (fields: readonly PlainField[]): boolean =>
  fields.every(
    ({ resolve, constant, below }) =>
      constant !== undefined || (storedFieldOf(resolve) !== undefined && areStored(below)),
  );

function writeValue({ place, reader, leaf }: LeafPart, sink: ByteSink, { bytes, parse }: ElementSource, row: number) {
  const held = place.stateOf(row);
  if (held === 'plain bytes') sink.copy(bytes, place.start, place.end);
  else if (held === 'nothing') sink.put(NULL);
  else {
    const value = reader(held === 'odd bytes' ? parse(place.start, place.end) : place.value);
    sink.putText(JSON.stringify(value === null ? null : leaf.serialize(value)));
  }
}
