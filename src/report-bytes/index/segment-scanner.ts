import {
  QUOTE,
  COMMA,
  COLON,
  OPEN_ARRAY,
  CLOSE_ARRAY,
  OPEN_OBJECT,
  CLOSE_OBJECT,
  SPACE,
} from '../../json/json-bytes.ts';
import type { IndexedSegment, Slice } from './indexed-segment.ts';
import { MAX_DEPTH } from '../../json/depth.ts';
import { KeyReader } from './key-reader.ts';
import { notAList } from './list-json.ts';
import { SegmentMembers } from './segment-members.ts';
import { ValueSkipper } from './value-skipper.ts';

/** Receives the bytes of segments, one segment at a time. */
export interface SegmentSink {
  /** Appends to the current segment. The chunk is valid until this returns. */
  append(chunk: Uint8Array, from: number, to: number): void;
  /** Completes the current segment and returns it. */
  end(slices: ReadonlyMap<string, Slice>): IndexedSegment;
}

// Plain constants instead of an object: they are compared for every byte of the list's structure.
const ROOT = 0;
const KEY_OR_END = 1;
const KEY = 2;
const IN_KEY = 3;
const AFTER_KEY = 4;
const VALUE = 5;
const IN_VALUE = 6;
const COMMA_OR_END = 7;
const ITEM_OR_END = 8;
const ITEM = 9;
const ITEM_COMMA_OR_END = 10;
const DONE = 11;

/** Maximum segments. The SDKs send one every three minutes, so this is a call of 200 hours. */
export const MAX_SEGMENTS = 4_096;

const isSpace = (byte: number): boolean => byte === SPACE || byte === 0x0a || byte === 0x0d || byte === 0x09;

/**
 * Finds the range of each segment and of each of its top-level values in a report list that arrives in chunks. Values are neither
 * decoded nor validated here; that happens when they are requested. The structure down to a segment's keys is validated strictly, so
 * a list that passes here, and whose slices all parse, is valid JSON. The envelope's other members are skipped.
 *
 * Accepts `[segment, ...]` and `{ "data": [segment, ...], ... }`. Entries that are not objects are counted in `strayEntries` and
 * dropped. The time is linear in the bytes, and each chunk is processed as it arrives.
 */
export class SegmentScanner {
  readonly segments: IndexedSegment[] = [];
  /** Entries of the list that are not objects. */
  strayEntries = 0;

  private state = ROOT;
  /** The object whose members are being read: the envelope (`{ "data": [...] }`) or a segment. */
  private level: 'envelope' | 'segment' = 'segment';
  private enveloped = false;
  private listSeen = false;
  private readonly sink: SegmentSink;
  private readonly skipper = new ValueSkipper();
  /** Position of the current chunk's first byte relative to the segment's first byte. */
  private chunkOffset = 0;
  private inSegment = false;
  private readonly members = new SegmentMembers();
  private readonly key = new KeyReader();
  private valueStart = 0;
  private stray = false;

  constructor(sink: SegmentSink) {
    this.sink = sink;
  }

  /**
   * Scans the next chunk.
   * @throws GatewayError `UPSTREAM_INVALID` as soon as the bytes cannot be a report list
   */
  push(chunk: Uint8Array): void {
    let segmentFrom = 0;
    let at = 0;
    this.skipper.nextChunk();
    while (at < chunk.length) {
      if (this.state === IN_VALUE) {
        at = this.skipper.skip(chunk, at, this.chunkOffset);
        if (!this.skipper.done) break;
        this.endValue(at);
        continue;
      }
      if (this.state === IN_KEY) {
        at = this.key.read(chunk, at);
        if (this.key.done) this.state = AFTER_KEY;
        continue;
      }
      const byte = chunk[at] ?? 0;
      if (isSpace(byte)) {
        at += 1;
        continue;
      }
      if ((this.state === ITEM || this.state === ITEM_OR_END) && byte === OPEN_OBJECT) {
        segmentFrom = at;
        this.beginSegment(at);
      }
      at = this.step(byte, at);
      if (this.inSegment && this.state === ITEM_COMMA_OR_END) {
        this.sink.append(chunk, segmentFrom, at);
        this.endSegment();
      }
    }
    if (this.inSegment) this.sink.append(chunk, segmentFrom, chunk.length);
    this.chunkOffset += chunk.length;
  }

