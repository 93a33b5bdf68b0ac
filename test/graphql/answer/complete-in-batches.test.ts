import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../../src/errors.ts';
import { completeInBatches } from '../../../src/graphql/answer/complete-in-batches.ts';

const refusal = new GatewayError('BAD_USER_INPUT', 'does not fit');

/** How each item of a list ends if the value of one of them does not fit. */
async function completed(length: number, refused: number): Promise<PromiseSettledResult<unknown>['status'][]> {
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
  it.each([20, 40, 63])('ends with the batch in which the first of them is: %d items', async (length) => {
    const outcomes = await completed(length, 3);
    expect(outcomes.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 'fulfilled'));
    // One batch may be under way already.
    expect(new Set(outcomes.slice(16))).toEqual(new Set(['rejected']));
  });

  it('is whole if they all fit', async () => {
    expect(new Set(await completed(40, -1))).toEqual(new Set(['fulfilled']));
  });
});
