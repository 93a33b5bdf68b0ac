import { gzipSync } from 'node:zlib';
import { answering, BEHAVIOURS, reportOf, startFaultyUpstream } from '../../test/support/faulty-upstream.ts';
import { ask, oneCall } from '../ask.ts';
import { startGatewayProcess } from '../gateway-process.ts';
import type { Row } from '../scorecard.ts';

const MEGABYTE = 2 ** 20;
const BUDGET_MB = 64;

/**
 * How much forty callers with a 12 MB report each increase the memory of the process, beyond the cost of one. The budget counts a report's
 * bytes once; while a report is read it takes twice that, because its buffer grows.
 */
export async function memory(): Promise<Row> {
  const report = gzipSync(reportOf('large', 'owner', 12 * MEGABYTE));
  const upstream = await startFaultyUpstream(answering(200, { 'content-encoding': 'gzip' }, report));
  const gateway = await startGatewayProcess(upstream.url, {
    ...{ MAX_BYTES_IN_FLIGHT: String(BUDGET_MB * MEGABYTE), DOCUMENT_CACHE_BYTES: '0' },
    ...{ MAX_OPERATIONS: '100', LOG_LEVEL: 'warn', UPSTREAM_CONCURRENCY: '32' },
  });
  await ask(gateway.url, 'warm', oneCall('first'));
  const before = gateway.restartPeak();
  for (let wave = 0; wave < 3; wave += 1)
    await Promise.all(
      Array.from({ length: 40 }, (_, caller) => ask(gateway.url, `token-${caller}`, oneCall(`c${caller}`))),
    );
  const grown = (gateway.peakBytes() - before) / MEGABYTE;
  gateway.kill('SIGKILL');
  await upstream.close();
  return {
    what: `Memory for 120 reports of 12 MB, 40 at once, MAX_BYTES_IN_FLIGHT ${BUDGET_MB} MB`,
    figure: grown,
    unit: 'MB',
    most: 3 * BUDGET_MB,
  };
}

/** How much decompression bombs (half a gigabyte in half a megabyte each) increase the memory of the process. */
export async function bomb(times = 5): Promise<Row> {
  const upstream = await startFaultyUpstream();
  const gateway = await startGatewayProcess(upstream.url, { LOG_LEVEL: 'warn' });
  upstream.set('bomb', BEHAVIOURS.bomb);
  for (let call = 0; call < 100; call += 1) await ask(gateway.url, `token-${call}`, oneCall(`c${call}`));
  const before = gateway.restartPeak();
  for (let time = 0; time < times; time += 1) await ask(gateway.url, 'token', oneCall('bomb'));
  const grown = (gateway.peakBytes() - before) / MEGABYTE;
  gateway.kill('SIGKILL');
  await upstream.close();
  return {
    what: `Memory for ${times} decompression bombs of 512 MB, one after the other`,
    figure: grown,
    unit: 'MB',
    most: 20,
  };
}
