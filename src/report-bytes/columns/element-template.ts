import { QUOTE, COLON, OPEN_ARRAY, OPEN_OBJECT } from '../../json/json-bytes.ts';
import { NEEDS_PARSE, skipSpace, skipString, skipValue } from './byte-values.ts';
import { FOLLOWS, matchElement, noteBase, noted, TemplateEncoder } from './element-matcher.ts';
import type { PathColumn } from './path-columns.ts';

/** The position of a selected value within an object; for an object that is only detected, the position of its bracket. */
export interface Place {
  readonly column: PathColumn;
  readonly start: number;
  readonly end: number;
}

/**
 * The text of an object with a gap for each scalar value: keys, brackets and white space. Another object with the same text is read by
 * comparing what lies between the gaps, which is many times faster than parsing its structure again.
 */
class ElementTemplate {
  private readonly encoded: Uint8Array;
  private readonly columns: readonly PathColumn[];

  private constructor(encoded: Uint8Array, columns: readonly PathColumn[]) {
    this.encoded = encoded;
    this.columns = columns;
  }

  /**
   * @param places the selected values in the object, in order; the object was read successfully
   * @returns undefined when it is too long, or when a selected value is an object or an array
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

  /** Reads an object that matches. @returns the position after it; NEEDS_PARSE when it does not match */
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

/** The position after the scalar value at a position; the same position where a key or a bracket stands. */
function valueEnd(bytes: Buffer, at: number, to: number): number {
  const first = bytes[at];
  if (first === OPEN_OBJECT || first === OPEN_ARRAY) return at;
  if (first !== QUOTE) return skipValue(bytes, at, to);
  const end = skipString(bytes, at + 1, to);
  return bytes[skipSpace(bytes, end, to)] === COLON ? at : end;
}

/** 1 for the first byte of a value or key. */
const BEGINS_VALUE = new Uint8Array(256);
for (const byte of Buffer.from('{["-0123456789tfn')) BEGINS_VALUE[byte] = 1;

/** Most intervals of a report match one of a few templates: some lack a value. */
const MAX_TEMPLATES = 8;

/** How many more misses than hits turn the templates off. */
const PATIENCE = 16;

/** The templates of a list's objects, most recently matched first. */
export class ElementTemplates {
  private readonly templates: ElementTemplate[] = [];
  private credit = PATIENCE;

  /** Reads an object by the template it matches. @returns the position after it; NEEDS_PARSE when it matches none */
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

  /** Adds the template of an object that matched none. */
  learn(...[bytes, from, to, places]: Parameters<typeof ElementTemplate.of>): void {
    if (this.credit === 0) return;
    const template = ElementTemplate.of(bytes, from, to, places);
    if (template === undefined) return;
    this.templates.unshift(template);
    if (this.templates.length > MAX_TEMPLATES) this.templates.pop();
  }
}
