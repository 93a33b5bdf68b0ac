import { describe, expect, it } from '@jest/globals';
import { BytesInFlight, type OperationBytes } from '../../src/memory/bytes-in-flight.ts';
import { inChunks } from '../support/in-chunks.ts';

async function read(holding: OperationBytes, bytes: number): Promise<number> {
  let size = 0;
  await holding.count(inChunks(new Uint8Array(bytes), 10)).read((chunk) => {
    size += chunk.length;
    return undefined;
  });
  return size;
}

describe('the bytes in flight', () => {
  it('are given back when their operation is over, once', async () => {
    const bytes = new BytesInFlight(1_000);
    const holding = bytes.open('a');
    expect(await read(holding, 300)).toBe(300);
    expect(bytes.size).toBe(300);
    holding.release();
    holding.release();
    expect(bytes.size).toBe(0);
  });

  it('beyond half of the limit: the error says to request less', async () => {
    const holding = new BytesInFlight(1_000).open('a');
    await read(holding, 400);
    await expect(read(holding, 110)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(read(holding, 110)).rejects.toThrow('larger than 500 bytes');
  });

  it("beyond a tenant's half in several operations: the error says to retry, and other tenants are not affected", async () => {
    const bytes = new BytesInFlight(1_000);
    await read(bytes.open('a'), 400);
    await expect(read(bytes.open('a'), 200)).rejects.toMatchObject({
      code: 'OVERLOADED',
      extensions: { retryAfterMs: 1_000 },
    });
    await expect(read(bytes.open('b'), 400)).resolves.toBe(400);
  });

  it('beyond the limit: the error says to retry', async () => {
    const bytes = new BytesInFlight(1_000);
    await read(bytes.open('a'), 500);
    await read(bytes.open('b'), 450);
    await expect(read(bytes.open('c'), 100)).rejects.toMatchObject({ code: 'OVERLOADED' });
    expect(bytes.size).toBeLessThanOrEqual(1_000);
  });

  it('of what several operations hold count once, until the last of them is over', async () => {
    const bytes = new BytesInFlight(1_000);
    const document = {};
    const [reader, joiner, later] = [bytes.open('a'), bytes.open('a'), bytes.open('a')];
    await read(reader, 400);
    reader.share(document, 390, true);
    joiner.share(document, 390, false);
    joiner.share(document, 390, false);
    expect(bytes.size).toBe(400);
    reader.release();
    expect(bytes.size).toBe(390);
    await expect(read(joiner, 150)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    joiner.release();
    expect(bytes.size).toBe(0);
    later.share(document, 390, false);
    expect(bytes.size).toBe(390);
    later.release();
    expect(bytes.size).toBe(0);
  });

  it('of what is kept are refused like those that are read', () => {
    const holding = new BytesInFlight(1_000).open('a');
    holding.share({}, 400, false);
    expect(() => holding.share({}, 400, false)).toThrow('larger than 500 bytes');
  });

  it('are not counted any more after the answer has left', async () => {
    const bytes = new BytesInFlight(1_000);
    const holding = bytes.open('a');
    holding.release();
    await read(holding, 100);
    expect(bytes.size).toBe(0);
  });
});
