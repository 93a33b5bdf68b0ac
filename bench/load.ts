import { Agent, request } from 'undici';

/** What one round of load saw. */
export interface Round {
  readonly requestsPerSecond: number;
  readonly medianMs: number;
  readonly bytes: number;
}

/**
 * Asks one query with a new call id each time, over a fixed number of connections, for a fixed time.
 * @param letter the size of report: s, m or h
 */
export async function load(
  url: string,
  query: string,
  letter: string,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Round> {
  const agent = new Agent({ connections, pipelining: 1 });
  const latencies: number[] = [];
  let bytes = 0;
  let serial = 0;
  const end = performance.now() + seconds * 1_000;
  const begin = performance.now();
  const worker = async (): Promise<void> => {
    while (performance.now() < end) {
      const asked = performance.now();
      serial += 1;
      const answer = await request(url, {
        dispatcher: agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer bench' },
        body: JSON.stringify({ query, variables: { callId: `${letter}-${serial}-${Math.round(asked * 1e3)}` } }),
      });
      const body = await answer.body.text();
      if (answer.statusCode !== 200 || body.includes('"errors"')) throw new Error(`${url}: ${body.slice(0, 300)}`);
      bytes = body.length;
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = performance.now() - begin;
  await agent.close();
  return { requestsPerSecond: (latencies.length / elapsed) * 1_000, medianMs: median(latencies), bytes };
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
