import { Readable, pipeline, type Transform } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/*
 * Node's own zlib instead of @fastify/compress: an answer is a text or pieces whose length is known, and the plugin would also
 * decompress what callers send. zlib works on threads of its own, so compressing does not hold the event loop.
 */

/** A content coding that answers are sent in. */
type Coding = 'br' | 'gzip';

/** Shorter answers are sent as they are, in bytes: compressing them saves no packet. */
const LEAST_BYTES = 1_024;

/** A compressor for each answer that is being sent: a window of 256 kB instead of Brotli's usual 4 MB bounds their memory. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 } };
const GZIP = { level: 5 };

const AT_ONCE = {
  br: (text: string) => promisify(brotliCompress)(text, BROTLI),
  gzip: (text: string) => promisify(gzip)(text, GZIP),
} as const satisfies Record<Coding, (text: string) => Promise<Buffer>>;

const IN_PIECES = {
  br: () => createBrotliCompress(BROTLI),
  gzip: () => createGzip(GZIP),
} as const satisfies Record<Coding, () => Transform>;

/**
 * The coding for an answer by the request's `Accept-Encoding` (RFC 9110, 12.5.3): Brotli unless the caller prefers gzip.
 * @returns undefined when the caller accepts neither, or did not say what it accepts
 */
export function codingFor(request: Pick<FastifyRequest, 'headers'>): Coding | undefined {
  const accepted = new Map<string, number>();
  for (const part of (request.headers['accept-encoding'] ?? '').toLowerCase().split(',').slice(0, MOST_CODINGS)) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const weight = parameters.find((text) => text.startsWith('q='));
    accepted.set(name, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  const weightOf = (coding: Coding): number => accepted.get(coding) ?? accepted.get('*') ?? 0;
  const [br, gzipped] = [weightOf('br'), weightOf('gzip')];
  if (br > 0 && !(gzipped > br)) return 'br';
  return gzipped > 0 ? 'gzip' : undefined;
}

/** Nobody accepts more codings than there are. */
const MOST_CODINGS = 16;

/** An answer as its caller accepts it, with the headers for that. */
export async function sendText(
  reply: FastifyReply,
  text: string,
  coding: Coding | undefined,
): Promise<string | Buffer> {
  if (coding === undefined || Buffer.byteLength(text) < LEAST_BYTES) return text;
  const body = await AT_ONCE[coding](text);
  void reply.header('content-encoding', coding);
  return body;
}

/** Sends a large answer in its pieces, compressed as they leave where the caller accepts that. */
export function sendPieces(
  reply: FastifyReply,
  pieces: AsyncGenerator<Buffer, void>,
  { length, coding }: { readonly length: number; readonly coding: Coding | undefined },
): FastifyReply {
  const source = Readable.from(pieces);
  if (coding === undefined || length < LEAST_BYTES) return reply.header('content-length', length).send(source);
  // What fails is destroyed on both sides; the reply tells the caller by cutting the connection.
  const compressed = pipeline(source, IN_PIECES[coding](), () => undefined);
  return reply.header('content-encoding', coding).send(compressed);
}

/** Says that the answer depends on `Accept-Encoding`, beside what else it depends on. */
export function varyByCoding(reply: FastifyReply): void {
  const others = reply.getHeader('vary');
  void reply.header('vary', others === undefined ? 'accept-encoding' : `${String(others)}, accept-encoding`);
}
