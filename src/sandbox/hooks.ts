import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { accountOf } from './accounts.ts';
import { ApiError, errorBody } from './errors.ts';
import { answerWith, spoil } from './fault-answers.ts';
import type { FaultPlan, Latency } from './faults.ts';
import { reasonOf } from './json.ts';
import type { RateLimiter } from './rate-limit.ts';
import type { LoggedRequest, RequestLog } from './request-log.ts';
import { contextOf, remember } from './route-context.ts';

/** The processing of every request: it is counted, authenticated, delayed, and perhaps gets a fault. */
export function addHooks(
  server: FastifyInstance,
  plan: FaultPlan,
  log: RequestLog,
  { latency, limiter }: { readonly latency: Latency; readonly limiter: RateLimiter | undefined },
): void {
  server.addHook('onRequest', async (request, reply) => {
    const account = accountOf(request.headers.authorization);
    const { authorization: _, ...headers } = request.headers;
    const [path = ''] = request.url.split('?');
    const query = request.query as LoggedRequest['query'];
    log.open(
      { method: request.method, path, query, headers, account: account ?? null, status: null, cut: false },
      reply.raw,
    );
    if (account === undefined) throw new ApiError(401, 'The Authorization header carries no token that is known here.');
    const allowance = limiter?.admit(account);
    void reply.headers(allowance?.headers ?? {});
    if (allowance?.isAdmitted === false)
      throw new ApiError(429, 'You have exceeded the maximum number of allowed requests.');

    const seen = { method: request.method, url: decoded(request.url), account };
    const { latencyMs, fault } = plan.strike(seen);
    remember(request, { account, fault });
    const ms = latencyMs + (typeof latency === 'number' ? latency : latency(seen));
    // The timer does not keep the process alive: the connection does while a client waits.
    if (ms > 0) await wait(ms, undefined, { ref: false });
    if (fault) await answerWith(fault, request, reply);
  });
  server.addHook('onSend', async (request, reply, payload) => {
    const body = typeof payload === 'string' ? Buffer.from(payload) : payload;
    return Promise.resolve(Buffer.isBuffer(body) ? spoil(contextOf(request)?.fault, body, reply) : payload);
  });
  server.setErrorHandler(async (error, _, reply) => {
    if (error instanceof ApiError)
      return reply.code(error.status).send(errorBody(error.status, error.message, error.parameter));
    return reply.code(500).send(errorBody(500, reasonOf(error)));
  });
  server.setNotFoundHandler(async (request, reply) =>
    reply.code(404).send(errorBody(404, `There is no ${request.method} ${request.url} in the sandbox.`)),
  );
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    return url;
  }
}
