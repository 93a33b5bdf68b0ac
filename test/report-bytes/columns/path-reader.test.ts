import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NumberColumn, TextColumn, TimeColumn } from '../../../src/report-bytes/columns/path-columns.ts';
import { planOf } from '../../../src/report-bytes/columns/path-plan.ts';
import { PathReader } from '../../../src/report-bytes/columns/path-reader.ts';
import { instantMs } from '../../../src/json/values.ts';
import { alike, numberText, similar } from './support/json-texts.ts';
import { propertyRuns } from '../../support/thorough.ts';

const NUMBERS = ['a', 'b.c', 'b.d.e', 'b.d.g', 'h.i'];
const TEXTS = ['b.flag', 'h.x', 'b.d.y'];
const TIMES = ['time', 'b.t'];

/**
 * `JSON.parse` after each escape in a key has been resolved; what only an escape can write becomes `?`. The reader leaves escaped keys to
 * `JSON.parse`, which in Node 24 may mistake one for another key (nodejs/node#63785) and is no reference there.
 */
function parsePlainKeys(text: string): unknown {
  const plain = text.replace(/"((?:[^"\\]|\\.)*)"(\s*:)?/g, (string, inside: string, colon?: string) =>
    colon !== undefined && inside.includes('\\')
      ? JSON.stringify((JSON.parse(`"${inside}"`) as string).replace(/["\\\p{Cc}]/gu, '?')) + colon
      : string,
  );
  return JSON.parse(plain);
}

/** Reads texts of JSON objects that stand one after the other in one run of bytes, as intervals do. */
function readAll(texts: readonly string[]): Record<string, unknown>[] {
  const numbers = NUMBERS.map((path) => ({ path, column: new NumberColumn() }));
  const words = TEXTS.map((path) => ({ path, column: new TextColumn((text) => text) }));
  const times = TIMES.map((path) => ({ path, column: new TimeColumn(instantMs) }));
  const all = [...numbers, ...words, ...times];
  const reader = new PathReader(
    planOf({ values: all.map(({ path }) => path) }),
    all.map(({ column }) => column),
  );
  const bytes = Buffer.from(`[${texts.join(',')}]`);
  const parse = (start: number, end: number): unknown => parsePlainKeys(bytes.toString('utf8', start, end));
  let start = 1;
  for (const text of texts) {
    const end = start + Buffer.byteLength(text);
    expect(reader.read(bytes, start, end, parse)).toBe(true);
    start = end + 1;
  }
  expect(reader.length).toBe(texts.length);
  return texts.map((_, row) => Object.fromEntries(all.map(({ path, column }) => [path, column.values[row]])));
}

/** The same by parsing. */
function parseAll(texts: readonly string[]): Record<string, unknown>[] {
  return texts.map((text) => {
    const value = parsePlainKeys(text);
    const at = (path: string): unknown => path.split('.').reduce<unknown>(inside, value);
    return Object.fromEntries([
      ...NUMBERS.map((path) => [path, Number.isFinite(at(path)) ? at(path) : NaN]),
      ...TEXTS.map((path) => {
        const found = at(path);
        return [path, typeof found === 'boolean' ? String(found) : typeof found === 'string' ? found : null];
      }),
      ...TIMES.map((path) => [path, instantMs(at(path)) ?? NaN]),
    ]) as Record<string, unknown>;
  });
}

const inside = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

describe('reading values straight from the bytes', () => {
  it('gives the same as JSON.parse, however the JSON is written', () => {
    fc.assert(
      fc.property(fc.array(alike, { minLength: 1, maxLength: 4 }), (groups) => {
        const texts = groups.flat();
        expect(readAll(texts)).toEqual(parseAll(texts));
      }),
      { numRuns: propertyRuns(2_000) },
    );
  });

  it('gives the same as JSON.parse for similar objects', () => {
    fc.assert(
      fc.property(similar, (texts) => {
        expect(readAll(texts)).toEqual(parseAll(texts));
      }),
      { numRuns: propertyRuns(2_000) },
    );
  });

  it('reads every number as JSON.parse does, to the last bit', () => {
    fc.assert(
      fc.property(fc.array(numberText, { minLength: 1, maxLength: 30 }), (numbers) => {
        const texts = numbers.map((number) => `{"a":${number}}`);
        expect(readAll(texts)).toEqual(parseAll(texts));
      }),
      { numRuns: propertyRuns(1_000) },
    );
  });

  it('uses the last of several equal keys, and discards what was below the others', () => {
    const text = '{"b":{"c":1,"d":{"e":2}},"a":1,"b":{"flag":true},"a":3}';
    expect(readAll([text])[0]).toMatchObject({ a: 3, 'b.c': NaN, 'b.d.e': NaN, 'b.flag': 'true' });
  });

  it('knows a wanted key that is written with an escape', () => {
    expect(readAll([String.raw`{"\u0061":7}`])[0]).toMatchObject({ a: 7 });
    expect(readAll([String.raw`{"a":1,"\u0061":7}`, String.raw`{"\u0061":7,"a":1}`])).toMatchObject([
      { a: 7 },
      { a: 1 },
    ]);
  });

  it('ignores values of the wrong type', () => {
    const text = '{"a":"1840","b":{"c":null,"d":[1],"flag":3,"t":12},"h":7,"time":{}}';
    const [row] = readAll([text]);
    expect(row).toEqual({
      ...Object.fromEntries([...NUMBERS, ...TIMES].map((path) => [path, NaN])),
      ...Object.fromEntries(TEXTS.map((path) => [path, null])),
    });
  });

  it('carries nothing from one object’s row to the next', () => {
    expect(readAll(['{"a":1,"h":{"x":"new","i":2}}', '{}', '{"h":{"x":"new"}}']).slice(1)).toEqual(
      parseAll(['{}', '{"h":{"x":"new"}}']),
    );
  });

  it.each([
    ['a number with a leading zero', '{"a":01}'],
    ['a number without digits behind its point', '{"a":1.}'],
    ['a comma without a member', '{"a":1,}'],
    ['a member without a value', '{"a":}'],
    ['no colon', '{"a" 1}'],
    ['a word that JSON does not know', '{"a":nonsense}'],
    ['two values', '{"a":1 2}'],
    ['something behind the object', '{"a":1} 2'],
  ])('leaves %s to JSON.parse', (_what, text) => {
    const reader = new PathReader(planOf({ values: ['a'] }), [new NumberColumn()]);
    const bytes = Buffer.from(text);
    const asked: string[] = [];
    reader.read(bytes, 0, bytes.length, (start, end) => {
      asked.push(bytes.toString('utf8', start, end));
      return {};
    });
    expect(asked).toEqual([text]);
  });

  it('adds no row for a value that is not an object', () => {
    const column = new NumberColumn();
    const reader = new PathReader(planOf({ values: ['a'] }), [column]);
    const read = (text: string) => reader.read(Buffer.from(text), 0, text.length, () => ({}));
    expect([read('17'), read('null'), read('[{"a":1}]'), read('{"a":2}')]).toEqual([false, false, false, true]);
    expect([reader.length, column.values[0]]).toEqual([1, 2]);
  });
});
