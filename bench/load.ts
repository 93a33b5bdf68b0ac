import { setTimeout as wait } from 'node:timers/promises';
import { Pool, type Dispatcher } from 'undici';

/** Alternating callers, because a gateway may limit what one of them uses. */
const TOKENS = ['bench-0', 'bench-1', 'bench-2', 'bench-3'] as const;

/** The body of a request. */
export interface GraphqlRequest {
  readonly query: string;
  /** The name of the operation, if the document has several. */
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What to send, request by request. */
export interface Operation {
  /** The next request, about calls that were not asked for before. */
  readonly next: () => GraphqlRequest;
  /** Whether answers have different sizes. */
  readonly varies?: boolean;
}

/** The results of one or more connections. */
export interface Round {
  readonly requestsPerSecond: number;
  /** Of each request, in milliseconds. */
  readonly latencies: readonly number[];
  /** The size of an answer, the latest one if they vary. If they do not, all must have the same size, or the round fails. */
  readonly bytes: number;
}

/** How long a load lasts, and how many connections it uses. */
export interface Width {
  readonly connections: number;
  /** How many callers share the connections; four by default. */
  readonly callers?: number;
  /** Whether to send another request. */
  readonly shouldContinue: () => boolean;
}

/**
 * Sends one operation repeatedly. Answers are counted, not parsed: their content was compared before, and each must have the size of the
 * first.
 */
export async function load(
  url: URL,
  operation: Operation,
  { connections, callers = TOKENS.length, shouldContinue }: Width,
): Promise<Round> {
  const pool = new Pool(url.origin, { connections, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
  const latencies: number[] = [];
  let bytes = 0;
  const begin = performance.now();
  const connection = async (number: number): Promise<void> => {
    while (shouldContinue()) {
      const asked = performance.now();
      const size = await sizeOfAnswer(pool, url, operation.next(), TOKENS[number % callers] ?? '');
      latencies.push(performance.now() - asked);
      if (operation.varies !== true && bytes !== 0 && size !== bytes)
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
 * Sends one operation at fixed times, whether or not previous ones were answered.
 * @returns the time from when each request was due to its answer, in milliseconds
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
    await sizeOfAnswer(pool, url, operation.next(), TOKENS[number % TOKENS.length] ?? '');
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

/** Lasts for some time from now. */
export function forSeconds(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1_000;
  return () => performance.now() < end;
}

/** Lasts for a number of requests over all connections. */
export function forRequests(count: number): () => boolean {
  let left = count;
  return () => {
    left -= 1;
    return left >= 0;
  };
}

/** Sends one request and reads the whole answer. @throws Error when it has errors or its status is not 200 */
export async function answerTo(url: URL, request: GraphqlRequest): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: headersOf(TOKENS[0]),
    body: JSON.stringify(request),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (response.status !== 200 || errors !== undefined) throw new Error(`${url.href}: ${text.slice(0, 500)}`);
  return data;
}

/**
 * Sends the next request of an operation before it is measured, since measured answers are not parsed and an empty one would count as fast.
 * @throws Error when the answer has errors, or nothing in one of its root fields
 */
export async function checkAnswer(url: URL, operation: Operation): Promise<void> {
  const data = (await answerTo(url, operation.next())) as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries(data))
    if (value === null || (Array.isArray(value) && value.length === 0))
      throw new Error(`${url.href} answers nothing for ${name}`);
}

const headersOf = (token: string) => ({ 'content-type': 'application/json', authorization: `Bearer ${token}` });

/** Without a stream in between, to keep the load generator cheap. */
function sizeOfAnswer(pool: Pool, url: URL, request: GraphqlRequest, token: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let bytes = 0;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: () => undefined,
      onResponseStart(_controller, statusCode) {
        if (statusCode !== 200) reject(new Error(`${url.href} answered ${statusCode} to ${request.query}`));
      },
      onResponseData(_controller, chunk) {
        bytes += chunk.length;
      },
      onResponseEnd: () => resolve(bytes),
      onResponseError: (_controller, error) => reject(error),
    };
    const body = JSON.stringify(request);
    pool.dispatch({ method: 'POST', path: url.pathname, headers: headersOf(token), body }, handler);
  });
}
