import { asObject, CallReportError, failure, readFailure, type ErrorCode, type Failure } from './errors.ts';
import type { NamedDocument } from './named-document.ts';

/** One HTTP request for one operation. */
export interface Request {
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly method: 'GET' | 'POST';
  readonly document: NamedDocument;
  readonly variables: unknown;
  readonly token: string;
  readonly signal: AbortSignal | undefined;
}

/** An answer as it came. */
export interface Received {
  readonly status: number;
  /** Undefined if the whole request failed. */
  readonly data: unknown;
  readonly failures: readonly Failure[];
  /** Whether the gateway does not know the id, and would accept the text. */
  readonly isTextWanted: boolean;
}

/** Most proxies and browsers accept URLs of this length, in characters. */
const LONGEST_URL = 8_000;

/** What a header can carry. `fetch` would quote any other key in its error. */
export const KEY = /^[\x21-\x7e]*$/;

const REFUSED: Received = {
  status: 401,
  data: undefined,
  failures: [failure('UNAUTHENTICATED', 'The API key contains characters that no key has.')],
  isTextWanted: false,
};

/** @throws CallReportError `NETWORK_ERROR`; the signal's reason if it has fired */
export async function exchange(request: Request): Promise<Received> {
  // Browsers accept no other `this` for `fetch` than their own.
  const { signal, fetch: send } = request;
  if (!KEY.test(request.token.trim())) return REFUSED;
  try {
    const response = await send(...messageOf(request));
    return readAnswer(response, await response.text());
  } catch (error) {
    signal?.throwIfAborted();
    throw new CallReportError([failure('NETWORK_ERROR', 'The gateway does not answer.')], undefined, error);
  }
}

const ANSWERS = 'application/graphql-response+json, application/json;q=0.9';

/** The arguments of `fetch` for a request. */
export function messageOf({
  url,
  method,
  document,
  variables,
  token,
  signal,
}: Omit<Request, 'fetch'>): [url: string, init: RequestInit] {
  const headers = { accept: ANSWERS, authorization: `Bearer ${token}` };
  const init: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' };
  if (signal) init.signal = signal;
  const address = method === 'GET' ? addressOf(url, document, variables) : undefined;
  if (address !== undefined) return [address, { ...init, headers }];
  const body = JSON.stringify({
    operationName: document.operation,
    documentId: document.id,
    query: document.text,
    variables,
  });
  return [url, { ...init, method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body }];
}

/** @returns the URL of a document that is sent by its id only; undefined if POST is needed */
function addressOf(url: string, { id, text }: NamedDocument, variables: unknown): string | undefined {
  if (id === undefined || text !== undefined) return undefined;
  const address = `${url}/${id}?variables=${encodeURIComponent(JSON.stringify(variables))}`;
  return address.length > LONGEST_URL ? undefined : address;
}

function readAnswer(response: Response, text: string): Received {
  const { status } = response;
  const retryAfterMs = readRetryAfter(response.headers.get('retry-after'));
  const { data, errors } = asObject(parse(text));
  const entries: readonly unknown[] = Array.isArray(errors) ? errors : [];
  const failures = entries.map((entry) => readFailure(entry, retryAfterMs));
  if (failures.length === 0 && typeof data !== 'object')
    failures.push(failure(codeOf(status), `The answer with HTTP status ${status} is not GraphQL.`, retryAfterMs));
  return { status, data: data ?? undefined, failures, isTextWanted: entries.some(asksForText) };
}

const asksForText = (error: unknown): boolean =>
  asObject(asObject(error).extensions).code === 'PERSISTED_QUERY_NOT_FOUND';

/** What an answer means that a proxy gave: its status says all that is known. */
function codeOf(status: number): ErrorCode {
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  return status === 429 || status === 503 ? 'OVERLOADED' : 'INVALID_ANSWER';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads `Retry-After` (RFC 9110, 10.2.3): seconds, or a date. @returns milliseconds from now; undefined if it says nothing */
export function readRetryAfter(header: string | null, now = Date.now()): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1_000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
