import { answering, callIdIn, reportOf, tokenIn } from '../../../test/support/faulty-upstream.ts';
import { ask, oneCall } from '../../ask.ts';
import type { Row } from '../../scorecard.ts';
import { withCluster } from './with-cluster.ts';

const OPERATIONS = 20_000;
const CALLERS = 24;
const LATENCY_MS = 10;

/** Operations that fail while one replica after another restarts, over and over, under constant load. */
export async function rollingRestart(): Promise<Row> {
  let failed = 0;
  let restarts = 0;
  let done = 0;
  await withCluster(
    {
      usual: (response, request) => {
        const answer = answering(200, {}, reportOf(callIdIn(request), tokenIn(request)));
        setTimeout(() => answer(response, request), LATENCY_MS);
      },
      settings: { UPSTREAM_CONCURRENCY: '32' },
    },
    async ({ url, replicas }) => {
      let sent = 0;
      const caller = async (name: number): Promise<void> => {
        while (sent < OPERATIONS) {
          const callId = `c${(sent += 1)}`;
          const isAnswered = await ask(url, `token-${name}`, oneCall(callId)).then(
            ({ status, text }) => status === 200 && text.includes('userId'),
            () => false,
          );
          if (!isAnswered) failed += 1;
          done += 1;
        }
      };
      const callers = Promise.all(Array.from({ length: CALLERS }, (_, name) => caller(name)));
      while (done < OPERATIONS || restarts < replicas.length) {
        await replicas[restarts % replicas.length]?.restart();
        restarts += 1;
      }
      await callers;
    },
  );
  return {
    what: `Operations lost of ${done} while replicas restart one after another (${restarts} restarts)`,
    figure: failed,
    unit: 'operations',
    most: 0,
  };
}
