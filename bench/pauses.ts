import { setTimeout as wait } from 'node:timers/promises';
import { rotated, Rounds } from './figures.ts';
import { forSeconds, load } from './load.ts';
import type { Extent } from './options.ts';
import { start, type Running, type Target } from './processes.ts';
import { operationOf, QUESTIONS } from './questions.ts';
import type { Row, Wanted } from './rows.ts';
import { GATEWAY } from './targets.ts';

/** Each target's first second, its speed when warm, and its first second after a pause. */
const MOMENTS = ['fresh', 'warm', 'after a pause'] as const;
type Moment = (typeof MOMENTS)[number];

const CONNECTIONS = 16;
const FIRST_SECOND = 1;
/** Until the code is compiled, on a busy machine too. */
const WARM_UP_ROUNDS = 3;

const TITLE = '(a) 75 s, sixteen connections';
const TWICE: Wanted = { kind: 'at least', times: 2, of: 'best peer' };

/**
 * How fast each target is in its first second, and in its first second after a pause: dashboards pause all the time. All targets pause
 * together, so each pauses for at least `pause` seconds.
 */
export async function measurePauses(
  targets: readonly Target[],
  upstream: string,
  { rounds, warmUp, pause, seconds }: Extent,
  progress: (line: string) => void,
): Promise<Row[]> {
  const speeds = new Rounds();
  const ask = async ({ target: { name }, url }: Running, duration: number, moment?: Moment): Promise<void> => {
    const operation = operationOf(QUESTIONS.a, 's', name === GATEWAY.name ? 'gateway' : 'peers');
    const { requestsPerSecond } = await load(url, operation, {
      connections: CONNECTIONS,
      shouldContinue: forSeconds(duration),
    });
    if (moment !== undefined) speeds.add(moment, name, requestsPerSecond);
  };
  for (let round = 0; round < rounds; round += 1) {
    const running: Running[] = [];
    for (const target of rotated(targets, round)) {
      progress(`pauses, round ${round + 1} of ${rounds}: ${target.name}, fresh and warm`);
      const started = await start(target, upstream);
      running.push(started);
      await ask(started, FIRST_SECOND, 'fresh');
      for (let count = 0; count < WARM_UP_ROUNDS; count += 1) await ask(started, warmUp);
      await ask(started, seconds, 'warm');
    }
    progress(`pauses, round ${round + 1} of ${rounds}: ${pause} s`);
    await wait(pause * 1_000);
    for (const paused of running) await ask(paused, FIRST_SECOND, 'after a pause');
    await Promise.all(running.map((one) => one.stop()));
  }
  const warm = speeds.medians('warm');
  return [
    ...MOMENTS.map((moment) => ({
      title: `${TITLE}: ${moment}`,
      unit: 'requests/s',
      figures: speeds.medians(moment),
      ...(moment !== 'warm' && { wanted: TWICE }),
    })),
    ...MOMENTS.filter((moment) => moment !== 'warm').map((moment) => ({
      title: `${TITLE}: ${moment}, of warm`,
      unit: 'share',
      figures: new Map([...speeds.medians(moment)].map(([name, speed]) => [name, speed / (warm.get(name) ?? NaN)])),
      wanted: { kind: 'above' as const, limit: 0.8 },
    })),
  ];
}
