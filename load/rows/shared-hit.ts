import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { median } from '../../bench/figures.ts';
import { stretchCall } from '../../src/sandbox/stretch.ts';
import { answering, startFaultyUpstream } from '../../test/support/faulty-upstream.ts';
import { ask, oneCall, pause } from '../ask.ts';
import { startGatewayProcess, type GatewayProcess } from '../gateway-process.ts';
import { startReplicas } from '../replicas.ts';
import type { Row } from '../scorecard.ts';

const ROUNDS = 11;
const HOUR_SECONDS = 3_600;

const recorded = gunzipSync(readFileSync(new URL('../../samples/clean-opus.a.json.gz', import.meta.url)));

/** The gateway's CPU time for a report of another replica, from the store, in percent of that for a compressed answer of the upstream. */
async function sharedHit(what: string, report: Buffer, operations: number): Promise<Row> {
  const upstream = await startFaultyUpstream(answering(200, { 'content-encoding': 'gzip' }, gzipSync(report)));
  const alone = await startGatewayProcess(upstream.url, { LOG_LEVEL: 'warn', DOCUMENT_CACHE_BYTES: '0' });
  // Nothing fits into the memory of the replica itself, so that each operation asks the store.
  const replicas = await startReplicas(1, upstream.url, {
    DOCUMENT_CACHE_BYTES: '1',
    DOCUMENT_CACHE_TTL_MS: '3600000',
    SHARED_STORE_TIMEOUT_MS: '10000',
  });
  const [sharing] = replicas.gateways as [GatewayProcess];
  const cpuOf = async (gateway: GatewayProcess): Promise<number> => {
    const before = gateway.cpuMs();
    for (let count = 0; count < operations; count += 1) await ask(gateway.url, 'token', oneCall('call'));
    return (gateway.cpuMs() - before) / operations;
  };
  await cpuOf(alone);
  await cpuOf(sharing);
  await pause(1_000);
  const before = upstream.attempts.get('call') ?? 0;
  const [fetched, found]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    fetched.push(await cpuOf(alone));
    found.push(await cpuOf(sharing));
  }
  const requests = (upstream.attempts.get('call') ?? 0) - before;
  if (requests !== ROUNDS * operations) throw new Error('The store did not have the report.');
  alone.kill('SIGKILL');
  await replicas.close();
  await upstream.close();
  process.stderr.write(`${what}: ${median(fetched).toFixed(2)} ms fetched, ${median(found).toFixed(2)} ms found\n`);
  return {
    what: `CPU time for a report from the shared store, against one from Telnyx: ${what}`,
    figure: (median(found) / median(fetched)) * 100,
    unit: '%',
    most: 150,
  };
}

export const sharedHitShort = (): Promise<Row> => sharedHit('75 s', recorded, 200);

export const sharedHitHour = (): Promise<Row> => {
  const segments = JSON.parse(recorded.toString()) as Parameters<typeof stretchCall>[0];
  const hour = JSON.stringify(stretchCall(segments, { callId: 'call', seconds: HOUR_SECONDS }));
  return sharedHit('one hour', Buffer.from(hour), 10);
};
