import { quantile, rotated, Rounds } from './figures.ts';
import { load, pace } from './load.ts';
import type { Extent } from './options.ts';
import type { Running } from './processes.ts';
import { operationOf, QUESTIONS } from './questions.ts';
import type { Row } from './rows.ts';
import { GATEWAY } from './targets.ts';

/** A small question is asked so often, whether the one before is answered or not. */
const EVERY_MS = 25;
/** One in a hundred has to be seen a few times. */
const TIMES_AS_LONG = 5;

/** How long a small question waits at most, but for one in a hundred, while one caller asks for hours without pause. */
export async function measureSmallBesideLarge(
  targets: readonly Running[],
  { rounds, seconds }: Extent,
  progress: (line: string) => void,
): Promise<Row[]> {
  const waits = new Rounds();
  for (let round = 0; round < rounds; round += 1)
    for (const running of rotated(targets, round)) {
      const { name } = running.target;
      progress(`small beside large, round ${round + 1} of ${rounds}: ${name}`);
      const asks = name === GATEWAY.name ? 'gateway' : 'peers';
      let goesOn = true;
      const large = load(running.url, operationOf(QUESTIONS.b, 'h', asks), { connections: 1, goesOn: () => goesOn });
      const small = pace(running.url, operationOf(QUESTIONS.a, 's', asks), {
        everyMs: EVERY_MS,
        seconds: seconds * TIMES_AS_LONG,
      });
      const latencies = await small.finally(() => (goesOn = false));
      await large;
      waits.add('p99', name, quantile(latencies, 0.99));
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
