import { quantile, rotated, Rounds } from './figures.ts';
import { forSeconds, load, pace } from './load.ts';
import type { Extent } from './options.ts';
import { started, type Running, type Target } from './processes.ts';
import { operationOf, QUESTIONS } from './questions.ts';
import type { Row } from './rows.ts';
import { GATEWAY } from './targets.ts';

/** The interval between small questions, whether or not the previous one was answered. */
const EVERY_MS = 25;
/** The 99th percentile needs several slow answers. */
const TIMES_AS_LONG = 5;

/** The 99th percentile of a small question's wait while one caller requests hours without pause. */
export async function measureSmallBesideLarge(
  targets: readonly Target[],
  upstream: string,
  { rounds, seconds, warmUp }: Extent,
  progress: (line: string) => void,
): Promise<Row[]> {
  const waits = new Rounds();
  for (const target of rotated(targets, 1)) {
    const { name } = target;
    progress(`small beside large: ${name}`);
    await started(target, upstream, async (running) => {
      await load(running.url, small(name), { connections: 1, shouldContinue: forSeconds(warmUp) });
      await besideLarge(running, warmUp);
      for (let round = 0; round < rounds; round += 1)
        waits.add('p99', name, quantile(await besideLarge(running, seconds * TIMES_AS_LONG), 0.99));
    });
  }
  return [
    {
      title: '(a) of 75 s while (b) of 1 h runs without pause: 99th percentile',
      unit: 'ms',
      figures: waits.medians('p99'),
      wanted: { kind: 'at most', times: 0.25, of: 'best peer' },
    },
  ];
}

const asksOf = (name: string): 'gateway' | 'peers' => (name === GATEWAY.name ? 'gateway' : 'peers');

const small = (name: string) => operationOf(QUESTIONS.a, 's', asksOf(name));

async function besideLarge({ target: { name }, url }: Running, seconds: number): Promise<number[]> {
  let shouldContinue = true;
  const large = load(url, operationOf(QUESTIONS.b, 'h', asksOf(name)), {
    connections: 1,
    shouldContinue: () => shouldContinue,
  });
  const latencies = await pace(url, small(name), { everyMs: EVERY_MS, seconds }).finally(
    () => (shouldContinue = false),
  );
  await large;
  return latencies;
}
