import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import { onResponseEnd } from './response-end.ts';

/** Logs one line per request once it is answered or its caller has disconnected: method, route, status and milliseconds. */
export class RequestLog extends LogController {
  override incomingRequest(request: FastifyRequest, reply: FastifyReply): void {
    // Fastify reports only responses that were sent.
    onResponseEnd(reply.raw, () => {
      if (!reply.raw.writableFinished)
        reply.log.info(
          { req: request, responseTime: reply.elapsedTime },
          'connection closed before the answer was sent',
        );
    });
  }

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const line = { req: request, res: reply, responseTime: reply.elapsedTime };
    if (!error) reply.log.info(line, 'request completed');
    else if (isCallerGone(error)) reply.log.info(line, 'connection closed while the answer was sent');
    else reply.log.error({ ...line, err: error }, 'request errored');
  }
}

/** Node's error codes for a connection that the other side has closed. */
const CLOSED_BY_CALLER = new Set<unknown>(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE']);

const isCallerGone = (error: Error): boolean => 'code' in error && CLOSED_BY_CALLER.has(error.code);