  /**
   * Ends the input.
   * @throws GatewayError `UPSTREAM_INVALID` when the list is incomplete
   */
  finish(): void {
    if (this.state === ROOT) throw notAList('its body is empty');
    if (this.state !== DONE) throw notAList('its body is truncated');
    if (!this.listSeen) throw notAList('it has no "data" list');
    if (this.segments.length === 0 && this.strayEntries > 0) throw notAList('no entry of its list is a segment');
  }

  private step(byte: number, at: number): number {
    switch (this.state) {
      case ROOT:
        return this.beginRoot(byte, at);
      case ITEM_OR_END:
        return byte === CLOSE_ARRAY ? this.endList(at) : this.beginItem(byte, at);
      case ITEM:
        return this.beginItem(byte, at);
      case ITEM_COMMA_OR_END:
        return byte === CLOSE_ARRAY ? this.endList(at) : this.expect(byte, COMMA, ITEM, at);
      case KEY_OR_END:
        return byte === CLOSE_OBJECT ? this.endObject(at) : this.beginKey(byte, at);
      case KEY:
        return this.beginKey(byte, at);
      case AFTER_KEY:
        return this.expect(byte, COLON, VALUE, at);
      case VALUE:
        return this.beginValue(byte, at);
      case COMMA_OR_END:
        return byte === CLOSE_OBJECT ? this.endObject(at) : this.expect(byte, COMMA, KEY, at);
      default:
        throw notAList('data follows its end');
    }
  }

  private beginRoot(byte: number, at: number): number {
    if (byte === OPEN_ARRAY) return this.beginList(at);
    if (byte !== OPEN_OBJECT) throw notAList('it is neither a list nor an object');
    this.enveloped = true;
    this.level = 'envelope';
    this.state = KEY_OR_END;
    return at + 1;
  }

  private beginList(at: number): number {
    this.listSeen = true;
    this.segments.length = 0;
    this.strayEntries = 0;
    this.state = ITEM_OR_END;
    return at + 1;
  }

  private endList(at: number): number {
    this.level = 'envelope';
    this.state = this.enveloped ? COMMA_OR_END : DONE;
    return at + 1;
  }

  private beginItem(byte: number, at: number): number {
    if (byte === OPEN_OBJECT) {
      this.level = 'segment';
      this.state = KEY_OR_END;
      return at + 1;
    }
    this.stray = true;
    return this.beginSkip(byte, at);
  }

  private beginSegment(at: number): void {
    this.inSegment = true;
    this.members.begin();
    this.chunkOffset = -at;
  }

  private endSegment(): void {
    if (this.segments.length === MAX_SEGMENTS) throw notAList(`it has more than ${MAX_SEGMENTS} segments`);
    const segment = this.sink.end(this.members.byKey);
    this.members.checkSuperseded(segment.bytes);
    this.segments.push(segment);
    this.inSegment = false;
  }

  private beginKey(byte: number, at: number): number {
    this.key.begin();
    return this.expect(byte, QUOTE, IN_KEY, at);
  }

  private beginValue(byte: number, at: number): number {
    if (this.level === 'envelope' && byte === OPEN_ARRAY && this.key.decoded() === 'data') return this.beginList(at);
    return this.beginSkip(byte, at);
  }

  private beginSkip(byte: number, at: number): number {
    if (!this.skipper.begin(byte)) throw notAList('a value begins with an unexpected character');
    this.valueStart = this.chunkOffset + at;
    this.state = IN_VALUE;
    return at + 1;
  }

  private endValue(at: number): void {
    if (this.stray) {
      this.stray = false;
      this.strayEntries += 1;
      this.state = ITEM_COMMA_OR_END;
      return;
    }
    this.state = COMMA_OR_END;
    if (this.level === 'segment') this.members.add(this.key.decoded(), this.sliceTo(this.chunkOffset + at));
    else if (this.key.decoded() === 'data') this.listSeen = false;
  }

  private sliceTo(end: number): Slice {
    const elements = this.skipper.takeElements();
    return {
      start: this.valueStart,
      end,
      ...(elements && { elements }),
      ...(this.skipper.mayNestDeeper(MAX_DEPTH) && { mayBeTooDeep: true }),
    };
  }

  private endObject(at: number): number {
    this.state = this.level === 'segment' ? ITEM_COMMA_OR_END : DONE;
    return at + 1;
  }

  private expect(byte: number, wanted: number, next: number, at: number): number {
    if (byte !== wanted) throw notAList(`${JSON.stringify(String.fromCharCode(wanted))} is missing`);
    this.state = next;
    return at + 1;
  }
}
