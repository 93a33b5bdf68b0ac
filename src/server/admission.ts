import type { FastifyInstance } from 'fastify';
import { fairShareOf, CallerQuota, type ReachedLimit } from '../memory/caller-quota.ts';
import type { VerifiedTokens } from '../memory/verified-tokens.ts';
import { workFor } from '../operation/operation.ts';
import { tenantOf } from '../operation/tenant.ts';
import { errorAnswer } from './error-answers.ts';
import { onResponseEnd } from './response-end.ts';
import { WaitingRoom } from './waiting-room.ts';

/** The path of operations. Pages and health checks are not limited. */
export const GRAPHQL_PATH = '/graphql';

/** The route of one persisted document. */
export const DOCUMENT_PATH = '/graphql/:documentId';

const OPERATION_PATHS = new Set<string | undefined>([GRAPHQL_PATH, DOCUMENT_PATH]);

const ASK_AGAIN_S = 1;

/** How long an operation with an unverified token may wait, in milliseconds. Its body has to arrive within four seconds, wait included. */
const MAX_WAIT_MS = 3_000;

/**
 * How many operations may wait, as a multiple of those that may run. A waiting operation takes a few kilobytes. The room is this large because
 * who is refused at once may try again at once: someone who floods the gateway would then take each place that becomes free.
 */
const WAITING_PER_RUNNING = 8;

/** The operations that were let in, and those that were not. */
export interface Admission {
  /** Operations in flight. */
  readonly inFlight: number;
  /** Operations with unverified tokens that wait to be admitted. */
  readonly waiting: number;
  /** Operations admitted so far. */
  readonly admitted: number;
  /** Operations rejected so far, by the limit that was reached. */
  readonly refused: Readonly<Record<ReachedLimit, number>>;
}

/**
 * Rejects operations beyond a maximum in flight, before their body is read: the process does not begin what it cannot finish in time. One
 * caller gets at most three quarters of the maximum. Operations beyond the share of unverified tokens wait until others end or their
 * token becomes verified: after a restart, all tokens are unverified.
 * @param verified the tokens that the upstream has accepted
 * @returns figures that stay up to date
 */
export function limitOperations(server: FastifyInstance, most: number, verified: VerifiedTokens): Admission {
  const inFlight = new CallerQuota(most, fairShareOf(most), verified);
  const room = new WaitingRoom(most * WAITING_PER_RUNNING, MAX_WAIT_MS);
  const refused = { total: 0, caller: 0, unverified: 0 };
  let admitted = 0;
  const admitWaiting = (): void => room.admit((tenant) => inFlight.hasRoom(tenant));
  verified.onChange(admitWaiting);
  server.addHook('onRequest', (request, reply, done) => {
    // The matched route, because a path can be spelled in many ways, such as `/%67raphql` or `http://host/graphql`.
    if (!OPERATION_PATHS.has(request.routeOptions.url) || request.method === 'OPTIONS') {
      done();
      return;
    }
    const tenant = tenantOf(request.headers.authorization ?? '');
    const admit = (): void => {
      admitted += 1;
      inFlight.acquire(tenant);
      onResponseEnd(reply.raw, () => {
        inFlight.release(tenant);
        admitWaiting();
      });
      // What made room may run this as its own work: the request is none of that.
      workFor(undefined, done);
    };
    const refuse = (limit: ReachedLimit): void => {
      refused[limit] += 1;
      reply.code(503).header('retry-after', String(ASK_AGAIN_S));
      void reply.send(
        errorAnswer('OVERLOADED', 'The gateway is at its maximum number of concurrent operations; try again later.', {
          retryAfterMs: ASK_AGAIN_S * 1_000,
        }),
      );
    };
    const limit = inFlight.limitFor(tenant);
    if (limit === undefined) admit();
    else if (limit === 'unverified') {
      const leave = room.enter(tenant, admit, () => refuse(limit));
      if (leave === undefined) refuse(limit);
      else onResponseEnd(reply.raw, leave);
    } else refuse(limit);
  });
  return {
    get inFlight() {
      return inFlight.total;
    },
    get waiting() {
      return room.size;
    },
    get admitted() {
      return admitted;
    },
    refused,
  };
}
