import { QUOTE, COMMA, OPEN_ARRAY, BACKSLASH, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT } from '../json-bytes.ts';

/** Places this many bytes apart and more are noted; between them elements are found by running over the bytes again. */
const LEAST_DISTANCE = 256;

/** Of each noted place: which element begins there, and where. */
const PER_NOTE = 2;

/**
 * Where the elements of an array begin. Every interval and most log entries have a note of their own; of elements that are shorter
 * than the distance only some have, so that the index takes at most an eighth of the bytes, whatever stands in them.
 */
export class ElementIndex {
  /** How many elements there are. */
  count = 0;
  private notes = new Uint32Array(16 * PER_NOTE);
  private noteCount = 0;
  private nextPlace = 0;

  /** Adds the place where the next element begins. */
  add(place: number): void {
    if (place >= this.nextPlace) this.note(place);
    this.count += 1;
  }

  /** How much memory the index takes, in bytes. */
  get room(): number {
    return this.notes.byteLength;
  }

  /** Gives back the room that no note needs: nothing is added any more. */
  finish(): void {
    this.notes = this.notes.slice(0, this.noteCount * PER_NOTE);
  }

  /** Which element the note begins at, and where it stands. */
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
    this.nextPlace = place + LEAST_DISTANCE;
  }
}

/** Runs over the elements of an array in order. */
export class ElementCursor {
  /** The element under the cursor, and where it stands: up to, not including, `end`. */
  element: number;
  start = 0;
  end = 0;
  private readonly index: ElementIndex;
  private readonly arrayEnd: number;
  private nextNote: number;

  /**
   * @param arrayEnd the place behind the array's closing bracket
   * @param from the element that `next` gives first
   */
  constructor(index: ElementIndex, arrayEnd: number, bytes: Uint8Array, from = 0) {
    this.index = index;
    this.arrayEnd = arrayEnd;
    this.nextNote = index.noteOf(from);
    this.element = index.element(this.nextNote) - 1;
    while (this.element < from - 1 && this.next(bytes));
  }

  /** Moves on to the next element. @returns false when there is none */
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

/** The place of the comma that ends an element; brackets and strings count as they did when the index was made. */
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
