import { answering, reportOf, startFaultyUpstream, tokenIn } from '../../test/support/faulty-upstream.ts';
import { ask, oneCall } from '../ask.ts';
import { startGatewayProcess } from '../gateway-process.ts';
import type { Row } from '../scorecard.ts';

const MADE_UP_TOKENS = 5_000;
const ATTACKERS = 300;
const LATENCY_MS = 20;

/** What happened to good callers beside operations with thousands of made-up tokens. */
interface Seen {
  /** Operations of a caller whose token is verified that were refused or failed. */
  readonly failed: number;
  /** How long it took until the first operation of a new caller was answered, its attempts together, in milliseconds. */
  readonly newcomerMs: number;
}

async function flooded(): Promise<Seen> {
  const upstream = await startFaultyUpstream((response, request) => {
    const token = tokenIn(request);
    const answer = token.startsWith('good') ? answering(200, {}, reportOf('c', token)) : answering(401, {}, '{}');
    setTimeout(() => answer(response, request), LATENCY_MS);
  });
  const gateway = await startGatewayProcess(upstream.url, { LOG_LEVEL: 'fatal', DOCUMENT_CACHE_BYTES: '0' });
  await ask(gateway.url, 'good-known', oneCall('c'));
  let sent = 0;
  const attackers = Array.from({ length: ATTACKERS }, async () => {
    while (sent < MADE_UP_TOKENS) await ask(gateway.url, `made-up-${(sent += 1)}`, oneCall('c'));
  });
  while (sent <= ATTACKERS) await ask(gateway.url, 'good-known', oneCall('c'));
  let failed = 0;
  const known = Array.from({ length: 4 }, async () => {
    while (sent < MADE_UP_TOKENS) {
      const { status, text } = await ask(gateway.url, 'good-known', oneCall('c'));
      if (status !== 200 || text.includes('errors')) failed += 1;
    }
  });
  const began = performance.now();
  while ((await ask(gateway.url, 'good-new', oneCall('c'))).status !== 200);
  const newcomerMs = performance.now() - began;
  await Promise.all([...attackers, ...known]);
  gateway.kill('SIGKILL');
  await upstream.close();
  return { failed, newcomerMs };
}

let seen: Promise<Seen> | undefined;

/** Operations of a verified caller that fail beside made-up tokens. */
export async function unverifiedTokens(): Promise<Row> {
  const { failed } = await (seen ??= flooded());
  return {
    what: `A verified caller’s operations that fail beside ${MADE_UP_TOKENS} made-up tokens over ${ATTACKERS} connections`,
    figure: failed,
    unit: 'operations',
    most: 0,
  };
}

/** How long a caller with a new token has to wait beside them. */
export async function unverifiedTokensNewcomer(): Promise<Row> {
  const { newcomerMs } = await (seen ??= flooded());
  return { what: 'A new caller’s first answer beside them', figure: newcomerMs, unit: 'ms', most: 5_000 };
}
