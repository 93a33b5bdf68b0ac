import { GatewayError, upstreamInvalid } from '../errors.ts';

/*
 * Reasons for aborting an operation's signal. Callers may see both, because code that waits for the signal throws its reason.
 */

/** The operation exceeded its deadline. */
export class DeadlineExceeded extends GatewayError {
  constructor() {
    super('UPSTREAM_TIMEOUT', 'Telnyx did not answer in time.');
  }
}

/** The operation's caller disconnected. */
export class CallerGone extends GatewayError {
  constructor() {
    super('UPSTREAM_UNAVAILABLE', 'The caller disconnected before Telnyx answered.');
  }
}

const TIMEOUT_CODES = new Set([
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'ETIMEDOUT',
]);

/** Connection refused or reset. DNS and certificate errors are not transient. */
const TRANSIENT_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Whether a retry may succeed after this status. */
export const isTransientStatus = (status: number): boolean => [429, 502, 503, 504].includes(status);

/** Whether a retry may succeed after a request that failed before its response. */
export const isTransientTransportError = (error: unknown): boolean => TRANSIENT_CODES.has(codeOf(error));

/** Codes of undici, its HTTP parser, TLS and the operating system. */
const TRANSPORT_CODE = /^(UND_ERR_\w+|HPE_\w+|ERR_(TLS|SSL)_\w+|E[A-Z]+)$/;

/** undici 7 gives no code to what its HTTP parser refuses, such as a malformed chunk. */
const PARSER_ERROR = 'HTTPParserError';

/** Whether an error comes from below HTTP and not from the gateway's own code. */
export const isTransportError = (error: unknown): boolean => TRANSPORT_CODE.test(codeOf(error)) || isParserError(error);

/**
 * The error for an upstream response other than 200.
 * @param status the HTTP status
 * @param detail the upstream's error detail, if any, redacted (see `redactExternalText`)
 * @param retryAfterMs what `Retry-After` asks for, if present and readable
 */
export function failureOfStatus(status: number, detail: string | undefined, retryAfterMs: number | undefined) {
  const because = detail === undefined ? '' : `: ${detail}`;
  if (status === 401) return new GatewayError('UNAUTHENTICATED', 'Telnyx rejected the bearer token.');
  if (status === 403)
    return new GatewayError('FORBIDDEN', 'Telnyx does not allow this bearer token to read this resource.');
  if (status === 429)
    return new GatewayError(
      'UPSTREAM_RATE_LIMITED',
      'Telnyx rate-limits requests with this token; try again later.',
      retryAfterMs === undefined ? {} : { retryAfterMs },
    );
  if (status >= 500) return new GatewayError('UPSTREAM_UNAVAILABLE', `Telnyx answered ${status}.`);
  return upstreamInvalid(`Telnyx answered this request with an unexpected status ${status}${because}`);
}

/**
 * The error for a request that failed below HTTP or was aborted.
 * @param error what undici or a stream threw
 * @param signal the operation's signal: if it is aborted, its reason decides
 */
export function failureOfTransport(error: unknown, signal: AbortSignal): GatewayError {
  if (error instanceof GatewayError) return error;
  if (signal.aborted && signal.reason instanceof GatewayError) return signal.reason;
  if (signal.aborted || TIMEOUT_CODES.has(codeOf(error))) return new DeadlineExceeded();
  return new GatewayError('UPSTREAM_UNAVAILABLE', 'The connection to Telnyx failed.');
}

/**
 * The error that ends an operation's own work after an abort.
 * @param signal the operation's signal, which is aborted
 */
export const failureOfAbort = (signal: AbortSignal): GatewayError =>
  signal.reason instanceof CallerGone
    ? new GatewayError('UPSTREAM_UNAVAILABLE', 'The caller disconnected before the answer was complete.')
    : new GatewayError(
        'UPSTREAM_TIMEOUT',
        'The operation exceeded its time limit (OPERATION_TIMEOUT_MS); request less per operation.',
      );

/**
 * Milliseconds to wait by a `Retry-After` header (RFC 9110: seconds or an HTTP date).
 * @returns undefined when absent or unreadable
 */
export function retryAfterMs(header: string | undefined, now = Date.now()): number | undefined {
  if (header === undefined || header.trim() === '') return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header.trim()) * 1_000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now);
}

const isParserError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === PARSER_ERROR;

/** An error's code, or its cause's. Not by `instanceof`: an error of another realm, as under test runners, is one too. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  return 'cause' in error ? codeOf(error.cause) : '';
}
