import { setTimeout as wait } from 'node:timers/promises';
import { rotated, Rounds } from './figures.ts';
import { forRequests, load } from './load.ts';
import type { Extent } from './options.ts';
import { started, type Target } from './processes.ts';
import { operationOf, QUESTIONS } from './questions.ts';
import type { Row } from './rows.ts';
import { GATEWAY } from './targets.ts';

const AT_ONCE = 16;
/** What a process needs to start is not counted as what it needs to answer. */
const SETTLE_MS = 1_500;

/** The peak memory of each freshly started target when sixteen callers request an hour's curves at once. */
export async function measureMemory(
  targets: readonly Target[],
  upstream: string,
  { rounds }: Extent,
  progress: (line: string) => void,
): Promise<Row[]> {
  const peaks = new Rounds();
  for (let round = 0; round < rounds; round += 1)
    for (const target of rotated(targets, round)) {
      progress(`memory, round ${round + 1} of ${rounds}: ${target.name}`);
      const operation = operationOf(QUESTIONS.b, 'h', target.name === GATEWAY.name ? 'gateway' : 'peers');
      await started(target, upstream, async (running) => {
        await wait(SETTLE_MS);
        await load(running.url, operation, { connections: AT_ONCE, shouldContinue: forRequests(AT_ONCE) });
        peaks.add('peak', target.name, running.peakMegabytes());
      });
    }
  return [
    {
      title: `${AT_ONCE} times (b) of 1 h at once: peak memory`,
      unit: 'MB',
      figures: peaks.medians('peak'),
      wanted: { kind: 'at most', times: 0.5, of: 'best peer' },
    },
  ];
}
