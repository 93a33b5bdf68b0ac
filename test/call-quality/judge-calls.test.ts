import { describe, expect, it } from '@jest/globals';
import { judgeCalls, type Judging } from '../../src/call-quality/judge-calls.ts';
import { listedCall, type ListedCall } from '../../src/call-quality/judged-call.ts';
import { GatewayError, upstreamInvalid } from '../../src/errors.ts';
import { recordAt } from './support/record-pages.ts';

const CALLS = Array.from({ length: 20 }, (_, index) => listedCall(recordAt(index))) as ListedCall[];

/** Judges calls, of which one fails. */
async function judgedWith(failure: Error) {
  const defects: unknown[] = [];
  const judging: Judging = {
    known: () => undefined,
    judge: ({ callId }) => (callId === 'call-7' ? Promise.reject(failure) : Promise.resolve('NO_REPORT')),
    atOnce: 4,
    onDefect: (error) => void defects.push(error),
    signal: new AbortController().signal,
    until: performance.now() + 600_000,
  };
  const judged = await judgeCalls(CALLS, judging);
  expect(judged.size).toBe(judged.has('call-7') ? CALLS.length : CALLS.length - 1);
  return { failed: judged.get('call-7'), defects };
}

describe('a call that cannot be judged', () => {
  it('for a defect of the gateway costs no other call its result, and is reported', async () => {
    const defect = new TypeError('x is undefined');
    expect(await judgedWith(defect)).toEqual({ failed: 'GATEWAY_ERROR', defects: [defect] });
  });

  it('for what is stored has a reason', async () => {
    expect(await judgedWith(upstreamInvalid('no list'))).toEqual({ failed: 'UNREADABLE_REPORT', defects: [] });
  });

  it('for now stays pending', async () => {
    const failure = new GatewayError('UPSTREAM_UNAVAILABLE', 'later');
    expect(await judgedWith(failure)).toEqual({ failed: undefined, defects: [] });
  });

  it('for a rejected token ends everything', async () => {
    const failure = new GatewayError('UNAUTHENTICATED', 'who?');
    await expect(judgedWith(failure)).rejects.toBe(failure);
  });
});
