/** The codes that the gateway gives to a field or to a whole request. */
export const GATEWAY_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'UPSTREAM_RATE_LIMITED',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_INVALID',
  'OVERLOADED',
] as const;

export type GatewayCode = (typeof GATEWAY_CODES)[number];

/** Codes of failures that lie outside the operation. */
export const OTHER_CODES = [
  /** The gateway does not take this request: its document is not one of TRUSTED_DOCUMENTS or not valid, or it is malformed. */
  'DOCUMENT_REJECTED',
  /** An error in the gateway, which it logged. */
  'INTERNAL_SERVER_ERROR',
  /** The gateway, or a proxy before it, sent something else than a GraphQL answer. */
  'INVALID_ANSWER',
  /** No answer: the connection failed. */
  'NETWORK_ERROR',
] as const;

/** Every `code` that a caller of this client can see. */
export type ErrorCode = GatewayCode | (typeof OTHER_CODES)[number];

/** Under these, the same request may succeed later. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'UPSTREAM_RATE_LIMITED',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_UNAVAILABLE',
  'OVERLOADED',
  'INTERNAL_SERVER_ERROR',
  'INVALID_ANSWER',
  'NETWORK_ERROR',
]);

/** Codes for a document or a request that Apollo Server or the gateway's HTTP server rejects. */
const REJECTED: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_HASH_MISMATCH',
  'BAD_REQUEST',
  'NOT_FOUND',
]);

/** One field that failed, or the reason why the whole request did. */
export interface Failure {
  readonly code: ErrorCode;
  /** What was wrong, and for a wrong argument what is accepted. Contains no token. */
  readonly message: string;
  /** Where in `data` the value is missing; undefined if the whole request failed. */
  readonly path: readonly (string | number)[] | undefined;
  /** How long to wait before asking again, in milliseconds; undefined if the gateway did not say. */
  readonly retryAfterMs: number | undefined;
  /** Whether the same request may succeed later. */
  readonly isPassing: boolean;
}

/** A request without usable data. */
export class CallReportError extends Error implements Failure {
  override readonly name = 'CallReportError';
  readonly code: ErrorCode;
  readonly path: Failure['path'];
  readonly retryAfterMs: Failure['retryAfterMs'];
  readonly isPassing: boolean;
  /** The HTTP status of an answer without data; otherwise undefined. */
  readonly status: number | undefined;
  /** All failures of the answer. The error itself has the properties of the first. */
  readonly failures: readonly Failure[];

  constructor(failures: readonly [Failure, ...Failure[]], status?: number, cause?: unknown) {
    const [first] = failures;
    super(first.message, cause === undefined ? undefined : { cause });
    this.code = first.code;
    this.path = first.path;
    this.retryAfterMs = first.retryAfterMs;
    this.isPassing = first.isPassing;
    this.status = status;
    this.failures = failures;
  }
}

/** A failure that the client found itself. */
export const failure = (code: ErrorCode, message: string, retryAfterMs?: number): Failure => ({
  code,
  message,
  path: undefined,
  retryAfterMs,
  isPassing: PASSING.has(code),
});

/**
 * Reads one entry of an answer's `errors`.
 * @param retryAfterMs of the `Retry-After` header, for errors that do not say it themselves
 */
export function readFailure(error: unknown, retryAfterMs: number | undefined): Failure {
  const { message, path, extensions } = asObject(error);
  const { code, retryAfterMs: own, limit } = asObject(extensions);
  const known = codeOf(code, limit);
  return {
    ...failure(known, typeof message === 'string' ? message : known),
    path: Array.isArray(path) ? path.filter(isStep) : undefined,
    retryAfterMs: typeof own === 'number' ? own : retryAfterMs,
  };
}

function codeOf(code: unknown, limit: unknown): ErrorCode {
  if (asObject(limit).name === 'trustedDocuments' || REJECTED.has(code)) return 'DOCUMENT_REJECTED';
  return GATEWAY_CODES.find((known) => known === code) ?? 'INTERNAL_SERVER_ERROR';
}

const isStep = (step: unknown): step is string | number => typeof step === 'string' || typeof step === 'number';

/** @returns the value if it is an object, else an empty one */
export const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
