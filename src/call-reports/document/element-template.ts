import { COLON, ODD, QUOTE, skipSpace, skipString, skipValue } from './byte-values.ts';
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
      const place = places[columns.length];
      const isWanted = place?.start === at;
      const isObject = isWanted && place.end === at;
      if (isWanted) columns.push(place.column);
      if (isObject) {
        fits = encoder.add(bytes, text, at, FOLLOWS.object);
        text = at;
        at += 1;
        continue;
      }
      const end = valueEnd(bytes, at, to);
      if (isWanted && end !== place.end) return undefined;
      if (end === at) {
        at = bytes[at] === QUOTE ? skipString(bytes, at + 1, to) : at + 1;
        continue;
      }
      fits = encoder.add(bytes, text, at, isWanted ? FOLLOWS.wanted : FOLLOWS.value);
      text = at = end;
    }
    fits &&= encoder.add(bytes, text, to, FOLLOWS.end);
    return fits && columns.length === places.length ? new ElementTemplate(encoder.finish(), columns) : undefined;
  }

  /** Reads an object that is written alike. @returns the place behind it; ODD when it is written otherwise */
  read(bytes: Buffer, from: number, end: number, row: number): number {
    const to = matchElement(this.encoded, bytes, from, end);
    if (to === -1) return ODD;
    const base = noteBase();
    const { columns } = this;
    for (let index = 0; index < columns.length; index += 1) {
      const start = base + (noted[2 * index] ?? 0);
      if (columns[index]?.read(bytes, start, end, row) !== base + (noted[2 * index + 1] ?? 0)) return ODD;
    }
    return to;
  }
}

/** Behind the text, number or word that stands at a place; that place itself where a key, a bracket or anything else stands. */
function valueEnd(bytes: Buffer, at: number, to: number): number {
  const first = bytes[at] ?? 0;
  if (first === QUOTE) {
    const end = skipString(bytes, at + 1, to);
    return bytes[skipSpace(bytes, end, to)] === COLON ? at : end;
  }
  return BEGINS_VALUE.has(first) ? skipValue(bytes, at, to) : at;
}

const BEGINS_VALUE = new Set(Buffer.from('-0123456789tfn'));

/** Most intervals of a report are written in one of a few ways: a value is missing now and then. */
const MOST_TEMPLATES = 8;

/** So many misses more than hits, and templates are given up. */
const PATIENCE = 16;

/** The ways in which the objects of a list are written, the one met last first. */
export class ElementTemplates {
  private readonly templates: ElementTemplate[] = [];
  private credit = PATIENCE;

  /** Reads an object by the template it matches. @returns the place behind it; ODD when it matches none */
  read(bytes: Buffer, from: number, end: number, row: number): number {
    if (this.credit === 0) return ODD;
    for (let index = 0; index < this.templates.length; index += 1) {
      const template = this.templates[index];
      const to = template?.read(bytes, from, end, row) ?? ODD;
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
  learn(...[bytes, from, to, places]: Parameters<typeof ElementTemplate.of>): void {
    if (this.credit === 0) return;
    const template = ElementTemplate.of(bytes, from, to, places);
    if (template === undefined) return;
    this.templates.unshift(template);
    if (this.templates.length > MOST_TEMPLATES) this.templates.pop();
  }
}
