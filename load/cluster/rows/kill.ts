import { createHash } from 'node:crypto';
import { request } from 'undici';
import { answering, callIdIn, reportOf, tokenIn, type Behaviour } from '../../../test/support/faulty-upstream.ts';
import { ask, oneCall, pause } from '../../ask.ts';
import type { Row } from '../../scorecard.ts';
import { withCluster } from './with-cluster.ts';

const CALLERS = 24;
const LATENCY_MS = 40;
const KILLS = 4;
const BEFORE_KILL_MS = 500;

const slowly: Behaviour = (response, given) => {
  const answer = answering(200, {}, reportOf(callIdIn(given), tokenIn(given)));
  setTimeout(() => answer(response, given), LATENCY_MS);
};

const QUERY = 'query One($callId: ID!) { callReports(callId: $callId) { correlation { userId } } }';
const DOCUMENT = `sha256:${createHash('sha256').update(QUERY).digest('hex')}`;

/** Sends one operation. @returns whether it was answered */
type Send = (url: string, token: string, callId: string) => Promise<boolean>;

const post: Send = async (url, token, callId) => {
  const { status, text } = await ask(url, token, oneCall(callId));
  return status === 200 && text.includes('userId');
};

const get: Send = async (url, token, callId) => {
  const variables = encodeURIComponent(JSON.stringify({ callId }));
  const { statusCode, body } = await request(`${url}/graphql/${DOCUMENT}?variables=${variables}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await body.text()).includes('userId') && statusCode === 200;
};

/** Registers the document at a replica, so that a GET can name it. */
async function register(url: string): Promise<void> {
  const { body } = await request(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer token-0' },
    body: JSON.stringify({ query: QUERY, documentId: DOCUMENT, variables: { callId: 'first' } }),
  });
  await body.dump();
}

interface Lost {
  readonly inFlight: number;
  readonly others: number;
}

/** Operations that were lost when replicas were killed under load, by whether they were in flight when one died. */
async function lostBy(send: Send): Promise<Lost> {
  const inFlight = new Set<string>();
  /** Those that were in flight while a replica died: its kernel accepts connections until the process is gone. */
  const atKill = new Set<string>();
  let isDying = false;
  const lost = { inFlight: 0, others: 0 };
  await withCluster({ usual: slowly, settings: { UPSTREAM_CONCURRENCY: '32' } }, async ({ url, replicas }) => {
    for (const replica of replicas) await register(replica.url);
    let isOver = false;
    const callers = Promise.all(
      Array.from({ length: CALLERS }, async (_, name) => {
        for (let count = 0; !isOver; count += 1) {
          const callId = `c${name}-${count}`;
          inFlight.add(callId);
          if (isDying) atKill.add(callId);
          const isAnswered = await send(url, `token-${name}`, callId).catch(() => false);
          inFlight.delete(callId);
          if (!isAnswered) lost[atKill.has(callId) ? 'inFlight' : 'others'] += 1;
        }
      }),
    );
    for (let kill = 0; kill < KILLS; kill += 1) {
      await pause(BEFORE_KILL_MS);
      const replica = replicas[kill % replicas.length];
      for (const callId of inFlight) atKill.add(callId);
      isDying = true;
      await replica?.kill();
      isDying = false;
      await pause(BEFORE_KILL_MS);
      await replica?.start();
      if (replica) await register(replica.url);
    }
    isOver = true;
    await callers;
  });
  return lost;
}

/** Operations sent by POST that were lost although they were not in flight when a replica died. */
export async function killed(): Promise<Row> {
  const { inFlight, others } = await lostBy(post);
  return {
    what: `POST operations lost by ${KILLS} times kill -9, except those in flight (${inFlight} of ${KILLS * CALLERS} at most)`,
    figure: others,
    unit: 'operations',
    most: 0,
  };
}

/** Operations sent by GET that were lost. */
export async function killedGets(): Promise<Row> {
  const { inFlight, others } = await lostBy(get);
  return {
    what: `GET operations lost by ${KILLS} times kill -9, those in flight included`,
    figure: inFlight + others,
    unit: 'operations',
    most: 0,
  };
}
