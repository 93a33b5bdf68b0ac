import { connect } from 'node:net';

/**
 * Writes bytes to a server as they are, for requests that no client would send.
 * @returns all that came until the connection closed, as latin1; ask for `Connection: close`
 */
export function sendRaw(url: string, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(text));
    socket.write(bytes);
  });
}

/** The statuses of all answers in what came. */
export const statusesOf = (text: string): number[] =>
  [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map((match) => Number(match[1]));

/** What a raw request is made of; by default a small operation as a GraphQL client sends it. */
export interface RawRequest {
  readonly method?: string;
  readonly target?: string;
  readonly version?: string;
  /** Lines behind the request line, without line ends. `Host` is among them. */
  readonly headers?: readonly string[];
  readonly token?: string;
  readonly body?: string | Buffer;
}

export const OPERATION = JSON.stringify({ query: '{__typename}' });

export const JSON_TYPE = 'Content-Type: application/json';

/** The bytes of a request. The length of the body is always right; give it in `headers` of a request without `body` to lie. */
export function rawRequest({
  method = 'POST',
  target = '/graphql',
  version = '1.1',
  headers = ['Host: x', JSON_TYPE],
  token = 'some-token',
  body = OPERATION,
}: RawRequest = {}): Buffer {
  const lines = [
    `${method} ${target} HTTP/${version}`,
    ...headers,
    'Connection: close',
    ...(token === '' ? [] : [`Authorization: Bearer ${token}`]),
    ...(body.length === 0 ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]),
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body)]);
}
