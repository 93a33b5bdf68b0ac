import { Readable, pipeline, type Transform } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { weightsOf } from './accept-header.ts';

/*
 * Uses Node's zlib instead of @fastify/compress: an answer is a string or pieces of known length, and the plugin would also decompress what
 * callers send. zlib works on its own threads, so compression does not block the event loop.
 */

/** A content coding that answers are sent in. */
type Coding = 'br' | 'gzip';

/** Answers shorter than this, in bytes, are sent uncompressed: compressing them saves no packet. */
const MIN_BYTES = 1_024;

/** Creates one compressor per answer in flight. A window of 256 kB instead of Brotli's usual 4 MB bounds their memory. */
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
 * Chooses the coding by the request's `Accept-Encoding` (RFC 9110, 12.5.3): Brotli unless the caller prefers gzip.
 * @returns undefined when the caller accepts neither or sends no such header
 */
export function codingFor(request: Pick<FastifyRequest, 'headers'>): Coding | undefined {
  const accepted = weightsOf(request.headers['accept-encoding']);
  const weightOf = (coding: Coding): number => accepted.get(coding) ?? accepted.get('*') ?? 0;
  const [br, gzipped] = [weightOf('br'), weightOf('gzip')];
  if (br > 0 && !(gzipped > br)) return 'br';
  return gzipped > 0 ? 'gzip' : undefined;
}

/** An answer in the coding that its caller accepts, with the matching headers. */
export async function sendText(
  reply: FastifyReply,
  text: string,
  coding: Coding | undefined,
): Promise<string | Buffer> {
  if (coding === undefined || Buffer.byteLength(text) < MIN_BYTES) return text;
  const body = await AT_ONCE[coding](text);
  void reply.header('content-encoding', coding);
  return body;
}

/** Sends a large answer piece by piece, compressed if the caller accepts that. */
export function sendPieces(
  reply: FastifyReply,
  pieces: AsyncGenerator<Buffer, void>,
  { length, coding }: { readonly length: number; readonly coding: Coding | undefined },
): FastifyReply {
  const source = Readable.from(pieces);
  if (coding === undefined || length < MIN_BYTES) return reply.header('content-length', length).send(source);
  // An error destroys both streams; the reply then cuts the connection, which tells the caller.
  const compressed = pipeline(source, IN_PIECES[coding](), () => undefined);
  return reply.header('content-encoding', coding).send(compressed);
}

/** Adds request headers to the `Vary` header. */
export function varyBy(reply: FastifyReply, headers: string): void {
  const others = reply.getHeader('vary');
  void reply.header('vary', others === undefined ? headers : `${String(others)}, ${headers}`);
}
