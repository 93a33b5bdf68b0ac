import { describe, expect, it } from '@jest/globals';
import { deadlineInOrder } from '../../load/rows/deadline.ts';
import { disconnect } from '../../load/rows/disconnect.ts';
import { fairness, fairnessBesideHanging } from '../../load/rows/fairness.ts';
import { hostileIds } from '../../load/rows/hostile-ids.ts';
import { isolation } from '../../load/rows/isolation.ts';
import { bomb } from '../../load/rows/memory.ts';
import { amplification, amplificationWithBreaker, recovery } from '../../load/rows/retries.ts';
import { shutdown } from '../../load/rows/shutdown.ts';
import { isGreen, scorecard, type Row } from '../../load/scorecard.ts';

/**
 * The rows of `npm run load`, shorter. Times are those of a machine that does other things too, so they have some slack; the
 * deadline is measured by what comes first, and has none.
 */
type Case = readonly [name: string, measure: () => Promise<Row>, slack?: number];

/** What is mostly waited for, or counted. */
const TOGETHER: readonly Case[] = [
  ['deadline', () => deadlineInOrder(2)],
  ['amplification', () => amplification(240)],
  ['amplification with the breaker', () => amplificationWithBreaker(100)],
  ['a decompression bomb', () => bomb(1), 10],
  ['shutdown', () => shutdown(1)],
];

const ALONE: readonly Case[] = [
  ['disconnect', () => disconnect(5), 100],
  ['recovery', recovery, 1_000],
  ['fairness', () => fairness(1), 300],
  ['fairness beside what hangs', fairnessBesideHanging, 300],
  ['hostile ids', () => hostileIds(10_000)],
];

const SECONDS = 40;

async function holds([, measure, slack = 0]: Case): Promise<void> {
  const row = await measure();
  if (!isGreen({ ...row, ...(row.most !== undefined && { most: row.most + slack }) }))
    throw new Error(`\n${scorecard([row])}`);
}

describe('the scorecard’s short form', () => {
  // Asked for first, so that those below have the process to themselves.
  for (const row of TOGETHER) it.concurrent(row[0], () => holds(row), SECONDS * 1_000);
  for (const row of ALONE) it(row[0], () => holds(row), SECONDS * 1_000);

  it('no answer reaches another caller, and no secret a log', async () => {
    const { mixedUp, leaks, good, operations } = await isolation(2_000, 20);
    expect({ mixedUp, leaks }).toEqual({ mixedUp: 0, leaks: 0 });
    expect(good).toBeGreaterThan(operations / 2);
  }, 40_000);

  it('would see a promise that is broken', () => {
    const broken: Row = { what: 'a figure', figure: 2, unit: '', most: 1 };
    expect([isGreen(broken), isGreen({ ...broken, figure: 1 }), isGreen({ ...broken, figure: NaN })]).toEqual([
      false,
      true,
      false,
    ]);
    expect(scorecard([broken])).toContain('RED');
  });
});
