import { quantile, Rounds } from './figures.ts';
import { measureDigestMemory } from './digest-memory.ts';
import { fleetOf } from './fleets.ts';
import { answerTo, forRequests, forSeconds, load, pace, type Operation, type GraphqlRequest } from './load.ts';
import type { Extent } from './options.ts';
import { started, type Running, type Target, type Upstream } from './processes.ts';
import { operationOf, QUESTIONS } from './questions.ts';
import type { Row, Wanted } from './rows.ts';
import { newCallId } from './sizes.ts';
import { GATEWAY } from './targets.ts';

const CALLS = 2_000;

/** Peers are asked for so many calls at once, on so many connections: their fastest. */
const BATCH = 20;
const CONNECTIONS = 4;

/** How often the small question is asked, whether or not the previous one was answered. */
const EVERY_MS = 25;

/** What an overview shows. */
const OVERVIEW = `query ($agent: String!) { callQuality(filter: { agent: $agent }) {
  coverage { found judged isComplete }
  totals { calls poor poorShare { value low high } faults { fault count } issues { code count seconds } mosReceived { p5 p50 p95 } lossPercent { p95 } }
  groups(by: SDK_VERSION) { key calls poor poorShare { value low high } standsOut { sentence } }
  buckets(width: DAY) { start group { calls poor } }
  calls(first: 10) { nodes { callId } } } }`;

/** What a client needs to judge the calls itself; no more than the gateway reads. */
const RAW = `query ($callIds: [ID!]!) { calls(callIds: $callIds) { callId reports { callId
  correlation { telnyxLegId telnyxSessionId } summary { state durationSeconds }
  segments { intervals { start end inbound { packetsReceived packetsLost jitterAvg audioLevelAvg bitrateAvg }
    outbound { packetsSent audioLevelAvg } connection { roundTripTimeAvg } } } } } }`;

const overviewOf = (calls: number): GraphqlRequest => ({ query: OVERVIEW, variables: { agent: fleetOf(calls) } });

const rawCalls: Operation = {
  next: () => ({ query: RAW, variables: { callIds: Array.from({ length: BATCH }, () => newCallId('s')) } }),
};

/** The gateway with its defaults, but with time to judge all calls in one operation. */
const PATIENT: Target = { ...GATEWAY, environment: { ...GATEWAY.environment, OPERATION_TIMEOUT_MS: '120000' } };

const below = (limit: number): Wanted => ({ kind: 'below', limit });

/** Question (f): how 2,000 calls of 75 s went. */
export async function measureManyCalls(
  peers: readonly Target[],
  upstream: Upstream,
  { rounds, seconds, warmUp }: Extent,
  progress: (line: string) => void,
): Promise<Row[]> {
  const figures = new Rounds();
  for (let round = 0; round < rounds; round += 1) {
    progress(`(f), round ${round + 1} of ${rounds}: gateway`);
    await started(PATIENT, upstream.url, async (running) => {
      await measureOverview(running, upstream, figures);
    });
    await started(PATIENT, upstream.url, async (running) => {
      const { alone, beside } = await measureSmallQuestion(running, seconds, warmUp);
      figures.add('beside', GATEWAY.name, beside / alone);
    });
    for (const peer of peers) {
      progress(`(f), round ${round + 1} of ${rounds}: ${peer.name}`);
      await started(peer, upstream.url, async (running) => {
        const begin = performance.now();
        await load(running.url, rawCalls, { connections: CONNECTIONS, shouldContinue: forRequests(CALLS / BATCH) });
        figures.add('cold', peer.name, (performance.now() - begin) / 1_000);
        figures.add('cpu', peer.name, running.cpuSeconds());
      });
    }
  }
  figures.add('digests', GATEWAY.name, await measureDigestMemory());
  const row = (title: string, unit: string, name: string, wanted?: Wanted): Row => ({
    title: `(f) ${title}`,
    unit,
    figures: figures.medians(name),
    ...(wanted === undefined ? { lessIsBetter: true } : { wanted }),
  });
  return [
    row('2,000 calls of 75 s, cold; peers: their raw fields', 's', 'cold', below(8)),
    row('the same, to the best peer', 's', 'cold', { kind: 'at most', times: 1 / 3, of: 'best peer' }),
    row('the same: CPU time of the process', 's', 'cpu'),
    row('again, warm, without a report request', 'ms', 'warm', below(200)),
    row('peak memory', 'MB', 'peak', below(200)),
    row('10,000 digests', 'MB', 'digests', below(25)),
    row('99th percentile of (a) beside it, to that alone', 'times', 'beside', below(2)),
  ];
}

async function measureOverview(running: Running, upstream: Upstream, figures: Rounds): Promise<void> {
  const before = running.cpuSeconds();
  figures.add('cold', GATEWAY.name, (await timed(running)) / 1_000);
  figures.add('cpu', GATEWAY.name, running.cpuSeconds() - before);
  figures.add('peak', GATEWAY.name, running.peakMegabytes());
  await upstream.counts();
  const warm: number[] = [];
  for (let again = 0; again < 5; again += 1) warm.push(await timed(running));
  const { reports } = await upstream.counts();
  if (reports > 0) throw new Error(`The gateway requested ${reports} reports that it had judged before.`);
  figures.add('warm', GATEWAY.name, quantile(warm, 0.5));
}

/** @returns milliseconds. @throws Error unless all calls are judged */
async function timed({ url }: Running): Promise<number> {
  const begin = performance.now();
  const answer = (await answerTo(url, overviewOf(CALLS))) as { callQuality: { coverage: { judged: number } } };
  const { judged } = answer.callQuality.coverage;
  if (judged !== CALLS) throw new Error(`The gateway judged ${judged} of ${CALLS} calls.`);
  return performance.now() - begin;
}

/** The 99th percentile of a small question, alone and while 2,000 calls are judged, in milliseconds. */
async function measureSmallQuestion(
  { url }: Running,
  seconds: number,
  warmUp: number,
): Promise<{ readonly alone: number; readonly beside: number }> {
  const small = operationOf(QUESTIONS.a, 's', 'gateway');
  await load(url, small, { connections: 1, shouldContinue: forSeconds(warmUp) });
  const long = Math.max(3, seconds * 4);
  const alone = quantile(await pace(url, small, { everyMs: EVERY_MS, seconds: long }), 0.99);
  const state = { isDone: false };
  const overview = answerTo(url, overviewOf(CALLS)).finally(() => (state.isDone = true));
  const waits: number[] = [];
  while (!state.isDone) waits.push(...(await pace(url, small, { everyMs: EVERY_MS, seconds: 0.5 })));
  await overview;
  return { alone, beside: quantile(waits, 0.99) };
}
