import { SERIES_METRICS } from '../src/quality/series/series-metrics.ts';
import { clientOperation } from './client-operations.ts';
import { median } from './figures.ts';
import { answerTo } from './load.ts';
import type { Extent } from './options.ts';
import { start, type Running, type Upstream } from './processes.ts';
import { newCallId, SIZES, type SizeLetter } from './sizes.ts';
import { GATEWAY } from './targets.ts';

/** The cost of one page visit to one call. */
export interface VisitRow {
  readonly size: string;
  readonly cache: string;
  /** Until the page's first four queries, sent together, were answered. */
  readonly firstMs: number;
  readonly wholeMs: number;
  readonly reports: number;
  readonly others: number;
}

const CACHES = [
  { name: 'on (default)', environment: {} },
  { name: 'off', environment: { DOCUMENT_CACHE_BYTES: '0' } },
] as const;

const SIZES_VISITED: readonly SizeLetter[] = ['s', 'h'];
const VISITS = { warmUp: 2, counted: 5 } as const;

/** As in the page: a chart has no more pixels, a page of the log no more lines. */
export const POINTS = 900;
const LINES = 1_000;

const [HEAD_ALONE = '', VERDICT = '', QUALITY, AROUND, SERIES, LOGS, ICE] = [
  'head',
  'verdict',
  'quality',
  'around',
  'series',
  'logs',
  'ice',
].map(clientOperation);
/** Both verdicts select the same fragments, which are in one file. */
const HEAD = `${HEAD_ALONE}\n${VERDICT}`;

/** The ten queries that the page makes about one call within seconds, with and without the gateway's document cache. */
export async function measureVisits(
  upstream: Upstream,
  { rounds }: Extent,
  progress: (line: string) => void,
): Promise<VisitRow[]> {
  const rows: VisitRow[] = [];
  for (const { name, environment } of CACHES) {
    const gateway = await start({ ...GATEWAY, environment: { ...GATEWAY.environment, ...environment } }, upstream.url);
    for (const size of SIZES_VISITED) {
      progress(`visit, cache ${name}: ${SIZES[size].name}`);
      for (let warmUp = 0; warmUp < VISITS.warmUp; warmUp += 1) await visit(gateway, size);
      const times: { first: number; whole: number }[] = [];
      await upstream.counts();
      const count = rounds === 1 ? 1 : VISITS.counted;
      while (times.length < count) times.push(await visit(gateway, size));
      const { reports, others } = await upstream.counts();
      rows.push({
        size: SIZES[size].name,
        cache: name,
        firstMs: median(times.map(({ first }) => first)),
        wholeMs: median(times.map(({ whole }) => whole)),
        reports: reports / count,
        others: others / count,
      });
    }
    await gateway.stop();
  }
  return rows;
}

async function visit({ url }: Running, size: SizeLetter): Promise<{ first: number; whole: number }> {
  const callId = newCallId(size);
  const begin = performance.now();
  const ask = (query: string | undefined, operationName: string, variables: Record<string, unknown> = {}) =>
    answerTo(url, { query: query ?? '', operationName, variables: { callId, ...variables } });
  const curves = (range: Record<string, unknown> = {}): Promise<unknown> =>
    ask(SERIES, 'Series', { metrics: SERIES_METRICS, maxPoints: POINTS, ...range });

  const fuller = [ask(VERDICT, 'Verdict'), ask(AROUND, 'Around')];
  const head = await ask(HEAD, 'Head');
  await Promise.all([...fuller, ask(QUALITY, 'Quality'), curves()]);
  const first = performance.now() - begin;
  for (const range of zooms(head, size)) await curves(range);
  await ask(LOGS, 'Logs', { first: LINES });
  await ask(LOGS, 'Logs', { first: LINES, minLevel: 'WARN' });
  await ask(ICE, 'Ice');
  return { first, whole: performance.now() - begin };
}

/** Zooms into the middle of the call in three steps. */
function zooms(head: unknown, size: SizeLetter): { from: string; to: string }[] {
  const { callReports } = head as { callReports: { summary: { startedAt: string } }[] };
  const start = Date.parse(callReports[0]?.summary.startedAt ?? '');
  const length = SIZES[size].seconds * 1_000;
  return [4, 8, 16].map((closer) => ({
    from: new Date(start + length / 2 - length / closer).toISOString(),
    to: new Date(start + length / 2 + length / closer).toISOString(),
  }));
}
