import { hangupOf } from '../call-control/hangup.ts';
import { callsOf } from '../call-control/joins.ts';
import type { CallControlLoaders } from '../call-control/loaders.ts';
import { idText, looseNumber } from '../call-control/wire.ts';
import { correlationOf } from '../call-reports/correlation.ts';
import type { CallReportLoaders } from '../call-reports/loaders.ts';
import { instantMs, object } from '../call-reports/normalise/values.ts';
import type { Report } from '../call-reports/report.ts';
import { greatestOf, leastOf } from './statistics.ts';
import type { HangupStats } from './verdict/types.ts';

/** What else of a call a verdict can ask for. The context offers it where call control and billing can be reached. */
export interface QualityJoins {
  /** The report of the call's other leg; null when it has none. */
  otherLegReport(report: Report): Promise<Report | null>;
  /** What `call.hangup` of this leg and of the others said of quality; empty when nothing was said. */
  hangupStats(report: Report): Promise<readonly HangupStats[]>;
}

/** Of a conference or a call passed on, so many legs are looked at. */
const MOST_LEGS = 4;

/** The joins by what an operation's loaders can ask. */
export const createQualityJoins = (
  loaders: Pick<CallReportLoaders, 'reports'> & Pick<CallControlLoaders, 'recordsOfSession' | 'callEvents'>,
): QualityJoins => ({
  async otherLegReport(report) {
    const { telnyxSessionId } = correlationOf(report);
    if (telnyxSessionId === null) return null;
    const { items } = await loaders.recordsOfSession.load(telnyxSessionId);
    const others = callsOf(items).filter(({ callId }) => callId !== report.callId);
    const asked = await Promise.allSettled(
      others.slice(0, MOST_LEGS).map(({ callId }) => loaders.reports.load(callId)),
    );
    const reports = asked.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    const failed = asked.find((answer) => answer.status === 'rejected');
    if (reports.length === 0 && failed !== undefined) throw failed.reason;
    return longestOverlap(report, reports);
  },

  async hangupStats(report) {
    const { telnyxSessionId, telnyxLegId } = correlationOf(report);
    if (telnyxSessionId === null) return [];
    const { events } = await loaders.callEvents.load({ scope: 'SESSION', id: telnyxSessionId });
    return events.flatMap((event) => {
      const inboundMos = looseNumber(object(object(hangupOf(event)?.call_quality_stats)?.inbound)?.mos);
      return inboundMos === null
        ? []
        : [{ ofOwnLeg: idText(event.stored.call_leg_id) === telnyxLegId && telnyxLegId !== null, inboundMos }];
    });
  },
});

/** Of some reports the one that tells of most of the same time; null when there is none. */
function longestOverlap(own: Report, others: readonly Report[]): Report | null {
  const [from, to] = timeOf(own);
  const overlap = (other: Report): number => {
    const [start, end] = timeOf(other);
    return Math.min(to, end) - Math.max(from, start);
  };
  return others.toSorted((one, other) => overlap(other) - overlap(one) || 0)[0] ?? null;
}

/** When a report began and ended by its summaries, in epoch milliseconds; all time when they do not say. */
function timeOf({ segments }: Report): [number, number] {
  const times = (key: string): number[] =>
    segments.map(({ stored }) => instantMs(object(stored.value('summary'))?.[key])).filter((time) => time !== null);
  return [leastOf(times('startTimestamp')) ?? -Infinity, greatestOf(times('endTimestamp')) ?? Infinity];
}
