import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const compress = promisify(gzip);

/** Whether the response may be gzip: only if the client accepts it, and not with `gzip;q=0`. */
function acceptsGzip(request: FastifyRequest): boolean {
  const offered = (request.headers['accept-encoding'] ?? '').split(',');
  return offered.some((coding) => /^\s*gzip\s*(;|$)/i.test(coding) && !/;\s*q=0(\.0*)?\s*$/i.test(coding));
}

/**
 * Sends JSON bytes unchanged, gzip-encoded if the client accepts that.
 * @param compressed the same bytes already compressed, if available
 */
export async function sendJson(
  request: FastifyRequest,
  reply: FastifyReply,
  plain: Buffer,
  compressed?: () => Promise<Buffer>,
): Promise<FastifyReply> {
  void reply.type('application/json; charset=utf-8').header('vary', 'accept-encoding');
  if (!acceptsGzip(request)) return reply.send(plain);
  const body = compressed ? await compressed() : await compress(plain, { level: constants.Z_BEST_SPEED });
  return reply.header('content-encoding', 'gzip').send(body);
}
