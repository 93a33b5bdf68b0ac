import { QUOTE, COLON, OPEN_ARRAY, OPEN_OBJECT } from '../json-bytes.ts';
import { NEEDS_PARSE, skipSpace, skipString, skipValue } from './byte-values.ts';
import { FOLLOWS, matchElement, noteBase, noted, TemplateEncoder } from './element-matcher.ts';
import type { PathColumn } from './path-columns.ts';

/** A wanted value within an object, where it stood; of an object that is only looked for, where its bracket stood. */
export interface Place {
  readonly column: PathColumn;
  readonly start: number;
  readonly end: number;
}

/**
 * How an object was written once: its keys and brackets, with a gap for each value that is no object or list. Another object
 * that is written alike is read by comparing what lies between the gaps, which is many times faster than finding its structure
 * anew.
 */
class ElementTemplate {
  private readonly encoded: Uint8Array;
  private readonly columns: readonly PathColumn[];

  private constructor(encoded: Uint8Array, columns: readonly PathColumn[]) {
    this.encoded = encoded;
    this.columns = columns;
  }

  /**
   * @param places the wanted values in the object, in order; the object was read with success
   * @returns undefined where it is too long, or a wanted value is an object or a list
   */
  static of(bytes: Buffer, from: number, to: number, places: readonly Place[]): ElementTemplate | undefined {
    const encoder = new TemplateEncoder();
    const columns: PathColumn[] = [];
    let text = from;
    let fits = true;
    for (let at = from; at < to && fits;) {
      if (BEGINS_VALUE[bytes[at] ?? 0] === 0) {
        at += 1;
        continue;
      }
      const place = places[columns.length];
      const isWanted = place?.start === at;
      if (isWanted) columns.push(place.column);
      const end = valueEnd(bytes, at, to);
      if (isWanted && place.end === at) {
        fits = encoder.add(bytes, text, at, FOLLOWS.object);
        text = at;
        at += 1;
      } else if (isWanted && end !== place.end) return undefined;
      else if (end === at) at = bytes[at] === QUOTE ? skipString(bytes, at + 1, to) : at + 1;
      else {
        fits = encoder.add(bytes, text, at, isWanted ? FOLLOWS.wanted : FOLLOWS.value);
        text = at = end;
      }
    }
    fits &&= encoder.add(bytes, text, to, FOLLOWS.end);
    return fits && columns.length === places.length ? new ElementTemplate(encoder.finish(), columns) : undefined;
  }

  /** Reads an object that is written alike. @returns the place behind it; NEEDS_PARSE when it is written otherwise */
  read(bytes: Buffer, from: number, end: number, row: number): number {
    const to = matchElement(this.encoded, bytes, from, end);
    if (to === -1) return NEEDS_PARSE;
    const base = noteBase();
    const { columns } = this;
    for (let index = 0; index < columns.length; index += 1) {
      const start = base + (noted[2 * index] ?? 0);
      if (columns[index]?.read(bytes, start, end, row) !== base + (noted[2 * index + 1] ?? 0)) return NEEDS_PARSE;
    }
    return to;
  }
}

/** Behind the text, number or word that stands at a place; that place itself where a key or a bracket stands. */
function valueEnd(bytes: Buffer, at: number, to: number): number {
  const first = bytes[at];
  if (first === OPEN_OBJECT || first === OPEN_ARRAY) return at;
  if (first !== QUOTE) return skipValue(bytes, at, to);
  const end = skipString(bytes, at + 1, to);
  return bytes[skipSpace(bytes, end, to)] === COLON ? at : end;
}

/** 1 for bytes that begin a value or a key. */
const BEGINS_VALUE = new Uint8Array(256);
for (const byte of Buffer.from('{["-0123456789tfn')) BEGINS_VALUE[byte] = 1;

/** Most intervals of a report are written in one of a few ways: a value is missing now and then. */
const MOST_TEMPLATES = 8;

/** So many misses more than hits, and templates are given up. */
const PATIENCE = 16;

/** The ways in which the objects of a list are written, the one met last first. */
export class ElementTemplates {
  private readonly templates: ElementTemplate[] = [];
  private credit = PATIENCE;

  /** Reads an object by the template it matches. @returns the place behind it; NEEDS_PARSE when it matches none */
  read(bytes: Buffer, from: number, end: number, row: number): number {
    if (this.credit === 0) return NEEDS_PARSE;
    for (let index = 0; index < this.templates.length; index += 1) {
      const template = this.templates[index];
      const to = template?.read(bytes, from, end, row) ?? NEEDS_PARSE;
      if (to === NEEDS_PARSE || template === undefined) continue;
      if (index > 0) {
        this.templates.splice(index, 1);
        this.templates.unshift(template);
      }
      if (this.credit < PATIENCE) this.credit += 1;
      return to;
    }
    this.credit -= 1;
    return NEEDS_PARSE;
  }

  /** Learns how an object is written that matched none and was read otherwise. */
  learn(...[bytes, from, to, places]: Parameters<typeof ElementTemplate.of>): void {
    if (this.credit === 0) return;
    const template = ElementTemplate.of(bytes, from, to, places);
    if (template === undefined) return;
    this.templates.unshift(template);
    if (this.templates.length > MOST_TEMPLATES) this.templates.pop();
  }
}
