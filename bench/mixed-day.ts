import { quantile, rotated, Rounds } from './figures.ts';
import { forSeconds, load, type GraphqlRequest, type Operation } from './load.ts';
import type { Extent } from './options.ts';
import { started, type Target } from './processes.ts';
import { QUESTIONS, type QuestionLetter } from './questions.ts';
import type { Row } from './rows.ts';
import { newCallId, type SizeLetter } from './sizes.ts';
import { GATEWAY } from './targets.ts';

/** Of a hundred calls, how many have each length: nine of ten last one to ten minutes. */
const LENGTHS: readonly (readonly [SizeLetter, number])[] = [
  ['s', 40],
  ['c', 25],
  ['f', 15],
  ['m', 10],
  ['o', 7],
  ['h', 3],
];

/** Of a hundred requests, how many ask each question. */
const ASKED: readonly (readonly [QuestionLetter, number])[] = [
  ['a', 40],
  ['b', 40],
  ['d', 20],
];

/** Of a hundred requests, how many are about one of the calls that were asked for last. */
const REPEATS = 20;
const RECENT = 20;

const CONNECTIONS = 16;
const TIMES_AS_LONG = 8;

/** Requests per second and latencies when callers ask for what they ask for in a day: short and long calls, new ones and repeats. */
export async function measureMixedDay(
  targets: readonly Target[],
  upstream: string,
  { rounds, seconds, warmUp }: Extent,
  progress: (line: string) => void,
): Promise<Row[]> {
  const figures = new Rounds();
  for (const target of rotated(targets, 2)) {
    const { name } = target;
    progress(`mixed day: ${name}`);
    await started(target, upstream, async ({ url }) => {
      const day = mixedDay(name === GATEWAY.name ? 'gateway' : 'peers');
      const ask = (time: number) => load(url, day, { connections: CONNECTIONS, shouldContinue: forSeconds(time) });
      await ask(warmUp);
      for (let round = 0; round < rounds; round += 1) {
        const { requestsPerSecond, latencies } = await ask(seconds * TIMES_AS_LONG);
        figures.add('speed', name, requestsPerSecond);
        figures.add('p50', name, quantile(latencies, 0.5));
        figures.add('p99', name, quantile(latencies, 0.99));
      }
    });
  }
  const title = 'a mixed day';
  return [
    { title, unit: 'requests/s', figures: figures.medians('speed') },
    { title: `${title}: median`, unit: 'ms', figures: figures.medians('p50'), lessIsBetter: true },
    { title: `${title}: 99th percentile`, unit: 'ms', figures: figures.medians('p99'), lessIsBetter: true },
  ];
}

/** The requests of a day, the same for each target except for the calls' ids. */
function mixedDay(asks: 'gateway' | 'peers'): Operation {
  const percent = percents();
  const recent: string[] = [];
  const callId = (): string => {
    const length = pick(LENGTHS, percent());
    const isRepeat = percent() < REPEATS;
    const known = recent[Math.floor((percent() * recent.length) / 100)];
    if (isRepeat && known !== undefined) return known;
    const id = newCallId(length);
    recent.push(id);
    if (recent.length > RECENT) recent.shift();
    return id;
  };
  const next = (): GraphqlRequest => ({
    query: QUESTIONS[pick(ASKED, percent())][asks],
    variables: { callId: callId() },
  });
  return { next, varies: true };
}

function pick<Item>(shares: readonly (readonly [Item, number])[], percent: number): Item {
  let upTo = 0;
  for (const [item, share] of shares) {
    upTo += share;
    if (percent < upTo) return item;
  }
  throw new Error('The shares are less than 100 percent');
}

/** Numbers from 0 up to, not including, 100 that look random and are always the same (Lehmer's generator). */
function percents(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state / 2_147_483_647) * 100;
  };
}
