import type { Slice } from './indexed-segment.ts';
import type { IndexedSegment } from './indexed-segment.ts';
import { MOST_LEVELS } from '../../json/depth.ts';
import { decodeKey, latin1, notAList } from './list-json.ts';
import { SegmentMembers } from './segment-members.ts';
import { ValueSkipper } from './value-skipper.ts';

/** Where the bytes of segments go, one segment after the other. */
export interface SegmentSink {
  /** Takes more of the segment under way: part of a chunk, which is good until this returns. */
  append(chunk: Uint8Array, from: number, to: number): void;
  /** Says that the segment is complete. @returns it, with all its bytes */
  end(slices: ReadonlyMap<string, Slice>): IndexedSegment;
}

// Plain constants instead of an object: they are compared for every byte of the list's own structure.
const ROOT = 0;
const KEY_OR_END = 1;
const KEY = 2;
const IN_KEY = 3;
const COLON = 4;
const VALUE = 5;
const IN_VALUE = 6;
const COMMA_OR_END = 7;
const ITEM_OR_END = 8;
const ITEM = 9;
const ITEM_COMMA_OR_END = 10;
const DONE = 11;

/** A flush comes every three minutes, so more segments than this (200 hours) are no call. */
export const MAX_SEGMENTS = 4_096;

/** The longest key, in bytes. */
const LONGEST_KEY = 1_024;

/** Which object's members are being read: the envelope's (`{ "data": [...] }`) or a segment's. */
type Level = 'envelope' | 'segment';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/**
 * Finds, in the bytes of a report list that arrive chunk by chunk, where each segment and each of its top-level values
 * begins and ends. Values are neither decoded nor checked: that happens to the few that are asked for. The structure down
 * to a segment's keys is checked strictly, so a list that passes here, and whose slices all parse, is valid JSON; what is
 * left out (the envelope's other members, entries that are no segments) is not looked into.
 *
 * Accepts `[segment, ...]` and `{ "data": [segment, ...], ... }`. Entries of the list that are no objects are counted in
 * `strayEntries` and left out. Work is linear in the bytes and done as they come, so no step is longer than a chunk.
 */
export class SegmentScanner {
  readonly segments: IndexedSegment[] = [];
  /** Entries of the list that are no objects. */
  strayEntries = 0;

  private state = ROOT;
  private level: Level = 'segment';
  private enveloped = false;
  private listSeen = false;
  private readonly sink: SegmentSink;
  private readonly skipper = new ValueSkipper();
  /** Offset of the current chunk's first byte from the segment's first byte. */
  private chunkOffset = 0;
  private inSegment = false;
  private readonly members = new SegmentMembers();
  private keyText = '';
  private keyEscaped = false;
  private valueStart = 0;
  private stray = false;

  constructor(sink: SegmentSink) {
    this.sink = sink;
  }

  /**
   * Takes the next bytes.
   * @throws GatewayError `UPSTREAM_INVALID` as soon as they cannot be a report list
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
        at = this.readKey(chunk, at);
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
   * Says that no bytes follow.
   * @throws GatewayError `UPSTREAM_INVALID` when the list is not complete
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
        if (byte === CLOSE_ARRAY) return this.endList(at);
        return this.beginItem(byte, at);
      case ITEM:
        return this.beginItem(byte, at);
      case ITEM_COMMA_OR_END:
        if (byte === CLOSE_ARRAY) return this.endList(at);
        return this.expect(byte, COMMA, ITEM, at);
      case KEY_OR_END:
        if (byte === CLOSE_OBJECT) return this.endObject(at);
        return this.beginKey(byte, at);
      case KEY:
        return this.beginKey(byte, at);
      case COLON:
        return this.expect(byte, 0x3a, VALUE, at);
      case VALUE:
        return this.beginValue(byte, at);
      case COMMA_OR_END:
        if (byte === CLOSE_OBJECT) return this.endObject(at);
        return this.expect(byte, COMMA, KEY, at);
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
    this.keyText = '';
    this.keyEscaped = false;
    return this.expect(byte, QUOTE, IN_KEY, at);
  }

  /** Reads on in a key, which may be cut by a chunk's end; gives the place behind what was read. */
  private readKey(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (this.keyEscaped) this.keyEscaped = false;
      else if (byte === BACKSLASH) this.keyEscaped = true;
      else if (byte === QUOTE) {
        if (this.keyText.length + at - from > LONGEST_KEY) throw keyTooLong();
        this.keyText += latin1(chunk, from, at);
        this.state = COLON;
        return at + 1;
      }
    }
    this.keyText += latin1(chunk, from, chunk.length);
    if (this.keyText.length > LONGEST_KEY) throw keyTooLong();
    return chunk.length;
  }

  private beginValue(byte: number, at: number): number {
    if (this.level === 'envelope' && byte === OPEN_ARRAY && decodeKey(this.keyText) === 'data')
      return this.beginList(at);
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
    if (this.level === 'envelope') {
      if (decodeKey(this.keyText) === 'data') this.listSeen = false;
      return;
    }
    this.members.add(this.keyText, this.sliceTo(this.chunkOffset + at));
  }

  private sliceTo(end: number): Slice {
    const elements = this.skipper.takeElements();
    return {
      start: this.valueStart,
      end,
      ...(elements && { elements }),
      ...(this.skipper.mayNestDeeper(MOST_LEVELS) && { mayBeTooDeep: true }),
    };
  }

  private endObject(at: number): number {
    if (this.level === 'segment') this.state = ITEM_COMMA_OR_END;
    else this.state = DONE;
    return at + 1;
  }

  private expect(byte: number, wanted: number, next: number, at: number): number {
    if (byte !== wanted) throw notAList(`${JSON.stringify(String.fromCharCode(wanted))} is missing`);
    this.state = next;
    return at + 1;
  }
}

const keyTooLong = () => notAList(`a key is longer than ${LONGEST_KEY} bytes`);
