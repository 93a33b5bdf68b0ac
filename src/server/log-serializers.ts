import type { FastifyRequest } from 'fastify';
import { redactExternalText } from '../upstream/redact-external-text.ts';

/** How many causes of an error are written with it. */
const MAX_CAUSES = 3;

/** An error as it is written to the log. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  /** The stack's frames, without the message that precedes them. */
  readonly stack: string;
  readonly cause?: LoggedError;
}

/**
 * What the log tells of an error: these properties and no others, as errors carry what they failed at (`rawPacket` of Node's HTTP
 * parser is a request with its token, `input` of a URL that is none, a SyntaxError's message quotes the text).
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
 * What the log tells of a request: the route that matched and not the text of its URL, which can hold anything: a query, user info,
 * a token that was pasted in the wrong place. Headers are never written.
 */
export const loggedRequest = ({ method, id, routeOptions }: FastifyRequest) => ({
  method,
  path: routeOptions.url ?? null,
  id,
});

export const loggedReply = ({ statusCode }: { readonly statusCode?: number }) => ({ statusCode });

type LogArguments = [fields: unknown, text?: string, ...more: unknown[]];

/**
 * The arguments of a log call, changed so that an error's message is not the line's text, which is pino's default where a call
 * gives none, and so that a text which quotes a URL does not quote its query.
 */
export function loggedArguments([fields, text, ...more]: LogArguments): LogArguments {
  if (typeof fields === 'string') return [withoutQuery(fields), text, ...more];
  const given = fields instanceof Error ? { err: fields } : fields;
  if (typeof text === 'string') return [given, withoutQuery(text), ...more];
  return typeof given === 'object' && given !== null && 'err' in given ? [given, 'an error'] : [given];
}

const withoutQuery = (text: string): string => text.replace(/\?[^\s"']+/g, '?...');
