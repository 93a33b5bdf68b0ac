import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyBaseLogger, FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { BAD_REQUEST, errorAnswer } from './error-answers.ts';
import { securityHeaders } from './security-headers.ts';

/** What the HTTP parser's errors mean to a client, by code. Any other code is a malformed request. */
const PARSER_ERRORS: Readonly<Record<string, { readonly status: number; readonly message: string } | undefined>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'The request was not received in time.' },
  HPE_HEADER_OVERFLOW: { status: 431, message: 'The headers are too large.' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, message: 'The chunk extensions are too large.' },
};

const MALFORMED = { status: 400, message: 'The request is not valid HTTP.' };

/**
 * Answers requests that Node's HTTP parser rejects, and closes the connection. Fastify's own handler would log the error with the bytes of
 * the request, including its token.
 */
export function refuseUnparsed(
  this: { readonly log: FastifyBaseLogger },
  error: Error & { code?: string },
  socket: Socket,
) {
  // The caller has disconnected, so nobody receives an answer.
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  this.log.trace({ err: error }, 'a request that is not valid HTTP');
  const { status, message } = PARSER_ERRORS[error.code ?? ''] ?? MALFORMED;
  const body = JSON.stringify(errorAnswer(BAD_REQUEST, message));
  if (socket.writable)
    socket.write(
      [
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
        'connection: close',
        'content-type: application/json; charset=utf-8',
        `content-length: ${Buffer.byteLength(body)}`,
        ...Object.entries(securityHeaders()).map(([name, value]) => `${name}: ${value}`),
        '',
        body,
      ].join('\r\n'),
    );
  socket.destroy(error);
}

/** The header of an answer by which its log lines are found. */
export const REQUEST_ID_HEADER = 'x-request-id';

/** Answers requests that the router rejects before any route or hook runs, such as a path with an invalid percent-encoding. */
export function refuseUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 400;
  request.log.info({ req: request, res: { statusCode: status } }, 'request refused');
  void reply
    .code(status)
    .headers({ ...securityHeaders(), [REQUEST_ID_HEADER]: request.id })
    .send(errorAnswer(BAD_REQUEST, 'The path of the URL is malformed.'));
}

/** A name or an address, with or without a port (RFC 3986, `reg-name` and `IP-literal`). */
const HOST = /^([a-z0-9._~!$&'()*+,;=%-]*|\[[a-f0-9:.]+\])(:\d*)?$/i;

/**
 * Rejects an invalid `Host`. A missing one, as HTTP/1.0 allows, and an empty one, as sent by a proxy without a name, are accepted.
 * @returns the message for the caller; undefined when the request is accepted
 */
export function refuseHost({ raw }: Pick<FastifyRequest, 'raw'>): string | undefined {
  const host = raw.headers.host ?? '';
  // The GraphQL integration builds a URL from this header and fails without a name.
  if (/^(:\d*)?$/.test(host)) raw.headers.host = 'localhost';
  else if (!HOST.test(host) || !URL.canParse(`http://${host}/`))
    return 'The Host header is malformed; accepted: a name or an address, optionally with a port.';
  return undefined;
}
