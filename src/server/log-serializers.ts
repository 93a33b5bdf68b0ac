import type { FastifyRequest } from 'fastify';
import { redactExternalText } from '../upstream/redact-external-text.ts';

/** How many causes of an error are logged with it. */
const MAX_CAUSES = 3;

/** An error as it is logged. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  /** The stack's frames, without the message that precedes them. */
  readonly stack: string;
  readonly cause?: LoggedError;
}

/**
 * What is logged of an error: only these properties, because errors carry the data they failed on (`rawPacket` of Node's HTTP parser is a
 * request with its token, `input` of an invalid URL is its text, and a SyntaxError's message quotes its input).
 */
export function loggedError(error: unknown, maxCauses = MAX_CAUSES): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const { name, message, stack = '', cause } = error;
  const code = 'code' in error ? error.code : undefined;
  // A message of several lines could look like frames.
  const frames = stack
    .slice(stack.includes(message) ? stack.indexOf(message) + message.length : 0)
    .split('\n')
    .filter((line) => /^ +at /.test(line))
    .join('\n');
  return {
    type: redactExternalText(name),
    message: name === 'SyntaxError' ? 'a text could not be parsed' : redactExternalText(message),
    ...(typeof code === 'string' && /^\w{1,60}$/.test(code) && { code }),
    stack: frames,
    ...(cause !== undefined && maxCauses > 0 && { cause: loggedError(cause, maxCauses - 1) }),
  };
}

/**
 * What is logged of a request: the matched route, never the URL itself, which can contain anything: a query, user info, a token pasted in
 * the wrong place. Headers are never logged.
 */
export const loggedRequest = ({ method, routeOptions }: FastifyRequest) => ({
  method,
  path: routeOptions.url ?? null,
});

export const loggedReply = ({ statusCode }: { readonly statusCode?: number }) => ({ statusCode });

type LogArguments = [fields: unknown, text?: string, ...more: unknown[]];

/**
 * The arguments of a log call, changed so that the text is not an error's message (pino's default for a call without text) and a URL in the
 * text has no query.
 */
export function loggedArguments([fields, text, ...more]: LogArguments): LogArguments {
  if (typeof fields === 'string') return [withoutQuery(fields), text, ...more];
  const given = fields instanceof Error ? { err: fields } : fields;
  if (typeof text === 'string') return [given, withoutQuery(text), ...more];
  return typeof given === 'object' && given !== null && 'err' in given ? [given, 'an error'] : [given];
}

const withoutQuery = (text: string): string => text.replace(/\?[^\s"']+/g, '?...');
