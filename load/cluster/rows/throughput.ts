import { answering, callIdIn, reportOf, tokenIn } from '../../../test/support/faulty-upstream.ts';
import { ask, oneCall } from '../../ask.ts';
import type { Row } from '../../scorecard.ts';
import { withCluster } from './with-cluster.ts';

const CALLERS = 16;
const TURN_MS = 2_000;
const TURNS = 3;

/** Heavy for a gateway and light for whoever sends it. */
const REPORT_BYTES = 1_000_000;

/** Throughput of two replicas relative to one, measured in turns on two clusters: load, proxy and upstream share the same machine. */
export async function twoReplicas(): Promise<Row> {
  const reports = new Map<string, Buffer>();
  const usual: NonNullable<Parameters<typeof withCluster>[0]['usual']> = (response, request) => {
    const token = tokenIn(request);
    let report = reports.get(token);
    if (report === undefined) {
      report = Buffer.from(reportOf(callIdIn(request), token, REPORT_BYTES));
      reports.set(token, report);
    }
    answering(200, {}, report)(response, request);
  };
  const answered = { one: 0, two: 0 };
  const during = async (url: string): Promise<number> => {
    let count = 0;
    const end = performance.now() + TURN_MS;
    await Promise.all(
      Array.from({ length: CALLERS }, async (_, name) => {
        for (let number = 0; performance.now() < end; number += 1) {
          const { status } = await ask(url, `token-${name}`, oneCall(`c${name}-${number}`));
          if (status === 200) count += 1;
        }
      }),
    );
    return count;
  };
  await withCluster({ usual, count: 1 }, (one) =>
    withCluster({ usual, count: 2 }, async (two) => {
      for (const { url } of [one, two]) await during(url);
      for (let turn = 0; turn < TURNS; turn += 1) {
        answered.one += await during(one.url);
        answered.two += await during(two.url);
      }
    }),
  );
  const perSecond = (count: number): number => Math.round(count / ((TURN_MS / 1_000) * TURNS));
  return {
    what: `Reports of 1 MB a second by two replicas (${perSecond(answered.two)}), relative to one (${perSecond(answered.one)})`,
    figure: answered.two / answered.one,
    unit: 'times',
    least: 1.2,
  };
}
