import { createGunzip, constants as zlib } from 'node:zlib';
import { pipeline } from 'node:stream';
import PQueue from 'p-queue';
import { Pool, type Dispatcher } from 'undici';
import type { Config } from '../config.ts';
import { upstreamInvalid } from '../errors.ts';
import { failureOfStatus, failureOfTransport, retryAfterMs } from './failures.ts';

/** How much of an error's body is read for its detail, in bytes. */
const ERROR_BODY_LIMIT = 16_384;

/** A GET to one path below the API's base, and what its answer may be. */
export interface UpstreamRequest {
  /** Path segments below the base URL; each is percent-encoded here, so no segment can reach another path. */
  readonly path: readonly string[];
  /** Query parameters, in order. */
  readonly query?: readonly (readonly [name: string, value: string])[];
}

/** The bytes of an answer, decompressed. */
export type UpstreamBody = AsyncIterable<Uint8Array>;

/** The upstream as one caller sees it during one operation. It holds the caller's token, and shows it to nobody. */
export interface TelnyxClient {
  /**
   * Asks once, within the process's bound on concurrent requests, which is kept until the body is read.
   * @param read takes the decompressed body of a 200 and gives the result
   * @returns what `read` gave; undefined when the upstream answered 404
   * @throws GatewayError with one of the closed set of codes
   */
  get<Result>(request: UpstreamRequest, read: (body: UpstreamBody) => Promise<Result>): Promise<Result | undefined>;
}

/** What one operation brings: whose token, and until when. */
export interface Caller {
  /** The `Authorization` header, forwarded as it came. */
  readonly authorization: string;
  /** Aborted at the operation's deadline, and when the caller goes away. */
  readonly signal: AbortSignal;
}

/** The process's connections to the API, shared by all callers; it keeps nothing of any of them. */
export interface Upstream {
  forCaller(caller: Caller): TelnyxClient;
  /** Cuts what is still under way: to be called when no operation is left. */
  close(): Promise<void>;
}

/**
 * Opens the pool to the configured origin.
 * @param dispatcher replaces the pool, for tests
 */
export function createUpstream(
  config: Pick<Config, 'TELNYX_API_URL' | 'UPSTREAM_CONCURRENCY' | 'OPERATION_TIMEOUT_MS'>,
  dispatcher: Dispatcher = new Pool(config.TELNYX_API_URL.origin, {
    connections: config.UPSTREAM_CONCURRENCY,
    pipelining: 1,
    connect: { timeout: Math.min(5_000, config.OPERATION_TIMEOUT_MS) },
    headersTimeout: config.OPERATION_TIMEOUT_MS,
    bodyTimeout: config.OPERATION_TIMEOUT_MS,
  }),
): Upstream {
  const queue = new PQueue({ concurrency: config.UPSTREAM_CONCURRENCY });
  return {
    forCaller: (caller) => ({
      async get(request, read) {
        try {
          return await queue.add(() => ask(dispatcher, config.TELNYX_API_URL, caller, request, read), {
            signal: caller.signal,
          });
        } catch (error) {
          throw failureOfTransport(error, caller.signal);
        }
      },
    }),
    close: () => dispatcher.destroy(),
  };
}

async function ask<Result>(
  dispatcher: Dispatcher,
  base: URL,
  { authorization, signal }: Caller,
  request: UpstreamRequest,
  read: (body: UpstreamBody) => Promise<Result>,
): Promise<Result | undefined> {
  const response = await dispatcher.request({
    origin: base.origin,
    path: pathOf(base, request),
    method: 'GET',
    headers: { authorization, accept: 'application/json', 'accept-encoding': 'gzip' },
    signal,
  });
  const { statusCode, headers, body } = response;
  if (statusCode === 200) return await read(decompressed(body, headerOf(headers, 'content-encoding')));
  if (statusCode === 404) {
    await body.dump();
    return undefined;
  }
  const detail = await errorDetail(decompressed(body, headerOf(headers, 'content-encoding')), authorization);
  throw failureOfStatus(statusCode, detail, retryAfterMs(headerOf(headers, 'retry-after')));
}

function pathOf(base: URL, { path, query = [] }: UpstreamRequest): string {
  if (path.some((segment) => segment === '' || segment === '.' || segment === '..'))
    throw upstreamInvalid('An id that would reach another path was not sent to Telnyx.');
  const below = path.map((segment) => encodeURIComponent(segment)).join('/');
  const search = new URLSearchParams(query.map(([name, value]): [string, string] => [name, value])).toString();
  return `${base.pathname.replace(/\/$/, '')}/${below}${search === '' ? '' : `?${search}`}`;
}

function decompressed(body: Dispatcher.ResponseData['body'], encoding: string | undefined): UpstreamBody {
  if (encoding === undefined || encoding === 'identity') return body;
  if (encoding !== 'gzip') {
    body.destroy();
    throw upstreamInvalid(`Telnyx answered in the encoding ${JSON.stringify(encoding)}, which was not asked for.`);
  }
  const gunzip = createGunzip({ chunkSize: 65_536, finishFlush: zlib.Z_NO_FLUSH });
  // The error, if any, reaches whoever reads `gunzip`; pipeline only makes sure that both ends are destroyed.
  return pipeline(body, gunzip, () => undefined);
}

function headerOf(headers: Dispatcher.ResponseData['headers'], name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Telnyx's `{ errors: [{ title, detail }] }` as a line; undefined when the body is something else. */
async function errorDetail(body: UpstreamBody, authorization: string): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > ERROR_BODY_LIMIT) return undefined;
  }
  try {
    const parsed = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
      errors?: readonly { title?: unknown; detail?: unknown }[];
    } | null;
    const first = parsed?.errors?.[0];
    const text = typeof first?.detail === 'string' ? first.detail : first?.title;
    if (typeof text !== 'string') return undefined;
    const token = authorization.replace(/^\S+\s+/, '');
    return text.replaceAll(token, '[token]').slice(0, 300);
  } catch {
    return undefined;
  }
}
