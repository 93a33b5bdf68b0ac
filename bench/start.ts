import { setTimeout as wait } from 'node:timers/promises';
import { rotated, Rounds } from './figures.ts';
import type { Extent } from './options.ts';
import { started, type Target } from './processes.ts';
import type { Row } from './rows.ts';

/** V8 returns memory only some seconds after a process has become idle. */
const SETTLE_MS = 15_000;

const MAX_IDLE_MEGABYTES = 90;

/** In the title, because lines of Node differ by 9 MB of their own executable (docs/performance.md). */
const [LINE_OF_NODE] = process.versions.node.split('.');

/** How long each target takes to start, and how much memory it needs before its first request. */
export async function measureStart(
  targets: readonly Target[],
  upstream: string,
  { rounds }: Extent,
  progress: (line: string) => void,
): Promise<Row[]> {
  const figures = new Rounds();
  for (let round = 0; round < rounds; round += 1)
    for (const target of rotated(targets, round)) {
      progress(`start, round ${round + 1} of ${rounds}: ${target.name}`);
      await started(target, upstream, async (running) => {
        await wait(SETTLE_MS);
        figures.add('start', target.name, running.startMs);
        figures.add('cpu', target.name, running.cpuSeconds() * 1_000);
        figures.add('idle', target.name, running.megabytes());
      });
    }
  return [
    { title: 'start, until the first answer', unit: 'ms', figures: figures.medians('start'), lessIsBetter: true },
    { title: 'start: CPU time of the process', unit: 'ms', figures: figures.medians('cpu'), lessIsBetter: true },
    {
      title: `idle, before the first request, Node ${LINE_OF_NODE}: memory`,
      unit: 'MB',
      figures: figures.medians('idle'),
      wanted: { kind: 'below', limit: MAX_IDLE_MEGABYTES },
    },
  ];
}
