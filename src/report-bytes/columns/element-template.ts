import { QUOTE, COLON, OPEN_ARRAY, OPEN_OBJECT } from '../../json/json-bytes.ts';
import { NEEDS_PARSE, skipSpace, skipString, skipValue } from './byte-values.ts';
import { FOLLOWS, matchElement, noteBase, noted, TemplateEncoder } from './element-matcher.ts';
import type { PathColumn } from './path-columns.ts';

/** The position of a selected value within an object; for an object that is only detected, the position of its bracket. */
export interface Place {
  /** The position of its column among those of the plan. */
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The text of an object with a gap for each scalar value: keys, brackets and white space. Another object with the same text is read by
 * comparing what lies between the gaps, which is many times faster than parsing its structure again.
 */
class ElementTemplate {
  private readonly encoded: Uint8Array;
  /** The columns of the values in it, in order. */
  private readonly columns: readonly number[];

  private constructor(encoded: Uint8Array, columns: readonly number[]) {
    this.encoded = encoded;
    this.columns = columns;
  }

  /**
   * @param places the selected values in the object, in order; the object was read successfully
   * @returns undefined when it is too long, or when a selected value is an object or an array
   */
  static of(bytes: Buffer, from: number, to: number, places: readonly Place[]): ElementTemplate | undefined {
    const encoder = new TemplateEncoder();
    const columns: number[] = [];
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

  get size(): number {
    return this.encoded.length;
  }

  /** Reads an object that matches into columns. @returns the position after it; NEEDS_PARSE when it does not match */
  read(columns: readonly PathColumn[], bytes: Buffer, from: number, end: number, row: number): number {
    const to = matchElement(this.encoded, bytes, from, end);
    if (to === -1) return NEEDS_PARSE;
    const base = noteBase();
    const { columns: places } = this;
    for (let index = 0; index < places.length; index += 1) {
      const start = base + (noted[2 * index] ?? 0);
      if (columns[places[index] ?? -1]?.read(bytes, start, end, row) !== base + (noted[2 * index + 1] ?? 0))
        return NEEDS_PARSE;
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

/** Intervals of one SDK version match a few templates: some lack a value. There are several SDKs. */
const MAX_TEMPLATES = 32;

/** All templates of a plan take at most this, or are one. */
const MAX_BYTES = 131_072;

/** The templates of a plan, most recently matched first. They contain keys, and no values. */
export class ElementTemplates {
  private readonly templates: ElementTemplate[] = [];
  private bytes = 0;

  /** Reads an object by the template it matches. @returns the position after it; NEEDS_PARSE when it matches none */
  read(columns: readonly PathColumn[], bytes: Buffer, from: number, end: number, row: number): number {
    for (let index = 0; index < this.templates.length; index += 1) {
      const template = this.templates[index];
      const to = template?.read(columns, bytes, from, end, row) ?? NEEDS_PARSE;
      if (to === NEEDS_PARSE || template === undefined) continue;
      if (index > 0) {
        this.templates.splice(index, 1);
        this.templates.unshift(template);
      }
      return to;
    }
    return NEEDS_PARSE;
  }

  /** Adds the template of an object that matched none. */
  learn(...[bytes, from, to, places]: Parameters<typeof ElementTemplate.of>): void {
    const template = ElementTemplate.of(bytes, from, to, places);
    if (template === undefined) return;
    this.templates.unshift(template);
    this.bytes += template.size;
    while (this.templates.length > MAX_TEMPLATES || (this.bytes > MAX_BYTES && this.templates.length > 1))
      this.bytes -= this.templates.pop()?.size ?? 0;
  }
}

/** How many more misses than hits turn the templates off for a report. */
const PATIENCE = 16;

/** One report's use of a plan's templates. */
export class TemplateAttempts {
  private readonly templates: ElementTemplates;
  private readonly columns: readonly PathColumn[];
  private credit = PATIENCE;

  constructor(templates: ElementTemplates, columns: readonly PathColumn[]) {
    this.templates = templates;
    this.columns = columns;
  }

  /** As `ElementTemplates.read`; also NEEDS_PARSE when too few objects matched so far. */
  read(bytes: Buffer, from: number, end: number, row: number): number {
    if (this.credit === 0) return NEEDS_PARSE;
    const to = this.templates.read(this.columns, bytes, from, end, row);
    if (to === NEEDS_PARSE) this.credit -= 1;
    else if (this.credit < PATIENCE) this.credit += 1;
    return to;
  }

  /** Adds the template of an object that matched none. */
  learn(...learned: Parameters<ElementTemplates['learn']>): void {
    if (this.credit > 0) this.templates.learn(...learned);
  }
}
