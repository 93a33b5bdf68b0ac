import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import {
  BEHAVIOURS,
  answering,
  ownerOf,
  POSTING_ID,
  startFaultyUpstream,
  well,
  type Behaviour,
} from '../../test/support/faulty-upstream.ts';
import { ask } from '../ask.ts';
import { startGatewayProcess } from '../gateway-process.ts';
import type { Row } from '../scorecard.ts';

const CALLERS = 64;
const TOKENS = Array.from({ length: 50 }, (_, index) => `CANARY.token-${index}.${ownerOf(String(index))}`);
const CALL_IDS = Array.from({ length: 20 }, (_, index) => `call-${index}`);

/** The results of the soak test. */
export interface Seen {
  readonly operations: number;
  /** Answers with a report that was fetched with another token. */
  readonly mixedUp: number;
  /** Answers with the caller's own report. */
  readonly good: number;
  /** Secrets found in errors, answers or log lines. */
  readonly leaks: number;
}

/** An upstream that returns the token it received, after a random time, and sometimes fails. */
const moody: Behaviour = (response, request) => {
  const mood = randomInt(100);
  const behave = mood === 0 ? answering(503) : mood === 1 ? BEHAVIOURS.reset : mood === 2 ? BEHAVIOURS.truncated : well;
  const delay = randomInt(8);
  if (delay < 4) behave(response, request);
  else void wait(delay).then(() => behave(response, request));
};

const pick = <Item>(items: readonly Item[]): Item => items[randomInt(items.length)] as Item;

/**
 * Many callers request the same calls at once, each with one of fifty tokens, with the default caches and shared fetches; some disconnect
 * before they are answered.
 * @param seconds after which no more are started
 */
export async function isolation(operations: number, seconds: number): Promise<Seen> {
  const upstream = await startFaultyUpstream(moody);
  const gateway = await startGatewayProcess(upstream.url, {
    ...{ LOG_LEVEL: 'trace', MAX_OPERATIONS: '1000', UPSTREAM_CONCURRENCY: '64', DOCUMENT_CACHE_TTL_MS: '50' },
  });
  const seen = { operations: 0, mixedUp: 0, good: 0, leaks: 0 };
  const end = performance.now() + seconds * 1_000;
  await Promise.all(
    Array.from({ length: CALLERS }, async () => {
      while (seen.operations < operations && performance.now() < end) {
        seen.operations += 1;
        const token = pick(TOKENS);
        const fields = ['a', 'b'].slice(randomInt(8) === 0 ? 0 : 1);
        const query = `{ ${fields.map((name) => `${name}: callReports(callId: "${pick(CALL_IDS)}") { correlation { userId } }`).join(' ')} }`;
        const leaving = randomInt(100) === 0 ? AbortSignal.timeout(randomInt(5)) : undefined;
        const text = await ask(gateway.url, token, query, leaving).then(
          (answer) => answer.text,
          () => '',
        );
        for (const [, owner] of text.matchAll(/"userId":"([^"]+)"/g)) {
          if (owner === ownerOf(token)) seen.good += 1;
          else seen.mixedUp += 1;
        }
        if (text.includes('CANARY')) seen.leaks += 1;
      }
    }),
  );
  gateway.kill('SIGTERM');
  await gateway.exited;
  await upstream.close();
  const output = gateway.output();
  if (!output.includes('"path":"/graphql"')) throw new Error('The gateway logged nothing: leaks would not be seen.');
  for (const secret of [...TOKENS, POSTING_ID]) if (output.includes(secret)) seen.leaks += 1;
  return seen;
}

export function rowsOf({ operations, mixedUp, good, leaks }: Seen, wanted: number): Row[] {
  return [
    { what: 'Operations of 50 tokens, interleaved', figure: operations, unit: '', least: wanted },
    { what: 'Reports that reached their caller', figure: good, unit: '', least: wanted },
    { what: 'Reports that reached another caller', figure: mixedUp, unit: '', most: 0 },
    {
      what: 'Tokens and posting ids found in answers, errors and logs of level trace',
      figure: leaks,
      unit: '',
      most: 0,
    },
  ];
}
