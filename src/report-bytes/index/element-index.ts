import { QUOTE, COMMA, OPEN_ARRAY, BACKSLASH, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT } from '../../json/json-bytes.ts';

/** Minimum distance of recorded elements; elements between them are found by scanning the bytes again. */
const MIN_DISTANCE = 256;

/** Each note holds an element's index and its position. */
const PER_NOTE = 2;

/**
 * The positions of an array's elements. Every interval and most log entries have a note; of shorter elements only some do, so that the
 * index takes at most an eighth of the bytes for any input.
 */
export class ElementIndex {
  /** The number of elements. */
  count = 0;
  private notes = new Uint32Array(16 * PER_NOTE);
  private noteCount = 0;
  private nextPlace = 0;

  /** Adds the position of the next element. */
  add(place: number): void {
    if (place >= this.nextPlace) this.note(place);
    this.count += 1;
  }

  /** The memory of the index, in bytes. */
  get room(): number {
    return this.notes.byteLength;
  }

  /** Frees unused capacity; nothing is added afterwards. */
  finish(): void {
    this.notes = this.notes.slice(0, this.noteCount * PER_NOTE);
  }

  /** The element that a note records. */
  element(note: number): number {
    return note < this.noteCount ? (this.notes[note * PER_NOTE] ?? 0) : this.count;
  }

  place(note: number): number {
    return this.notes[note * PER_NOTE + 1] ?? 0;
  }

  /** The last note at or before an element. */
  noteOf(element: number): number {
    let from = 0;
    let to = this.noteCount - 1;
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      if (this.element(middle) <= element) from = middle;
      else to = middle - 1;
    }
    return from;
  }

  private note(place: number): void {
    const at = this.noteCount * PER_NOTE;
    if (at === this.notes.length) {
      const larger = new Uint32Array(this.notes.length * 2);
      larger.set(this.notes);
      this.notes = larger;
    }
    this.notes[at] = this.count;
    this.notes[at + 1] = place;
    this.noteCount += 1;
    this.nextPlace = place + MIN_DISTANCE;
  }
}

/** Iterates over the elements of an array in order. */
export class ElementCursor {
  /** The current element and its range; `end` is exclusive. */
  element: number;
  start = 0;
  end = 0;
  private readonly index: ElementIndex;
  private readonly arrayEnd: number;
  private nextNote: number;

  /**
   * @param arrayEnd the position after the array's closing bracket
   * @param from the element that `next` moves to first
   */
  constructor(index: ElementIndex, arrayEnd: number, bytes: Uint8Array, from = 0) {
    this.index = index;
    this.arrayEnd = arrayEnd;
    this.nextNote = index.noteOf(from);
    this.element = index.element(this.nextNote) - 1;
    while (this.element < from - 1 && this.next(bytes));
  }

  /** Moves to the next element. @returns false when there is none */
  next(bytes: Uint8Array): boolean {
    const { index } = this;
    if (this.element + 1 >= index.count) return false;
    this.element += 1;
    if (index.element(this.nextNote) === this.element) {
      this.start = index.place(this.nextNote);
      this.nextNote += 1;
    } else this.start = this.end + 1;
    if (this.element + 1 === index.count) this.end = this.arrayEnd - 1;
    else if (index.element(this.nextNote) === this.element + 1) this.end = index.place(this.nextNote) - 1;
    else this.end = commaBehind(bytes, this.start, this.arrayEnd - 1);
    return true;
  }
}

/** The position of the comma that ends an element, by the same rules as when the index was built. */
function commaBehind(bytes: Uint8Array, from: number, end: number): number {
  let depth = 0;
  let inString = false;
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === BACKSLASH) {
      const next = bytes[at + 1];
      if (inString || next === QUOTE || next === BACKSLASH) at += 1;
    } else if (byte === QUOTE) inString = !inString;
    else if (inString) continue;
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth += 1;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) depth -= 1;
    else if (byte === COMMA && depth === 0) return at;
  }
  return end;
}
