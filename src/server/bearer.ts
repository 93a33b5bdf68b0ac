import type { IncomingMessage } from 'node:http';
import { GatewayError } from '../errors.ts';

/** RFC 6750: the scheme in any case, one or more spaces, and a token of these characters. */
const BEARER = /^Bearer +[A-Za-z0-9._~+/-]+=*$/i;

const LONGEST = 8_192;

/**
 * The caller's `Authorization` header, to be forwarded unchanged.
 * @throws GatewayError `UNAUTHENTICATED` with HTTP status 401 when the header is missing, repeated or malformed; the message does not quote
 *   it
 */
export function readBearer({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): string {
  const given: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.toLowerCase() === 'authorization') given.push(rawHeaders[index + 1] ?? '');
  }
  const [header] = given;
  if (header === undefined) throw refused('The Authorization header is missing');
  if (given.length > 1) throw refused('There is more than one Authorization header');
  if (header.length > LONGEST || !BEARER.test(header)) throw refused('The Authorization header is malformed');
  return header;
}

const refused = (problem: string): GatewayError =>
  new GatewayError('UNAUTHENTICATED', `${problem}; accepted: "Authorization: Bearer <Telnyx API key>".`, {
    httpStatus: 401,
  });
