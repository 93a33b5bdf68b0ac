import { LONG_CALL } from '../../../src/sandbox/long-call.ts';
import { startSandbox } from '../../../src/sandbox/server.ts';
import { ask } from '../../ask.ts';
import type { Row } from '../../scorecard.ts';
import { startCluster, type Cluster } from '../cluster.ts';

const CALLERS = 8;
const TURN_MS = 3_000;
const TURNS = 3;

/** Half an hour: the answer takes far more CPU time from a gateway than from the upstream, the proxy and whoever asks. */
const CALL_SECONDS = 1_800;
const QUERY = `{ callReports(callId: "${LONG_CALL.callId}") { quality { verdict { fault } } } }`;

/** Throughput of two replicas relative to one, measured in turns: load, proxy and upstream share the machine with them. */
export async function twoReplicas(): Promise<Row> {
  const sandbox = await startSandbox({ longCall: { seconds: CALL_SECONDS } });
  const [token] = sandbox.tokens;
  const clusters: Cluster[] = [];
  const during = async (cluster: Cluster): Promise<number> => {
    let answered = 0;
    const end = performance.now() + TURN_MS;
    const caller = async (): Promise<void> => {
      while (performance.now() < end) {
        const { status, text } = await ask(cluster.url, token, QUERY);
        if (status === 200 && text.includes('fault')) answered += 1;
      }
    };
    await Promise.all(Array.from({ length: CALLERS }, caller));
    return answered;
  };
  const start = async (count: number): Promise<Cluster> => {
    const cluster = await startCluster({
      ...{ main: '.stripped/main.js', upstreamUrl: sandbox.url, count },
      settings: { LOG_LEVEL: 'fatal', DOCUMENT_CACHE_BYTES: '0' },
    });
    clusters.push(cluster);
    return cluster;
  };
  const total = { one: 0, two: 0 };
  try {
    const one = await start(1);
    const two = await start(2);
    for (const cluster of clusters) await during(cluster);
    for (let turn = 0; turn < TURNS; turn += 1) {
      total.one += await during(one);
      total.two += await during(two);
    }
  } finally {
    for (const cluster of clusters) await cluster.stop();
    await sandbox.close();
  }
  const perSecond = (count: number): string => (count / ((TURN_MS / 1_000) * TURNS)).toFixed(1);
  return {
    what: `Verdicts of half an hour a second by two replicas (${perSecond(total.two)}), relative to one (${perSecond(total.one)})`,
    figure: total.two / total.one,
    unit: 'times',
    least: 1.2,
  };
}
