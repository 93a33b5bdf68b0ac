import { setTimeout as wait } from 'node:timers/promises';
import { median } from './figures.ts';
import { attachProfiler } from './inspector.ts';
import { forRequests, load, type Operation } from './load.ts';
import type { Extent } from './options.ts';
import { start } from './processes.ts';
import type { Row } from './rows.ts';
import { newCallId } from './sizes.ts';
import { GATEWAY } from './targets.ts';

/** The question of which it was promised that no step of it is long. */
const FEW_FIELDS: Operation = {
  query: 'query ($callId: ID!) { callReports(callId: $callId) { id correlation { telnyxLegId } } }',
  variables: () => ({ callId: newCallId('h') }),
};

const WARM_UP = 60;
const COUNTED = 150;
const PAUSE_MS = 20;

/** Milliseconds. */
interface Holds {
  readonly longest: number;
  readonly p99: number;
  readonly longestCollection: number;
}

/** Runs in the gateway: a timer every millisecond tells how late it is. */
const WATCH = `(() => {
  const { monitorEventLoopDelay, PerformanceObserver } = process.getBuiltinModule('node:perf_hooks');
  globalThis.holds = { delay: monitorEventLoopDelay({ resolution: 1 }), longestCollection: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) holds.longestCollection = Math.max(holds.longestCollection, duration);
  }).observe({ entryTypes: ['gc'] });
})()`;
const BEGIN = 'holds.longestCollection = 0; holds.delay.reset(); holds.delay.enable(); 0';
const TELL = `holds.delay.disable(); ({
  longest: Math.max(0, holds.delay.max / 1e6 - 1),
  p99: Math.max(0, holds.delay.percentile(99) / 1e6 - 1),
  longestCollection: holds.longestCollection,
})`;

/**
 * How long one step of the gateway holds its event loop at most, while it is asked few fields of calls of one hour. One question at a
 * time, with pauses: where load and upstream take turns with it on two cores, a delay tells of the scheduler as well.
 */
export async function measureHolds(
  upstream: string,
  { rounds }: Extent,
  progress: (line: string) => void,
): Promise<Row[]> {
  const seen: Holds[] = [];
  for (let round = 0; round < rounds; round += 1) {
    progress(`holds, round ${round + 1} of ${rounds}`);
    const running = await start(GATEWAY, upstream, ['--inspect=127.0.0.1:0']);
    const inspector = await attachProfiler(await running.debugger);
    const ask = async (times: number): Promise<void> => {
      for (let asked = 0; asked < times; asked += 1) {
        await load(running.url, FEW_FIELDS, { connections: 1, goesOn: forRequests(1) });
        await wait(PAUSE_MS);
      }
    };
    await inspector.evaluate(WATCH);
    await ask(WARM_UP);
    await inspector.evaluate(BEGIN);
    await ask(COUNTED);
    seen.push((await inspector.evaluate(TELL)) as Holds);
    await running.stop();
  }
  const row = (title: string, figure: keyof Holds): Row => ({
    title: `few fields of 1 h, one at a time: ${title}`,
    unit: 'ms',
    figures: new Map([[GATEWAY.name, median(seen.map((holds) => holds[figure]))]]),
    lessIsBetter: true,
  });
  return [
    { ...row('longest hold of the event loop', 'longest'), wanted: { kind: 'below', limit: 10 } },
    row('99th percentile of holds', 'p99'),
    row('longest garbage collection', 'longestCollection'),
  ];
}
