import { median } from './figures.ts';
import { forRequests, load } from './load.ts';
import type { Extent } from './options.ts';
import { start, startUpstream } from './processes.ts';
import { operationOf, QUESTIONS, type QuestionLetter } from './questions.ts';
import { GROWTH_SIZES, SIZES, type GrowthSize } from './sizes.ts';
import { GATEWAY, LONG_CALLS } from './targets.ts';

/** How one question's cost grows with the call's length. */
interface GrowthRow {
  readonly title: string;
  /** Milliseconds for one request with nothing else in flight, in the order of `GROWTH_SIZES`. */
  readonly milliseconds: readonly number[];
}

/** The sizes of the reports in megabytes, and how long each question took. */
export interface Growth {
  readonly megabytes: readonly number[];
  readonly rows: readonly GrowthRow[];
}

const GROWTH_QUESTIONS: readonly QuestionLetter[] = ['a', 'b', 'd'];

/** Warm-up requests and measured requests. */
const REQUESTS: Readonly<Record<GrowthSize, readonly [warmUp: number, counted: number]>> = {
  s: [200, 100],
  h: [8, 12],
  t: [1, 4],
};

/** Sends one request after another about 75 s, one hour and ten hours, in separate processes: ten hours are 116 MB. */
export async function measureGrowth({ rounds }: Extent, progress: (line: string) => void): Promise<Growth> {
  const upstream = await startUpstream();
  const gateway = await start({ ...GATEWAY, environment: { ...GATEWAY.environment, ...LONG_CALLS } }, upstream.url);
  const rows: GrowthRow[] = [];
  for (const letter of GROWTH_QUESTIONS) {
    const milliseconds: number[] = [];
    for (const size of GROWTH_SIZES) {
      progress(`growth: (${letter}) ${SIZES[size].name}`);
      const operation = operationOf(QUESTIONS[letter], size, 'gateway');
      const [warmUp, counted] = REQUESTS[size];
      const ask = (count: number) =>
        load(gateway.url, operation, {
          connections: 1,
          shouldContinue: forRequests(rounds === 1 ? Math.ceil(count / 4) : count),
        });
      await ask(warmUp);
      milliseconds.push(median((await ask(counted)).latencies));
    }
    rows.push({ title: `(${letter}) ${QUESTIONS[letter].title}`, milliseconds });
  }
  const megabytes = await Promise.all(GROWTH_SIZES.map((size) => upstream.megabytes(size)));
  await Promise.all([gateway.stop(), upstream.stop()]);
  return { megabytes, rows };
}
