import { setTimeout as wait } from 'node:timers/promises';
import { createBackgroundContext } from '../background-context.ts';
import { DigestStore } from '../call-quality/digest-store.ts';
import type { Config } from '../config/settings.ts';
import { maxPausedReads } from '../memory/caller-quota.ts';
import { tenantOf } from '../operation/tenant.ts';
import { DEFAULT_POLICY } from '../quality/policy.ts';
import { DocumentCache } from '../reports/document-cache.ts';
import { createUpstream } from '../upstream/client.ts';
import { backgroundShareOf } from '../upstream/fair-queue.ts';
import { coverageLine, isFinished, type DayCoverage } from './coverage.ts';
import { exportDay, type DaySource } from './export-day.ts';
import { ExportFolder } from './files.ts';
import { dayName, daysOf, type ExportOptions } from './options.ts';

/** A request may have to wait for the rate limit first. */
const REQUEST_TIMEOUT_MS = 120_000;

/** The calls of one day are in memory together. */
const MAX_DAY_CALLS = 200_000;

/** No day takes longer to read; otherwise the export would never catch up. */
const DAY_MS = 86_400_000;

/** What an export reports while it runs. */
export interface ExportProgress {
  /** A line about a day that is done, or was done before. */
  readonly say: (line: string) => void;
  /** How many calls of a day are judged so far. */
  readonly judged: (day: string, count: number, of: number) => void;
}

/**
 * Exports day by day, skipping the days that are finished.
 * @param signal interrupts the export; files that are complete stay
 * @returns the coverage of all days
 * @throws GatewayError when calls cannot be listed; Error when the folder cannot be used
 */
export async function runExport(
  options: ExportOptions,
  config: Config,
  progress: ExportProgress,
  signal: AbortSignal,
): Promise<readonly DayCoverage[]> {
  const folder = new ExportFolder(options.folder);
  await folder.open();
  const stored = await folder.coverage();
  const upstream = createUpstream(config);
  try {
    const { source, setDay } = sourceOf(options.authorization, config, upstream, progress, signal);
    const results: DayCoverage[] = [];
    for (const day of daysOf(options)) {
      const name = dayName(day);
      const before = stored.get(name);
      const isKept = before !== undefined && isFinished(before, day);
      setDay(name);
      const { calls, coverage } = isKept ? { calls: [], coverage: before } : await exportDay(day, source);
      if (!isKept) {
        stored.set(name, coverage);
        await folder.write(coverage, calls, stored.values());
      }
      progress.say(`${coverageLine(coverage)}${isKept ? ' (exported before)' : ''}`);
      results.push(coverage);
    }
    return results;
  } finally {
    await upstream.close();
  }
}

/** Reads days as `callQuality` does: the same listing, pace, bounds on memory, and judging. */
function sourceOf(
  authorization: string,
  config: Config,
  upstream: ReturnType<typeof createUpstream>,
  progress: ExportProgress,
  signal: AbortSignal,
): { readonly source: DaySource; readonly setDay: (name: string) => void } {
  const tenant = tenantOf(authorization);
  const documents = new DocumentCache({
    maxBytes: 0,
    ttlMs: 0,
    maxLargeBytes: config.LARGE_REPORT_BYTES,
    maxPaused: maxPausedReads(config.UPSTREAM_CONCURRENCY),
  });
  const digests = new DigestStore({ maxBytes: config.DIGEST_CACHE_BYTES, ttlMs: config.DIGEST_TTL_MS });
  let day = '';
  const source: DaySource = {
    // A context of its own for each reading of a day: it lists the calls again.
    cohort: (from, to) => {
      const { loaders } = createBackgroundContext({
        upstream,
        documents,
        digests,
        caller: { authorization, tenant, signal, onEnd: () => undefined },
        refused: () => digests.evictTenant(tenant),
        rememberRecords: () => undefined,
        onJudged: (count, of) => progress.judged(day, count, of),
        onDefect: (error) =>
          progress.say(`A call was not judged because of an error within the gateway: ${String(error)}`),
        maxReportBytes: config.MAX_REPORT_BYTES,
        requestTimeoutMs: REQUEST_TIMEOUT_MS,
        limits: {
          maxCalls: MAX_DAY_CALLS,
          atOnce: backgroundShareOf(config.UPSTREAM_CONCURRENCY),
          listUntil: performance.now() + DAY_MS,
          judgeUntil: performance.now() + DAY_MS,
        },
      });
      return loaders.cohort({ filter: [], span: { from, to } }, DEFAULT_POLICY);
    },
    wait: (ms) => wait(ms, undefined, { signal }),
    now: () => Date.now(),
  };
  return { source, setDay: (name) => void (day = name) };
}
