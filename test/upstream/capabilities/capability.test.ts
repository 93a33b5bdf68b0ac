import { describe, expect, it } from '@jest/globals';
import { Breaker } from '../../../src/upstream/breaker.ts';
import { breakCircuit } from '../../../src/upstream/capabilities/break-circuit.ts';
import { compose, type Capability, type Send } from '../../../src/upstream/capabilities/capability.ts';
import { queueFairly } from '../../../src/upstream/capabilities/queue-fairly.ts';
import { FairQueue } from '../../../src/upstream/fair-queue.ts';
import { NO_BODY } from '../../../src/upstream/transport/body.ts';

const REQUEST = { path: '/', template: '/' };

const answering =
  (statusCode: number): Send =>
  (_request, read) =>
    read({ statusCode, headers: {}, body: NO_BODY });

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the capabilities of the upstream client', () => {
  it('see a request in the order in which they are listed, and the headers and the end of the body in the opposite one', async () => {
    const seen: string[] = [];
    const logging =
      (name: string): Capability =>
      (next) =>
      async (request, read) => {
        seen.push(`${name} request`);
        const result = await next(request, (response) => {
          seen.push(`${name} headers`);
          return read(response);
        });
        seen.push(`${name} end`);
        return result;
      };
    const send = compose([logging('first'), logging('second')], answering(200));
    await expect(send(REQUEST, ({ statusCode }) => Promise.resolve(statusCode))).resolves.toBe(200);
    expect(seen).toEqual([
      'first request',
      'second request',
      'second headers',
      'first headers',
      'second end',
      'first end',
    ]);
  });

  it('judge the upstream at the headers, while the request holds its place until the body has been read', async () => {
    const queue = new FairQueue(20);
    const breaker = new Breaker();
    const { signal } = new AbortController();
    const send = compose([queueFairly(queue, 'a', signal), breakCircuit(breaker, signal, 1_000)], answering(503));
    let finish = (): void => undefined;
    const bodyRead = new Promise<void>((resolve) => (finish = resolve));
    const requests = Array.from({ length: 10 }, () => send(REQUEST, () => bodyRead));
    await settled();
    expect(queue.inFlight).toBe(10);
    expect(() => breaker.throwIfOpen()).toThrow('Telnyx failed repeatedly');
    finish();
    await Promise.all(requests);
    expect(queue.inFlight).toBe(0);
  });

  it('count a failure of the reader neither for nor against the upstream', async () => {
    const breaker = new Breaker();
    const { signal } = new AbortController();
    const send = compose([breakCircuit(breaker, signal, 1_000)], answering(200));
    for (let time = 0; time < 20; time += 1)
      await expect(send(REQUEST, () => Promise.reject(new Error('reader')))).rejects.toThrow('reader');
    expect(() => breaker.throwIfOpen()).not.toThrow();
  });
});
