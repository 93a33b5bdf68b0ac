import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ElementCursor } from '../../../src/report-bytes/index/element-index.ts';
import { readDocument } from '../../../src/report-bytes/receive/report-document.ts';
import { rawTextOf } from '../../../src/reports/interval-json/raw-text.ts';
import { inChunks } from '../../support/in-chunks.ts';
import { propertyRuns } from '../../support/thorough.ts';

const documentOf = async (text: string) => {
  const bytes = Buffer.from(text);
  return readDocument(inChunks(bytes), bytes.length);
};

const element = fc.oneof(
  fc.constantFrom('0', '{}', '[]', ' [ ] ', '"a,b"', '"\\\\"', '"\\",["', '{"a":[1,2,{"b":","}]}', 'null', ' 1 '),
  fc.integer({ min: 200, max: 600 }).map((length) => `"${'x'.repeat(length)}"`),
);

describe('the index of an array', () => {
  it('finds each element, in order and alone, however long they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(element, { maxLength: 200 }), async (elements) => {
        const { segments, indexed } = await documentOf(`[{"stats":[${elements.join(',')}]}]`);
        const wanted = JSON.parse(`[${elements.join(',')}]`) as unknown[];
        const found: unknown[] = [];
        for await (const one of segments[0]!.elements('stats')) found.push(one);
        expect(found).toEqual(wanted);
        expect(wanted.map((_, place) => segments[0]!.element('stats', place))).toEqual(wanted);
        expect(segments[0]!.element('stats', wanted.length)).toBeUndefined();
        const { elements: index, end } = indexed[0]!.slices.get('stats')!;
        const { bytes } = indexed[0]!;
        for (let from = 0; from < wanted.length; from += 7) {
          const cursor = new ElementCursor(index!, end, bytes, from);
          expect(cursor.next(bytes)).toBe(true);
          expect(JSON.parse(bytes.toString('utf8', cursor.start, cursor.end))).toEqual(wanted[from]);
        }
      }),
      { numRuns: propertyRuns(60) },
    );
  });

  it.each(['0', '{}', '[[]]', '""', '1234567'])('takes at most an eighth of the bytes of [%s, ...]', async (text) => {
    const { indexed, bytes } = await documentOf(`[{"stats":[${text}${`,${text}`.repeat(300_000)}]}]`);
    const index = indexed[0]!.slices.get('stats')!.elements!;
    expect(index.count).toBe(300_001);
    expect(index.room).toBeLessThanOrEqual(bytes.length / 8);
  });
});

describe('what no report has', () => {
  const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  it.each([
    ['members', `{${Array.from({ length: 5_000 }, (_, key) => `"k${key}":0`).join(',')}}`, 'more than 4096 members'],
    ['members of one name', `{${'"stats":0,'.repeat(5_000)}"a":0}`, 'more than 4096 members'],
    ['a key', `{"${'k'.repeat(100_000)}":0}`, 'a key is longer than 1024 bytes'],
    ['a repeated member', `{"a":"${'x'.repeat(300_000)}","a":0}`, 'a member that comes again is too long'],
  ])('is refused while it is read: %s', async (_name, segment, message) => {
    await expect(documentOf(`[${segment}]`)).rejects.toMatchObject({
      code: 'UPSTREAM_INVALID',
      message: expect.stringContaining(message) as unknown,
    });
  });

  it.each([
    ['a value', `{"summary":{"a":"${'x'.repeat(600_000)}"}}`, 'bytes long'],
    ['a deep value', `{"summary":${nested(5_000)}}`, 'nests deeper than 128 levels'],
    ['a deep value behind a bracket', `{"summary":["]",${nested(129)}]}`, 'nests deeper than 128 levels'],
  ])('is refused where it is asked for: %s', async (_name, segment, message) => {
    const { segments } = await documentOf(`[${segment}]`);
    expect(() => segments[0]!.value('summary')).toThrow(message);
    await expect(rawTextOf(segments[0]!, { take: () => undefined })).rejects.toThrow(message);
    expect(segments[0]!.value('other')).toBeUndefined();
  });

  it('is not what nests just as deep as may be, or holds many brackets', async () => {
    const { segments } = await documentOf(`[{"a":${nested(128)},"b":{"c":[${'{},'.repeat(10_000)}"[[["]}}]`);
    expect(JSON.stringify(segments[0]!.value('a'))).toBe(nested(128));
    expect(segments[0]!.value('b')).toMatchObject({ c: { length: 10_001 } });
  });

  it('spoils one field of many: a deep element does not keep the others of its segment from being read', async () => {
    const { segments } = await documentOf(`[{"stats":[{"a":1},${nested(5_000)}]}]`);
    expect(segments[0]!.element('stats', 0)).toEqual({ a: 1 });
    expect(() => segments[0]!.element('stats', 1)).toThrow('nests deeper');
  });
});
