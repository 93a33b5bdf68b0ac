import { once } from 'node:events';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from './errors.ts';
import type { AnsweringFault } from './faults.ts';

const NOTHING_LISTENS_HERE = 'http://127.0.0.1:9/v2/elsewhere';
const NOT_JSON = '[{"call_id": "cut off and <html>not JSON</html>';
const DRIP_MS = 50;

/** Answers in place of the route for faults that need no regular response; the others are left to `spoil`. */
export async function answerWith(fault: AnsweringFault, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  switch (fault.kind) {
    case 'status': {
      if (fault.retryAfter !== undefined) reply.header('retry-after', String(fault.retryAfter));
      const detail = fault.detail ?? `The sandbox is set to answer ${fault.status}.`;
      await reply.code(fault.status).send(errorBody(fault.status, detail));
      return;
    }
    case 'reset':
      reply.hijack();
      request.raw.socket.resetAndDestroy();
      return;
    case 'hang':
      reply.hijack();
      return;
    case 'invalid-json':
      await reply.type('application/json; charset=utf-8').send(NOT_JSON);
      return;
    case 'no-content':
      await reply.code(204).send();
      return;
    case 'redirect':
      await reply.redirect(fault.location ?? NOTHING_LISTENS_HERE, 302);
      return;
    case 'truncate':
    case 'drip':
      return;
  }
}

/** Applies a fault to a regular body. */
export function spoil(fault: AnsweringFault | undefined, payload: Buffer, reply: FastifyReply): Buffer | Readable {
  if (fault?.kind === 'truncate') {
    // A stream, because fastify would correct the length of a buffer.
    void reply.header('content-length', payload.length);
    // Read now, because a finished response has released its socket.
    const { socket } = reply.raw;
    void once(reply.raw, 'finish').then(() => socket?.destroySoon());
    return Readable.from([payload.subarray(0, Math.floor(payload.length / 2))]);
  }
  if (fault?.kind !== 'drip') return payload;
  void reply.header('content-length', payload.length);
  return Readable.from(drip(payload, fault.everyMs ?? DRIP_MS));
}

async function* drip(payload: Buffer, everyMs: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < payload.length; at += 1) {
    yield payload.subarray(at, at + 1);
    // Does not keep the process alive: the connection that waits for these bytes does.
    await wait(everyMs, undefined, { ref: false });
  }
}
