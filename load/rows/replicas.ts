import { quantile } from '../../bench/figures.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { startFaultyUpstream, well } from '../../test/support/faulty-upstream.ts';
import { ask, oneCall, pause } from '../ask.ts';
import { startReplicas } from '../replicas.ts';
import type { Row } from '../scorecard.ts';

const REPLICAS = 3;
const BURST = 60;
const LATENCY_MS = 50;

/** Upstream requests for sixty simultaneous questions about a call that nobody has asked about, over three replicas. */
export async function coldBurst(times = 20): Promise<Row> {
  const upstream = await startFaultyUpstream(
    (response, request) => void setTimeout(() => well(response, request), LATENCY_MS),
  );
  const replicas = await startReplicas(REPLICAS, upstream.url);
  const urls = replicas.gateways.map(({ url }) => url);
  let most = 0;
  for (let time = 0; time < times; time += 1) {
    const questions = Array.from({ length: BURST }, (_, index) =>
      ask(urls[index % REPLICAS] ?? '', 'token', oneCall(`cold-${time}`)),
    );
    const answers = await Promise.all(questions);
    if (answers.some(({ status, text }) => status !== 200 || text.includes('"errors"')))
      throw new Error('Not all questions were answered.');
    most = Math.max(most, upstream.attempts.get(`cold-${time}`) ?? 0);
  }
  await replicas.close();
  await upstream.close();
  return {
    what: `Requests to Telnyx for ${BURST} simultaneous questions about a call, over three replicas (worst of ${times})`,
    figure: most,
    unit: 'requests',
    most: 1,
  };
}

const AT_ONCE = 4;
const PHASE_MS = 8_000;

/** By how much the 95th percentile grows while the store hangs (SIGSTOP), for calls that nobody has asked about. */
export async function hangingStore(): Promise<Row> {
  const upstream = await startFaultyUpstream(
    (response, request) => void setTimeout(() => well(response, request), LATENCY_MS),
  );
  const replicas = await startReplicas(1, upstream.url);
  let call = 0;
  const percentileOf = async (phaseMs: number): Promise<number> => {
    const waits: number[] = [];
    const until = performance.now() + phaseMs;
    const work = async (): Promise<void> => {
      while (performance.now() < until) {
        const began = performance.now();
        const { status } = await ask(replicas.gateways[0]?.url ?? '', 'token', oneCall(`call-${(call += 1)}`));
        waits.push(status === 200 ? performance.now() - began : Infinity);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return quantile(waits, 0.95);
  };
  await percentileOf(PHASE_MS / 4);
  const usual = await percentileOf(PHASE_MS);
  replicas.redis.signal('SIGSTOP');
  const hanging = await percentileOf(PHASE_MS);
  await replicas.close();
  await upstream.close();
  return {
    what: 'How much the 95th percentile grows while the shared store hangs',
    figure: hanging - usual,
    unit: 'ms',
    most: 100,
  };
}

const LIMIT = 10;
const CALLS = 2_000;
const TIMEOUT_MS = 30_000;
/** Judging ends with 85 % of the time; the first seconds are those of listing. */
const FROM_MS = 3_000;
const TO_MS = 24_000;

let limited: Promise<{ readonly refusedShare: number; readonly usedShare: number }> | undefined;

/** Three replicas judge thousands of calls with one token, under a limit of ten requests a second. */
async function judgeUnderLimit(): Promise<{ readonly refusedShare: number; readonly usedShare: number }> {
  const upstream = await startSandbox({ rateLimit: LIMIT, fleet: { calls: CALLS, seed: 7 } });
  const [token] = upstream.tokens;
  const replicas = await startReplicas(REPLICAS, upstream.url, { OPERATION_TIMEOUT_MS: String(TIMEOUT_MS) });
  const query = '{ callQuality(filter: {}) { coverage { judged } } }';
  let [from, to] = [0, 0];
  await Promise.all([
    ...replicas.gateways.map(({ url }) => ask(url, token, query)),
    pause(FROM_MS).then(() => (from = upstream.requests.length)),
    pause(TO_MS).then(() => (to = upstream.requests.length)),
  ]);
  await replicas.close();
  const { requests } = upstream;
  const answered = requests.slice(from, to).filter(({ status }) => status !== null && status < 300).length;
  await upstream.close();
  return {
    refusedShare: requests.filter(({ status }) => status === 429).length / requests.length,
    usedShare: answered / ((LIMIT * (TO_MS - FROM_MS)) / 1_000),
  };
}

/** The share of answers with 429. */
export async function sharedLimitRefusals(): Promise<Row> {
  limited ??= judgeUnderLimit();
  return {
    what: `Answers with 429 to three replicas under ${LIMIT} requests a second`,
    figure: (await limited).refusedShare * 100,
    unit: '%',
    most: 1,
  };
}

/** The share of the limit that is used. */
export async function sharedLimitUse(): Promise<Row> {
  limited ??= judgeUnderLimit();
  return {
    what: `Use of a limit of ${LIMIT} requests a second by three replicas`,
    figure: (await limited).usedShare * 100,
    unit: '%',
    least: 90,
  };
}
