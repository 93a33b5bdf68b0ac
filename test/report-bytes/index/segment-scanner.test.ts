import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ElementCursor } from '../../../src/report-bytes/index/element-index.ts';
import { BufferPool } from '../../../src/memory/buffer-pool.ts';
import { ReportBytes } from '../../../src/report-bytes/receive/report-bytes.ts';
import { MAX_SEGMENTS, SegmentScanner } from '../../../src/report-bytes/index/segment-scanner.ts';
import { propertyRuns } from '../../support/thorough.ts';

type Outcome =
  { segments: Record<string, unknown>[]; elements: Record<string, unknown[]>[]; strayEntries: number } | 'refused';

/** Scans text cut into chunks of the given sizes, then parses each slice and each element on its own. */
function scan(text: string, chunkSizes: readonly number[] = []): Outcome {
  const bytes = Buffer.from(text, 'utf8');
  const scanner = new SegmentScanner(new ReportBytes(new BufferPool(0), undefined));
  let from = 0;
  try {
    for (const size of chunkSizes) {
      if (from < bytes.length) scanner.push(bytes.subarray(from, from + size));
      from += size;
    }
    if (from < bytes.length) scanner.push(bytes.subarray(from));
    scanner.finish();
    const elements: Record<string, unknown[]>[] = [];
    const segments = scanner.segments.map(({ bytes: own, slices }) => {
      const lists: [string, unknown[]][] = [];
      const values: [string, unknown][] = [];
      for (const [key, { start, end, elements: starts }] of slices) {
        values.push([key, JSON.parse(own.toString('utf8', start, end))]);
        if (starts === undefined) continue;
        const list: unknown[] = [];
        const cursor = new ElementCursor(starts, end, own);
        while (cursor.next(own)) list.push(JSON.parse(own.toString('utf8', cursor.start, cursor.end)));
        lists.push([key, list]);
      }
      elements.push(Object.fromEntries(lists));
      return Object.fromEntries(values);
    });
    return { segments, elements, strayEntries: scanner.strayEntries };
  } catch {
    return 'refused';
  }
}

const key = fc.oneof(
  fc.constantFrom('stats', 'logs', 'summary', 'segment', '__proto__', 'a"b\\c', 'ключ\u2028'),
  fc.string(),
);

/**
 * A JSON value with keys that need no escape: the scanner leaves what is inside a segment's values to `JSON.parse`, which in Node 24 may mistake
 * one escaped key for another (nodejs/node#63785).
 */
const withPlainKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withPlainKeys);
  // -0 is written as 0.
  if (typeof value !== 'object' || value === null) return value === 0 ? 0 : value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]) => [name.replace(/["\\\p{Cc}\p{Cs}]/gu, '?'), withPlainKeys(inside)]),
  );
};
const segment = fc.dictionary(key, fc.jsonValue().map(withPlainKeys), { maxKeys: 6 });
const list = fc.array(segment, { maxLength: 5 });
const chunkSizes = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });
const indentation = fc.constantFrom('', ' ', '\t', '\n  ', '\r\n');

/** JSON text of segments with white space between all tokens and, at will, every letter of their keys and of all string values escaped. */
function render(value: unknown, space: string, escape: boolean, escapeKeys = escape): string {
  const text = (string: string): string =>
    escape
      ? `"${Array.from({ length: string.length }, (_, at) => `\\u${string.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`
      : JSON.stringify(string);
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value))
    return `${space}[${space}${value.map((item) => render(item, space, escape, escapeKeys)).join(`${space},${space}`)}${space}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([name, item]) =>
        `${escapeKeys ? text(name) : JSON.stringify(name)}${space}:${space}${render(item, space, escape, false)}`,
    );
    return `{${space}${members.join(`${space},${space}`)}${space}}`;
  }
  return JSON.stringify(value);
}

