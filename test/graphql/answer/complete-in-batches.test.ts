import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../../src/errors.ts';
import { completeInBatches } from '../../../src/graphql/answer/complete-in-batches.ts';
import { nextSlice } from '../../../src/operation/time-slices.ts';

const refusal = new GatewayError('BAD_USER_INPUT', 'does not fit');

/** How each item of a list ends if the value of one of them does not fit. */
async function completed(length: number, refused: number): Promise<PromiseSettledResult<unknown>['status'][]> {
  // In a fresh slice of time, batches follow each other at once.
  await nextSlice();
  const answer = { refusals: 0, refusal: undefined as GatewayError | undefined, listBefore: Promise.resolve() };
  const items = await completeInBatches(
    Array.from({ length }, (_, index) => index),
    answer,
    true,
  );
  const outcomes = await Promise.allSettled(
    items.map(async (item) => {
      if ((await item) !== refused) return;
      answer.refusals += 1;
      answer.refusal = refusal;
    }),
  );
  return outcomes.map(({ status }) => status);
}

describe('a list whose values do not fit', () => {
  it('ends a few batches after the first of them', async () => {
    const outcomes = await completed(63, 3);
    expect(outcomes.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 'fulfilled'));
    // Batches that open in the microtasks until the refusal are under way already: four at most.
    expect(new Set(outcomes.slice(40))).toEqual(new Set(['rejected']));
  });

  it('is whole if they all fit', async () => {
    expect(new Set(await completed(40, -1))).toEqual(new Set(['fulfilled']));
  });
});
