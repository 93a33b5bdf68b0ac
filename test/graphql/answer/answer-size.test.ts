import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnswerMemory } from '../../../src/graphql/answer/answer-size.ts';
import { startGateway, type TestGateway } from '../../support/gateway.ts';
import { callIdOf } from '../../support/samples.ts';

const CALL = callIdOf('clean-opus');

interface Reports {
  readonly beside?: { id: string }[];
  readonly callReports: { id: string; segments: Record<string, unknown>[] | null }[] | null;
}

describe('an answer that would be too large', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway({ settings: { MAX_ANSWER_BYTES: '20000' } });
  });
  afterAll(() => gateway.close());

  it.each([
    ['raw', 'raw'],
    ['intervals that are copied', 'intervals { start end inbound { packetsReceived jitterAvg } ice { id state } }'],
    ['intervals that are parsed', 'intervals { raw }'],
    ['logs', 'logs { raw }'],
  ])(
    'lacks the field that passes the bound, with an error that names it, and keeps the others: %s',
    async (_name, field) => {
      const { data, errors, text } = await gateway.ask<Reports>(
        `{ beside: callReports(callId: "${CALL}") { id } callReports(callId: "${CALL}") { id segments { index ${'a b c d e f g h i j k l'.replace(/\w/g, (alias) => `${alias}: ${field}`)} } } }`,
      );
      expect(data.beside?.[0]?.id).toContain(CALL);
      expect(errors.length).toBeGreaterThan(0);
      for (const { message, extensions, path } of errors) {
        expect(extensions.code).toBe('BAD_USER_INPUT');
        expect(message).toMatch(/larger than 20000 bytes \(MAX_ANSWER_BYTES\)/);
        expect(path?.slice(0, 3)).toEqual(['callReports', 0, 'segments']);
      }
      expect(text.length - JSON.stringify(errors).length).toBeLessThan(21_000);
    },
  );

  it('is bounded whatever makes it large, values of many small fields as well', async () => {
    const fields = Array.from({ length: 25 }, (_, n) => `a${n}: paths { start end intervalCount ice { id state } }`);
    const { errors, text } = await gateway.ask<Reports>(
      `{ calls(callIds: [${`"${CALL}" `.repeat(20)}]) { reports { id ${fields.join(' ')} } } }`,
    );
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(text.length - JSON.stringify(errors).length).toBeLessThan(40_000);
  });
});

describe('a large answer', () => {
  it('is the same as a small one of the same fields, part for part', async () => {
    const gateway = await startGateway();
    const part = 'segments { index raw intervals { start raw } }';
    const small = await gateway.ask<Reports>(`{ callReports(callId: "${CALL}") { ${part} } }`);
    const large = await gateway.ask<Reports>(
      `{ callReports(callId: "${CALL}") { ${part} ${'a b c d e f g h'.replace(/\w/g, (alias) => `${alias}: ${part}`)} } }`,
    );
    await gateway.close();
    expect(large.text.length).toBeGreaterThan(2 ** 18);
    const segments = small.data.callReports?.[0]?.segments;
    for (const [key, value] of Object.entries(large.data.callReports?.[0] ?? {}))
      expect([key, value]).toEqual([key, segments]);
  });
});

describe('the memory of answers', () => {
  it('takes four of the largest at once, two of one caller, and small ones always', () => {
    const memory = new AnswerMemory(10_000_000);
    const open = (caller: string) => {
      const answer = memory.open(caller);
      return { answer, take: (bytes: number) => () => answer.take(bytes) };
    };
    const both = [open('one'), open('one')];
    for (const { answer } of both) answer.take(10_000_000);
    expect(open('one').take(2_000_000)).toThrow('no room for this answer beside others');
    const others = [open('two'), open('three')];
    for (const { answer } of others) answer.take(10_000_000);
    expect(open('four').take(2_000_000)).toThrow('no room for this answer beside others');
    open('four').take(100_000)();
    both[0]?.answer.release();
    expect(open('one').take(2_000_000)).not.toThrow();
  });

  it('gets back all of an answer that has left, and of a part that failed', async () => {
    const memory = new AnswerMemory(1_000);
    const answer = memory.open('one');
    answer.take(10);
    const failing = answer.part((count) => {
      count.take(500);
      count.take(600);
      return Promise.resolve();
    });
    await expect(failing).rejects.toThrow('MAX_ANSWER_BYTES');
    expect([answer.bytes, memory.size]).toEqual([10, 10]);
    await answer.part((count) => {
      count.take(500);
      return Promise.resolve();
    });
    expect(answer.bytes).toBe(510);
    answer.release();
    answer.take(5);
    expect(memory.size).toBe(0);
  });
});
