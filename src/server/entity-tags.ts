import { createHmac, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mustYield, nextSlice } from '../operation/time-slices.ts';

/** An answer as it is about to be sent, before compression. */
export interface Representation {
  readonly content: string | readonly Buffer[];
  /** The content coding that was negotiated. */
  readonly coding: string | undefined;
}

/**
 * Makes strong entity tags (RFC 9110, 8.8.3). A tag is a keyed hash of the answer's bytes, media type and coding, and of the caller's
 * token: it says nothing about an answer to anyone, and two callers with equal answers have different tags.
 */
export class EntityTags {
  private readonly key: Buffer;

  /** @param secret shared by the replicas whose tags must agree; without one, tags are those of this process only */
  constructor(secret: string | Buffer = randomBytes(32)) {
    this.key = createHmac('sha256', secret).update('entity tags').digest();
  }

  /**
   * Adds the headers of an answer that its caller may store and must revalidate before each use.
   * @returns whether the caller has this very answer already
   */
  async validate(request: FastifyRequest, reply: FastifyReply, answer: Representation): Promise<boolean> {
    const tag = await this.tagOf(request, reply, answer);
    void reply.headers({ etag: tag, 'cache-control': 'private, no-cache' });
    return isNoneMatch(request.headers['if-none-match'], tag);
  }

  private async tagOf(
    request: FastifyRequest,
    reply: FastifyReply,
    { content, coding }: Representation,
  ): Promise<string> {
    const hash = createHmac('sha256', this.key);
    const token = (request.headers.authorization ?? '').replace(/^\S+\s+/, '');
    hash.update(JSON.stringify([token, reply.getHeader('content-type') ?? null, coding ?? null]));
    for (const piece of typeof content === 'string' ? [content] : content) {
      if (mustYield()) await nextSlice();
      hash.update(piece);
    }
    return `"${hash.digest('base64url')}"`;
  }
}

/** The longest `If-None-Match` that is read, in characters. */
const LONGEST = 4_096;

/** Whether `If-None-Match` has the tag (RFC 9110, 13.1.2: weak comparison). */
export function isNoneMatch(header: string | undefined, tag: string): boolean {
  if (header === undefined || header.length > LONGEST) return false;
  return header.trim() === '*' || header.split(',').some((given) => given.trim().replace(/^W\//, '') === tag);
}
