import { setTimeout as wait } from 'node:timers/promises';
import { Pool, type Dispatcher } from 'undici';

/** Callers that ask in turn: a gateway may bound what one of them holds. */
const TOKENS = ['bench-0', 'bench-1', 'bench-2', 'bench-3'] as const;

/** One operation to be sent. */
export interface Operation {
  readonly query: string;
  /** Which of several operations in the query. */
  readonly operationName?: string;
  /** The variables of the next request, with call ids that were never asked for. */
  readonly variables: () => Record<string, unknown>;
}

/** What one connection or several saw. */
export interface Round {
  readonly requestsPerSecond: number;
  /** Of each request, in milliseconds. */
  readonly latencies: readonly number[];
  /** The size of an answer; all are of one size, or the round fails. */
  readonly bytes: number;
}

/** Until when a load goes on, and how wide it is. */
export interface Width {
  readonly connections: number;
  /** Whether another request may be begun. */
  readonly goesOn: () => boolean;
}

/**
 * Asks one operation over and over. Answers are counted, not read: what was in them was compared before, and each has to have
 * the size of the first one.
 */
export async function load(url: URL, operation: Operation, { connections, goesOn }: Width): Promise<Round> {
  const pool = new Pool(url.origin, { connections, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
  const latencies: number[] = [];
  let bytes = 0;
  const begin = performance.now();
  const connection = async (number: number): Promise<void> => {
    while (goesOn()) {
      const asked = performance.now();
      const size = await sizeOfAnswer(pool, url, operation, TOKENS[number % TOKENS.length] ?? '');
      latencies.push(performance.now() - asked);
      if (bytes !== 0 && size !== bytes)
        throw new Error(`${url.href}: an answer of ${size} bytes among answers of ${bytes}`);
      bytes = size;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, (_, number) => connection(number)));
  } finally {
    await pool.destroy();
  }
  const seconds = (performance.now() - begin) / 1_000;
  return { requestsPerSecond: latencies.length / seconds, latencies, bytes };
}

/**
 * Asks one operation at fixed times, whether what was asked before is answered or not.
 * @returns how long each answer took from the time it was due to be asked for, in milliseconds
 */
export async function pace(
  url: URL,
  operation: Operation,
  { everyMs, seconds }: { everyMs: number; seconds: number },
): Promise<number[]> {
  const pool = new Pool(url.origin, { pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
  const begin = performance.now();
  const ask = async (number: number): Promise<number> => {
    const due = begin + number * everyMs;
    await wait(Math.max(0, due - performance.now()));
    await sizeOfAnswer(pool, url, operation, TOKENS[number % TOKENS.length] ?? '');
    return performance.now() - due;
  };
  try {
    return await Promise.all(
      Array.from({ length: Math.floor((seconds * 1_000) / everyMs) }, (_, number) => ask(number)),
    );
  } finally {
    await pool.destroy();
  }
}

/** Goes on for a time from now. */
export function forSeconds(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1_000;
  return () => performance.now() < end;
}

/** Goes on for a number of requests, whichever connection sends them. */
export function forRequests(count: number): () => boolean {
  let left = count;
  return () => {
    left -= 1;
    return left >= 0;
  };
}

/** Sends one operation and reads the whole answer. @throws Error when it has errors or is no 200 */
export async function answerTo(url: URL, { variables, ...operation }: Operation): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: headersOf(TOKENS[0]),
    body: JSON.stringify({ ...operation, variables: variables() }),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (response.status !== 200 || errors !== undefined) throw new Error(`${url.href}: ${text.slice(0, 500)}`);
  return data;
}

const headersOf = (token: string) => ({ 'content-type': 'application/json', authorization: `Bearer ${token}` });

/** Without a stream in between, so that the load costs the machine little. */
function sizeOfAnswer(pool: Pool, url: URL, { query, variables }: Operation, token: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let bytes = 0;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: () => undefined,
      onResponseStart(_controller, statusCode) {
        if (statusCode !== 200) reject(new Error(`${url.href} answered ${statusCode} to ${query}`));
      },
      onResponseData(_controller, chunk) {
        bytes += chunk.length;
      },
      onResponseEnd: () => resolve(bytes),
      onResponseError: (_controller, error) => reject(error),
    };
    const body = JSON.stringify({ query, variables: variables() });
    pool.dispatch({ method: 'POST', path: url.pathname, headers: headersOf(token), body }, handler);
  });
}
