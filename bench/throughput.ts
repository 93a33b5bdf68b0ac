import { rotated, Rounds } from './figures.ts';
import { checkAnswer, forSeconds, load } from './load.ts';
import type { Extent } from './options.ts';
import { started, type Target } from './processes.ts';
import { operationOf, QUESTIONS, type QuestionLetter } from './questions.ts';
import type { Row, Wanted } from './rows.ts';
import { SIZES, type SizeLetter } from './sizes.ts';
import { BYTE_PROXY, GATEWAY } from './targets.ts';

/** A question about calls of one size, and the gateway's goals for it. */
interface Scenario {
  readonly question: QuestionLetter;
  readonly size: SizeLetter;
  /** Whether one caller sends all requests, on many connections. */
  readonly isOneCaller?: boolean;
  readonly wanted?: Wanted;
  readonly ofByteProxy?: Wanted;
}

const times = (factor: number): Wanted => ({ kind: 'at least', times: factor, of: 'best peer' });
const ofByteProxy = (factor: number): Wanted => ({ kind: 'at least', times: factor, of: 'byte proxy' });

/** Questions about the most common calls. A dashboard sends all of its requests as one caller, so one caller's connections are measured too. */
const TYPICAL: readonly Scenario[] = [
  { question: 'a', size: 's', wanted: times(2.5), ofByteProxy: ofByteProxy(0.95) },
  { question: 'b', size: 's', wanted: times(2.5) },
  { question: 'd', size: 's', wanted: times(2) },
  { question: 'e', size: 's', wanted: times(3) },
];

const SCENARIOS: readonly Scenario[] = [
  ...TYPICAL,
  ...TYPICAL.map((scenario) => ({ ...scenario, isOneCaller: true })),
  { question: 'n', size: 's', wanted: times(1) },
  { question: 'v', size: 's', wanted: times(3) },
  { question: 'a', size: 'm' },
  { question: 'a', size: 'h', wanted: times(2.5), ofByteProxy: ofByteProxy(1.5) },
  { question: 'b', size: 'm' },
  { question: 'b', size: 'h', wanted: times(2.5) },
  { question: 'c', size: 'h', wanted: times(2.5) },
  { question: 'd', size: 'm' },
  { question: 'd', size: 'h', wanted: times(1.2) },
];

const SMALL_ANSWER: Wanted = { kind: 'below', limit: 60 };

/** The number of requests in flight: with fewer, some targets wait for the upstream; with more, none gets faster. */
export const CONNECTIONS = 4;
const CONNECTIONS_OF_ONE_CALLER = 16;
/** An hour takes so long that fewer rounds fit. */
const TIMES_AS_LONG_FOR_HOURS = 2;
/** With large reports, code is compiled sooner. */
const SHARE_OF_WARM_UP = 0.5;

/**
 * Requests per second and sizes of answers: every scenario for every target in turn, each in its own process. On this kind of machine, a
 * process that was idle while others were measured is slower for seconds.
 */
export async function measureThroughput(
  targets: readonly Target[],
  upstream: string,
  { rounds, seconds, warmUp, isWanted }: Extent,
  progress: (line: string) => void,
): Promise<Row[]> {
  const scenarios = SCENARIOS.filter(({ question }) => isWanted(question));
  const speeds = new Rounds();
  const kilobytes = new Rounds();
  for (const [index, scenario] of scenarios.entries())
    for (const target of rotated(targets, index)) {
      const { name } = target;
      if (name === BYTE_PROXY.name && scenario.question !== 'a') continue;
      progress(`${titleOf(scenario)}: ${name}`);
      const operation = operationOf(
        QUESTIONS[scenario.question],
        scenario.size,
        name === GATEWAY.name ? 'gateway' : 'peers',
      );
      const width = scenario.isOneCaller
        ? { connections: CONNECTIONS_OF_ONE_CALLER, callers: 1 }
        : { connections: CONNECTIONS };
      await started(target, upstream, async ({ url }) => {
        const ask = (time: number) => load(url, operation, { ...width, shouldContinue: forSeconds(time) });
        await checkAnswer(url, operation);
        await ask(warmUp * (scenario.size === 's' ? 1 : SHARE_OF_WARM_UP));
        for (let round = 0; round < rounds; round += 1) {
          const seen = await ask(seconds * (scenario.size === 'h' ? TIMES_AS_LONG_FOR_HOURS : 1));
          speeds.add(titleOf(scenario), name, seen.requestsPerSecond);
          kilobytes.add(titleOf(scenario), name, seen.bytes / 1_000);
        }
      });
    }
  return scenarios.flatMap((scenario) => rowsOf(scenario, speeds, kilobytes));
}

function rowsOf(scenario: Scenario, speeds: Rounds, kilobytes: Rounds): Row[] {
  const title = titleOf(scenario);
  const figures = speeds.medians(title);
  const { question, wanted, ofByteProxy: besideProxy } = scenario;
  const rows: Row[] = [{ title, unit: 'requests/s', figures, ...(wanted && { wanted }) }];
  if (besideProxy !== undefined)
    rows.push({ title: `${title}: beside no GraphQL at all`, unit: 'requests/s', figures, wanted: besideProxy });
  if (question === 'c')
    rows.push({ title: `${title}: an answer`, unit: 'kB', figures: kilobytes.medians(title), wanted: SMALL_ANSWER });
  return rows;
}

const titleOf = ({ question, size, isOneCaller }: Scenario): string =>
  `(${question}) ${QUESTIONS[question].title}, ${SIZES[size].name}${isOneCaller ? `, ${CONNECTIONS_OF_ONE_CALLER} connections of one caller` : ''}`;
