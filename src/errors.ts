import { GraphQLError } from 'graphql';

/** The codes under `extensions.code` that resolvers may give to callers. Every other error is masked. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'UPSTREAM_RATE_LIMITED',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_INVALID',
  'OVERLOADED',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

const PASSING: ReadonlySet<ErrorCode> = new Set([
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_RATE_LIMITED',
  'OVERLOADED',
]);

/** Whether the same request may succeed later. */
export const isPassing = (code: ErrorCode): boolean => PASSING.has(code);

export interface GatewayErrorDetails {
  /** How long to wait before a retry, in milliseconds, if known. */
  retryAfterMs?: number;
  /** The HTTP status of the response, for errors raised before execution. */
  httpStatus?: number;
}

/** An error whose message and code are meant for the caller. Its message must not contain a token or internal details. */
export class GatewayError extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, details: GatewayErrorDetails = {}) {
    super(message, {
      extensions: {
        code,
        ...(details.retryAfterMs === undefined ? {} : { retryAfterMs: details.retryAfterMs }),
        ...(details.httpStatus === undefined ? {} : { http: { status: details.httpStatus } }),
      },
    });
    this.name = 'GatewayError';
    this.code = code;
  }
}

/** An invalid argument; the message names what was wrong and what is accepted. */
export const badUserInput = (message: string): GatewayError => new GatewayError('BAD_USER_INPUT', message);

/** An upstream response that breaks the API's contract. */
export const upstreamInvalid = (message: string): GatewayError => new GatewayError('UPSTREAM_INVALID', message);