describe('SegmentScanner', () => {
  it('finds the segments, values and elements that were written, however the bytes are cut and spaced', () => {
    fc.assert(
      fc.property(
        list,
        chunkSizes,
        indentation,
        fc.boolean(),
        fc.boolean(),
        (segments, sizes, space, escape, enveloped) => {
          const body = render(segments, space, escape);
          const text = enveloped ? `{"meta":{"data":[1]},"data":${body},"more":[{}]}` : body;
          const outcome = scan(text, sizes);
          if (outcome === 'refused') throw new Error(`refused ${text}`);
          expect(outcome.segments).toEqual(segments);
          expect(outcome.elements).toEqual(
            segments.map((object) =>
              Object.fromEntries(Object.entries(object).filter(([, value]) => Array.isArray(value))),
            ),
          );
        },
      ),
      { numRuns: propertyRuns(500) },
    );
  });

  it('never takes for a whole list what was cut short', () => {
    fc.assert(
      fc.property(list, fc.nat(), chunkSizes, (segments, at, sizes) => {
        const text = JSON.stringify(segments);
        const cut = Buffer.from(text)
          .subarray(0, at % Buffer.byteLength(text))
          .toString('latin1');
        expect(scan(Buffer.from(cut, 'latin1').toString('utf8'), sizes)).toBe('refused');
      }),
    );
  });

  it('lets no list of segments pass, slices parsed, that JSON.parse refuses', () => {
    const mutation = fc.record({
      at: fc.nat(),
      with: fc.constantFrom('', '"', '\\', ',', ':', '{', '}', '[', ']', ' ', 'x', '0'),
    });
    fc.assert(
      fc.property(list, fc.array(mutation, { minLength: 1, maxLength: 3 }), (segments, mutations) => {
        let text = JSON.stringify(segments);
        for (const { at, with: replacement } of mutations) {
          const place = at % Math.max(1, text.length);
          text = text.slice(0, place) + replacement + text.slice(place + 1);
        }
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const outcome = scan(text);
        fc.pre(outcome === 'refused' || outcome.strayEntries === 0);
        if (!isJson) expect(outcome).toBe('refused');
      }),
      { numRuns: propertyRuns(2_000) },
    );
  });

  it('takes the last of a repeated key, as JSON.parse does', () => {
    const text = '[{"stats":[1,2],"segment":1,"st\\u0061ts":[3],"segment":{"x":[]}}]';
    expect(scan(text)).toEqual({ segments: JSON.parse(text) as unknown, elements: [{ stats: [3] }], strayEntries: 0 });
  });

  it.each([
    ['an empty body', ''],
    ['a number', '17'],
    ['a text', '"[]"'],
    ['an object without data', '{"meta":{}}'],
    ['an object whose data is no list', '{"data":{"call_id":"x"}}'],
    ['an object whose last data is no list', '{"data":[],"data":null}'],
    ['only entries that are no segments', '[1,null,"x",[]]'],
    ['something behind the list', '[] []'],
    ['a list that ends with a comma', '[{},]'],
    ['a segment that ends with a comma', '[{"a":1,}]'],
    ['a segment without a comma', '[{"a":1 "b":2}]'],
    ['an HTML page', '<html></html>'],
  ])('refuses %s', (_name, text) => {
    expect(scan(text)).toBe('refused');
  });

  it('leaves out entries that are no segments beside segments, and counts them', () => {
    const scanner = new SegmentScanner(new ReportBytes(new BufferPool(0), undefined));
    scanner.push(Buffer.from('[null,{"a":1},17,"}",[{}],{"b":2}]'));
    scanner.finish();
    expect(scanner.segments).toHaveLength(2);
    expect(scanner.strayEntries).toBe(4);
  });

  it('refuses more segments than any call has', () => {
    expect(scan(`[${'{},'.repeat(MAX_SEGMENTS)}{}]`)).toBe('refused');
    expect(scan(`[${'{},'.repeat(MAX_SEGMENTS - 1)}{}]`)).not.toBe('refused');
  });
});
