import type { JudgedCohort } from '../call-quality/loaders.ts';
import { GatewayError, isPassing } from '../errors.ts';
import type { ExportedCall } from './columns.ts';
import { dayCoverage, type DayCoverage } from './coverage.ts';
import { endOf } from './options.ts';

/** How long to wait before the calls of a day that are still pending are tried again, in milliseconds. */
const PAUSES = [2_000, 10_000, 60_000];

/** The calls of a day and how many of them are judged. */
export interface DayExport {
  readonly calls: readonly ExportedCall[];
  readonly coverage: DayCoverage;
}

/** What a day is read with. */
export interface DaySource {
  /** Lists and judges all calls that started in a period, both ends included. */
  readonly cohort: (from: number, to: number) => Promise<JudgedCohort>;
  /** @throws when the export is interrupted */
  readonly wait: (ms: number) => Promise<void>;
  /** The current time, in epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Reads the calls of a day, again while some are pending, a few times.
 * @param day its start, in epoch milliseconds
 * @throws GatewayError when the calls cannot be listed
 */
export async function exportDay(day: number, { cohort, wait, now }: DaySource): Promise<DayExport> {
  const pauses = [...PAUSES];
  for (;;) {
    const begun = now();
    const pause = pauses.shift();
    try {
      const found = await cohort(day, endOf(day));
      const dated = { ...found, calls: found.calls.filter(({ startedAt }) => startedAt !== null) };
      const coverage = dayCoverage(day, dated, found.calls.length - dated.calls.length, begun);
      if (coverage.isComplete || pause === undefined)
        return { calls: dated.calls.map((call) => ({ call, judged: found.judged.get(call.callId) })), coverage };
    } catch (error) {
      if (pause === undefined || !(error instanceof GatewayError && isPassing(error.code))) throw error;
    }
    await wait(pause);
  }
}
