import { ODD, OF_NUMBER, QUOTE, skipString } from './byte-values.ts';
import type { PathColumn } from './path-columns.ts';

/** A wanted value within an object, where it stood. */
export interface Place {
  readonly column: PathColumn;
  readonly start: number;
  readonly end: number;
}

/** Bytes compared at a time, as a double: of text none is NaN for ASCII, and what is NaN merely matches nothing. */
const WORD = 8;

/**
 * An object as it was written once, cut into text (keys, devices, codecs, candidates) and the numbers and wanted values
 * between. Another object that is written alike is read by comparing the text, eight bytes at a time, which is several times
 * faster than finding its structure anew.
 */
export class ObjectTemplate {
  /** The text of all pieces, eight bytes to a number; a piece's last eight may overlap the ones before. */
  private readonly words: Float64Array;
  /** For each piece, where its words end. */
  private readonly wordEnds: Int32Array;
  /** For each piece, how long its text is. */
  private readonly lengths: Int32Array;
  /** For each piece, what reads the value behind its text: undefined for a number nobody wants, null behind the last. */
  private readonly columns: readonly (PathColumn | undefined | null)[];

  /** @param places the wanted values in the object, in order; the object was read with success */
  constructor(bytes: Buffer, view: DataView, from: number, to: number, places: readonly Place[]) {
    const words: number[] = [];
    const wordEnds: number[] = [];
    const lengths: number[] = [];
    const columns: (PathColumn | undefined | null)[] = [];
    const cut = (text: number, end: number, column: PathColumn | undefined | null): void => {
      if (end - text < WORD) words.push(shortWord(bytes, text, end));
      else {
        for (let at = text; at < end - WORD; at += WORD) words.push(view.getFloat64(at, true));
        words.push(view.getFloat64(end - WORD, true));
      }
      wordEnds.push(words.length);
      lengths.push(end - text);
      columns.push(column);
    };
    let text = from;
    let next = 0;
    // The `e` of `true` may pass for a number, since nothing else can follow `tru`.
    for (let at = from; at < to;) {
      const place = places[next];
      if (place?.start === at) {
        cut(text, at, place.column);
        next += 1;
        text = at = place.end;
      } else if (bytes[at] === QUOTE) at = skipString(bytes, at + 1, to);
      else if (OF_NUMBER[bytes[at] ?? 0] === 1) {
        cut(text, at, undefined);
        while (OF_NUMBER[bytes[at] ?? 0] === 1) at += 1;
        text = at;
      } else at += 1;
    }
    cut(text, to, null);
    this.words = Float64Array.from(words);
    this.wordEnds = Int32Array.from(wordEnds);
    this.lengths = Int32Array.from(lengths);
    this.columns = columns;
  }

  /**
   * Reads an object that is written alike.
   * @param view of the same bytes
   * @returns the place behind it; ODD when it is written otherwise
   */
  read(bytes: Buffer, view: DataView, from: number, end: number, row: number): number {
    const { words, wordEnds, lengths, columns } = this;
    let at = from;
    let word = 0;
    for (let piece = 0; piece < columns.length; piece += 1) {
      const length = lengths[piece] ?? 0;
      const to = at + length;
      if (to > end) return ODD;
      const last = (wordEnds[piece] ?? 0) - 1;
      for (; word < last; word += 1) {
        if (view.getFloat64(at, true) !== words[word]) return ODD;
        at += WORD;
      }
      const lastWord = length < WORD ? shortWord(bytes, at, to) : view.getFloat64(to - WORD, true);
      if (lastWord !== words[word]) return ODD;
      word += 1;
      at = to;
      const column = columns[piece];
      if (column === undefined) {
        if (OF_NUMBER[bytes[at] ?? 0] !== 1) return ODD;
        do at += 1;
        while (OF_NUMBER[bytes[at] ?? 0] === 1);
      } else if (column !== null) {
        at = column.read(bytes, at, end, row);
        if (at === ODD) return ODD;
      }
    }
    return at;
  }
}

/** Up to seven ASCII bytes as one number; NaN, which equals nothing, where there are others. */
function shortWord(bytes: Buffer, from: number, to: number): number {
  let word = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    word = byte < 0x80 ? word * 0x80 + byte : NaN;
  }
  return word;
}

/** Most intervals of a report are written in one of a few ways: a value is missing now and then, a state changes. */
const MOST_TEMPLATES = 4;

/** So many misses more than hits, and templates are given up. */
const PATIENCE = 16;

/** The ways in which the object at one place of all intervals is written, the one met last first. */
export class ObjectTemplates {
  private readonly templates: ObjectTemplate[] = [];
  private credit = PATIENCE;

  /** Reads an object by the template it matches. @returns the place behind it; ODD when it matches none */
  read(bytes: Buffer, view: DataView, from: number, end: number, row: number): number {
    if (this.credit === 0) return ODD;
    for (let index = 0; index < this.templates.length; index += 1) {
      const template = this.templates[index];
      const to = template?.read(bytes, view, from, end, row) ?? ODD;
      if (to === ODD || template === undefined) continue;
      if (index > 0) {
        this.templates.splice(index, 1);
        this.templates.unshift(template);
      }
      if (this.credit < PATIENCE) this.credit += 1;
      return to;
    }
    this.credit -= 1;
    return ODD;
  }

  /** Learns how an object is written that matched none and was read otherwise. */
  learn(...[bytes, view, from, to, places]: ConstructorParameters<typeof ObjectTemplate>): void {
    if (this.credit === 0) return;
    this.templates.unshift(new ObjectTemplate(bytes, view, from, to, places));
    if (this.templates.length > MOST_TEMPLATES) this.templates.pop();
  }
}
