import { setTimeout as wait } from 'node:timers/promises';
import { median } from './figures.ts';
import { attachProfiler } from './inspector.ts';
import { forRequests, load, type Operation } from './load.ts';
import type { Extent } from './options.ts';
import { start } from './processes.ts';
import type { Row } from './rows.ts';
import { newCallId } from './sizes.ts';
import { GATEWAY } from './targets.ts';

/** The question for which short turns are promised. */
const FEW_FIELDS: Operation = {
  next: () => ({
    query: 'query ($callId: ID!) { callReports(callId: $callId) { id correlation { telnyxLegId } } }',
    variables: { callId: newCallId('h') },
  }),
};

const WARM_UP = 60;
const COUNTED = 150;
const PAUSE_MS = 20;

/** Milliseconds. */
interface Holds {
  readonly longestTurn: number;
  readonly longestCollection: number;
  readonly latestTimer: number;
}

/**
 * Runs in the gateway. Measures a turn of the event loop by its thread's CPU time, as Linux counts it, so that waiting for a core does not
 * count as work. It includes everything in that turn, its promise jobs and garbage collections.
 */
const WATCH = `(() => {
  const fs = process.getBuiltinModule('node:fs');
  const { monitorEventLoopDelay, PerformanceObserver } = process.getBuiltinModule('node:perf_hooks');
  const file = fs.openSync('/proc/thread-self/schedstat', 'r');
  const text = Buffer.alloc(96);
  const used = () => {
    // Linux brings the count up to date only now and then, and whenever it is asked for the time of the whole process.
    process.cpuUsage();
    fs.readSync(file, text, 0, text.length, 0);
    return Number(text.latin1Slice(0, text.indexOf(32))) / 1e6;
  };
  const holds = { isOn: false, last: 0, longestTurn: 0, longestCollection: 0, delay: monitorEventLoopDelay({ resolution: 1 }) };
  const turn = () => {
    const now = used();
    holds.longestTurn = Math.max(holds.longestTurn, now - holds.last);
    holds.last = now;
    if (holds.isOn) setImmediate(turn);
  };
  holds.begin = () => {
    Object.assign(holds, { isOn: true, last: used(), longestTurn: 0, longestCollection: 0 });
    holds.delay.enable();
    setImmediate(turn);
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) holds.longestCollection = Math.max(holds.longestCollection, duration);
  }).observe({ entryTypes: ['gc'] });
  globalThis.holds = holds;
})()`;
const BEGIN = 'holds.begin()';
const TELL = `holds.isOn = false; holds.delay.disable(); ({
  longestTurn: holds.longestTurn,
  longestCollection: holds.longestCollection,
  latestTimer: Math.max(0, holds.delay.max / 1e6 - 1),
})`;

/** The longest turn of the gateway's event loop while it is asked for few fields of hour-long calls, one at a time. */
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
        await load(running.url, FEW_FIELDS, { connections: 1, shouldContinue: forRequests(1) });
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
    { ...row('longest turn of the event loop, processor time', 'longestTurn'), wanted: { kind: 'below', limit: 10 } },
    row('longest garbage collection', 'longestCollection'),
    row('latest timer, waiting for a core included', 'latestTimer'),
  ];
}
