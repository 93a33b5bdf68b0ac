import { describe, expect, it } from '@jest/globals';
import { nextAsk, NO_TRIES, type Outcome, type Tries } from '../../client/src/next-ask.ts';

const failed = (isPassing: boolean, waitMs: number | null = null): Outcome => ({ kind: 'failed', isPassing, waitMs });
const idle: Outcome = { kind: 'partial', advanced: false };

/** The waits after outcomes that follow each other. */
function waits(outcomes: readonly Outcome[]): (number | null)[] {
  let tries: Tries = NO_TRIES;
  return outcomes.map((outcome) => {
    const next = nextAsk(outcome, tries);
    tries = next.tries;
    return next.waitMs;
  });
}

describe('a question that is asked until its answer is complete', () => {
  it('is not asked again once it is', () => {
    expect(waits([{ kind: 'complete' }])).toEqual([null]);
  });

  it('is asked again soon while answers advance, and ever more seldom while they do not', () => {
    const advanced: Outcome = { kind: 'partial', advanced: true };
    expect(waits([advanced, advanced, idle, idle, idle, advanced])).toEqual([500, 500, 2_000, 4_000, 8_000, 500]);
    expect(waits(Array.from({ length: 8 }, () => idle)).at(-1)).toBe(30_000);
  });

  it('waits at least as long as the gateway says', () => {
    expect(waits([failed(true, 12_000), failed(true, 1)])).toEqual([12_000, 4_000]);
  });

  it('stops after five failures in a row, and immediately if a retry is useless', () => {
    expect(waits(Array.from({ length: 5 }, () => failed(true)))).toEqual([2_000, 4_000, 8_000, 16_000, null]);
    expect(waits([failed(false)])).toEqual([null]);
  });
});
