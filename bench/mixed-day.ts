import { Random } from '../src/sandbox/fleet/random.ts';
import { quantile, rotated, Rounds } from './figures.ts';
import { checkAnswer, forSeconds, load, type GraphqlRequest, type Operation } from './load.ts';
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

/** The share of requests about one of the calls that were asked for last. */
const SHARE_OF_REPEATS = 0.2;
const RECENT = 20;

/** Of one caller, since the document cache answers a repeat only to the caller who asked before. */
const CONNECTIONS = 16;
const TIMES_AS_LONG = 8;

/** Requests per second and latencies when a caller asks for what one asks for in a day: short and long calls, new ones and repeats. */
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
      const ask = (time: number) =>
        load(url, day, { connections: CONNECTIONS, callers: 1, shouldContinue: forSeconds(time) });
      await checkAnswer(url, day);
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

/** An endless sequence of requests, the same for each target except for the calls' ids: a faster target gets further. */
function mixedDay(asks: 'gateway' | 'peers'): Operation {
  const random = new Random('mixed day');
  const recent: string[] = [];
  const callId = (): string => {
    const known = recent[Math.floor(random.next() * recent.length)];
    if (known !== undefined && random.next() < SHARE_OF_REPEATS) return known;
    const id = newCallId(random.pick(LENGTHS));
    recent.push(id);
    if (recent.length > RECENT) recent.shift();
    return id;
  };
  const next = (): GraphqlRequest => ({
    query: QUESTIONS[random.pick(ASKED)][asks],
    variables: { callId: callId() },
  });
  return { next, varies: true };
}
